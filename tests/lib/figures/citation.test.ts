import { describe, expect, it } from 'vitest';
import { citation, CITATION_STYLES } from '../../../src/lib/figures/citation.ts';
import { duckdbLine } from '../../../src/lib/figures/recompute.ts';
import { exactly } from '#core/counts/count-range.ts';

const work = {
	title: 'Judges granted asylum to 707 of 12,841 people',
	agencies: ['UNHCR'],
	release: '2b5316e0',
	year: 2026,
	url: 'https://example.org/?rate=filed'
};

describe('citation', () => {
	it.each(CITATION_STYLES)('names the agency before the site and carries the release, in %s', (style) => {
		const text = citation(style, work);
		expect(text.indexOf('UNHCR')).toBeLessThan(text.indexOf('Asylum Ledger'));
		expect(text).toContain(work.release);
		expect(text).toContain(work.url);
	});
});

describe('duckdbLine', () => {
	it('asks for exactly the rows of the number', () => {
		const cell = {
			source_id: 'unhcr-asylum-decisions',
			track: 'court',
			claim_type: 'defensive',
			year: 2025,
			basis: 'calendar',
			through: null,
			unit: 'persons',
			quality: 'exact',
			counts: { granted: exactly(707) }
		} as const;
		expect(duckdbLine({ cell, series: 'court', nationality: 'MEX' })).toBe(
			`duckdb -c "SELECT measure, SUM(count) FROM 'published_outcomes.csv' WHERE source_id = 'unhcr-asylum-decisions' AND track = 'court' AND claim_type = 'defensive' AND nationality = 'MEX' AND year = 2025 GROUP BY measure"`
		);
	});
});
