import type { PublishedJudge, PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import type { Court, ImmigrationJudge, JudgeCourt } from '#core/tables/lookups.ts';
import type { Reject } from '../source.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import type { ReferenceFile, ReferenceLine } from './reference-file.ts';

/** What one file of transcribed figures yields. */
export interface ReferenceRows {
	readonly documents: readonly SourceDocument[];
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	readonly rejects: readonly Reject[];
}

/** What readers look names up in. */
export interface ReferenceLookups {
	readonly harmonizer: Harmonizer;
	readonly courts: readonly Court[];
	readonly judges: readonly ImmigrationJudge[];
	readonly judgeCourts: readonly JudgeCourt[];
}

/** One kind of file: the columns that mark it and what is read from it. */
export interface ReferenceReader {
	/** The file has all of these columns. */
	readonly columns: readonly string[];
	/** Why files of this kind are passed over, or how they are read. */
	readonly read: string | ((file: ReferenceFile, lookups: ReferenceLookups) => ReferenceRows);
	/** The document a line belongs to; needed where files are read, so that its values can be corrected. */
	readonly sourceId?: (line: ReferenceLine) => string;
}

/** Nothing, to be filled by spreading. */
export const NO_ROWS: ReferenceRows = { documents: [], outcomes: [], judges: [], rejects: [] };
