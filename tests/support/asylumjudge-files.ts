import type { Court, ImmigrationJudge, Nationality } from '#core/tables/lookups.ts';
import { readAsylumJudge, type RecordLookups } from '#scripts/sources/asylumjudge/read.ts';

const nationality = (code: string, eoir_code: string): Nationality => ({
	nationality: code,
	eoir_code,
	unhcr_code: null,
	name_en: code,
	name_es: code,
	slug: code.toLowerCase(),
	spellings_unhcr: null,
	spellings_ohss: null,
	spellings_eoir: null,
	spellings_trac: null,
	spellings_uscis: null,
	source: 'test'
});
const judge = (code: string, name: string, given: Partial<ImmigrationJudge> = {}): ImmigrationJudge => ({
	judge: code,
	name,
	is_person: true,
	alias_of: null,
	source: 'test',
	...given
});
const court = (code: string): Court => ({
	court: code,
	name: code,
	city: code,
	state: 'TX',
	latitude: 31,
	longitude: -106,
	is_court: true,
	detained_docket: false,
	aliases: null,
	source: 'test'
});

/** Three nationalities, Cambodia with two codes; judges of whom Ann Doe has two codes; two courts. */
export const RECORD_LOOKUPS: RecordLookups = {
	nationalities: [nationality('MEX', 'MX'), nationality('KHM', 'CC|CB'), nationality('GTM', 'GT')],
	judges: [
		judge('JFM', 'McCarthy, James F., III'),
		judge('JMM', 'McCarthy, James M.'),
		judge('AD1', 'Doe, Ann'),
		judge('AD2', 'Doe, Ann'),
		judge('RB', 'Roe, Bob C.', { alias_of: 'RBC' }),
		judge('RBC', 'Roe, Bob C'),
		judge('VJ1', 'Visiting Judge 1', { is_person: false })
	],
	courts: [court('PHO'), court('TUC')]
};

/** Reads files given by name and text. */
export function readCounts(files: Readonly<Record<string, string>>) {
	return readAsylumJudge(
		Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
		{ records: [] },
		RECORD_LOOKUPS
	);
}

/** A CSV with its lines closed. */
export function csv(...lines: readonly string[]): string {
	return lines.map((line) => `${line}\n`).join('');
}

/** Judges by nationality of the two-outcome release. */
export const JUDGES = 'judges_by_nationality_and_fiscal_year_release_2026-07-01.csv';
/** Its header. */
export const JUDGES_HEADER =
	'judge_key,profile,fiscal_year,nationality_code,grants_plus_denials,grants,denials';
/** Judges by court of the composition. */
export const COURTS = 'court_judges_by_fiscal_year_release_2026-09-01.csv';
/** Its header. */
export const COURTS_HEADER =
	'court_code,state,court_name,judge_key,judge_name,fiscal_year,cases_with_asylum_application,grants,denials,other,other_protection,other_cancellation,other_adjustment,other_voluntary_departure,other_withdrawn_or_terminated,other_administrative_closure';
