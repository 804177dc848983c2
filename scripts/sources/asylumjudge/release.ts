import { asylumjudge } from '#core/publishers/asylumjudge.ts';
import type { SourceDocument } from '#core/tables/published.ts';
import { fiscalYear, fiscalYearDays } from '#core/time.ts';
import { DataError } from '#scripts/errors.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import type { InputFile } from '#scripts/files/input-files.ts';
import { CASES_FROM, type Coverage, type Definition } from './rows.ts';

/** Last day of cases in the releases that were transcribed. */
const THROUGH: Readonly<Record<string, string>> = { '2026-07-01': '2026-07-01', '2026-09-01': '2026-08-31' };

/**
 * Days covered by a transcribed file, from the release in its name.
 * @throws DataError when the name has no release, or one whose last day is not known.
 */
export function coverageOf(file: string, release: string | undefined): Coverage {
	const through = release && THROUGH[release];
	if (through) return { from: CASES_FROM, through };
	throw new DataError(
		`${file}: ${release ? `release ${release} is not known` : 'its name has no release'}; expected "release_" and one of ${Object.keys(THROUGH).join(', ')}. ` +
			'Name the file as it was transcribed, or add the last day of its cases to scripts/sources/asylumjudge/release.ts.'
	);
}

/** Releases are monthly: the first day of a month on or after the last day of cases. */
function releaseDay(through: string): string {
	if (through.endsWith('-01')) return through;
	const [year = 0, month = 0] = through.split('-').map(Number);
	return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** Name of a release's document. Newer files, which tell the six parts of other apart, are composition. */
export function documentId(definition: Definition, { through }: Coverage): string {
	return `asylumjudge-${definition}-${releaseDay(through)}`;
}

/** First and last day covered of a fiscal year, each null where the year is whole at that end. */
export function yearSpan(year: number, { from, through }: Coverage) {
	const { first, last } = fiscalYearDays(year);
	return {
		from_on: year === fiscalYear(from) && first < from ? from : null,
		through_on: through < last ? through : null
	};
}

const NOTES: Readonly<Record<Definition, { readonly en: string; readonly es: string }>> = {
	decisions: {
		en: 'Grants and denials, nothing else. One row a case: the asylum decision of its last application, with day, court and judge of its last completed proceeding. Cases from 2020-01-01, so fiscal 2020 is nine months. Sums over judges lack cases without a nationality (at most 12 grants and 26 denials a year).',
		es: 'Concesiones y denegaciones, nada más. Un renglón por caso: la decisión de asilo de su última solicitud, con día, corte y juez de su último procedimiento concluido. Casos desde 2020-01-01: el año fiscal 2020 tiene nueve meses. En las sumas por juez faltan los casos sin nacionalidad (a lo más 12 concesiones y 26 denegaciones al año).'
	},
	composition: {
		en: 'All completed cases with an asylum application: granted, denied and other in six parts. A denial that came with one of the six counts as other, so denials are fewer than in the two-outcome release. Cases from 2020-01-01, so fiscal 2020 is nine months.',
		es: 'Todos los casos concluidos con solicitud de asilo: concedidos, denegados y otros en seis partes. Una denegación que vino con una de las seis cuenta como otra, así que hay menos denegaciones que en la edición de dos resultados. Casos desde 2020-01-01: el año fiscal 2020 tiene nueve meses.'
	}
};

/** Describes the document of one way of counting in one release. */
export function describeRelease(
	definition: Definition,
	coverage: Coverage,
	files: readonly InputFile[],
	records: readonly SnapshotRecord[]
): SourceDocument {
	const found = files.flatMap(({ bytes }) => records.find((record) => record.sha256 === sha256(bytes)) ?? []);
	const retrieved = found.flatMap(({ retrieved_on }) => retrieved_on ?? []).sort();
	const [file] = files;
	return {
		source_id: documentId(definition, coverage),
		publisher: 'AsylumJudge',
		title:
			definition === 'decisions'
				? 'Asylum decisions of immigration judges: grants and denials'
				: 'Asylum cases of immigration judges: what became of them',
		edition: `EOIR release of ${releaseDay(coverage.through)}, cases to ${coverage.through}, counted over the Deportation Data Project's table`,
		url: 'https://github.com/huarenusvisa/trrb/tree/main/data',
		published_on: null,
		retrieved_on: retrieved.length === files.length ? (retrieved.at(-1) ?? null) : null,
		sha256: file && files.length === 1 ? sha256(file.bytes) : null,
		bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
		licence: asylumjudge.licence,
		year_basis: 'fiscal',
		unit: 'cases',
		note_en: NOTES[definition].en,
		note_es: NOTES[definition].es
	};
}
