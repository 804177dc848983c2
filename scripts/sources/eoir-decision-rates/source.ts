import type { CountRange } from '#core/counts/count-range.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import type { PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import { NO_CORRECTIONS } from '#scripts/release/corrections.ts';
import { readEach } from '#scripts/sources/each-file.ts';
import { DataError } from '#scripts/errors.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import type { FileTally, Published, PublishedSource, ReadContext } from '#scripts/sources/source.ts';
import {
	checkRow,
	mergeLabels,
	type NationalityCounts,
	type RateColumn,
	type RowCounts,
	type UnreadRate
} from './check-row.ts';
import { parseRowCells } from './columns.ts';
import { coveredPeriod, type CoveredPeriod } from './covered-period.ts';
import { looksLikePdf, parsePdf } from './pdf.ts';
import { pullEoirDecisionRates } from './pull.ts';
import { parseTable, type TableRow } from './table.ts';

interface Edition {
	readonly file: InputFile;
	readonly document: SourceDocument;
	readonly outcomes: readonly PublishedOutcome[];
	readonly tally: FileTally;
}

/**
 * Reads editions of EOIR's "Asylum Decision Rates by Nationality" into published counts.
 * @throws DataError naming file, page and row, what was found and what was expected.
 */
export async function readDecisionRates(
	files: readonly InputFile[],
	context: ReadContext
): Promise<Published> {
	const editions = new Map<string, Edition>();
	const ignored: FileTally[] = [];
	const passOver = (file: InputFile, reason: string) =>
		ignored.push({ file: file.name, read: 0, kept: 0, repaired: 0, rejected: 0, ignored: reason });
	const isPdf = (file: InputFile) => /\.pdf$/i.test(file.name) || looksLikePdf(file.bytes);
	for (const file of files) if (!isPdf(file)) passOver(file, 'not a PDF');
	const { read: found, failed } = await readEach(files.filter(isPdf), context.harmonizer, (file) =>
		readEdition(file, context)
	);
	for (const edition of found) {
		const { file } = edition;
		const other = editions.get(edition.document.source_id);
		if (!other) editions.set(edition.document.source_id, edition);
		else if (JSON.stringify(other.outcomes) === JSON.stringify(edition.outcomes))
			passOver(file, `the same edition as ${other.file.name}`);
		else {
			throw new DataError(
				`${file.name}: found the edition ${edition.document.source_id} with other counts than in ${other.file.name}; expected one file an edition. Take one away.`
			);
		}
	}
	if (editions.size === 0) {
		throw new DataError(
			`${files.map((file) => file.name).join(', ')}: found no PDF, expected EOIR's "Asylum Decision Rates by Nationality".`
		);
	}
	const read = [...editions.values()];
	return {
		documents: read.map(({ document }) => document),
		outcomes: read.flatMap(({ outcomes }) => outcomes),
		judges: [],
		tallies: [...read.map(({ tally }) => tally), ...ignored, ...failed],
		rejects: []
	};
}

async function readEdition(
	file: InputFile,
	{ harmonizer, records, corrector = NO_CORRECTIONS }: ReadContext
): Promise<Edition> {
	const table = parseTable(file.name, await parsePdf(file));
	const period = coveredPeriod(file.name, table);
	const id = editionId(period);
	const read = (row: TableRow) =>
		parseRowCells(file.name, row, (column, printed) =>
			corrector.read(id, `${row.label}: ${column}`, printed)
		);
	const rows = table.rows.map((row) => ({
		label: row.label,
		nationality: isTotal(row) ? ALL_NATIONALITIES : (harmonizer.nationality(row.label, 'eoir') ?? ''),
		counts: checkRow(file.name, row, read(row))
	}));
	harmonizer.assertAllMatched(file.name);
	assertTotal(file.name, rows);
	const hasClosures = rows.some(({ counts }) => counts.administratively_closed !== null);
	return {
		file,
		document: editionDocument(
			file,
			{ period, hasClosures, unreadRates: rows.flatMap(({ counts }) => counts.unreadRates) },
			records
		),
		outcomes: mergeLabels(rows).flatMap((row) => toOutcomes(row, period)),
		tally: { file: file.name, read: rows.length, kept: rows.length, repaired: 0, rejected: 0 }
	};
}

function isTotal({ label }: TableRow): boolean {
	return /^(?:grand )?totals?$/i.test(label);
}

/** Where an edition prints a total of all nationalities, it must lie within what its rows allow. */
function assertTotal(
	file: string,
	rows: readonly { readonly nationality: string; readonly counts: RowCounts }[]
): void {
	const totals = rows.filter((row) => row.nationality === ALL_NATIONALITIES);
	if (totals.length > 1)
		throw new DataError(`${file}: found ${totals.length} rows called Total, expected at most one.`);
	const [total] = totals;
	if (!total) return;
	const parts = rows.filter((row) => row !== total);
	for (const measure of ['granted', 'denied', 'other', 'decided'] as const) {
		const low = parts.reduce((sum, row) => sum + row.counts[measure].low, 0);
		const high = parts.reduce((sum, row) => sum + row.counts[measure].high, 0);
		const { count } = total.counts[measure];
		if (count === null || (count >= low && count <= high)) continue;
		throw new DataError(
			`${file}: found a total of ${count} ${measure}, expected ${low} to ${high}, the sum of the rows.`
		);
	}
}

function toOutcomes(
	{ nationality, counts, labels }: NationalityCounts,
	period: CoveredPeriod
): PublishedOutcome[] {
	const { granted, denied, other, administratively_closed, decided } = counts;
	const measured = {
		granted,
		denied,
		other,
		...(administratively_closed ? { administratively_closed } : {}),
		decided
	};
	return (Object.entries(measured) as [keyof typeof measured, CountRange][]).map(
		([measure, { count, low, high }]) => ({
			source_id: editionId(period),
			track: 'court',
			claim_type: 'all',
			nationality,
			year: period.fiscalYear,
			year_basis: 'fiscal',
			from_on: null,
			through_on: period.throughOn,
			measure,
			count,
			count_low: low,
			count_high: high,
			unit: 'cases',
			quality: count === null ? 'suppressed' : labels.length > 1 ? 'derived' : 'exact'
		})
	);
}

/** Asylum decisions of the immigration courts by nationality, from EOIR's PDF tables. */
export const eoirDecisionRates: PublishedSource = {
	kind: 'published',
	id: 'eoir-decision-rates',
	title: 'Adjudication Statistics: Asylum Decision Rates by Nationality',
	publisher: 'Executive Office for Immigration Review',
	pull: pullEoirDecisionRates,
	read: readDecisionRates
};

/** Name of an edition: its fiscal year and the day its data were generated. */
function editionId({ fiscalYear, generatedOn }: CoveredPeriod): string {
	return `eoir-decision-rates-fy${fiscalYear}-${generatedOn}`;
}

/** What an edition says beside its counts. */
interface EditionFacts {
	readonly period: CoveredPeriod;
	/** Whether it has a column of administrative closures. */
	readonly hasClosures: boolean;
	readonly unreadRates: readonly UnreadRate[];
}

/** The row of an edition in the table of sources; the address comes from its record, if there is one. */
function editionDocument(
	file: InputFile,
	{ period, hasClosures, unreadRates }: EditionFacts,
	records: readonly SnapshotRecord[]
): SourceDocument {
	const digest = sha256(file.bytes);
	const record = records.find((candidate) => candidate.sha256 === digest);
	const { fiscalYear, throughOn, generatedOn, corrections } = period;
	return {
		source_id: editionId(period),
		publisher: 'Executive Office for Immigration Review',
		title: 'Adjudication Statistics: Asylum Decision Rates by Nationality',
		edition: `Fiscal year ${fiscalYear}${throughOn ? ` through ${throughOn}` : ''}, generated ${generatedOn}`,
		url: record?.url ?? null,
		published_on: generatedOn,
		retrieved_on: record?.retrieved_on ?? null,
		sha256: digest,
		bytes: file.bytes.length,
		licence: record?.licence ?? 'Work of the US government',
		year_basis: 'fiscal',
		unit: 'cases',
		note_en: [
			NOTE_EN,
			hasClosures ? CLOSURES_EN : NO_CLOSURES_EN,
			...corrections,
			...unreadNotes(unreadRates, 'en')
		].join(' '),
		note_es: [
			NOTE_ES,
			hasClosures ? CLOSURES_ES : NO_CLOSURES_ES,
			...(corrections.length > 0 ? [CORRECTED_ES] : []),
			...unreadNotes(unreadRates, 'es')
		].join(' ')
	};
}

const NOTE_EN =
	'Initial case completions in removal, deportation, exclusion and asylum-only proceedings, affirmative and defensive ' +
	'applications together. Other: abandoned, withdrawn, not adjudicated, withholding under the Convention against ' +
	'Torture. An asterisk stands for 0 to 3; there is no national total, so sums are lower bounds.';
const NOTE_ES =
	'Primeras resoluciones de casos en procedimientos de expulsión, deportación, exclusión y solo asilo; solicitudes ' +
	'afirmativas y defensivas juntas. Otras: abandonadas, retiradas, no resueltas, protección por la Convención contra la ' +
	'Tortura. Un asterisco significa de 0 a 3; no hay total nacional, de modo que las sumas son mínimos.';
const CLOSURES_EN = 'The printed total, kept as decided, includes administrative closures.';
const CLOSURES_ES = 'El total publicado, que se conserva como decided, incluye los cierres administrativos.';
const NO_CLOSURES_EN = 'The printed total, kept as decided, leaves administrative closures out.';
const NO_CLOSURES_ES =
	'El total publicado, que se conserva como decided, no incluye los cierres administrativos.';
const CORRECTED_ES = 'Una fecha equivocada en la nota al pie se corrigió; véase la nota en inglés.';

/** So many unreadable rates are named in a note; of more their number is given. */
const MOST_NAMED = 5;

const RATE_NAMES: Readonly<Record<RateColumn, { readonly en: string; readonly es: string }>> = {
	grant_rate: { en: 'grant rate', es: 'tasa de concesión' },
	denial_rate: { en: 'denial rate', es: 'tasa de denegación' },
	other_rate: { en: 'rate of other outcomes', es: 'tasa de otros resultados' },
	admin_closure_rate: { en: 'rate of administrative closures', es: 'tasa de cierres administrativos' }
};

/** Says which printed rates cannot be read, and that the counts, which are what we keep, add up without them. */
function unreadNotes(unread: readonly UnreadRate[], language: 'en' | 'es'): string[] {
	const named = unread.slice(0, MOST_NAMED).map(({ label, column, text, percent }) => {
		const name = RATE_NAMES[column][language];
		return language === 'en'
			? `The ${name} of ${label} ${text ? `is printed "${text}"` : 'is not printed'}; the counts add up${percent && ` and give ${percent}`}.`
			: `La ${name} de ${label} ${text ? `está impresa como «${text}»` : 'no está impresa'}; las cifras cuadran${percent && ` y dan ${percent}`}.`;
	});
	const more = unread.length - named.length;
	if (more > 0)
		named.push(
			language === 'en'
				? `${more} more printed rates cannot be read; the counts beside them add up.`
				: `Otras ${more} tasas impresas no se pueden leer; las cifras junto a ellas cuadran.`
		);
	return named;
}
