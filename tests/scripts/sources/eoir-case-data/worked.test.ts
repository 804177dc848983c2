import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { asylumDecisions, type AsylumDecisions } from '#core/tables/counted.ts';
import { count, newFolder } from './support/tiny-release.ts';

// Expected figures were worked by hand and by a separate program; see tests/golden/eoir-case-data/README.md.
const GOLDEN = join(import.meta.dirname, '../../../golden/eoir-case-data/worked');
const EXPECTED: Record<string, Record<string, unknown>> = JSON.parse(
	readFileSync(join(GOLDEN, 'expected_counts.json'), 'utf8')
);
const NO_PERSON = ['VIS'];

async function decisions(from: string, events: 'all' | 'initial' | 'last', riders: 'include' | 'exclude') {
	const out = await newFolder();
	const summary = await count(from, out, { events, riders });
	return {
		summary,
		rows: readCsv(
			asylumDecisions,
			readFileSync(join(out, 'asylum_decisions.csv'), 'utf8'),
			'asylum_decisions.csv'
		)
	};
}

describe('the worked example', () => {
	for (const events of ['all', 'initial', 'last'] as const) {
		for (const riders of ['include', 'exclude'] as const) {
			it(`gives the expected totals with events ${events}, riders ${riders}`, async () => {
				const { summary, rows } = await decisions(join(GOLDEN, 'input'), events, riders);
				const { rate_gd, rate_gdo, rate_gdoa, ...expected } = EXPECTED[`${events}/${riders}`]!;
				expect([rate_gd, rate_gdo, rate_gdoa].every((rate) => typeof rate === 'number')).toBe(true);
				expect({
					...totals(rows),
					deny_with_other_relief: sum(rows.filter((row) => row.outcome === 'denied' && row.other_protection)),
					judge_table_rows: sum(rows.filter((row) => isMerits(row) && !NO_PERSON.includes(row.judge ?? ''))),
					fy2022: totals(rows.filter((row) => row.fiscal_year === 2022)),
					skipped: summary.skipped
				}).toEqual(expected);
			});
		}
	}

	it('gives the expected events one for one', async () => {
		const { rows } = await decisions(join(GOLDEN, 'input'), 'all', 'include');
		const [, ...lines] = readFileSync(join(GOLDEN, 'expected_events_all.csv'), 'utf8').trim().split(/\r?\n/);
		const expected = lines
			.map((line) => line.split(','))
			.map(([caseId, , fy, , outcome, relief, court, judge, , nat]) =>
				[
					fy,
					court,
					judge,
					nat,
					caseId === '101' ? 'affirmative' : 'defensive',
					outcome,
					relief?.toLowerCase()
				].join(' ')
			);
		const counted = rows.flatMap((row) =>
			Array.from({ length: row.decisions }, () =>
				[
					row.fiscal_year,
					row.court,
					row.judge,
					row.nationality,
					row.claim_type,
					foldedOutcome(row),
					row.other_protection
				].join(' ')
			)
		);
		expect(counted.sort()).toEqual(expected.sort());
	});

	it('reads the same from a zip packed with Deflate64', async () => {
		const fromFolder = await decisions(join(GOLDEN, 'input'), 'all', 'include');
		const fromZip = await decisions(join(GOLDEN, 'deflate64.zip'), 'all', 'include');
		expect(fromZip.rows).toEqual(fromFolder.rows);
	});
});

function totals(rows: readonly AsylumDecisions[]) {
	const of = (outcome: string) => sum(rows.filter((row) => foldedOutcome(row) === outcome));
	return {
		grant: of('grant'),
		deny: of('deny'),
		other: of('other'),
		admin: of('admin'),
		undecided: of('undecided')
	};
}

/** The five classes of the example; it folds four of our outcomes into "other". */
function foldedOutcome({ outcome }: AsylumDecisions): string {
	const folded: Record<string, string> = {
		granted: 'grant',
		denied: 'deny',
		administratively_closed: 'admin',
		undecided: 'undecided'
	};
	return folded[outcome] ?? 'other';
}

function isMerits({ outcome }: AsylumDecisions): boolean {
	return outcome === 'granted' || outcome === 'denied';
}

function sum(rows: readonly AsylumDecisions[]): number {
	return rows.reduce((total, row) => total + row.decisions, 0);
}
