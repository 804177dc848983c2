import type { SourceDocument } from '#core/tables/published.ts';
import type { ReferenceLine } from './reference-file.ts';
import { TRAC_LICENCE } from './trac-document.ts';

/**
 * Which command reads a figure's document itself, or null when none does: UNHCR's tables, the yearbook's asylee tables
 * of 2019 and 2023, and four editions of EOIR's tables by nationality.
 */
export function readElsewhere({ cells }: ReferenceLine): string | null {
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
export function figureDocument(lines: readonly ReferenceLine[]): SourceDocument {
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
