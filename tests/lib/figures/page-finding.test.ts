import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { pageFinding } from '../../../src/lib/figures/page-finding.ts';

const MEXICO = { code: 'MEX', name: 'Mexico', place: null };

function year(granted: number, denied: number): YearCounts {
	return {
		source_id: 'asylumjudge-decisions-2026-07-01',
		track: 'court',
		claim_type: 'all',
		year: 2025,
		basis: 'fiscal',
		through: null,
		unit: 'cases',
		quality: 'exact',
		counts: { granted: exactly(granted), denied: exactly(denied) }
	};
}

describe('what a page says of itself where it is shared', () => {
	it('is its finding with counts and ranges, and the number for its title', () => {
		const found = pageFinding(
			'en',
			MEXICO,
			{ series: { records: { subject: [year(50, 450)], overall: [year(400, 600)] } } },
			['who', 'when']
		);
		expect(found?.number).toBe('Mexico: 50 of 500 (10.0\u00A0%), FY2025');
		expect(found?.sentences).toMatch(
			/^Judges granted asylum in 50 of 500 cases of people from Mexico that they decided in fiscal year 2025: 10\.0 in 100\. Overall it was 40\.0\. Likely range /
		);
	});

	it('has counts and no rate where there are few', () => {
		const series = { records: { subject: [year(2, 5)], overall: [year(400, 600)] } };
		expect(pageFinding('en', MEXICO, { series }, [])).toEqual({
			number: '2 of 7',
			sentences:
				'Judges granted asylum in 2 of 7 cases of people from Mexico that they decided in fiscal year 2025: too few for a rate. Overall it was 40.0.'
		});
		expect(pageFinding('es', { ...MEXICO, name: 'México' }, { series }, ['when'])?.number).toBe(
			'2 de 7, AF2025'
		);
	});

	it('is nothing without a series', () => {
		expect(pageFinding('en', MEXICO, { series: {} }, [])).toBeNull();
	});
});
