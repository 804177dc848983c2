import type { PublishedJudge, PublishedOutcome } from '#core/tables/published.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { count } from './compare-counts.ts';
import type { RuleCheck } from './check.ts';

/** Published rows, and the codes their columns may hold. */
export interface LinkedTables {
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	readonly sourceIds: ReadonlySet<string>;
	readonly nationalities: ReadonlySet<string>;
	readonly courts: ReadonlySet<string>;
	readonly judgeCodes: ReadonlySet<string>;
}

/** Checks that every document, nationality, court and judge a published row names is in its table. */
export function checkLinks(tables: LinkedTables): RuleCheck {
	const { outcomes, judges } = tables;
	const nationalities = new Set([...tables.nationalities, ALL_NATIONALITIES]);
	const problems = [
		...unknownCodes(
			'sources.csv',
			tables.sourceIds,
			[...outcomes, ...judges].map(({ source_id }) => source_id)
		),
		...unknownCodes(
			'nationalities.csv',
			nationalities,
			outcomes.map(({ nationality }) => nationality)
		),
		...unknownCodes(
			'courts.csv',
			tables.courts,
			judges.map(({ court }) => court)
		),
		...unknownCodes(
			'immigration_judges.csv',
			tables.judgeCodes,
			judges.flatMap(({ judge }) => judge ?? [])
		)
	];
	const examined = `${count(outcomes.length + judges.length)} rows`;
	return { kind: 'rules', title: 'Links to sources and lookups', examined, problems, notes: [] };
}

/** Codes that rows name and a table lacks, one sentence each with how many rows name it. */
export function unknownCodes(
	file: string,
	known: ReadonlySet<string>,
	named: readonly string[]
): readonly string[] {
	const rows = new Map<string, number>();
	for (const code of named) if (!known.has(code)) rows.set(code, (rows.get(code) ?? 0) + 1);
	return [...rows].map(([code, times]) => `"${code}" is named by ${count(times)} rows and is not in ${file}`);
}
