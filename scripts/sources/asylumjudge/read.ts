import type {
	PublishedCourtJudgeYear,
	PublishedCourtYear,
	PublishedJudgeYear
} from '#core/tables/court-records.ts';
import type { Court, ImmigrationJudge, Nationality } from '#core/tables/lookups.ts';
import { DataError } from '#scripts/errors.ts';
import { type InputFile, refuseStandIn } from '#scripts/files/input-files.ts';
import { NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import type { FileTally, Published, ReadContext, Reject } from '#scripts/sources/source.ts';
import { profileCounter, readPublisherJson } from './json.ts';
import { nationalOutcomes, nationalPeriods } from './national.ts';
import { createPeople, nameProfiles, type People, profileId, type ProfileNames } from './people.ts';
import { describeRelease, documentId, yearSpan } from './release.ts';
import { type Coverage, type Definition, type FileRows, type JudgeRow, type Parts } from './rows.ts';
import { readTranscribed } from './transcribed.ts';

/** What the reader looks codes and names up in. */
export interface RecordLookups {
	readonly nationalities: readonly Nationality[];
	readonly judges: readonly ImmigrationJudge[];
	readonly courts: readonly Court[];
}

/**
 * Reads AsylumJudge's counts, transcribed as CSV or as the publisher's own JSON. The files are parts of one whole, so
 * one that is bad stops the run and everything stays as it was.
 * @throws DataError naming each file and row that cannot be taken, and what was expected.
 */
export function readAsylumJudge(
	files: readonly InputFile[],
	{ records, corrector = NO_CORRECTIONS }: Pick<ReadContext, 'records' | 'corrector'>,
	lookups: RecordLookups
): Published {
	const { read, ignored } = readFiles(files, corrector);
	const releases = groupReleases(read);
	const people = createPeople(lookups.judges);
	const names = nameProfiles(
		read.flatMap(({ judges }) => judges),
		read.flatMap(({ courtJudges }) => courtJudges),
		people
	);
	const codes = nationalityCodes(lookups.nationalities);
	const parts = releases.map((release) => toTables(release, { people, names, codes }));
	assertCourts(read, lookups.courts);
	return {
		documents: releases.map(({ definition, coverage, parts: ofRelease }) => {
			const ofDocument = new Set(ofRelease.map(({ file }) => file));
			return describeRelease(
				definition,
				coverage,
				files.filter(({ name }) => ofDocument.has(name)),
				records
			);
		}),
		outcomes: parts.flatMap(({ outcomes }) => outcomes),
		judges: [],
		records: {
			judgeYears: parts.flatMap(({ judgeYears }) => judgeYears),
			courtJudgeYears: parts.flatMap(({ courtJudgeYears }) => courtJudgeYears),
			courtYears: parts.flatMap(({ courtYears }) => courtYears),
			periods: parts.flatMap(({ periods }) => periods)
		},
		tallies: [
			...read.map(({ file, read: rows, judges }): FileTally => {
				const repaired = judges.filter(({ code }) => !codes.has(code)).length;
				return { file, read: rows, kept: rows, repaired, rejected: 0 };
			}),
			...ignored
		],
		rejects: []
	};
}

function readFiles(files: readonly InputFile[], corrector: NonNullable<ReadContext['corrector']>) {
	const read: FileRows[] = [];
	const ignored: FileTally[] = [];
	const problems: string[] = [];
	const countProfile = profileCounter();
	for (const file of [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
		try {
			const found = readFile(file, corrector, countProfile);
			if (typeof found === 'string')
				ignored.push({ file: file.name, read: 0, kept: 0, repaired: 0, rejected: 0, ignored: found });
			else if (found.rejects.length > 0) problems.push(describeRejects(found.rejects, found.rows.read));
			else read.push(found.rows);
		} catch (error) {
			if (!(error instanceof DataError)) throw error;
			problems.push(error.message);
		}
	}
	if (problems.length > 0) {
		throw new DataError(`${problems.join('\n')}\nNothing was written; what was read earlier stays.`);
	}
	if (read.length === 0) {
		const found = ignored.map(({ file, ignored: why }) => `${file}: ${why}`).join('; ');
		throw new DataError(
			`No counts of AsylumJudge in what was given: ${found}. Expected the transcribed tables (…_release_YYYY-MM-DD.csv) or the publisher's JSON.`
		);
	}
	return { read, ignored };
}

function readFile(
	file: InputFile,
	corrector: NonNullable<ReadContext['corrector']>,
	countProfile: ReturnType<typeof profileCounter>
) {
	const isCsv = /\.csv$/i.test(file.name);
	if (!isCsv && !/\.json$/i.test(file.name)) return 'neither CSV nor JSON';
	refuseStandIn(file, isCsv ? 'a CSV' : 'JSON');
	return isCsv ? readTranscribed(file, corrector) : readPublisherJson(file, countProfile);
}

const LISTED = 10;

function describeRejects(rejects: readonly Reject[], read: number): string {
	const listed = rejects.slice(0, LISTED).map(({ file, line, reason, text }) => {
		return `${file}, line ${line}: ${reason} (${text.slice(0, 160)})`;
	});
	const more = rejects.length > LISTED ? `\n… and ${rejects.length - LISTED} more` : '';
	const count = `${rejects[0]?.file}: ${read} rows read, ${rejects.length} rejected; none may be. Compare them with the publisher's file.`;
	return `${listed.join('\n')}${more}\n${count}`;
}

interface Release {
	readonly definition: Definition;
	readonly coverage: Coverage;
	readonly parts: readonly FileRows[];
}

/** Files of one way of counting and one release belong together; the latest day of any is the day of all. */
function groupReleases(read: readonly FileRows[]): readonly Release[] {
	const groups = new Map<string, FileRows[]>();
	for (const one of read) {
		const id = documentId(one.definition, one.coverage);
		groups.set(id, [...(groups.get(id) ?? []), one]);
	}
	return [...groups.values()].flatMap((parts) => {
		const [first] = parts;
		if (!first) return [];
		const through =
			parts
				.map(({ coverage }) => coverage.through)
				.sort()
				.at(-1) ?? '';
		return { definition: first.definition, coverage: { ...first.coverage, through }, parts };
	});
}

interface Names {
	readonly people: People;
	readonly names: ProfileNames;
	readonly codes: ReadonlyMap<string, string>;
}

/** Nationalities by EOIR's code; several codes may be one. */
function nationalityCodes(nationalities: readonly Nationality[]): ReadonlyMap<string, string> {
	return new Map(
		nationalities.flatMap(({ nationality, eoir_code }) =>
			(eoir_code ?? '')
				.split('|')
				.filter(Boolean)
				.map((code) => [code, nationality] as const)
		)
	);
}

const UNKNOWN = 'UNK';

function toTables({ definition, coverage, parts }: Release, { people, names, codes }: Names) {
	const source_id = documentId(definition, coverage);
	const years = new Map<number, ReturnType<typeof yearSpan>>();
	const span = (year: number) => {
		const known = years.get(year) ?? yearSpan(year, coverage);
		years.set(year, known);
		return known;
	};
	const judgeRows = parts.flatMap(({ judges }) => judges);
	assertOnce(parts);
	const judgeYears = new Map<string, PublishedJudgeYear>();
	for (const row of judgeRows) {
		const nationality = codes.get(row.code) ?? UNKNOWN;
		const key = `${profileId(row)} ${nationality} ${row.year}`;
		judgeYears.set(key, judgeYear(row, nationality, judgeYears.get(key)));
	}

	function judgeYear(
		row: JudgeRow,
		nationality: string,
		earlier: PublishedJudgeYear | undefined
	): PublishedJudgeYear {
		const judge_name = names.get(profileId(row)) ?? null;
		return {
			source_id,
			judge_key: row.key,
			profile: row.profile,
			judge_name,
			judge: judge_name === null ? null : people.code(judge_name),
			nationality,
			fiscal_year: row.year,
			...span(row.year),
			granted: row.granted + (earlier?.granted ?? 0),
			denied: row.denied + (earlier?.denied ?? 0),
			...addParts(row.parts, earlier)
		};
	}

	const courtJudgeYears = parts.flatMap(({ courtJudges }) =>
		courtJudges.map(
			({ court, key, name, year, cases, granted, denied, parts: six }): PublishedCourtJudgeYear => ({
				source_id,
				court,
				judge_key: key,
				judge_name: name,
				judge: people.code(name),
				fiscal_year: year,
				...span(year),
				cases,
				granted,
				denied,
				...(six ?? NO_PARTS)
			})
		)
	);
	const courtYears = parts.flatMap(({ courts }) =>
		courts.map(({ court, year, judges, granted, denied }): PublishedCourtYear => ({
			source_id,
			court,
			fiscal_year: year,
			...span(year),
			judges,
			granted,
			denied
		}))
	);
	const national = parts.flatMap((part) => part.national);
	const context = { source_id, definition, coverage };
	return {
		judgeYears: [...judgeYears.values()],
		courtJudgeYears,
		courtYears,
		outcomes: nationalOutcomes(national, [...judgeYears.values()], context),
		periods: nationalPeriods(national, context)
	};
}

const NO_PARTS: Parts = {
	other_protection: 0,
	cancellation: 0,
	adjustment: 0,
	voluntary_departure: 0,
	withdrawn_or_terminated: 0,
	administratively_closed: 0
};

type NullableParts = { readonly [Part in keyof Parts]: number | null };

function addParts(parts: Parts | null, earlier: NullableParts | undefined): NullableParts {
	const add = (name: keyof Parts) => (parts ? parts[name] + (earlier?.[name] ?? 0) : null);
	return {
		other_protection: add('other_protection'),
		cancellation: add('cancellation'),
		adjustment: add('adjustment'),
		voluntary_departure: add('voluntary_departure'),
		withdrawn_or_terminated: add('withdrawn_or_terminated'),
		administratively_closed: add('administratively_closed')
	};
}

/** @throws DataError when a row stands twice, in one file or in two. */
function assertOnce(parts: readonly FileRows[]): void {
	const seen = new Set<string>();
	for (const { file, judges, courtJudges, courts, national } of parts) {
		const rows = [
			...judges.map(
				({ key, profile, code, year }) =>
					`judge ${key}, profile ${profile}, nationality ${code}, fiscal ${year}`
			),
			...courtJudges.map(
				({ court, key, name, year }) => `court ${court}, judge ${name} (${key}), fiscal ${year}`
			),
			...courts.map(({ court, year }) => `court ${court}, fiscal ${year}`),
			...national.map(({ nationality, period }) => `nationality ${nationality}, ${period}`)
		];
		for (const row of rows) {
			if (seen.has(row))
				throw new DataError(
					`${file}: ${row} stands twice; once was expected. Take one of the files or rows away.`
				);
			seen.add(row);
		}
	}
}

/** @throws DataError naming every court code that no list has. */
function assertCourts(read: readonly FileRows[], courts: readonly Court[]): void {
	const known = new Set(courts.map(({ court }) => court));
	for (const { file, courtJudges, courts: rows } of read) {
		const unknown = new Set(
			[...courtJudges, ...rows].map(({ court }) => court).filter((code) => !known.has(code))
		);
		if (unknown.size === 0) continue;
		throw new DataError(
			`${file}: court ${[...unknown].join(', ')} is not in data/lookups/courts.csv. Add it there, with its source.`
		);
	}
}
