import { filePath, localPath, type Locale, wholeAddress } from '../i18n/locale.ts';
import { layoutMessages } from '../i18n/messages/layout.ts';
import { releaseMarks } from '../i18n/messages/release-marks.ts';
import { courts } from './courts.ts';
import { focusNationality } from './focus-nationality.ts';
import { judgeEntries } from './judge-directory.ts';
import { publishedNationalities } from './published.ts';
import { release } from './release.ts';
import { publishedYears } from './year-entity.ts';

/** Sections of the site with what each is, in the order of a first visit. */
const SECTIONS: readonly (readonly [path: string, title: string, words: string])[] = [
	['/', 'Overview', 'the latest year, Mexico and everyone, by every definition'],
	['/nationalities/', 'Nationalities', 'one page each'],
	['/courts/', 'Immigration courts', 'one page each, by EOIR’s code'],
	['/judges/', 'Immigration judges', 'one page each; no ranking by rate'],
	['/years/', 'Years', 'every definition side by side'],
	[
		'/check/',
		'Check a figure',
		'a printed share against every definition and source; press figures already checked'
	],
	['/method/', 'Method', 'how each number is made, and why publishers differ'],
	['/glossary/', 'Glossary', 'each term in English and Spanish'],
	['/data/', 'Data', 'downloads, dictionary, sources, terms'],
	['/releases/', 'Releases and corrections', 'what moved, when and why'],
	['/search/', 'Search', 'everything that has a page, by letter']
];

/**
 * What is here, as a language model reads it (llmstxt.org): what the site is, the rules without which its numbers are
 * misread, pages in both languages, files for programs.
 */
export function llmsText(): string {
	const { id, synthetic } = release();
	const page = (locale: Locale, path: string) => wholeAddress(localPath(locale, path));
	const file = (path: string) => wholeAddress(filePath(path));
	const focus = focusNationality().slug;
	const years = publishedYears();
	const notice = synthetic ? [releaseMarks.en.synthetic, ''] : [];
	return [
		`# ${layoutMessages.en.name}`,
		'',
		`> ${layoutMessages.en.tagline} Data release ${id}.`,
		'',
		...notice,
		`${publishedNationalities().length} nationalities, ${courts().length} immigration courts, ${judgeEntries().length} immigration judges, years ${years.at(-1)} to ${years[0]}. Every page stands in English and, below /es/, in Spanish, with the same numbers.`,
		'',
		'How to read the numbers:',
		'',
		'- A grant rate has a definition, a source, a kind of year and a range: say all of them. The definitions are `merits` (granted of granted and denied), `decisions` (granted of all completed decisions), `protection` (asylum, withholding or CAT protection of granted and denied) and `filed` (granted for applications received in the year: other people above than below).',
		'- Decisions of USCIS asylum officers (`affirmative`) and of immigration judges (`court`) are never added together; nor are fiscal and calendar years, cases and persons, or two sources.',
		'- A rate that is null has a `reason`: repeat it, do not compute the rate. A rate whose `show` is `counts` is of fewer than ten decisions: give the counts.',
		'- Judges decide different dockets: do not rank them by their rates.',
		'- A denial of asylum is not always a deportation order. Cite the agency first, then Asylum Ledger with the id of the release.',
		'',
		'## Pages',
		'',
		...SECTIONS.map(
			([path, title, words]) => `- [${title}](${page('en', path)}): ${words} ([español](${page('es', path)}))`
		),
		'',
		'## For programs',
		'',
		`- [OpenAPI description](${file('/openapi.json')}): every JSON and CSV file, with schemas`,
		`- [JSON of a page](${file(`/nationalities/${focus}.json`)}): the numbers of a nationality, court, judge or year at the address of its page, with .json or .csv for the last slash`,
		`- [Names](${file('/search/index.json')}): everything that has a page, with its address`,
		`- [Checked press figures](${file('/check/claims.json')}): verdict and arithmetic`,
		`- [Tables](${file('/data/files/datapackage.json')}): CSV and Parquet with their columns (Frictionless data package)`,
		'- A server of the Model Context Protocol comes with the source code: `npm run mcp`, three tools (find_entity, counts_and_rates, check_claim).',
		''
	].join('\n');
}
