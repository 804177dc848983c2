import {
	courtNationalities,
	courtSplits,
	courtYears,
	judgeNationalities,
	judgeSplits,
	judgeYears,
	nationalityYears,
	nationSplits
} from '#core/tables/aggregates.ts';
import { judgeCourtMonths } from '#core/tables/counted.ts';
import type { Table } from '#core/tables/table.ts';
import { OUTCOMES } from '#core/counts/outcome.ts';

/** An aggregate and the SELECT that makes its rows, sorted by key. */
export interface AggregateQuery {
	readonly table: Table;
	readonly sql: string;
}

/** Counts of each outcome, and of denials with other protection. */
const OUTCOME_SUMS = [
	...OUTCOMES.map(
		(outcome) => `coalesce(sum(decisions) FILTER (WHERE outcome = '${outcome}'), 0)::BIGINT AS ${outcome}`
	),
	`coalesce(sum(decisions) FILTER (WHERE outcome = 'denied' AND other_protection), 0)::BIGINT AS denied_with_protection`
];

/** Adds decisions up by the table's key. Grain: one row per key of the table. */
function outcomesBy(table: Table, where = 'true'): AggregateQuery {
	const keys = table.primaryKey.join(', ');
	return {
		table,
		sql: `
	SELECT ${table.columns.map((column) => column.name).join(', ')}
	FROM (
		SELECT ${keys},
		       ${OUTCOME_SUMS.join(',\n\t\t       ')}
		FROM decisions
		WHERE ${where}
		GROUP BY ${keys}
	)
	${orderByKey(table)}`
	};
}

function orderByKey(table: Table): string {
	return `ORDER BY ${table.primaryKey.map((name) => `${name} NULLS FIRST`).join(', ')}`;
}

/** Every aggregate, in the order of writing. */
export const AGGREGATE_QUERIES: readonly AggregateQuery[] = [
	outcomesBy(nationalityYears),
	outcomesBy(nationSplits),
	outcomesBy(courtYears),
	outcomesBy(courtSplits),
	outcomesBy(courtNationalities),
	outcomesBy(judgeYears),
	outcomesBy(judgeSplits),
	outcomesBy(judgeNationalities, `outcome IN ('granted', 'denied')`),
	// Grain: one row per joined judge code and court.
	{
		table: judgeCourtMonths,
		sql: `
	SELECT ${judgeCourtMonths.columns.map((column) => column.name).join(', ')}
	FROM months
	${orderByKey(judgeCourtMonths)}`
	}
];

/** The full table, codes of one person joined. Grain: one row per key of `asylum_decisions`. */
export const FULL_TABLE_SQL = `
	SELECT fiscal_year::SMALLINT AS fiscal_year, court, judge, nationality, claim_type, custody, represented, outcome,
	       other_protection, sum(decisions)::INTEGER AS decisions
	FROM decisions
	GROUP BY ALL
	ORDER BY fiscal_year, court NULLS FIRST, judge NULLS FIRST, nationality, claim_type, custody, represented, outcome,
	         other_protection`;
