import { describe, expect, it } from 'vitest';
import { checkClaim } from '#core/check/claims.ts';
import { type ClaimRows, lineResult } from '#core/check/claim-lines.ts';
import type { Claim, ClaimLine } from '#core/tables/claims.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';

const row = (
	year: number,
	measure: PublishedOutcome['measure'],
	count: number,
	more: Partial<PublishedOutcome> = {}
) =>
	({
		source_id: 'reference-paper',
		track: 'court',
		claim_type: 'all',
		nationality: 'MEX',
		year,
		year_basis: 'fiscal',
		from_on: null,
		through_on: null,
		measure,
		count,
		count_low: count,
		count_high: count,
		unit: 'cases',
		quality: 'exact',
		...more
	}) satisfies PublishedOutcome;
const rowsOf = (...outcomes: readonly PublishedOutcome[]): ClaimRows => ({
	outcomes,
	judges: () => [
		{ granted: 1, denied: 99 },
		{ granted: 90, denied: 10 },
		{ granted: 9, denied: 1 }
	]
});
const line = (more: Partial<ClaimLine>): ClaimLine => ({
	claim: 'x',
	line: 1,
	part: 'a',
	role: 'figure',
	kind: 'count',
	figure: '100',
	sources: 'reference-paper',
	track: 'court',
	nationality: 'MEX',
	definition: 'received',
	from: 2010,
	to: 2011,
	bound: null,
	expected: 'agrees',
	quoted_from: null,
	url: null,
	note_en: '',
	note_es: '',
	...more
});
const outcome = (more: Partial<ClaimLine>, ...outcomes: readonly PublishedOutcome[]) =>
	lineResult(line(more), rowsOf(...outcomes)).outcome;
const [first, last] = [row(2010, 'received', 40), row(2011, 'received', 60)];

describe('lineResult', () => {
	it('adds counts and holds the sum against the figure', () => {
		expect(outcome({}, first, last)).toBe('agrees');
		expect(outcome({ figure: '101' }, first, last)).toBe('differs');
		expect(outcome({}, first)).toBe('missing');
	});

	it('asks whether a figure lies between two years, or is so many times one', () => {
		expect(outcome({ kind: 'between', figure: '50' }, first, last)).toBe('agrees');
		expect(outcome({ kind: 'between', figure: '60' }, first, last)).toBe('differs');
		expect(outcome({ kind: 'between', figure: '50' }, first)).toBe('missing');
		expect(outcome({ kind: 'multiple', figure: '120', to: 2010, bound: 3 }, first)).toBe('agrees');
		expect(outcome({ kind: 'multiple', figure: '119', to: 2010, bound: 3 }, first)).toBe('differs');
	});

	it('leaves room for years that are missing, and none where none is', () => {
		expect(outcome({ kind: 'remainder' }, first)).toBe('agrees');
		expect(outcome({ kind: 'remainder', figure: '39' }, first)).toBe('differs');
		expect(outcome({ kind: 'remainder' }, first, last)).toBe('agrees');
		expect(outcome({ kind: 'remainder', figure: '200' }, first, last)).toBe('differs');
	});

	it('ranks a nationality among all that are listed, the total left out', () => {
		const rank = (bound: number) =>
			lineResult(
				line({ kind: 'rank', definition: 'persons_granted', to: 2010, bound }),
				rowsOf(
					row(2010, 'persons_granted', 5),
					row(2010, 'persons_granted', 9, { nationality: 'CHN' }),
					row(2010, 'persons_granted', 5, { nationality: 'GTM' }),
					row(2010, 'persons_granted', 99, { nationality: 'ALL' })
				)
			);
		expect(rank(2)).toMatchObject({ outcome: 'agrees', ranks: [{ rank: 2, listed: 3, count: 5 }] });
		expect(rank(1).outcome).toBe('differs');
	});

	it('spans judges with enough decisions and never compares them', () => {
		expect(lineResult(line({ kind: 'judges', bound: 100 }), rowsOf())).toEqual({
			kind: 'judges',
			judges: 2,
			low: 0.01,
			high: 0.9,
			outcome: 'shown'
		});
	});

	it('divides pooled counts, and refuses to pool what must not be', () => {
		const counts = [
			row(2010, 'granted', 1),
			row(2010, 'denied', 99),
			row(2011, 'granted', 3),
			row(2011, 'denied', 97)
		];
		expect(outcome({ kind: 'share', figure: '2 %', definition: 'merits' }, ...counts)).toBe('agrees');
		expect(outcome({ kind: 'share', figure: '3 %', definition: 'merits' }, ...counts)).toBe('differs');
		expect(outcome({ kind: 'share', figure: '2 %', definition: 'filed' }, ...counts)).toBe('missing');
		expect(outcome({ kind: 'share', figure: '2 %', definition: 'merits', role: 'context' }, ...counts)).toBe(
			'shown'
		);
		const calendar = row(2011, 'granted', 3, { year_basis: 'calendar' });
		expect(() =>
			outcome({ kind: 'share', figure: '2 %', definition: 'merits' }, counts[0]!, calendar)
		).toThrow(/x, line 1: its rows are all, fiscal years, cases and all, calendar years, cases/);
	});

	it('takes masked counts as fitting where a line can only fit', () => {
		const masked = [row(2010, 'granted', 5, { count_low: 1, count_high: 9 }), row(2010, 'denied', 95)];
		const share = { kind: 'share', figure: '5 %', definition: 'merits', to: 2010 } as const;
		expect(outcome({ ...share, role: 'near' }, ...masked)).toBe('agrees');
		expect(outcome(share, ...masked)).toBe('differs');
	});

	it('says which line cannot be computed, and why', () => {
		expect(() => outcome({ figure: 'many' }, first)).toThrow(
			/x, line 1: figure "many" is none; a whole number/
		);
		expect(() => outcome({ from: null }, first)).toThrow(/from is empty/);
		expect(() => outcome({ definition: 'merits' }, first)).toThrow(/"merits" is no count/);
		expect(() => outcome({ kind: 'share', definition: 'merits', figure: 'x' }, first)).toThrow(/figure "x"/);
		expect(() => outcome({ to: 2010 }, first, first)).toThrow(/2 rows count received in 2010/);
	});
});

describe('checkClaim', () => {
	const claim = (verdict: Claim['verdict']): Claim => ({
		slug: 'x',
		position: 1,
		figure_en: '',
		figure_es: '',
		printed_by_en: '',
		printed_by_es: '',
		headline: null,
		author: null,
		printed_on: '2012',
		url: null,
		verdict,
		definition: null,
		finding_en: '',
		finding_es: '',
		lacking_en: '',
		lacking_es: ''
	});
	const verdicts =
		(verdict: Claim['verdict'], ...lines: readonly ClaimLine[]) =>
		() =>
			checkClaim(claim(verdict), lines, rowsOf(first, last)).lines.length;
	const differs = line({ line: 2, figure: '1', expected: 'differs' });
	const otherPart = line({ line: 3, part: 'b', kind: 'between', figure: '50', role: 'near' });

	it('bears the verdict out of the lines', () => {
		expect(verdicts('supported', line({}), differs)()).toBe(2);
		expect(verdicts('consistent', line({}), otherPart)()).toBe(2);
		expect(verdicts('not-supported', line({}), { ...differs, part: 'b' })()).toBe(2);
		expect(verdicts('uncheckable', line({ role: 'context', expected: 'shown' }))()).toBe(1);
	});

	it('throws when a line or the verdict is not what is written', () => {
		expect(verdicts('supported', line({ expected: 'differs' }))).toThrow(
			'the data say "agrees", "differs" is written'
		);
		expect(verdicts('consistent', line({}))).toThrow('the lines bear "supported", "consistent" is written');
	});
});
