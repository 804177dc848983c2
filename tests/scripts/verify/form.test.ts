import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookupCustody } from '#core/tables/code-lists.ts';
import { lookupRedirects } from '#core/tables/lookups.ts';
import { checkBounds, checkLinks, readTable } from '#scripts/verify/form.ts';
import { outcomeRow } from '../../support/outcome-row.ts';

const HEADER = 'kind,old,new,reason\n';

async function problems(text: string) {
	const path = join(await mkdtemp(join(tmpdir(), 'table-')), 'redirects.csv');
	await writeFile(path, text);
	const { check } = await readTable(lookupRedirects, path);
	return check.problems.map((problem) => problem.replace(path, 'redirects.csv'));
}

it('finds nothing wrong with a table that follows its schema', async () => {
	expect(await problems(`${HEADER}courts,a,b,moved\njudges,a,b,moved\n`)).toEqual([]);
});

it('names the line of a repeated key and of a row out of order', async () => {
	const rows = 'judges,a,b,moved\njudges,a,c,moved\ncourts,z,b,moved\n';
	expect(await problems(HEADER + rows)).toEqual([
		'line 3: the key kind=judges, old=a is that of the line before',
		'line 4: the key kind=courts, old=z belongs before the line above it'
	]);
});

it('quotes a cell that the schema does not allow', async () => {
	expect(await problems(`${HEADER}hearings,a,b,moved\n`)).toEqual([
		'redirects.csv, line 2: column "kind" holds "hearings"; one of courts, judges was expected'
	]);
});

it('says that a table is absent', async () => {
	const reading = await readTable(lookupCustody, join(tmpdir(), 'nowhere', 'custody.csv'));
	expect([reading.isThere, reading.rows, reading.check.problems.length]).toEqual([false, [], 1]);
});

describe('bounds', () => {
	it('are in order when exact, rounded, masked and suppressed rows say what they are', () => {
		const rows = [
			outcomeRow(),
			outcomeRow({ quality: 'rounded_10', count_low: 5, count_high: 15 }),
			outcomeRow({ quality: 'masked_small', count: 5, count_low: 1, count_high: 9 }),
			outcomeRow({ quality: 'suppressed', count: null, count_low: 0, count_high: 3 })
		];
		expect(checkBounds(rows).problems).toEqual([]);
	});

	it('are wrong when they cross, miss the count, widen an exact one, or a suppressed row has a count', () => {
		const rows = [
			outcomeRow({ count_low: 11, count_high: 9 }),
			outcomeRow({ quality: 'rounded_10', count_low: 11, count_high: 20 }),
			outcomeRow({ count_high: 11 }),
			outcomeRow({ quality: 'suppressed' }),
			outcomeRow({ count: null })
		];
		const place = 'made-up, court, all, MEX, 2018 granted';
		expect(checkBounds(rows).problems).toEqual([
			`${place}: the lower bound 11 is above the upper bound 9`,
			`${place}: 10 is not within its bounds 11 to 20`,
			`${place}: exact, but its bounds are 10 to 11`,
			`${place}: suppressed, but it has the count 10`,
			`${place}: exact, but it has no count`
		]);
	});
});

it('names documents, nationalities, courts and judges that are in no table', () => {
	const judge = {
		source_id: 'gone',
		first_fiscal_year: 2018,
		last_fiscal_year: 2023,
		court: 'XXX',
		judge_name: 'Doe, Jane',
		judge: 'ZZZ',
		decisions: 100,
		percent_granted: 10,
		percent_other_relief: null,
		percent_denied: 90
	};
	const check = checkLinks({
		outcomes: [outcomeRow(), outcomeRow({ nationality: 'ALL' }), outcomeRow({ nationality: 'QQQ' })],
		judges: [judge],
		sourceIds: new Set(['made-up']),
		nationalities: new Set(['MEX']),
		courts: new Set(['NYC']),
		judgeCodes: new Set(['AAA'])
	});
	expect(check.problems).toEqual([
		'"gone" is named by 1 rows and is not in sources.csv',
		'"QQQ" is named by 1 rows and is not in nationalities.csv',
		'"XXX" is named by 1 rows and is not in courts.csv',
		'"ZZZ" is named by 1 rows and is not in immigration_judges.csv'
	]);
});
