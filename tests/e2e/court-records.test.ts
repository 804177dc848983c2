import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { BUILT_SITE } from '../support/built-site-folder.ts';
import { type EntityTwin, EntitySchema } from '../support/entity-twin.ts';

// The figures of the publisher's own tables, as its transcription states them, on the pages and in their twins.

const twin = (stem: string): EntityTwin =>
	v.parse(EntitySchema, JSON.parse(readFileSync(join(BUILT_SITE, `${stem}.json`), 'utf8')));
const text = (path: string): string =>
	load(readFileSync(join(BUILT_SITE, path, 'index.html'), 'utf8'))('main')
		.text()
		.replace(/\s+/g, ' ');

describe('court records on the built site', () => {
	it('give Mexico and everyone fiscal years 2020 to 2026', () => {
		const rows = twin('nationalities/mexico')
			.series.filter(({ source_id }) => source_id.startsWith('asylumjudge-decisions-'))
			.map(({ nationality, period, counts }) => [
				nationality,
				period.from,
				counts['granted'],
				counts['denied']
			]);
		expect(rows.filter(([nationality]) => nationality === 'MEX').map(([, year]) => year)).toEqual([
			2020, 2021, 2022, 2023, 2024, 2025, 2026
		]);
		expect(rows).toContainEqual(['MEX', 2025, 934, 11_716]);
		expect(rows).toContainEqual(['ALL', 2025, 30_656, 93_292]);
	});

	it.each([
		['pho', [21, 25], [2_268, 2_781], 'from 21 to 25 granted asylum, from 2,268 to 2,781 denied it'],
		['chi', [439, 448], [1_191, 1_447], '23.3 to 27.3 %']
	] as const)('give /courts/%s/ a range for Mexico', (court, granted, denied, words) => {
		const pooled = twin(`courts/${court}`).ranges?.find(
			({ nationality, period }) => nationality === 'MEX' && period.from === 2020 && period.to === 2026
		);
		expect([pooled?.granted, pooled?.denied]).toEqual([granted, denied]);
		expect(text(`courts/${court}`).replaceAll('\u00A0', ' ')).toContain(words);
	});

	it('give Kenneth Sogabe 23 of 630 for Mexico, 233 of 1,837 in all, about 415 expected', () => {
		const { expected = [] } = twin('judges/sogabe-kenneth-kss');
		expect(
			expected.map(({ nationality, observed, decisions }) => [nationality, observed, decisions])
		).toEqual([
			['ALL', 233, 1_837],
			['MEX', 23, 630]
		]);
		expect(Math.round(expected[0]?.expected ?? 0)).toBe(415);
	});

	it('give the two judges McCarthy of one key a page each', () => {
		for (const [slug, name] of [
			['mccarthy-james-f-iii-jfm', 'James F. McCarthy III'],
			['mccarthy-james-m-jmm', 'James M. McCarthy']
		] as const)
			expect(text(`judges/${slug}`)).toContain(name);
	});
});
