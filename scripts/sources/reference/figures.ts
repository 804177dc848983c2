import { ALL_NATIONALITIES, type Measure } from '#core/counts/slice.ts';
import type { PublishedOutcome, SourceDocument } from '#core/tables/published.ts';
import { DataError } from '#scripts/errors.ts';
import type { Reject } from '#scripts/sources/source.ts';
import {
	NO_ROWS,
	type ReferenceFile,
	type ReferenceLine,
	type ReferenceLookups,
	type ReferenceRows,
	wholeNumber
} from './reference-file.ts';
import { TRAC_LICENCE } from './trac-counts.ts';

/** Columns of the collection of single published figures. */
export const FIGURES_COLUMNS = [
	'track',
	'nationality',
	'year',
	'year_type',
	'measure',
	'value',
	'unit',
	'source_title',
	'publisher',
	'source_url',
	'note'
] as const;

const MEASURES: Readonly<Record<string, Measure>> = {
	granted: 'granted',
	denied: 'denied',
	received: 'received',
	other: 'other',
	decisions: 'decided',
	individuals_granted: 'persons_granted'
};

/**
 * Reads single published figures that no other source gives. Percentages, sums of both tracks, figures over several
 * years, approximate figures and those read from the document itself are rejected, each with its reason. Two figures
 * of one document for one key: the second is rejected, and the reason says whether it agrees.
 */
export function readFigures(file: ReferenceFile, { harmonizer }: ReferenceLookups): ReferenceRows {
	const outcomes = new Map<string, { readonly outcome: PublishedOutcome; readonly line: number }>();
	const documents = new Map<string, ReferenceLine[]>();
	const rejects: Reject[] = [];
	const reject = ({ line, cells }: ReferenceLine, reason: string) =>
		rejects.push({ file: file.input.name, line, reason, text: Object.values(cells).slice(0, 8).join(',') });

	for (const line of file.lines) {
		const reason = refusal(line);
		const nationality = reason === null ? nationalityOf(line, harmonizer.nationality) : null;
		if (reason !== null) reject(line, reason);
		if (nationality === null) continue;
		const outcome = toOutcome(line, nationality);
		const key = [
			outcome.source_id,
			outcome.track,
			outcome.claim_type,
			nationality,
			outcome.year,
			outcome.measure
		].join(' ');
		const earlier = outcomes.get(key);
		if (earlier) {
			const agrees = earlier.outcome.count === outcome.count;
			reject(
				line,
				agrees
					? `repeats line ${earlier.line}`
					: `differs from ${earlier.outcome.count} in line ${earlier.line} for the same key of the same document`
			);
			continue;
		}
		outcomes.set(key, { outcome, line: line.line });
		documents.set(outcome.source_id, [...(documents.get(outcome.source_id) ?? []), line]);
	}
	return {
		...NO_ROWS,
		outcomes: [...outcomes.values()].map(({ outcome }) => outcome),
		documents: [...documents.values()].map(figureDocument),
		rejects
	};
}

function refusal(line: ReferenceLine): string | null {
	const { cells } = line;
	const elsewhere = readElsewhere(line);
	if (elsewhere) return `read from the document itself by ${elsewhere}`;
	if (cells['unit'] === 'percent') return 'a percentage, not a count';
	if (cells['track'] === 'both') return 'adds asylum officers and courts, which are never added';
	if (!/^\d{4}$/.test(cells['year'] ?? '')) return `period "${cells['year']}" is not one year`;
	if (/^("?(approximate|roughly|more than|rounded))/.test(cells['note'] ?? ''))
		return 'an approximate figure';
	if (!MEASURES[cells['measure'] ?? '']) return `"${cells['measure']}" has no measure here`;
	return null;
}

function nationalityOf(
	{ cells }: ReferenceLine,
	find: ReferenceLookups['harmonizer']['nationality']
): string | null {
	const label = cells['nationality'] ?? '';
	return label === ALL_NATIONALITIES ? ALL_NATIONALITIES : find(label, 'trac');
}

/** "Defensive" in the collection means the court; only filings said to be defensive alone are so. */
function toOutcome(line: ReferenceLine, nationality: string): PublishedOutcome {
	const { cells } = line;
	const count = wholeNumber(line, 'value');
	const measure = MEASURES[cells['measure'] ?? ''];
	if (count === null || !measure || !['affirmative', 'defensive'].includes(cells['track'] ?? '')) {
		throw new DataError(
			`${line.file}, line ${line.line}: value "${cells['value']}", track "${cells['track']}"; a count and affirmative or defensive were expected.`
		);
	}
	const court = cells['track'] === 'defensive';
	return {
		source_id: figureSourceId(line),
		track: court ? 'court' : 'affirmative',
		claim_type: !court
			? 'affirmative'
			: cells['note']?.startsWith('defensive filings only')
				? 'defensive'
				: 'all',
		nationality,
		year: Number(cells['year']),
		year_basis: cells['year_type'] === 'calendar' ? 'calendar' : 'fiscal',
		from_on: null,
		through_on: /^PARTIAL.*?\(to (\d{4}-\d{2}-\d{2})\)/.exec(cells['note'] ?? '')?.[1] ?? null,
		measure,
		count,
		count_low: count,
		count_high: count,
		unit: cells['unit'] === 'persons' ? 'persons' : 'cases',
		quality: 'exact'
	};
}

/**
 * Which command reads a figure's document itself, or null when none does: UNHCR's tables, the yearbook's asylee tables
 * of 2019 and 2023, and four editions of EOIR's tables by nationality.
 */
function readElsewhere({ cells }: ReferenceLine): string | null {
	const title = cells['source_title'] ?? '';
	if (title.includes('UNHCR Refugee Data Finder')) return 'unhcr';
	if (/^(2019|2023) Yearbook of Immigration Statistics, Table 1[679]/.test(title)) return 'ohss-yearbook';
	if (EOIR_TITLE.test(title) && EDITIONS_READ.has(generatedOn(cells) ?? '')) return 'eoir-decision-rates';
	return null;
}

const EOIR_TITLE = /Asylum Decision Rates by Nationality/;
const EDITIONS_READ: ReadonlySet<string> = new Set(['2018-10-24', '2019-10-23', '2020-07-14', '2021-10-19']);

/** Name of a figure's document here: its title, and the day an edition was generated where several share a title. */
export function figureSourceId({ cells }: ReferenceLine): string {
	const generated = generatedOn(cells);
	return `reference-${shortSlug(cells['source_title'] ?? '')}${generated ? `-${generated}` : ''}`;
}

/** Describes the document of figures that share a name. */
function figureDocument(lines: readonly ReferenceLine[]): SourceDocument {
	const [first] = lines;
	if (!first) throw new RangeError('a document needs at least one figure');
	const { cells } = first;
	const publisher = (cells['publisher'] ?? '').replace(/ \(source DOJ\)$/, '');
	const generated = generatedOn(cells);
	return {
		source_id: figureSourceId(first),
		publisher,
		title: cells['source_title'] ?? '',
		edition: generated ? `Generated ${generated}` : null,
		url: cells['source_url'] || null,
		published_on: generated,
		retrieved_on: null,
		sha256: null,
		bytes: null,
		licence: publisher.startsWith('TRAC') ? TRAC_LICENCE : 'Facts quoted for reference; see the publication',
		year_basis: oneOf(lines.map((line) => (line.cells['year_type'] === 'calendar' ? 'calendar' : 'fiscal'))),
		unit: oneOf(lines.map((line) => (line.cells['unit'] === 'persons' ? 'persons' : 'cases'))),
		...notes(publisher, lines)
	};
}

function notes(publisher: string, lines: readonly ReferenceLine[]): { note_en: string; note_es: string } {
	const printed = lines.map(({ cells }) => cells['note'] ?? '').join(' ');
	const parts: [string, string][] = [
		[
			'Figures transcribed from the publication; the file itself is not kept here.',
			'Cifras transcritas de la publicación; el archivo no se conserva aquí.'
		]
	];
	if (publisher.startsWith('TRAC'))
		parts.push([
			'Its total counts grants and denials only.',
			'Su total cuenta solo concesiones y denegaciones.'
		]);
	if (printed.includes('denied or referred')) {
		parts.push(['Denials include referrals to court.', 'Las denegaciones incluyen remisiones a la corte.']);
	}
	if (printed.includes('CONFLICT'))
		parts.push(['Another publication prints a different figure.', 'Otra publicación da una cifra distinta.']);
	return { note_en: parts.map(([en]) => en).join(' '), note_es: parts.map(([, es]) => es).join(' ') };
}

function generatedOn(cells: Readonly<Record<string, string>>): string | null {
	return EOIR_TITLE.test(cells['source_title'] ?? '')
		? (/generated (\d{4}-\d{2}-\d{2})/.exec(cells['note'] ?? '')?.[1] ?? null)
		: null;
}

function shortSlug(title: string): string {
	const plain = title
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase();
	const words = plain.split(/[^a-z0-9]+/).filter(Boolean);
	let slug = '';
	for (const word of words) {
		if (slug.length + word.length > 60) break;
		slug = slug ? `${slug}-${word}` : word;
	}
	return slug;
}

function oneOf<T extends string>(found: readonly T[]): T | 'mixed' {
	const [first] = found;
	return first !== undefined && found.every((other) => other === first) ? first : 'mixed';
}
