import type {
	PublishedCourtJudgeYear,
	PublishedCourtYear,
	PublishedJudgeYear,
	PublishedPeriod
} from '#core/tables/court-records.ts';
import type { PublishedJudge, PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import type { Corrector } from '#scripts/release/corrections.ts';
import type { Harmonizer } from '#scripts/release/harmonize.ts';
import type { Effects } from '#scripts/effects.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';

/** What happened to the rows of one input file. read = kept + rejected; `repaired` rows are among the kept. */
export interface FileTally {
	readonly file: string;
	readonly read: number;
	readonly kept: number;
	readonly repaired: number;
	readonly rejected: number;
	/** Why a whole file was passed over, if it was (then the counts are 0). */
	readonly ignored?: string;
	/** What is wrong with a file that could not be read (then the counts are 0); the run ends with an error. */
	readonly failed?: string;
}

/** A row that was refused. */
export interface Reject {
	readonly file: string;
	/** Line, row or item number in the file, from 1. */
	readonly line: number;
	readonly reason: string;
	readonly text: string;
}

/** Counts from court records, and counts over spans of days. */
export interface CourtRecords {
	readonly judgeYears: readonly PublishedJudgeYear[];
	readonly courtJudgeYears: readonly PublishedCourtJudgeYear[];
	readonly courtYears: readonly PublishedCourtYear[];
	readonly periods: readonly PublishedPeriod[];
}

/** What a published source yields. */
export interface Published {
	readonly documents: readonly SourceDocument[];
	readonly outcomes: readonly PublishedOutcome[];
	readonly judges: readonly PublishedJudge[];
	/** Only sources that count court records, or print spans of days, have these. */
	readonly records?: CourtRecords;
	readonly tallies: readonly FileTally[];
	readonly rejects: readonly Reject[];
}

/** What a published source may ask for while it reads. */
export interface ReadContext {
	readonly harmonizer: Harmonizer;
	/** Records of raw files, to be matched by SHA-256: they give address and dates. */
	readonly records: readonly SnapshotRecord[];
	/** Right values of what is misprinted; without it everything is read as printed. */
	readonly corrector?: Corrector;
}

/** What `pull` may touch. */
export interface PullRequest {
	/** Folder for the raw files, `data/raw/<source>`. */
	readonly rawFolder: string;
	/** Folder of their records, `data/snapshots/<source>`. */
	readonly recordFolder: string;
	/** Only says what would be fetched: nothing is written. */
	readonly isTrial?: boolean;
}

/**
 * What a pull did, one entry a file. After a trial `wanted` is another file than the one recorded, or one of which its
 * server does not say whether it is; `absent` one that is recorded and not on this disk.
 */
export interface PullResult {
	readonly file: string;
	readonly state: 'new' | 'changed' | 'unchanged' | 'wanted' | 'absent';
	/** Bytes of the file; null after a trial when its server does not say. */
	readonly bytes: number | null;
}

interface SourceBase {
	/** Name in commands and at the start of every `source_id`. */
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	/** Fetches what is new from the publisher. @throws UnreachableError, DataError. */
	readonly pull?: (request: PullRequest, effects: Effects) => Promise<readonly PullResult[]>;
}

/** A small source: files in memory in, published counts out. */
export interface PublishedSource extends SourceBase {
	readonly kind: 'published';
	/** @throws DataError naming file, place, what was found and what was expected. */
	readonly read: (files: readonly InputFile[], context: ReadContext) => Promise<Published>;
}

/** Options of `normalize eoir-case-data`; see the data contract. */
export interface ArchiveOptions {
	readonly events: 'all' | 'initial' | 'last';
	readonly riders: 'include' | 'exclude';
	readonly conditional: 'grant' | 'separate';
	readonly allowShortfall: boolean;
}

/** The case-data archive: a zip or folder in, its own files out. */
export interface ArchiveSource extends SourceBase {
	readonly kind: 'archive';
	/** Counts the archive and writes its output folder whole or not at all. @throws DataError. */
	readonly normalize: (
		request: ArchiveOptions & { readonly from: string; readonly out: string },
		effects: Effects
	) => Promise<void>;
}

/** Options of `normalize ddp`. */
export interface CaseTableOptions {
	/** Day of the release, ISO; null when the file or its dates are to tell. */
	readonly release: string | null;
	readonly conditional: 'grant' | 'separate';
}

/** A table with one row a case: a Parquet file in, its own files out. */
export interface CaseTableSource extends SourceBase {
	readonly kind: 'case-table';
	/** Counts the table and writes its output folder whole or not at all. @throws DataError. */
	readonly normalize: (
		request: CaseTableOptions & { readonly from: string; readonly out: string },
		effects: Effects
	) => Promise<void>;
}

/** A source of data. */
export type Source = PublishedSource | ArchiveSource | CaseTableSource;
