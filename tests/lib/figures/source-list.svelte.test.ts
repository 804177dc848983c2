import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { SourceDocument } from '#core/tables/published.ts';
import DataPartsHost from '../../hosts/DataPartsHost.svelte';

const document = (changes: Partial<SourceDocument> = {}): SourceDocument => ({
	source_id: 'unhcr-x',
	publisher: 'UNHCR',
	title: 'Decisions',
	edition: null,
	url: null,
	published_on: null,
	retrieved_on: null,
	sha256: 'abc',
	bytes: 1,
	licence: 'CC BY 4.0',
	year_basis: 'mixed',
	unit: 'mixed',
	note_en: null,
	note_es: null,
	...changes
});

it.each([
	['en', {}, 'The day it was fetched was not recorded.'],
	['es', {}, 'No consta qué día se descargó.'],
	['en', { retrieved_on: '2026-11-20' }, 'Fetched: November 20, 2026.']
] as const)(
	'says in %s when a document was fetched, or that nobody recorded it',
	async (locale, changes, words) => {
		const screen = await render(DataPartsHost, { locale, documents: [document(changes)] });
		await expect.element(screen.getByText(words)).toBeVisible();
	}
);

it('says nothing of fetching where figures were transcribed and no file is kept', async () => {
	const screen = await render(DataPartsHost, { documents: [document({ sha256: null })] });
	expect(screen.getByText(/fetched/i).elements()).toEqual([]);
});

const CORRECTION = {
	source_id: 'unhcr-x',
	where: 'Mexico: denied',
	printed: null,
	right: '21',
	why_en: 'The total says so.',
	why_es: 'Lo dice el total.',
	told: null,
	expect: 'Mexico: total = 30'
};

it.each([
	['en', ['unhcr-x Mexico: denied', 'nothing', '21', 'The total says so. The publisher has not been told.']],
	['es', ['unhcr-x Mexico: denied', 'nada', '21', 'Lo dice el total. No se ha avisado a la fuente.']]
] as const)('lists a correction in %s: where, printed, read as, why', async (locale, cells) => {
	const screen = await render(DataPartsHost, { locale, corrections: [CORRECTION] });
	const row = screen.getByRole('row').elements()[1];
	expect([...(row?.children ?? [])].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual(
		cells
	);
});
