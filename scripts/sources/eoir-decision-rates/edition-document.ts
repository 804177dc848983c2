import type { SourceDocument } from '#core/tables/published.ts';
import type { InputFile } from '../../files/input-files.ts';
import { sha256, type SnapshotRecord } from '../../files/snapshot-record.ts';
import type { RateColumn, UnreadRate } from './check-row.ts';
import type { CoveredPeriod } from './covered-period.ts';

/** Name of an edition: its fiscal year and the day its data were generated. */
export function editionId({ fiscalYear, generatedOn }: CoveredPeriod): string {
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
export function editionDocument(
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
	'Primeras resoluciones de casos en procedimientos de remoción, deportación, exclusión y solo asilo; solicitudes ' +
	'afirmativas y defensivas juntas. Otras: abandonadas, retiradas, no resueltas, protección por la Convención contra la ' +
	'Tortura. Un asterisco significa de 0 a 3; no hay total nacional, de modo que las sumas son mínimos.';
const CLOSURES_EN = 'The printed total, kept as decided, includes administrative closures.';
const CLOSURES_ES = 'El total impreso, que se conserva como decided, incluye los cierres administrativos.';
const NO_CLOSURES_EN = 'The printed total, kept as decided, leaves administrative closures out.';
const NO_CLOSURES_ES =
	'El total impreso, que se conserva como decided, no incluye los cierres administrativos.';
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
