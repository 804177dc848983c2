import { describe, expect, it } from 'vitest';
import { glossary } from '../../../src/lib/i18n/glossary.ts';
import { GLOSSARY_CITATIONS, GLOSSARY_GROUPS } from '../../../src/lib/i18n/glossary-terms.ts';
import { glossaryMessages } from '../../../src/lib/i18n/messages/glossary.ts';

const terms = Object.values(GLOSSARY_GROUPS).flat();

describe('glossary', () => {
	it('puts every term into one group and defines it in both languages', () => {
		expect([...terms].sort()).toEqual(Object.keys(glossary.en).sort());
		expect(new Set(terms).size).toBe(terms.length);
		expect(Object.keys(glossaryMessages.en.groups)).toEqual(Object.keys(GLOSSARY_GROUPS));
	});

	it('ends every definition as a sentence and never repeats the English one in Spanish', () => {
		const broken = terms.filter(
			(term) =>
				!/[.)]$/.test(glossary.en[term].definition) ||
				!/[.)]$/.test(glossary.es[term].definition) ||
				glossary.en[term].definition === glossary.es[term].definition
		);
		expect(broken).toEqual([]);
	});

	it('has an anchor for every term that an address can carry', () => {
		expect(terms.filter((term) => !/^[a-z]+(-[a-z]+)*$/.test(term))).toEqual([]);
	});

	it('pairs the terms that are most often translated in two ways', () => {
		const pairs = [
			'grant',
			'denial',
			'withholding',
			'fiscal-year',
			'immigration-judge',
			'referral',
			'administrative-closure'
		] as const;
		expect(pairs.map((term) => glossary.es[term].term)).toEqual([
			'concedido',
			'denegado',
			'retención de la expulsión',
			'año fiscal (AF)',
			'juez de inmigración',
			'remitida',
			'cierre administrativo'
		]);
	});

	it('cites nothing that is not a term', () => {
		expect(Object.keys(GLOSSARY_CITATIONS).filter((term) => !terms.some((known) => known === term))).toEqual(
			[]
		);
	});
});
