import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { RuleCheck } from './check.ts';
import { count } from './compare-counts.ts';
import type { CourtRecordTables } from './court-record-tables.ts';
import { unknownCodes } from './link-rules.ts';

/** The codes that columns of published rows may hold. */
export interface KnownCodes {
	readonly sourceIds: ReadonlySet<string>;
	readonly nationalities: ReadonlySet<string>;
	readonly courts: ReadonlySet<string>;
	readonly judgeCodes: ReadonlySet<string>;
}

/** Checks that every document, nationality, court and judge in the tables from court records is in its table. */
export function checkCourtRecordLinks(
	tables: Omit<CourtRecordTables, 'outcomes'>,
	known: KnownCodes
): RuleCheck {
	const { judgeYears, courtJudgeYears, courtYears, periods, ranges } = tables;
	const documents = [judgeYears, courtJudgeYears, courtYears, periods].flatMap((rows) =>
		rows.map(({ source_id }) => source_id)
	);
	const courts = [courtJudgeYears, courtYears, ranges].flatMap((rows) => rows.map(({ court }) => court));
	const nationalities = [judgeYears, ranges].flatMap((rows) => rows.map(({ nationality }) => nationality));
	const judges = [judgeYears, courtJudgeYears].flatMap((rows) => rows.flatMap(({ judge }) => judge ?? []));
	const spans = periods.map(({ nationality }) => nationality).filter((code) => code !== ALL_NATIONALITIES);
	const problems = [
		...unknownCodes('sources.csv', known.sourceIds, documents),
		...unknownCodes('nationalities.csv', known.nationalities, [...nationalities, ...spans]),
		...unknownCodes('courts.csv', known.courts, courts),
		...unknownCodes('immigration_judges.csv', known.judgeCodes, judges)
	];
	const examined = `${count(documents.length + ranges.length)} rows`;
	return {
		kind: 'rules',
		title: 'Court records: links to sources and lookups',
		examined,
		problems,
		notes: []
	};
}
