import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import {
	type PublishedOutcome,
	publishedOutcomes,
	type SourceDocument,
	sources
} from '#core/tables/published.ts';
let rows: readonly PublishedOutcome[] = [];
let documents: readonly SourceDocument[] = [];

beforeAll(async () => {
	const [outcomesFile, sourcesFile] = [
		'data/normalized/published_outcomes.csv',
		'data/normalized/sources.csv'
	];
	rows = readCsv(publishedOutcomes, await readFile(outcomesFile, 'utf8'), outcomesFile);
	documents = readCsv(sources, await readFile(sourcesFile, 'utf8'), sourcesFile);
});

/** Counts of one document, nationality and year by measure, as printed. */
function counts(source_id: string, nationality: string, year: number) {
	const found = rows.filter(
		(row) => row.source_id === source_id && row.nationality === nationality && row.year === year
	);
	return Object.fromEntries(found.map(({ measure, count }) => [measure, count]));
}

/** The range of persons granted asylum by the courts that the yearbook prints for a nationality and year. */
function courtGrants(source_id: string, nationality: string, year: number) {
	const row = rows.find(
		(candidate) =>
			candidate.source_id === source_id &&
			candidate.track === 'court' &&
			candidate.nationality === nationality &&
			candidate.year === year
	);
	return row && [row.count, row.count_low, row.count_high];
}

describe('EOIR tables by nationality', () => {
	// Expected: the figures printed in the PDFs, read by eye.
	it.each([
		[
			'fy2018-2018-10-24',
			'MEX',
			2018,
			{ granted: 629, denied: 4520, other: 5415, administratively_closed: 359, decided: 10923 }
		],
		[
			'fy2018-2018-10-24',
			'CHN',
			2018,
			{ granted: 3079, denied: 1015, other: 1589, administratively_closed: 79, decided: 5762 }
		],
		['fy2019-2019-10-23', 'MEX', 2019, { granted: 802, denied: 6437, other: 6058, decided: 13297 }],
		['fy2019-2019-10-23', 'CHN', 2019, { granted: 3438, denied: 1193, other: 1648, decided: 6279 }],
		['fy2020-2020-07-14', 'MEX', 2020, { granted: 664, denied: 4672, other: 3553, decided: 8889 }],
		['fy2021-2021-10-19', 'MEX', 2021, { granted: 367, denied: 2313, other: 4070, decided: 6750 }],
		// A name of three lines with all classes printed, and the row with a footnote mark.
		['fy2019-2019-10-23', 'STA', 2019, { granted: 21, denied: 7, other: 16, decided: 44 }],
		['fy2019-2019-10-23', 'XFC', 2019, { granted: 151, denied: 26, other: 72, decided: 249 }]
	])('%s has the printed counts of %s', (edition, nationality, year, printed) => {
		expect(counts(`eoir-decision-rates-${edition}`, nationality, year)).toEqual(printed);
	});

	it('marks FY2020 as known to 30 June 2020 only, and the other years as whole', () => {
		const eoir = rows.filter((row) => row.source_id.startsWith('eoir-decision-rates-'));
		expect([...new Set(eoir.map(({ year, through_on }) => `${year} ${through_on}`))]).toEqual([
			'2018 null',
			'2019 null',
			'2020 2020-06-30',
			'2021 null'
		]);
	});

	it('has no national total, because none is printed', () => {
		expect(
			rows.filter((row) => row.source_id.startsWith('eoir-decision-rates-') && row.nationality === 'ALL')
		).toEqual([]);
	});
});

describe('DHS yearbook', () => {
	// Expected: Table 16 of both editions, read by eye.
	it('has the printed totals of the courts', () => {
		expect([
			courtGrants('ohss-yearbook-fy2019-table-16', 'ALL', 1990),
			courtGrants('ohss-yearbook-fy2019-table-16', 'ALL', 2018),
			courtGrants('ohss-yearbook-fy2019-table-19', 'ALL', 2018),
			courtGrants('ohss-yearbook-fy2023', 'ALL', 2018),
			courtGrants('ohss-yearbook-fy2023', 'ALL', 2023)
		]).toEqual([
			[2800, 2800, 2800],
			[13185, 13185, 13185],
			[13185, 13185, 13185],
			[13200, 13195, 13205],
			[32050, 32045, 32055]
		]);
	});

	it('agrees with EOIR on Mexicans granted in FY2019 and, within rounding, in FY2021', () => {
		expect([
			courtGrants('ohss-yearbook-fy2019-table-19', 'MEX', 2019),
			courtGrants('ohss-yearbook-fy2023', 'MEX', 2021),
			counts('eoir-decision-rates-fy2019-2019-10-23', 'MEX', 2019)['granted'],
			counts('eoir-decision-rates-fy2021-2021-10-19', 'MEX', 2021)['granted']
		]).toEqual([[802, 802, 802], [370, 365, 375], 802, 367]);
	});

	it('counts two Mexicans fewer than EOIR in FY2018', () => {
		expect(courtGrants('ohss-yearbook-fy2019-table-19', 'MEX', 2018)).toEqual([627, 627, 627]);
	});

	it('ranks Mexico 22nd among the courts’ listed nationalities in FY2011', () => {
		const fy2011 = rows.filter(
			(row) => row.source_id === 'ohss-yearbook-fy2019-table-19' && row.year === 2011
		);
		const listed = fy2011.filter((row) => !['ALL', 'OTH', 'UNK'].includes(row.nationality));
		const ahead = listed.filter((row) => row.count_low > 92).map((row) => row.nationality);
		expect([counts('ohss-yearbook-fy2019-table-19', 'MEX', 2011), ahead.length + 1]).toEqual([
			{ persons_granted: 92 },
			22
		]);
	});
});

describe('documents', () => {
	it('each have an address or a checksum, and every count has its document', () => {
		expect(documents.filter(({ url, sha256 }) => url === null && sha256 === null)).toEqual([]);
		const known = new Set(documents.map(({ source_id }) => source_id));
		expect(rows.filter(({ source_id }) => !known.has(source_id))).toEqual([]);
	});
});
