import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { readCounts } from '../../../support/asylumjudge-files.ts';

const YEARLY = 'immigration-judge-nationality-yearly-1.json';
const PERIODS = 'immigration-judge-state-periods.json';

const decisions = (given: object = {}) => ({
	fiscal_year: 2025,
	nationality: 'Mexico',
	nationality_code: 'MX',
	data_start_date: '2024-10-02',
	data_end_date: '2026-07-01',
	total_asylum_decisions: 3,
	grants: 1,
	denials: 2,
	other_decisions: 0,
	approval_rate: 33.33,
	...given
});
const SIX = {
	other_protection: 1,
	other_cancellation: 1,
	other_adjustment: 1,
	other_voluntary_departure: 1,
	other_withdrawn_or_terminated: 1,
	other_administrative_closure: 1
};
const composition = (given: object = {}) =>
	decisions({ data_end_date: '2026-08-31', total_asylum_decisions: 9, other_decisions: 6, ...SIX, ...given });
const profiles = (...lists: readonly (readonly [string, object])[]) =>
	JSON.stringify({ profiles: lists.map(([name_key, row]) => ({ name_key, rows: [row] })) });

describe("the publisher's JSON", () => {
	it('is the two-outcome release without the six parts, profiles counted through the files', () => {
		const { records, documents } = readCounts({
			[YEARLY]: profiles(['mccarthy|james', decisions()], ['roe|bob', decisions()]),
			'immigration-judge-nationality-yearly-2.json': profiles(['mccarthy|james', decisions()])
		});
		expect(documents.map(({ source_id }) => source_id)).toEqual(['asylumjudge-decisions-2026-07-01']);
		expect(records?.judgeYears.map((row) => [row.judge_key, row.profile, row.granted, row.denied])).toEqual([
			['mccarthy|james', 1, 1, 2],
			['roe|bob', 1, 1, 2],
			['mccarthy|james', 2, 1, 2]
		]);
	});

	it('is composition with the six parts, under a name of its own', () => {
		const { records, outcomes } = readCounts({ [YEARLY]: profiles(['roe|bob', composition()]) });
		expect(records?.judgeYears[0]).toMatchObject({
			source_id: 'asylumjudge-composition-2026-09-01',
			granted: 1,
			denied: 2,
			other_protection: 1,
			administratively_closed: 1
		});
		expect(outcomes).toEqual([]);
	});

	it('gives judges at courts, and everyone as printed', () => {
		const { records, outcomes } = readCounts({
			[PERIODS]: JSON.stringify({
				national: [composition()],
				courts: [composition({ court_code: 'PHO', judges: 1 })],
				states: [],
				court_judges: [
					composition({ court_code: 'PHO', judge_name: 'Roe, Bob C.', name_key: 'roe|bob', state: 'AZ' })
				],
				judges: []
			})
		});
		expect(records?.courtJudgeYears).toEqual([
			{
				source_id: 'asylumjudge-composition-2026-09-01',
				court: 'PHO',
				judge_key: 'roe|bob',
				judge_name: 'Roe, Bob C.',
				judge: 'RBC',
				fiscal_year: 2025,
				from_on: null,
				through_on: null,
				cases: 9,
				granted: 1,
				denied: 2,
				other_protection: 1,
				cancellation: 1,
				adjustment: 1,
				voluntary_departure: 1,
				withdrawn_or_terminated: 1,
				administratively_closed: 1
			}
		]);
		expect(outcomes.map(({ measure, count }) => [measure, count])).toEqual([
			['granted', 1],
			['denied', 2],
			['other', 6],
			['decided', 9]
		]);
		expect(records?.courtYears).toEqual([]);
	});

	it('gives courts of the two-outcome release', () => {
		const { records } = readCounts({
			[PERIODS]: JSON.stringify({ courts: [decisions({ court_code: 'PHO', judges: 4 })] })
		});
		expect(records?.courtYears.map((row) => [row.court, row.judges, row.granted, row.denied])).toEqual([
			['PHO', 4, 1, 2]
		]);
	});

	it.each([
		[
			'a row whose parts do not add up',
			profiles(['roe|bob', decisions({ total_asylum_decisions: 4 })]),
			'profile 1 (roe|bob), row 1: total_asylum_decisions is 4; the sum of its parts, 1 + 2 + 0 = 3, was expected'
		],
		[
			'parts that are not other',
			profiles(['roe|bob', composition({ other_protection: 2 })]),
			'other_decisions is 6; the sum of its parts, 2 + 1 + 1 + 1 + 1 + 1 = 7'
		],
		[
			'other without parts',
			profiles(['roe|bob', decisions({ total_asylum_decisions: 4, other_decisions: 1 })]),
			'other_decisions is 1 without its six parts'
		],
		['a key without a bar', profiles(['roebob', decisions()]), 'judge key is "roebob"'],
		['a year out of range', profiles(['roe|bob', decisions({ fiscal_year: 2019 })]), 'fiscal year is 2019'],
		['a count below zero', profiles(['roe|bob', decisions({ denials: -2 })]), 'denials is -2: below zero'],
		[
			'a day that the calendar does not have',
			profiles(['roe|bob', decisions({ data_end_date: '2026-02-31' })]),
			'data_end_date is "2026-02-31": no day'
		],
		[
			'a day that is far to come',
			profiles(['roe|bob', decisions({ data_end_date: '9999-01-01' })]),
			'data_end_date is "9999-01-01": a day that is far to come'
		],
		[
			'a count beyond what can be counted',
			profiles(['roe|bob', decisions({ grants: 1e20, total_asylum_decisions: 1e20 })]),
			'total_asylum_decisions is 100000000000000000000: no whole number'
		],
		['a list at its top', '[1, 2]', 'JSON with 0, 1 at its top'],
		['rows of no form', '{"profiles":[{"name_key":"a|b","rows":[null]}]}', 'the row is null'],
		['nothing', '', 'holds nothing'],
		[
			'a day that is none',
			profiles(['roe|bob', decisions({ data_end_date: 'July' })]),
			'data_end_date is "July": no day'
		],
		['a file that is cut', profiles(['roe|bob', decisions()]).slice(0, -20), 'it is cut short'],
		['another form', JSON.stringify({ people: [] }), 'JSON with people at its top; expected "profiles"'],
		['a web page', '<html><body>404</body></html>', 'holds a web page'],
		['a pointer', 'version https://git-lfs.github.com/spec/v1\n', 'holds a pointer of Git LFS'],
		['no rows', JSON.stringify({ profiles: [] }), 'no rows; some were expected']
	])('refuses %s', (_, text, message) => {
		const read = () => readCounts({ [YEARLY]: text });
		expect(read).toThrow(DataError);
		expect(read).toThrow(YEARLY);
		expect(read).toThrow(message);
	});

	it('refuses a file that mixes the two ways of counting', () => {
		const mixed = profiles(['roe|bob', decisions()], ['left|kim', composition()]);
		expect(() => readCounts({ [YEARLY]: mixed })).toThrow(
			'1 rows tell the parts of "other" apart and 1 do not'
		);
	});
});

it.each([
	[
		'courts',
		{ courts: [1, 1].map(() => decisions({ court_code: 'PHO', judges: 4 })) },
		'court PHO, fiscal 2025'
	],
	[
		'everyone',
		{ courts: [decisions({ court_code: 'PHO', judges: 4 })], national: [decisions(), decisions()] },
		'nationality ALL, 2025'
	],
	[
		'judges at courts',
		{
			court_judges: [1, 1].map(() =>
				composition({ court_code: 'PHO', judge_name: 'Roe, Bob C.', name_key: 'roe|bob' })
			)
		},
		'court PHO, judge Roe, Bob C. (roe|bob), fiscal 2025'
	]
])('refuses a row that stands twice: %s', (_, content, row) => {
	expect(() => readCounts({ [PERIODS]: JSON.stringify(content) })).toThrow(
		`${PERIODS}: ${row} stands twice; once was expected`
	);
});
