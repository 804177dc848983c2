import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsv } from '#core/tables/csv.ts';
import { lookupCourts, lookupImmigrationJudges, lookupNationalities } from '#core/tables/lookups.ts';
import {
	publishedJudges,
	type PublishedOutcome,
	publishedOutcomes,
	sources
} from '#core/tables/published.ts';
import { outcomeRow } from './outcome-row.ts';

const EOIR = { source_id: 'eoir-decision-rates-fy2018-2018-10-24' } as const;
const UNHCR = { source_id: 'unhcr-asylum-decisions', year: 2010 } as const;
const EVERYONE = { nationality: 'ALL', quality: 'derived' } as const;
const TRAC = { source_id: 'reference-trac-asylum-tool', ...EVERYONE } as const;
const DHS = {
	source_id: 'ohss-yearbook-fy2023',
	measure: 'persons_granted',
	unit: 'persons',
	quality: 'rounded_10'
} as const;

/**
 * Published figures that a count of 1,000 grants and 2,000 denials by judge AAA in NYC in fiscal 2018 agrees with, and
 * its initial completions: Mexicans 629 granted, 4,520 denied, 5,415 other, 359 closed. All but the figures that two
 * publications share are made up.
 */
export const PUBLISHED: readonly PublishedOutcome[] = [
	outcomeRow({ ...EOIR, measure: 'granted', count: 629 }),
	outcomeRow({ ...EOIR, measure: 'denied', count: 4520 }),
	outcomeRow({ ...EOIR, measure: 'other', count: 5415 }),
	outcomeRow({ ...EOIR, measure: 'administratively_closed', count: 359 }),
	outcomeRow({ ...EOIR, measure: 'decided', count: 10_923 }),
	outcomeRow({ ...UNHCR, measure: 'granted', count: 49 }),
	outcomeRow({ ...UNHCR, measure: 'denied', count: 508 }),
	outcomeRow({ ...UNHCR, ...EVERYONE, measure: 'granted', count: 49 }),
	outcomeRow({ ...UNHCR, ...EVERYONE, measure: 'denied', count: 508 }),
	outcomeRow({
		source_id: 'ohss-yearbook-fy2019-table-19',
		year: 2019,
		measure: 'persons_granted',
		unit: 'persons',
		count: 802
	}),
	outcomeRow({ ...DHS, year: 2021, count: 370, count_low: 365, count_high: 375 }),
	outcomeRow({ ...DHS, nationality: 'ALL', count: 630, count_low: 625, count_high: 635 }),
	outcomeRow({ ...TRAC, measure: 'granted', count: 1010 }),
	outcomeRow({ ...TRAC, measure: 'denied', count: 1900 }),
	outcomeRow({ ...TRAC, measure: 'other', count: 90 }),
	outcomeRow({ ...TRAC, measure: 'decided', count: 3000 })
];

/** Makes a data folder with published figures and the lookups they need; returns its path. */
export async function verifyFolder(outcomes: readonly PublishedOutcome[] = PUBLISHED): Promise<string> {
	const root = await mkdtemp(join(tmpdir(), 'verify-'));
	const write = async (folder: string, name: string, text: string) => {
		await mkdir(join(root, folder), { recursive: true });
		await writeFile(join(root, folder, `${name}.csv`), text);
	};
	const judgeSource = 'reference-trac-judges-fy2018-2023';
	const documents = [...new Set([...outcomes.map(({ source_id }) => source_id), judgeSource])];
	await write('normalized', 'sources', writeCsv(sources, documents.map(documentOf)));
	await write('normalized', 'published_outcomes', writeCsv(publishedOutcomes, outcomes));
	await write(
		'normalized',
		'published_judges',
		writeCsv(publishedJudges, [
			{
				source_id: judgeSource,
				first_fiscal_year: 2018,
				last_fiscal_year: 2023,
				court: 'NYC',
				judge_name: 'Doe, Jane',
				judge: 'AAA',
				decisions: 3000,
				percent_granted: 33.7,
				percent_other_relief: 0,
				percent_denied: 66.3
			}
		])
	);
	await write(
		'lookups',
		'nationalities',
		writeCsv(lookupNationalities, [
			{
				nationality: 'MEX',
				eoir_code: 'MX',
				unhcr_code: 'MEX',
				name_en: 'Mexico',
				name_es: 'México',
				slug: 'mexico',
				spellings_unhcr: null,
				spellings_ohss: null,
				spellings_eoir: null,
				spellings_trac: null,
				spellings_uscis: null,
				source: 'ISO 3166'
			}
		])
	);
	await write(
		'lookups',
		'courts',
		writeCsv(lookupCourts, [
			{
				court: 'NYC',
				name: 'New York',
				city: 'New York',
				state: 'NY',
				latitude: 40.7,
				longitude: -74,
				is_court: true,
				detained_docket: false,
				aliases: null,
				source: 'made up'
			}
		])
	);
	await write(
		'lookups',
		'immigration_judges',
		writeCsv(lookupImmigrationJudges, [
			{ judge: 'AAA', name: 'Doe, Jane', is_person: true, alias_of: null, source: 'made up' }
		])
	);
	return root;
}

function documentOf(source_id: string) {
	return {
		source_id,
		publisher: 'Made up',
		title: source_id,
		edition: null,
		url: null,
		published_on: null,
		retrieved_on: null,
		sha256: null,
		bytes: null,
		licence: 'none',
		year_basis: 'fiscal',
		unit: 'cases',
		note_en: null,
		note_es: null
	} as const;
}
