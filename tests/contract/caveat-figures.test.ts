import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { publishedPeriods } from '#core/tables/court-records.ts';
import { type PublishedOutcome, publishedOutcomes, sources } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { caveatMessages } from '../../src/lib/i18n/messages/caveats.ts';

function readTable<T extends Table>(table: T): Row<T>[] {
	const path = `data/normalized/${table.name}.csv`;
	return readCsv(table, readFileSync(path, 'utf8'), path);
}

const court = readTable(publishedOutcomes).filter(
	(row) => row.source_id === 'unhcr-asylum-decisions' && row.track === 'court'
);
const total = (keep: (row: PublishedOutcome) => boolean) =>
	court.filter(keep).reduce((sum, row) => sum + (row.count ?? 0), 0);

// The sentences name figures of the source, so that they must change when the source does.
describe('figures named in caveats', () => {
	it.each(['en', 'es'] as const)('are those of the committed data, in %s', (locale) => {
		const { sentences } = caveatMessages[locale];
		const grants2024 = total(
			(row) => row.year === 2024 && row.measure === 'granted' && row.nationality === 'ALL'
		);
		const mexicanDenials = total(
			(row) => row.nationality === 'MEX' && row.measure === 'denied' && row.year >= 2007 && row.year <= 2009
		);
		expect(sentences['court-incomplete']).toContain(grants2024.toLocaleString('en-US'));
		expect(sentences['mexico-incomplete']).toContain(`${mexicanDenials} `);
	});
});

describe("gaps between USCIS's cases and DHS's persons", () => {
	const periods = readTable(publishedPeriods);
	const persons = readTable(publishedOutcomes).filter(
		(row) => row.track === 'affirmative' && row.nationality === 'ALL' && row.measure === 'persons_granted'
	);
	/** How many per cent fewer cases were granted than persons by an edition, by fiscal year. */
	const gaps = (edition: string) =>
		[2016, 2017, 2018, 2019, 2020].flatMap((year) => {
			const cases = periods.find(
				(row) =>
					row.source_id === 'uscis-foia-cow2021001887-offices' &&
					row.office === null &&
					row.measure === 'granted' &&
					row.through_on === `${year}-09-30`
			)?.count;
			const granted = persons.find((row) => row.source_id === edition && row.year === year)?.count;
			return cases && granted ? ((1 - cases / granted) * 100).toFixed(1) : [];
		});
	const listed = (figures: readonly string[], and: string) =>
		`${figures.slice(0, -1).join(', ')} ${and} ${figures.at(-1)} %`;

	it('are those of the edition that each note names', () => {
		const [newer, older] = [gaps('ohss-yearbook-fy2023'), gaps('ohss-yearbook-fy2019-table-16')];
		expect([newer.length, older.length]).toEqual([5, 4]);
		for (const { source_id, note_en, note_es } of readTable(sources)) {
			if (!source_id.startsWith('uscis-foia-')) continue;
			expect(note_en).toContain(`FY2023 edition of its yearbook ${listed(newer, 'and')}`);
			expect(note_en).toContain(`FY2019 edition ${listed(older, 'and')}`);
			expect(note_es).toContain(`AF2023 de su anuario, ${listed(newer, 'y')}`);
			expect(note_es).toContain(`del AF2019, ${listed(older, 'y')}`);
		}
	});
});
