import { describe, expect, it } from 'vitest';
import { findNationality, nationalityEntity } from '../../../src/lib/server/nationality-entity.ts';
import { tracYears } from '../../../src/lib/server/trac-years.ts';

const years = tracYears()?.years ?? [];

describe('everyone by TRAC’s count', () => {
	it('has every fiscal year from 2001, the open one with its last day', () => {
		expect(years.map(({ year }) => year)).toEqual(years.map((_, i) => 2001 + i));
		expect(years.at(-1)).toMatchObject({ year: 2026, basis: 'fiscal', through: '2026-05-31' });
		expect(years.slice(0, -1).every(({ through }) => through === null)).toBe(true);
	});

	it('has TRAC’s own counts, the third outcome apart', () => {
		const { granted, denied, other } = years[0]?.counts ?? {};
		expect([granted?.count, denied?.count, other?.count]).toEqual([10_007, 14_633, 399]);
	});

	it('is in the twin of the overview’s nationality and of no other', () => {
		const rows = (slug: string) => {
			const nationality = findNationality(slug);
			return (nationality ? nationalityEntity(nationality).series : []).filter(
				({ source_id }) => source_id === 'reference-trac-asylum-tool'
			);
		};
		expect(
			rows('mexico').map(({ nationality, period, counts }) => [nationality, period.from, counts.granted])
		).toEqual(years.map(({ year, counts }) => ['ALL', year, counts.granted?.count]));
		expect(rows('cuba')).toEqual([]);
	});
});
