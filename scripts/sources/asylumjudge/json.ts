import * as v from 'valibot';
import { fiscalYear, isDay } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import type { Reject } from '#scripts/sources/source.ts';
import {
	assertKey,
	assertSum,
	assertYear,
	CASES_FROM,
	type FileRows,
	type JudgeRow,
	NO_ROWS,
	partValues,
	PRINTED_PARTS,
	readParts,
	readRows,
	RowError
} from './rows.ts';

const count = v.pipe(
	v.number('no number'),
	v.safeInteger('no whole number that can be counted'),
	v.minValue(0, 'below zero')
);
const LAST_DAY = '2100-12-31';
const day = v.pipe(
	v.string(),
	v.check(isDay, 'no day such as 2026-06-30'),
	v.check((text) => text <= LAST_DAY, 'a day that is far to come')
);

const OutcomeSchema = v.looseObject({
	fiscal_year: v.number('no number'),
	data_start_date: day,
	data_end_date: day,
	total_asylum_decisions: count,
	grants: count,
	denials: count,
	other_decisions: v.optional(v.nullable(count))
});
const NationalitySchema = v.looseObject({ ...OutcomeSchema.entries, nationality_code: v.string() });
const CourtJudgeSchema = v.looseObject({
	...OutcomeSchema.entries,
	court_code: v.string(),
	judge_name: v.string(),
	name_key: v.string()
});
const CourtSchema = v.looseObject({ ...OutcomeSchema.entries, court_code: v.string(), judges: count });

const ProfilesSchema = v.looseObject({
	profiles: v.array(v.looseObject({ name_key: v.string(), rows: v.array(v.unknown()) }))
});
const PeriodsSchema = v.looseObject({
	national: v.optional(v.array(v.unknown())),
	courts: v.optional(v.array(v.unknown())),
	court_judges: v.optional(v.array(v.unknown()))
});

type Outcome = v.InferOutput<typeof OutcomeSchema>;

/** A row of the JSON and where it stands. */
interface Placed {
	readonly line: number;
	readonly place: string;
	readonly raw: unknown;
}

/** Counts profiles of a key on through the publisher's numbered files. */
export type ProfileCounter = (key: string) => number;

/**
 * Makes a counter: 1 for the first profile of a key, 2 for the second. The publisher's files are numbered and go on
 * from one to the next.
 */
export function profileCounter(): ProfileCounter {
	const seen = new Map<string, number>();
	return (key) => {
		const profile = (seen.get(key) ?? 0) + 1;
		seen.set(key, profile);
		return profile;
	};
}

/**
 * Reads one of the publisher's JSON files, told by its keys: judges by nationality (`profiles`) or courts and judges
 * (`court_judges`, `courts`, `national`). Rows that tell the six parts of other apart are composition.
 * @returns its rows and those that cannot be taken; a text when the file is passed over, and why.
 * @throws DataError when it is no JSON, cut short, of another form, or mixes the two ways of counting.
 */
export function readPublisherJson(
	input: InputFile,
	countProfile: ProfileCounter
): { readonly rows: FileRows; readonly rejects: readonly Reject[] } | string {
	const value = parseJson(input);
	if (v.is(ProfilesSchema, value)) return readProfiles(input.name, value, countProfile);
	if (v.is(PeriodsSchema, value) && (value.court_judges ?? value.courts))
		return readPeriods(input.name, value);
	const keys = typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : typeof value;
	if (/nationality-periods/.test(input.name))
		return 'periods of single nationalities: their form is not described';
	throw new DataError(
		`${input.name}: JSON with ${keys || 'nothing'} at its top; expected "profiles" (judges by nationality) or "court_judges" and "courts". The publisher may have changed the form: see scripts/sources/asylumjudge/NOTES.md.`
	);
}

function parseJson({ name, bytes }: InputFile): unknown {
	const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
	try {
		return JSON.parse(text);
	} catch (cause) {
		const open = (text.match(/[{[]/g) ?? []).length - (text.match(/[}\]]/g) ?? []).length;
		const cut = open > 0 ? `it is cut short, ${open} brackets are still open at its end` : String(cause);
		throw new DataError(
			`${name}: no JSON that can be read: ${cut}. Expected the whole file; pull it again.`,
			{
				cause
			}
		);
	}
}

function readProfiles(
	file: string,
	{ profiles }: v.InferOutput<typeof ProfilesSchema>,
	countProfile: ProfileCounter
) {
	const placed = profiles.flatMap(({ name_key, rows }, p) => {
		const profile = countProfile(name_key);
		return rows.map((raw, r) => ({
			place: `profile ${p + 1} (${name_key}), row ${r + 1}`,
			raw,
			key: name_key,
			profile
		}));
	});
	const list = placed.map((one, i) => ({ ...one, line: i + 1 }));
	const { rows, rejects } = readRows(list, file, at, ({ raw, key, profile, place }) =>
		within(place, () => {
			const row = parse(NationalitySchema, raw);
			assertKey(key);
			if (!/^[A-Z0-9?]{2}$/.test(row.nationality_code)) {
				throw new RowError(
					`nationality_code is "${row.nationality_code}"; EOIR's code of two letters was expected`
				);
			}
			const judge: JudgeRow = { key, profile, code: row.nationality_code, ...outcomeOf(row) };
			return { judge, row };
		})
	);
	const judges = rows.map(({ judge }) => judge);
	return finish(
		file,
		rows.map(({ row }) => row),
		{ judges, read: list.length },
		rejects
	);
}

function readPeriods(
	file: string,
	{ court_judges = [], courts = [], national = [] }: v.InferOutput<typeof PeriodsSchema>
) {
	const place = (list: string) => (raw: unknown, i: number) => ({
		raw,
		place: `${list}, row ${i + 1}`,
		line: i + 1
	});
	const people = readRows(court_judges.map(place('court_judges')), file, at, ({ raw, place }) =>
		within(place, () => {
			const row = parse(CourtJudgeSchema, raw);
			assertKey(row.name_key);
			const { court_code: court, name_key: key, judge_name: name, total_asylum_decisions: cases } = row;
			return { row, courtJudge: { court, key, name, cases, ...outcomeOf(row) } };
		})
	);
	const courtRows = readRows(courts.map(place('courts')), file, at, ({ raw, place }) =>
		within(place, () => {
			const row = parse(CourtSchema, raw);
			return { row, court: { court: row.court_code, judges: row.judges, ...outcomeOf(row) } };
		})
	);
	const everyone = readRows(national.map(place('national')), file, at, ({ raw, place }) =>
		within(place, () => {
			const row = parse(OutcomeSchema, raw);
			const { granted, denied, year, parts } = outcomeOf(row);
			const cases = parts ? row.total_asylum_decisions : null;
			const other = parts ? row.total_asylum_decisions - granted - denied : null;
			return { row, national: { nationality: 'ALL' as const, period: year, granted, denied, other, cases } };
		})
	);
	const rows = [...people.rows, ...courtRows.rows, ...everyone.rows].map(({ row }) => row);
	const isComposition = rows.some(hasParts);
	return finish(
		file,
		rows,
		{
			courtJudges: people.rows.flatMap(({ courtJudge }) =>
				courtJudge.parts ? { ...courtJudge, parts: courtJudge.parts } : []
			),
			courts: isComposition ? [] : courtRows.rows.map(({ court }) => court),
			national: everyone.rows.map(({ national }) => national),
			read: court_judges.length + courts.length + national.length,
			notes:
				isComposition && courts.length > 0 ? [`${courts.length} rows of courts are sums of court_judges`] : []
		},
		[...people.rejects, ...courtRows.rejects, ...everyone.rejects]
	);
}

function finish(
	file: string,
	rows: readonly Outcome[],
	read: Partial<FileRows> & Pick<FileRows, 'read'>,
	rejects: readonly Reject[]
) {
	const composed = rows.filter(hasParts).length;
	if (composed > 0 && composed < rows.length) {
		throw new DataError(
			`${file}: ${composed} rows tell the parts of "other" apart and ${rows.length - composed} do not; one way of counting a file was expected. Pull it again.`
		);
	}
	const through = rows.reduce((latest, row) => (row.data_end_date > latest ? row.data_end_date : latest), '');
	if (through === '') {
		const [first] = rejects;
		throw new DataError(
			`${file}: ${first ? `no row can be read; the first: ${first.reason}` : 'no rows; some were expected'}. Pull it again.`
		);
	}
	const definition = composed > 0 ? ('composition' as const) : ('decisions' as const);
	const coverage = { from: CASES_FROM, through };
	return { rows: { ...NO_ROWS, file, definition, coverage, ...read }, rejects };
}

function hasParts(row: Outcome): boolean {
	return Object.values(PRINTED_PARTS).every((column) => row[column] !== undefined);
}

/** What became of the cases of a row. @throws RowError when its parts do not add up. */
function outcomeOf(row: Outcome) {
	const { fiscal_year: year, grants: granted, denials: denied, total_asylum_decisions: total } = row;
	assertYear(year, fiscalYear(CASES_FROM), fiscalYear(row.data_end_date));
	const other = row.other_decisions ?? 0;
	assertSum('total_asylum_decisions', total, [granted, denied, other]);
	if (!hasParts(row)) {
		if (other > 0)
			throw new RowError(`other_decisions is ${other} without its six parts; all or none was expected`);
		return { year, granted, denied, parts: null };
	}
	const parts = readParts((column) => parse(count, row[column], column));
	assertSum('other_decisions', other, partValues(parts));
	return { year, granted, denied, parts };
}

function at({ line, raw, place }: Placed) {
	return { line, text: `${place}: ${JSON.stringify(raw)}`.slice(0, 300) };
}

function within<T>(place: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof RowError) throw new RowError(`${place}: ${error.message}`, { cause: error });
		throw error;
	}
}

/** @throws RowError naming the field and what was found. */
function parse<S extends v.GenericSchema>(schema: S, value: unknown, name?: string): v.InferOutput<S> {
	const parsed = v.safeParse(schema, value);
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const field = issue.path?.map(({ key }) => String(key)).join('.') ?? name ?? 'the row';
	throw new RowError(
		`${field} is ${JSON.stringify(issue.input) ?? 'missing'}: ${issue.message}; ${issue.expected ?? 'a count or a text'} was expected`
	);
}
