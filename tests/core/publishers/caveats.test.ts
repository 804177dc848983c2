import { describe, expect, it } from 'vitest';
import { caveatsOf } from '#core/publishers/caveats.ts';

const court = {
	source_id: 'unhcr-asylum-decisions',
	track: 'court',
	claim_type: 'defensive',
	nationality: 'MEX'
} as const;
const officers = {
	source_id: 'unhcr-asylum-decisions',
	track: 'affirmative',
	claim_type: 'affirmative',
	nationality: 'MEX'
} as const;

describe('caveatsOf', () => {
	it('warns that court figures of 2024 are incomplete and that 2025 has no referred claims', () => {
		expect(caveatsOf({ ...court, year: 2024 })).toEqual(['court-incomplete', 'basis-inferred']);
		expect(caveatsOf({ ...court, year: 2025 })).toEqual(['no-referred-claims', 'basis-inferred']);
	});

	it('warns of Mexico in 2007 and 2008 alone', () => {
		const joined = { ...court, claim_type: 'all' } as const;
		expect(caveatsOf({ ...joined, year: 2008 })).toEqual([
			'mexico-incomplete',
			'claims-joined',
			'basis-inferred'
		]);
		expect(caveatsOf({ ...joined, year: 2009 })).toEqual(['claims-joined']);
		expect(caveatsOf({ ...joined, nationality: 'GTM', year: 2008 })).toEqual([
			'claims-joined',
			'basis-inferred'
		]);
	});

	it('says where referrals of asylum officers stand', () => {
		expect(caveatsOf({ ...officers, year: 2001 })).toEqual(['referrals-in-denied']);
		expect(caveatsOf({ ...officers, year: 2016 })).toEqual(['referrals-in-closed', 'basis-inferred']);
		expect(caveatsOf({ ...officers, year: 2017 })).toEqual([
			'referrals-in-closed',
			'referrals-in-denied',
			'basis-inferred'
		]);
		expect(caveatsOf({ ...officers, year: 2025 })).toEqual([
			'no-nationality',
			'referrals-in-denied',
			'basis-inferred'
		]);
	});

	it('has none for other sources', () => {
		expect(caveatsOf({ ...court, source_id: 'ohss-yearbook-fy2023', year: 2024 })).toEqual([]);
	});
});
