import * as v from 'valibot';
import { ReleaseIdSchema } from './release-id.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const text = v.string();
const bilingual = v.object({ en: text, es: text });

/** What is remembered of counted decisions so that the next release can be held against them. */
export const ReleaseFiguresSchema = v.object({
	/** Name of the publisher's file. */
	archive: text,
	/** Day of the publisher's release, ISO. */
	release_on: day,
	options: v.object({ events: text, riders: text, conditional: text }),
	/** Rows taken from each table of the archive. */
	rows: v.record(text, whole),
	/** Decided asylum applications by fiscal year, ascending; conditional grants are grants. */
	decided: v.array(v.object({ fiscal_year: whole, granted: whole, denied: whole }))
});

/** Rows by table and decisions by fiscal year of one counted release. */
export type ReleaseFigures = v.InferOutput<typeof ReleaseFiguresSchema>;

/**
 * Rows of a table of a release as they are kept: `package` openly licensed, `apart` under cited sources, `cited` kept
 * for comparison and not offered.
 */
const PartSchema = v.object({
	offer: v.picklist(['package', 'apart', 'cited']),
	/** Name of the compressed CSV; the same rows have the same file in every release. */
	file: text,
	rows: whole,
	/** Of the CSV, not compressed. */
	bytes: whole,
	sha256
});

const TableSchema = v.object({
	name: text,
	folder: v.picklist(['lookups', 'normalized', 'counted', 'aggregates']),
	rows: whole,
	bytes: whole,
	/** Of the whole CSV as the build read it. */
	sha256,
	/** Its rows; none where the table is too large to keep and can be counted again. */
	parts: v.array(PartSchema)
});

/** A table of a release: how many rows, their SHA-256, and where they are kept. */
export type ReleasedTable = v.InferOutput<typeof TableSchema>;

/** A value that a publisher misprints and what is read instead, in force in a release. */
const CorrectionSchema = v.object({
	source_id: text,
	where: text,
	printed: v.nullable(text),
	right: text,
	why_en: text,
	why_es: text,
	told: v.nullable(text),
	expect: text
});

/** The record of a data release, `data/releases/<id>/manifest.json`: written once, never changed. */
export const ManifestSchema = v.object({
	schema: v.literal(1),
	id: ReleaseIdSchema,
	/** Day of the release, ISO. */
	day,
	/** What the day is, where it is not that of the command which made the release; null else. */
	note: v.nullable(bilingual),
	/** SHA-256 over those of the tables (`fingerprintText`). */
	fingerprint: sha256,
	/** Ids under which the same data were shown before. */
	also: v.array(text),
	/** Id of the release before it; null for the first. */
	previous: v.nullable(ReleaseIdSchema),
	/** Which code made it: version of the package, and the commit where one is known. */
	code: v.object({ version: text, commit: v.nullable(text) }),
	sources: v.array(
		v.object({
			source_id: text,
			publisher: text,
			published_on: v.nullable(day),
			retrieved_on: v.nullable(day),
			bytes: v.nullable(whole),
			sha256: v.nullable(sha256)
		})
	),
	tables: v.array(TableSchema),
	corrections: v.array(CorrectionSchema),
	/** What `verify` looked at: in order, or not made and why. */
	checks: v.array(v.object({ title: text, verdict: v.picklist(['in order', 'not made']), examined: text })),
	/** The counted decisions; null where none were counted. */
	counted: v.nullable(
		v.object({ family: text, archive_sha256: v.nullable(sha256), ...ReleaseFiguresSchema.entries })
	)
});

/** The record of a data release. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;

const TableDiffSchema = v.object({
	table: text,
	/** `new` and `gone`: there in one of the two alone; `other key`: rows cannot be matched. */
	state: v.picklist(['same', 'changed', 'new', 'gone', 'other key']),
	rows_before: whole,
	rows_after: whole,
	/** Rows that only the later, or only the earlier release has. */
	came: whole,
	went: whole,
	/** Cells that moved in rows of both: numbers that count something, and everything else. */
	numbers: whole,
	words: whole
});

/** How one table moved from a release to the next. */
export type TableDiff = v.InferOutput<typeof TableDiffSchema>;

/** A cell that moved, or a row that came or went (no column then). */
const ChangeSchema = v.object({
	table: text,
	/** Columns of the key and their values in the later release (of the earlier for a row that went). */
	key: text,
	change: v.picklist(['moved', 'came', 'went']),
	column: v.nullable(text),
	before: v.nullable(text),
	after: v.nullable(text),
	source_before: v.nullable(text),
	source_after: v.nullable(text)
});

/** What a release says of its difference to the one before: `data/releases/<id>/diff.json`. */
export const DiffSchema = v.object({
	schema: v.literal(1),
	from: ReleaseIdSchema,
	to: ReleaseIdSchema,
	tables: v.array(TableDiffSchema),
	/** By the document that a number was read from before and now; null where the row came or went. */
	sources: v.array(
		v.object({
			before: v.nullable(text),
			after: v.nullable(text),
			numbers: whole,
			came: whole,
			went: whole
		})
	),
	/** The numbers that moved most, most first. */
	largest: v.array(ChangeSchema),
	/** Name of the file with every change; null when nothing moved. */
	file: v.nullable(text),
	/** Records of the courts that are there no more; null where not both releases counted them alike. */
	vanished: v.nullable(
		v.object({
			archive_before: text,
			archive_after: text,
			/** Tables of the archive by their rows. */
			tables: v.array(v.object({ table: text, before: whole, after: whole })),
			/** Decisions of fiscal years that were closed at the earlier release, where there are fewer now. */
			years: v.array(
				v.object({
					fiscal_year: whole,
					decision: v.picklist(['granted', 'denied']),
					before: whole,
					after: whole
				})
			),
			/**
			 * Decisions of closed years that are missing from their nationality and outcome, added up: so many records at
			 * least are gone or say something else now.
			 */
			at_least: whole
		})
	)
});

/** The difference of a release to the one before. */
export type ReleaseDiff = v.InferOutput<typeof DiffSchema>;
export type Vanished = NonNullable<ReleaseDiff['vanished']>;
