import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { type PublishedOutcome, publishedOutcomes } from '#core/tables/published.ts';
import { caveatMessages } from '../../src/lib/i18n/messages/caveats.ts';

const FILE = 'data/normalized/published_outcomes.csv';
const court = readCsv(publishedOutcomes, readFileSync(FILE, 'utf8'), FILE).filter(
	(row) => row.source_id === 'unhcr-asylum-decisions' && row.track === 'court'
);
const total = (keep: (row: PublishedOutcome) => boolean) =>
	court.filter(keep).reduce((sum, row) => sum + (row.count ?? 0), 0);

// The sentences name figures of the source, so that they must change when the source does.
describe('figures named in caveats', () => {
	it.each(['en', 'es'] as const)('are those of the committed data, in %s', (locale) => {
		const { sentences } = caveatMessages[locale];
		const grants2024 = total((row) => row.year === 2024 && row.measure === 'granted');
		const mexicanDenials = total(
			(row) => row.nationality === 'MEX' && row.measure === 'denied' && row.year >= 2007 && row.year <= 2009
		);
		expect(sentences['court-incomplete']).toContain(grants2024.toLocaleString('en-US'));
		expect(sentences['mexico-incomplete']).toContain(`${mexicanDenials} `);
	});
});
