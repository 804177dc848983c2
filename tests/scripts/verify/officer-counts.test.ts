import { describe, expect, it } from 'vitest';
import type { PublishedPeriod } from '#core/tables/court-records.ts';
import { checkOfficerCounts, compareOfficerCounts } from '#scripts/verify/officer-counts.ts';
import { outcomeRow } from '../../support/outcome-row.ts';

const OFFICES = 'uscis-foia-cow2021001887-offices';
const CITIZENSHIPS = 'uscis-foia-cow2021001887-citizenships';
type Counts = Readonly<Partial<Record<PublishedPeriod['measure'], number | null>>>;

const rows = (
	source_id: string,
	who: string,
	counts: Counts,
	from_on: string | null = null
): PublishedPeriod[] =>
	Object.entries(counts).map(([measure, count]) => ({
		source_id,
		track: 'affirmative',
		nationality: source_id === OFFICES ? 'ALL' : who,
		office: source_id === OFFICES && who !== 'ALL' ? who : null,
		from_on,
		through_on: from_on === null ? '2021-05-28' : '2016-09-30',
		measure: measure as PublishedPeriod['measure'],
		count,
		unit: 'cases',
		quality: count === null ? 'suppressed' : 'exact'
	}));
const problems = (...periods: PublishedPeriod[][]) =>
	checkOfficerCounts(periods.flat()).flatMap((check) => ('problems' in check ? check.problems : []));

const mexico: Counts = { decided: 9, granted: 2, denied_or_referred: 4, administratively_closed: 3 };

describe('checkOfficerCounts', () => {
	it('says nothing where there are no counts of USCIS', () => {
		expect(checkOfficerCounts([])).toEqual([]);
	});

	it('is in order when outcomes, offices and both tables add up', () => {
		expect(
			problems(
				rows(CITIZENSHIPS, 'MEX', mexico),
				rows(CITIZENSHIPS, 'ALL', mexico),
				rows(OFFICES, 'Newark', mexico),
				rows(OFFICES, 'ALL', mexico)
			)
		).toEqual([]);
	});

	it('names outcomes that are not the cases', () => {
		expect(problems(rows(CITIZENSHIPS, 'MEX', { ...mexico, granted: 3 }))).toEqual([
			`${CITIZENSHIPS}, MEX, first day not stated to 2021-05-28, decided: 9; expected 10, the sum of its parts`
		]);
	});

	it('allows less where an outcome is withheld', () => {
		expect(problems(rows(CITIZENSHIPS, 'MEX', { ...mexico, granted: null }))).toEqual([]);
	});

	it('names everyone who is not the sum of the offices', () => {
		const everyone = { decided: 10, granted: 3, denied_or_referred: 4, administratively_closed: 3 };
		expect(problems(rows(OFFICES, 'Newark', mexico), rows(OFFICES, 'ALL', everyone))).toEqual([
			`${OFFICES}, ALL, first day not stated to 2021-05-28, decided: 10; expected 9, the sum of its parts`,
			`${OFFICES}, ALL, first day not stated to 2021-05-28, granted: 3; expected 2, the sum of its parts`
		]);
	});

	it('names a measure in which the two tables of the release differ', () => {
		const fewer = { decided: 8, granted: 1, denied_or_referred: 4, administratively_closed: 3 };
		expect(
			problems(
				rows(CITIZENSHIPS, 'MEX', mexico),
				rows(CITIZENSHIPS, 'ALL', mexico),
				rows(OFFICES, 'Newark', fewer),
				rows(OFFICES, 'ALL', fewer)
			)
		).toEqual([
			`${CITIZENSHIPS} and ${OFFICES}: decided adds up to 9 and 8; expected the same cases in both`,
			`${CITIZENSHIPS} and ${OFFICES}: granted adds up to 2 and 1; expected the same cases in both`
		]);
	});
});

describe('compareOfficerCounts', () => {
	it('sets whole fiscal years beside the persons of DHS, as notes', () => {
		const ours = [
			...rows(OFFICES, 'ALL', { granted: 11_256 }, '2015-10-01'),
			...rows(OFFICES, 'ALL', { granted: 3332 })
		];
		const dhs = outcomeRow({
			source_id: 'ohss-yearbook-fy2019-table-16',
			track: 'affirmative',
			claim_type: 'affirmative',
			nationality: 'ALL',
			year: 2016,
			measure: 'persons_granted',
			unit: 'persons',
			count: 11_634
		});
		const [check] = compareOfficerCounts(ours, [dhs]);
		expect(check).toMatchObject({
			comparisons: [
				{
					what: 'ohss-yearbook-fy2019-table-16: everyone FY2016 granted',
					ours: '11,256',
					theirs: '11,634',
					gap: '-3.2 %',
					verdict: 'note'
				}
			]
		});
		expect(compareOfficerCounts(ours, [])).toEqual([]);
	});
});
