import { join } from 'node:path';
import { openDecisions } from '#scripts/stages/aggregate/decisions-database.ts';
import type { RuleCheck } from './check.ts';
import { readCountSummary, type CountSummary } from './count-summary.ts';
import { checkCount } from './counted-rules.ts';
import { tallyCounted, type CountedTallies } from './counted-tallies.ts';

/** A counted release: how it was counted, whether its files agree with each other, and its sums. */
export interface CountedRelease {
	readonly folder: string;
	readonly summary: CountSummary;
	readonly check: RuleCheck;
	readonly tallies: CountedTallies;
}

/**
 * Reads what `normalize eoir-case-data` wrote.
 * @param folder the folder with `asylum_decisions.csv`.
 * @param judges `immigration_judges.csv`, which joins the codes of one person.
 * @throws DataError when a file is missing or unreadable.
 */
export async function readCountedRelease(folder: string, judges: string): Promise<CountedRelease> {
	const summary = await readCountSummary(folder);
	const decisions = join(folder, 'asylum_decisions.csv');
	const connection = await openDecisions({
		decisions,
		months: join(folder, 'judge_court_months.csv'),
		judges
	});
	try {
		const check = await checkCount(connection, decisions, summary);
		return { folder, summary, check, tallies: await tallyCounted(connection) };
	} finally {
		connection.closeSync();
	}
}
