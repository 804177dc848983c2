import { expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import type { ReleaseFigures } from '#core/releases/manifest.ts';
import { compareReleases, lossesText } from '#scripts/release/compare-releases.ts';

function release(decided: ReleaseFigures['decided'], given: Partial<ReleaseFigures> = {}): ReleaseFigures {
	return {
		archive: '2026-10-01.zip',
		release_on: '2026-10-01',
		options: { events: 'all', riders: 'include', conditional: 'grant' },
		rows: { A_TblCase: 1000 },
		decided,
		...given
	};
}

it('passes a fall of 0.5 % in a closed year and stops one of more', () => {
	const before = release([
		{ fiscal_year: 2015, granted: 1000, denied: 4000 },
		{ fiscal_year: 2016, granted: 1000, denied: 4000 }
	]);
	const after = release([
		{ fiscal_year: 2015, granted: 995, denied: 3900 },
		{ fiscal_year: 2016, granted: 994, denied: 4001 }
	]);
	const { comparisons, losses } = compareReleases(before, after);
	expect(
		comparisons.map(({ what, ours, theirs, gap, tolerance, verdict }) => [
			what,
			ours,
			theirs,
			gap,
			tolerance,
			verdict
		])
	).toEqual([
		['A_TblCase rows', '1,000', '1,000', '0.00 %', '', 'note'],
		['FY2015 granted', '995', '1,000', '-0.50 %', '-0.5 %', 'agrees'],
		['FY2015 denied', '3,900', '4,000', '-2.50 %', '-0.5 %', 'differs'],
		['FY2016 granted', '994', '1,000', '-0.60 %', '-0.5 %', 'differs'],
		['FY2016 denied', '4,001', '4,000', '+0.03 %', '-0.5 %', 'agrees']
	]);
	expect(lossesText(losses)).toBe(
		'FY2015 denied: 4,000 before, 3,900 now (2.5 % fewer); FY2016 granted: 1,000 before, 994 now (0.6 % fewer)'
	);
});

it('takes a year that is gone for a loss, and shows a table that shrank without stopping', () => {
	const before = release([{ fiscal_year: 2015, granted: 10, denied: 0 }]);
	const { comparisons, losses } = compareReleases(before, release([], { rows: { A_TblCase: 500 } }));
	expect(comparisons[0]).toMatchObject({ what: 'A_TblCase rows', gap: '-50.00 %', verdict: 'note' });
	expect(losses).toEqual([{ fiscal_year: 2015, decision: 'granted', before: 10, after: 0, percent: 100 }]);
});

it('leaves the year out that was open when the previous release was made', () => {
	// Fiscal 2026 ends on 30 September 2026.
	const before = (release_on: string) =>
		release([{ fiscal_year: 2026, granted: 100, denied: 100 }], { release_on });
	const after = release([{ fiscal_year: 2026, granted: 50, denied: 100 }]);
	expect([
		compareReleases(before('2026-09-29'), after).losses.length,
		compareReleases(before('2026-09-30'), after).losses.length
	]).toEqual([0, 1]);
});

it('refuses to compare releases counted with different settings', () => {
	const other = release([], { options: { events: 'initial', riders: 'include', conditional: 'grant' } });
	expect(() => compareReleases(release([]), other)).toThrow(DataError);
	expect(() => compareReleases(release([]), other)).toThrow(
		'(2026-10-01.zip) was counted with --events all --riders include --conditional grant, this one (2026-10-01.zip) with --events initial'
	);
});
