import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { sources } from '#core/tables/published.ts';
import { publisherWords, sourceWords } from '../../../src/lib/i18n/source-words.ts';
import { FORBIDDEN_SPANISH } from '../../support/forbidden-spanish.ts';

const documents = readCsv(sources, readFileSync('data/normalized/sources.csv', 'utf8'), 'sources.csv');

describe('sourceWords', () => {
	it('says the terms, publisher and edition of every document in Spanish', () => {
		const english = documents
			.map((document) => sourceWords('es', document))
			.filter(
				({ publisher, licence }) =>
					/quoting|\bvia\b|University/.test(publisher) ||
					FORBIDDEN_SPANISH.some((pattern) => pattern.test(`${publisher} ${licence}`))
			);
		expect(english).toEqual([]);
	});
	it('restores the accents of printed Spanish titles in both languages', () => {
		const document = {
			publisher: 'La Razon, quoting DOJ',
			title: 'Por que es tan dificil para los mexicanos conseguir el asilo politico?',
			edition: null,
			licence: 'Facts quoted for reference; see the publication'
		};
		expect(sourceWords('es', document)).toEqual({
			publisher: 'La Razón, citando al Departamento de Justicia',
			title: '¿Por qué es tan difícil para los mexicanos conseguir el asilo político?',
			licence: 'datos citados como referencia; véase la publicación'
		});
		expect(sourceWords('en', document).publisher).toBe('La Razón, quoting DOJ');
	});
	it('gives one agency one name', () => {
		for (const locale of ['en', 'es'] as const)
			expect(publisherWords(locale, 'EOIR (US DOJ)')).toBe(
				publisherWords(locale, 'Executive Office for Immigration Review')
			);
	});
	it('tells the tables of one yearbook apart', () => {
		const document = { publisher: 'UNHCR', title: 'Yearbook', licence: '' };
		expect(
			['Fiscal year 2019, table 16', 'Fiscal year 2020 through 2020-06-30, generated 2020-07-14'].map(
				(edition) => sourceWords('es', { ...document, edition }).title
			)
		).toEqual([
			'Yearbook (Año fiscal 2019, cuadro 16)',
			'Yearbook (Año fiscal 2020 hasta el 2020-06-30, generado el 2020-07-14)'
		]);
	});
});
