import type {
	CourtNationalityRange,
	PublishedCourtJudgeYear,
	PublishedCourtYear,
	PublishedJudgeYear,
	PublishedPeriod
} from '#core/tables/court-records.ts';
import type { PublishedOutcome } from '#core/tables/published.ts';

/** The tables counted from court records, and the national rows beside them. */
export interface CourtRecordTables {
	/** All published national rows; only the tables' own documents are added up against them. */
	readonly outcomes: readonly PublishedOutcome[];
	readonly judgeYears: readonly PublishedJudgeYear[];
	readonly courtJudgeYears: readonly PublishedCourtJudgeYear[];
	readonly courtYears: readonly PublishedCourtYear[];
	readonly periods: readonly PublishedPeriod[];
	readonly ranges: readonly CourtNationalityRange[];
}
