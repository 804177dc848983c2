import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EntityJson } from '#core/twins/entity-json.ts';
import { realEffects } from '#scripts/effects.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { EntitySchema } from '../support/entity-twin.ts';
import { grantsIn, numbersIn } from '../support/twin-numbers.ts';

// “The numbers of this page” means all of them: what is handed to a page is walked number by number, and each must
// stand in the page's twin, or be the sum of a row's grants and denials. tests/core/twins holds the CSV equal to it.

/** What a page is given and prints nowhere: lines that are drawn, circles without names, the row of a publisher's key. */
const NOT_PRINTED = new Set([
	'documents',
	'recordDocuments',
	'latitude',
	'longitude',
	'profile',
	'plain',
	'adjusted',
	'others',
	// Ends of a sum of two counts whose own ends are in the twin.
	'ranges',
	// How many decisions were compared on which level of likeness.
	'levels',
	// Years beside a year, which are links.
	'previous',
	'next',
	// A list of nationalities has it, a year's page does not.
	'dhs'
]);

/** Counts that a publisher's other percentages imply; the page prints the percentages, and the twin has those. */
const IMPLIED = /window(s\.\d+)?\.(denied|other_relief)\./;

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };

/** Loaders of pages and what makes their twins, read from the data folder that is named when they load. */
async function loadSite() {
	return {
		court: await import('../../src/routes/[[locale=locale]]/courts/[court]/+page.server.ts'),
		judge: await import('../../src/routes/[[locale=locale]]/judges/[judge]/+page.server.ts'),
		nationality:
			await import('../../src/routes/[[locale=locale]]/nationalities/[nationality]/+page.server.ts'),
		year: await import('../../src/routes/[[locale=locale]]/years/[year]/+page.server.ts'),
		...(await import('../../src/lib/server/courts.ts')),
		...(await import('../../src/lib/server/court-entity.ts')),
		...(await import('../../src/lib/server/counted-judge.ts')),
		...(await import('../../src/lib/server/figure-data.ts')),
		...(await import('../../src/lib/server/judge-directory.ts')),
		...(await import('../../src/lib/server/judge-entity.ts')),
		...(await import('../../src/lib/server/nationality-entity.ts')),
		...(await import('../../src/lib/server/year-entity.ts'))
	};
}
type Site = Awaited<ReturnType<typeof loadSite>>;

/** What a page is given for its address. */
async function given(
	page: { readonly load: (event: never) => unknown },
	params: Readonly<Record<string, string>>
): Promise<object> {
	return Object(await page.load({ params } as never));
}

/** Numbers of a page that are not in its twin, with where they stand; grants and denials that no row has together. */
function missingFrom(twin: EntityJson, shown: unknown, more: readonly string[] = []): string[] {
	expect(v.safeParse(EntitySchema, twin).issues?.map((issue) => v.getDotPath(issue))).toBeUndefined();
	const skipped = new Set([...NOT_PRINTED, ...more]);
	const rows = [...twin.series, ...(twin.lists ?? []), ...(twin.months ?? [])];
	const counts = rows.map((row) => row.counts);
	const sums = counts.map(({ granted, denied }) => (granted ?? 0) + (denied ?? 0));
	const held = new Set([0, ...sums, ...numbersIn(twin).map(({ number }) => number)]);
	const pairs = new Set(['0|0', ...grantsIn(counts), ...grantsIn(twin.ranges ?? [])]);
	return [
		...numbersIn(shown, skipped)
			.filter(({ path, number }) => !held.has(number) && !IMPLIED.test(path))
			.map(({ path, number }) => `${path}: ${number}`),
		...grantsIn(shown, new Set([...skipped, 'percents'])).filter((pair) => !pairs.has(pair))
	];
}

async function missingOfCourt(site: Site, code: string): Promise<string[]> {
	const court = site.findCourt(code);
	if (!court) return [`no court ${code}`];
	return missingFrom(site.courtEntity(court), await given(site.court, { court: code.toLowerCase() }));
}

/** A judge with fewer than 100 decisions has counts on the page and nothing else of what was worked out. */
const ONLY_LISTED = 'expectation mix splits courtLine courtShare nationShare pooled value low high'.split(
	' '
);

async function missingOfJudge(site: Site, slug: string): Promise<string[]> {
	const judge = site.findJudge(slug);
	if (!judge) return [`no judge ${slug}`];
	const shown = await given(site.judge, { judge: slug });
	const counted = judge.code === null ? null : site.countedJudge(judge.code, judge.windows);
	return missingFrom(site.judgeEntity(judge), shown, [
		// How many nationalities there are in all: the twin has each.
		'nationalityCount',
		...(counted && !counted.isListed ? ONLY_LISTED : [])
	]);
}

/** A year's page draws one year of the series that it is given. */
async function missingOfYear(site: Site, year: number): Promise<string[]> {
	const { figure: _, ...shown } = { figure: null, ...(await given(site.year, { year: String(year) })) };
	const series = Object.values(site.figureData('MEX').series).flatMap(({ subject, overall }) =>
		[...subject, ...overall].filter((cell) => cell.year === year)
	);
	return missingFrom(site.yearEntity(year), { ...shown, series });
}

async function missingOfNationality(site: Site, slug: string): Promise<string[]> {
	const nationality = site.findNationality(slug);
	if (!nationality) return [`no nationality ${slug}`];
	return missingFrom(
		site.nationalityEntity(nationality),
		await given(site.nationality, { nationality: slug })
	);
}

describe('twins of published pages', () => {
	let site: Site;
	beforeAll(async () => {
		site = await loadSite();
	}, 60_000);

	it.each(['mexico', 'comoros', 'cuba'])('hold every number of the nationality %s', async (slug) => {
		expect(await missingOfNationality(site, slug)).toEqual([]);
	});

	it.each(['PHO', 'JNA', 'CHI'])('hold every number of the court %s', async (code) => {
		expect(await missingOfCourt(site, code)).toEqual([]);
	});

	it('hold every number of the judges with most rows printed, and of one without a code', async () => {
		const judges = site.judgeEntries();
		const most = judges.toSorted((a, b) => b.windows.length - a.windows.length).slice(0, 3);
		const uncoded = judges.filter(({ code, record }) => code === null && record !== null).slice(0, 1);
		for (const { slug } of [...most, ...uncoded]) expect(await missingOfJudge(site, slug)).toEqual([]);
	});

	it.each([2025, 2017, 2008])('hold every number of the year %i', async (year) => {
		expect(await missingOfYear(site, year)).toEqual([]);
	});

	it('hold all rows of a table of which the page has the first', async () => {
		const [judge] = site.judgeEntries().toSorted((a, b) => b.windows.length - a.windows.length);
		const { records } = Object(await given(site.judge, { judge: judge?.slug ?? '' }));
		const rows = judge && site.judgeEntity(judge).lists?.filter(({ list }) => list === 'nationalities');
		expect(rows?.length).toBe(records.nationalityCount);
		const grants = (all: readonly { counts: { granted?: number | null } }[] = []) =>
			all.reduce((sum, { counts }) => sum + (counts.granted ?? 0), 0);
		expect(grants(rows)).toBe(records.pooled.everyone.granted);
	});

	it('stay small: the tables of Mexico take under 100 kB', () => {
		const mexico = site.findNationality('mexico');
		const lists = mexico && site.nationalityEntity(mexico).lists;
		expect(lists?.length).toBeGreaterThan(50);
		expect(JSON.stringify(lists).length).toBeLessThan(100_000);
	});
});

describe('twins of counted pages', () => {
	let folder: string;
	let site: Site;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'ledger-twins-'));
		const data = await makeDemoData(
			{ cases: 40_000, judges: 60, seed: 11, out: join(folder, 'demo') },
			quiet
		);
		vi.stubEnv('LEDGER_DATA', data.root);
		vi.resetModules();
		site = await loadSite();
	}, 120_000);
	afterAll(async () => {
		vi.unstubAllEnvs();
		await rm(folder, { recursive: true, force: true });
	});

	it('hold every number of every court', async () => {
		const courts = site.courts();
		expect(courts.length).toBeGreaterThan(3);
		for (const { court } of courts) expect(await missingOfCourt(site, court)).toEqual([]);
	});

	it('hold every number of 30 judges, with few decisions and with many', async () => {
		const judges = site.judgeEntries().slice(0, 30);
		const listed = judges.map(({ code }) => code !== null && site.countedJudge(code, [])?.isListed);
		expect(new Set(listed)).toEqual(new Set([true, false]));
		for (const { slug } of judges) expect(await missingOfJudge(site, slug)).toEqual([]);
	});

	it('hold every number of a nationality and of a year', async () => {
		expect(await missingOfNationality(site, 'mexico')).toEqual([]);
		expect(await missingOfYear(site, site.publishedYears()[1] ?? 0)).toEqual([]);
	});
});
