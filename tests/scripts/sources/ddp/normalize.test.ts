import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CaseCells, caseCells, normalizeCases, writeCaseTable } from '../../../support/case-table.ts';

/** Counts cases; returns the lines of asylum_decisions.csv without the header, and the summary. */
async function count(
	cases: readonly CaseCells[],
	{ name = 'cases_2026-08-01.parquet', args = [] as string[] } = {}
) {
	const out = await mkdtemp(join(tmpdir(), 'ddp-'));
	const { code, logged, warned } = await normalizeCases(await writeCaseTable(cases, name), out, ...args);
	expect([code, warned]).toEqual([0, '']);
	const text = (file: string) => readFile(join(out, file), 'utf8');
	return {
		out,
		logged,
		lines: (await text('asylum_decisions.csv')).trimEnd().split('\n').slice(1),
		months: (await text('judge_court_months.csv')).trimEnd().split('\n').slice(1),
		names: (await text('counted_names.csv')).trimEnd().split('\n').slice(1),
		summary: JSON.parse(await text('normalize-summary.json'))
	};
}

const decided = (decision: string, more: CaseCells = {}) =>
	caseCells({ asylum_decision_last: `'${decision}'`, ...more });
const outcomesOf = (lines: readonly string[]) => lines.map((line) => line.split(',').slice(7).join(','));

describe('normalize ddp', () => {
	it('counts each case once, at the court, judge and day of its last completed proceeding', async () => {
		const { lines, months } = await count([
			caseCells(),
			caseCells({ ij_completion_date_last: `DATE '2022-10-01'` }),
			caseCells({ ij_completion_date_last: `DATE '2022-09-30'`, judge_code_last: `' abc '` }),
			caseCells({ court_code_last: 'NULL', judge_code_last: `''`, nationality_code: 'NULL' })
		]);
		expect(lines).toEqual([
			'2022,ELP,ABC,MX,defensive,never_detained,yes,granted,false,1',
			'2023,,,??,defensive,never_detained,yes,granted,false,1',
			'2023,ELP,ABC,MX,defensive,never_detained,yes,granted,false,2'
		]);
		expect(months).toEqual(['ABC,ELP,2022-09,2023-03,3']);
	});

	it('names codes as the table does most often, courts without their code, else as the lookups do', async () => {
		const { names } = await count([
			caseCells({ court_last: `'El Paso  (ELP)'`, judge_last: `'Doe, J.'` }),
			caseCells({ court_last: `'El Paso (ELP)'` }),
			caseCells({ court_last: `'El Paso (ELP)'`, court_code_last: `'elp'` }),
			caseCells({
				court_code_last: `'NYC'`,
				court_last: `'NYC'`,
				judge_code_last: `'Z9Z'`,
				judge_last: 'NULL'
			}),
			caseCells({
				nationality_code: `'GT'`,
				nationality: `'Guatemala'`,
				asylum_decision_last: `'No Application'`
			})
		]);
		expect(names.map((line) => line.replace(/^(court,NYC,).*(,,lookup)$/, '$1a name$2'))).toEqual([
			'court,ELP,El Paso,,release',
			'court,NYC,a name,,lookup',
			'judge,ABC,"Doe, Jane",true,release',
			'judge,Z9Z,,true,none',
			'nationality,MX,Mexico,,release'
		]);
	});

	it('writes names from the lookups where the table has no column of names', async () => {
		const { names } = await count([caseCells({ court_last: '', judge_last: '', nationality: '' })]);
		expect(names.map((line) => line.split(',').at(-1))).toEqual(['lookup', 'none', 'lookup']);
	});

	it('reads every label of the list, in any case, and bare codes where the table has no name', async () => {
		const labels = [
			'FULL GRANT',
			'in court stipulated grant',
			'Paper Stipulated Grant',
			'Conditional Grant',
			'N',
			'Deny',
			'd'
		];
		const { summary } = await count(labels.map((label) => decided(label)));
		expect(summary.outcomes).toEqual({ granted: 5, denied: 2 });
		const separate = await count([decided('Conditional Grant'), decided('N')], {
			args: ['--conditional', 'separate']
		});
		expect(separate.summary.outcomes).toEqual({ conditionally_granted: 2 });
	});

	it('keeps the other endings apart, and undecided ones out of all of them', async () => {
		const endings = [
			'Abandonment',
			'Withdrawn',
			'Not Adjudicated',
			'Other',
			'Admin Closure',
			'Reserved',
			'Cov/Transfer'
		];
		const { summary } = await count(endings.map((label) => decided(label)));
		expect(summary.outcomes).toEqual({
			abandoned: 1,
			withdrawn: 1,
			not_adjudicated: 1,
			other: 1,
			administratively_closed: 1,
			undecided: 2
		});
	});

	it('says whether withholding or protection under the Convention was granted', async () => {
		const { lines } = await count([
			decided('Deny'),
			decided('Deny', { withholding_decision_last: `'Grant'` }),
			decided('Deny', { cat_decision_last: `'Full Grant'`, withholding_decision_last: 'NULL' }),
			decided('Deny', { cat_decision_last: `'Deny'` }),
			decided('Grant WCAT')
		]);
		expect(outcomesOf(lines)).toEqual(['denied,false,2', 'denied,true,2', 'other,true,1']);
	});

	it('reads claim, custody and representation, unknown where the table has no answer', async () => {
		const { lines } = await count([
			caseCells({ asylum_claim_type_code: `'I'`, custody_code: `'D'`, represented: 'false' }),
			caseCells({ asylum_claim_type_code: `'J'`, custody_code: `'R'`, represented: 'NULL' }),
			caseCells({ asylum_claim_type_code: 'NULL', custody_code: `'ENG'` })
		]);
		expect(lines.map((line) => line.split(',').slice(4, 7).join(','))).toEqual([
			'affirmative,detained,no',
			'unknown,released,unknown',
			'unknown,unknown,yes'
		]);
	});

	it('names and counts custody, claims and representation that no list holds, among all cases with an application', async () => {
		const { summary, logged } = await count([
			caseCells({ custody_code: `'X'`, represented: `'yes'` }),
			caseCells({ custody_code: `'x '`, represented: `'maybe'`, asylum_claim_type_code: `'J'` }),
			caseCells({ custody_code: `'ENG'`, represented: `' '`, asylum_claim_type_code: 'NULL' }),
			caseCells({ custody_code: `'D'`, represented: 'NULL', ij_completion_date_last: 'NULL' }),
			decided('No Application', { custody_code: `'Q'`, represented: `'no'` })
		]);
		const codes = { of: 'cases with an application', rows: 4, allowed_share: 0.2, allowed_from_rows: 1000 };
		expect(summary.values.codes).toEqual([
			{ column: 'custody_code', unlisted: 3, unlisted_codes: { X: 2, ENG: 1 }, ...codes },
			{ column: 'asylum_claim_type_code', unlisted: 1, unlisted_codes: { J: 1 }, ...codes },
			{ column: 'represented', unlisted: 1, unlisted_codes: { MAYBE: 1 }, ...codes }
		]);
		expect(logged).toContain(
			'custody_code: 3 (75 %) of the 4 cases with an application hold codes that no list knows: "X" 2, "ENG" 1.'
		);
		expect(logged.join()).toContain('represented: 1 (25 %) of the 4');
	});

	it('lists as rejected what it counts so, and nothing that another reason leaves out', async () => {
		const { summary, out } = await count([
			...Array.from({ length: 400 }, () => caseCells()),
			decided('Granted on appeal', { ij_completion_date_last: 'NULL' }),
			decided('Granted on appeal', { ij_completion_date_last: `DATE '2026-08-02'` }),
			decided('Granted on appeal', { ij_completion_date_last: `DATE '0202-08-02'` }),
			decided('Granted on appeal', { idncase: 'NULL' }),
			decided('Granted on appeal'),
			decided('Grant', { idncase: 'NULL', ij_completion_date_last: 'NULL' })
		]);
		expect(summary.rows.left_out).toEqual({
			no_application: 0,
			unreadable: 3,
			no_completion_date: 1,
			after_release: 1,
			unlisted_decision: 1
		});
		const reasons = (await readFile(join(out, 'rejects', 'cases.csv'), 'utf8'))
			.trimEnd()
			.split('\n')
			.slice(1)
			.map((line) => line.split(',').slice(1, 3).join(' '));
		expect(reasons).toEqual([
			'403 the completion date cannot be read',
			'404 the key cannot be read',
			'405 no list holds the decision',
			'406 the key cannot be read'
		]);
		expect(summary.values.dates).toEqual([
			{
				table: 'cases with an application',
				column: 'ij_completion_date_last',
				rows: 406,
				unreadable: 1,
				out_of_range: 0,
				examples: ['0202-08-02'],
				allowed_share: 0.01,
				allowed_from_rows: 1
			}
		]);
	});

	it('tells why rows do not count, and adds up', async () => {
		const { summary, logged, out } = await count([
			...Array.from({ length: 100 }, () => caseCells()),
			decided('No Application'),
			decided('NO APPLICATION'),
			decided('Grant', { asylum_decision_last: 'NULL' }),
			caseCells({ ij_completion_date_last: 'NULL' }),
			caseCells({ ij_completion_date_last: `DATE '2026-08-02'` }),
			caseCells({ ij_completion_date_last: `DATE '0202-08-02'` }),
			decided('Granted on appeal')
		]);
		expect(summary.rows).toEqual({
			read: 107,
			counted: 100,
			left_out: {
				no_application: 3,
				unreadable: 1,
				no_completion_date: 1,
				after_release: 1,
				unlisted_decision: 1
			}
		});
		expect(summary.unlisted_decisions).toEqual({ 'GRANTED ON APPEAL': 1 });
		expect(logged).toContain('cases_2026-08-01.parquet: 107 rows read = 100 counted + 7 left out');
		expect((await readFile(join(out, 'rejects', 'cases.csv'), 'utf8')).split('\n').slice(1, 3)).toEqual([
			'cases_2026-08-01.parquet,106,the completion date cannot be read,106 | 0202-08-02 | Grant',
			'cases_2026-08-01.parquet,107,no list holds the decision,107 | 2023-03-15 | Granted on appeal'
		]);
		expect((await readdir(out)).sort()).toEqual([
			'asylum_decisions.csv',
			'counted_names.csv',
			'judge_court_months.csv',
			'normalize-summary.json',
			'rejects'
		]);
	});

	it('takes the day of the release from the option, the name, or the newest completion not in the future', async () => {
		const cases = [
			caseCells(),
			caseCells({ ij_completion_date_last: `DATE '2026-05-04'` }),
			caseCells({ ij_completion_date_last: `DATE '2099-01-01'` })
		];
		const days = async (name: string, ...args: string[]) => {
			const { release_on, release_on_known_from } = (await count(cases, { name, args })).summary;
			return [release_on, release_on_known_from];
		};
		expect(await days('cases_2026-08-01.parquet', '--release', '2026-07-01')).toEqual([
			'2026-07-01',
			'option'
		]);
		expect(await days('cases_2026-08-01.parquet')).toEqual(['2026-08-01', 'file_name']);
		expect(await days('cases.parquet')).toEqual(['2026-05-04', 'newest_completion']);
	});
});
