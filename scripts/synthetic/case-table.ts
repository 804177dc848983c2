import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { memoryDatabase, quoted } from '#scripts/files/duckdb.ts';
import { type CaseRecord, type Day, dayOf, isoDay, NO_DAY } from './case-record.ts';
import { APPLICATION_DECISIONS } from './code-lists.ts';
import { caseGenerator } from './generate-cases.ts';
import { NON_PERSON_JUDGES } from './judges.ts';
import { writeLookups } from './lookups.ts';
import { DEFAULT_RELEASE, type ReleaseOptions } from './release-options.ts';
import { inventWorld, type World } from './world.ts';

/** Columns of the synthetic case table, with their types in SQL. */
const CASE_TABLE_COLUMNS = {
	idncase: 'INTEGER',
	case_type_code: 'VARCHAR',
	nationality_code: 'VARCHAR',
	nationality: 'VARCHAR',
	court_code_last: 'VARCHAR',
	court_last: 'VARCHAR',
	judge_code_last: 'VARCHAR',
	judge_last: 'VARCHAR',
	ij_completion_date_last: 'DATE',
	custody_code: 'VARCHAR',
	represented: 'BOOLEAN',
	asylum_claim_type_code: 'VARCHAR',
	asylum_decision_last: 'VARCHAR',
	withholding_decision_last: 'VARCHAR',
	cat_decision_last: 'VARCHAR',
	nta_date: 'DATE'
} as const;

/** One case as the table has it; null is an empty cell. */
type CaseTableRow = Readonly<Record<keyof typeof CASE_TABLE_COLUMNS, string | null>>;

/** The names that the table prints beside codes. */
interface PrintedNames {
	readonly courts: ReadonlyMap<string, string>;
	readonly judges: ReadonlyMap<string, string>;
	readonly nationalities: ReadonlyMap<string, string>;
}

/** The names of an invented world, in the form in which the project prints EOIR's: `El Paso (ELP)`, `Mexico`. */
function printedNamesOf(world: World): PrintedNames {
	return {
		courts: new Map(world.courts.map(({ code, city }) => [code, `${city} (${code})`])),
		judges: new Map([
			...NON_PERSON_JUDGES.map(({ code, name }) => [code, name] as const),
			...world.judges.flatMap(({ code, secondCode, name }) =>
				[code, ...(secondCode === null ? [] : [secondCode])].map((own) => [own, name] as const)
			)
		]),
		nationalities: new Map(world.nationalities.map(({ code, name }) => [code, titleCase(name)]))
	};
}

const OCTOBER_1997 = dayOf(1997, 10, 1);
/** Of applications of one day the one decided first in this order stands; an undecided one only when it is alone. */
const RANK = 'FGCIPLDAWNMOSRT';
const DECISIONS = new Map(
	APPLICATION_DECISIONS.map(([code, name]) => [code, titleCase(name).replace('Wcat', 'WCAT')])
);

/**
 * A case as it stands today.
 * @returns null for a case that the project leaves out: of another type than RMV and WHO, or charged before October 1997.
 */
export function caseTableRow(record: CaseRecord, names: PrintedNames): CaseTableRow | null {
	const charged = record.proceedings[0]?.chargedOn ?? NO_DAY;
	if (!['RMV', 'WHO'].includes(record.caseType) || charged < OCTOBER_1997) return null;
	const completed = record.proceedings.filter(({ completedOn }) => completedOn !== NO_DAY);
	const [last] = completed.toSorted((a, b) => b.completedOn - a.completedOn || b.id - a.id);
	const decision = (code: string) => decisionOf(record, code);
	return {
		idncase: String(record.id),
		case_type_code: record.caseType,
		nationality_code: filled(record.nationality),
		nationality: names.nationalities.get(record.nationality) ?? null,
		court_code_last: filled(last?.court),
		court_last: names.courts.get(last?.court ?? '') ?? null,
		judge_code_last: filled(last?.judge),
		judge_last: names.judges.get(last?.judge ?? '') ?? null,
		ij_completion_date_last: last ? isoDay(last.completedOn) : null,
		custody_code: filled(record.custody),
		represented: String(record.lawyerSince !== NO_DAY),
		asylum_claim_type_code: filled(record.asylumType),
		asylum_decision_last: decision('ASYL'),
		withholding_decision_last: decision('ASYW'),
		cat_decision_last: decision('WCAT'),
		nta_date: isoDay(charged)
	};
}

function decisionOf({ applications }: CaseRecord, code: string): string {
	const own = applications.filter((application) => application.code === code);
	const newest = own.reduce<Day>((day, { receivedOn }) => Math.max(day, receivedOn), NO_DAY);
	const decided = own.filter(({ receivedOn, decision }) => receivedOn === newest && decision !== '');
	const [best] = decided.toSorted((a, b) => RANK.indexOf(a.decision) - RANK.indexOf(b.decision));
	// The agency's list has no name for N, which occurs: the bare code stands there.
	return best ? (DECISIONS.get(best.decision) ?? best.decision) : 'No Application';
}

function filled(text: string | undefined): string | null {
	return text ? text : null;
}

function titleCase(text: string): string {
	return text.toLowerCase().replace(/(^|[\s/(])[a-z]/g, (start) => start.toUpperCase());
}

/**
 * Writes a synthetic case table as Parquet at `options.out`, in the form of the Deportation Data Project's, and beside
 * it `courts.csv` and `immigration_judges.csv` (lookups of the invented places and people). The same options give the
 * same rows. The table appears under its name only when complete.
 */
export async function writeSyntheticCaseTable(
	options: Partial<ReleaseOptions> & Pick<ReleaseOptions, 'out'>
): Promise<void> {
	const settled: ReleaseOptions = { ...DEFAULT_RELEASE, ...options };
	const folder = dirname(settled.out);
	await mkdir(folder, { recursive: true });
	const scratch = await mkdtemp(join(folder, '.cases-'));
	try {
		const world = inventWorld(settled);
		const lines = join(scratch, 'cases.csv');
		await pipeline(Readable.from(csvLines(settled, world)), createWriteStream(lines));
		const table = join(scratch, basename(settled.out));
		await toParquet(lines, table);
		await writeLookups(world, folder);
		await rename(table, settled.out);
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

function* csvLines(options: ReleaseOptions, world: World): Generator<string> {
	const nextCase = caseGenerator(world, options);
	const names = printedNamesOf(world);
	for (let made = 0; made < options.cases; made++) {
		const row = caseTableRow(nextCase(), names);
		if (row !== null) yield lineOf(row);
	}
}

const NAMES = Object.keys(CASE_TABLE_COLUMNS) as (keyof typeof CASE_TABLE_COLUMNS)[];

function lineOf(row: CaseTableRow): string {
	const cells = NAMES.map((name) => {
		const cell = row[name];
		return cell === null ? '' : `"${cell.replaceAll('"', '""')}"`;
	});
	return `${cells.join(',')}\n`;
}

async function toParquet(lines: string, table: string): Promise<void> {
	const columns = NAMES.map((name) => `${name}: '${CASE_TABLE_COLUMNS[name]}'`).join(', ');
	const connection = await memoryDatabase();
	try {
		await connection.run(
			`COPY (FROM read_csv(${quoted(lines)}, header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${columns}}))
			TO ${quoted(table)} (FORMAT parquet, COMPRESSION zstd)`
		);
	} finally {
		connection.closeSync();
	}
}
