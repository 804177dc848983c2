import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EntityJson } from '#core/twins/entity-json.ts';
import { realEffects } from '#scripts/effects.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { EntitySchema, type EntityTwin } from '../support/entity-twin.ts';
import { misplacedNumbers } from '../support/twin-places.ts';

// “The numbers of this page” means all of them: what is handed to a page is walked number by number, and each must
// stand in a row of the page's twin that is about the same people, place and time, or be the sum of its grants and
// denials. tests/core/twins holds the CSV equal to it.

/** What a page is given and prints nowhere: lines that are drawn, circles without names, the row of a publisher's key. */
const NOT_PRINTED = new Set([
	'documents',
	'document',
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

/**
 * Counts that a publisher's other percentages imply: the page prints the percentages, and the twin has those. How many
 * printed rows of a judge are added up: the twin has each.
 */
const IMPLIED = /window(s\.\d+)?\.(denied|other_relief)\.|^sums\.\d+\.rows$/;

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };

/** Loaders of pages and what makes their twins, read from the data folder that is named when they load. */
async function loadSite() {
	return {
		court: await import('../../src/routes/[[locale=locale]]/courts/[court]/+page.server.ts'),
		judge: await import('../../src/routes/[[locale=locale]]/judges/[judge]/+page.server.ts'),
		nationality:
			await import('../../src/routes/[[locale=locale]]/nationalities/[nationality]/+page.server.ts'),
		year: await import('../../src/routes/[[locale=locale]]/years/[year]/+page.server.ts'),
		compare: await import('../../src/routes/[[locale=locale]]/compare/+page.server.ts'),
		route: await import('../../src/routes/[[locale=locale]]/route/+page.server.ts'),
		...(await import('../../src/lib/server/courts.ts')),
		...(await import('../../src/lib/server/court-entity.ts')),
		...(await import('../../src/lib/server/counted-judge.ts')),
		...(await import('../../src/lib/server/figure-data.ts')),
		...(await import('../../src/lib/server/judge-directory.ts')),
		...(await import('../../src/lib/server/judge-entity.ts')),
		...(await import('../../src/lib/server/nationality-entity.ts')),
		...(await import('../../src/lib/server/compare-page.ts')),
		...(await import('../../src/lib/server/route-page.ts')),
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

/** A page: its twin, what it is given, and what the walk through that must know. */
interface Page {
	readonly twin: EntityJson;
	readonly shown: object;
	readonly focus?: string;
	readonly year?: number;
	readonly site: Site;
	/** Keys of what this page prints nowhere. */
	readonly more?: readonly string[];
}

/** Numbers of a page that its twin does not have where they belong. */
function missingFrom({ twin, shown, site, focus = 'MEX', year, more = [] }: Page): string[] {
	const parsed = v.safeParse(EntitySchema, twin);
	expect(parsed.issues?.map((issue) => v.getDotPath(issue))).toBeUndefined();
	return misplacedNumbers(parsed.output as EntityTwin, shown, {
		focus,
		...(year === undefined ? {} : { year }),
		nationalityAt: (slug) => site.findNationality(slug)?.nationality,
		skipped: new Set([...NOT_PRINTED, ...more]),
		isImplied: IMPLIED
	});
}

async function courtPage(site: Site, code: string): Promise<Page> {
	const court = there(site.findCourt(code), `court ${code}`);
	return {
		site,
		twin: site.courtEntity(court),
		shown: await given(site.court, { court: code.toLowerCase() })
	};
}

function there<Found>(found: Found | undefined | null, what: string): Found {
	if (found === undefined || found === null) throw new Error(`There is no ${what}.`);
	return found;
}

/** A judge with fewer than 100 decisions has counts on the page and nothing else of what was worked out. */
const ONLY_LISTED = 'expectation mix splits courtLine courtShare nationShare pooled value low high'.split(
	' '
);

async function judgePage(site: Site, slug: string): Promise<Page> {
	const judge = there(site.findJudge(slug), `judge ${slug}`);
	const counted = judge.code === null ? null : site.countedJudge(judge.code, judge.windows);
	// How many nationalities there are in all: the twin has each.
	const more = ['nationalityCount', ...(counted && !counted.isListed ? ONLY_LISTED : [])];
	return { site, twin: site.judgeEntity(judge), shown: await given(site.judge, { judge: slug }), more };
}

/** A year's page draws one year of the series that it is given. */
async function yearPage(site: Site, year: number): Promise<Page> {
	const { figure: _, ...shown } = { figure: null, ...(await given(site.year, { year: String(year) })) };
	const series = Object.values(site.figureData('MEX').series).map(({ subject, overall }) => ({
		subject: subject.filter((cell) => cell.year === year),
		overall: overall.filter((cell) => cell.year === year)
	}));
	// How many nationalities and courts there are in all: the twin has each.
	const more = ['nationalityCount', 'courtCount'];
	return { site, twin: site.yearEntity(year), shown: { ...shown, series }, year, more };
}

async function nationalityPage(site: Site, slug: string): Promise<Page> {
	const nationality = there(site.findNationality(slug), `nationality ${slug}`);
	return {
		site,
		twin: site.nationalityEntity(nationality),
		shown: await given(site.nationality, { nationality: slug }),
		focus: nationality.nationality
	};
}

/** The page of the route as it opens; years that may be chosen are no numbers of it. */
async function routePage(site: Site): Promise<Page> {
	const { route } = Object(await given(site.route, {}));
	return { site, twin: site.routeEntity(), shown: route, year: route.usual.year, more: ['years', 'usual'] };
}

/** The page that compares, as it opens: each subject by the nationality of its own. */
async function comparePages(site: Site): Promise<readonly Page[]> {
	const { compare } = Object(await given(site.compare, {}));
	const twin = site.compareEntity();
	const nation = { everyone: compare.nation };
	return [
		...compare.subjects.map((subject: { readonly id: string; readonly cells: object }) => ({
			site,
			twin,
			shown: { own: subject.cells },
			focus: there(site.findNationality(subject.id), `nationality ${subject.id}`).nationality
		})),
		{ site, twin, shown: nation }
	];
}

/** A page whose twin has the counts of two rows of a list at each other's place: every number is there, at the wrong one. */
function withRowsExchanged(page: Page, list: string): Page {
	const rows = page.twin.lists ?? [];
	const one = there(
		rows.find((row) => row.list === list && (row.counts.granted ?? 0) > 0),
		`row of ${list}`
	);
	const other = there(
		rows.find(
			(row) =>
				row.list === list && row.nationality === one.nationality && row.counts.granted !== one.counts.granted
		) ?? rows.find((row) => row.list === list && row.counts.granted !== one.counts.granted),
		`second row of ${list}`
	);
	const lists = rows.map((row) => {
		const source = row === one ? other : row === other ? one : row;
		return { ...row, counts: source.counts, rates: source.rates };
	});
	return { ...page, twin: { ...page.twin, lists } };
}

describe('twins of published pages', () => {
	let site: Site;
	beforeAll(async () => {
		site = await loadSite();
	}, 60_000);

	it.each(['mexico', 'comoros', 'cuba', 'saint-kitts-and-nevis'])(
		'hold every number of the nationality %s',
		async (slug) => {
			expect(missingFrom(await nationalityPage(site, slug))).toEqual([]);
		}
	);

	it.each(['PHO', 'JNA', 'CHI', 'STE'])('hold every number of the court %s', async (code) => {
		expect(missingFrom(await courtPage(site, code))).toEqual([]);
	});

	it('hold every number of the judges with most rows printed, and of one without a code', async () => {
		const judges = site.judgeEntries();
		const most = judges.toSorted((a, b) => b.windows.length - a.windows.length).slice(0, 3);
		const uncoded = judges.filter(({ code, record }) => code === null && record !== null).slice(0, 1);
		for (const { slug } of [...most, ...uncoded])
			expect(missingFrom(await judgePage(site, slug))).toEqual([]);
	});

	it.each(['baez-lucy-lcb', 'vergona-mary-catherine-mcv', 'sogabe-kenneth-kss'])(
		'hold every number of the judge %s among the others of a court, drawn or not',
		async (slug) => {
			const page = await judgePage(site, slug);
			expect(Object(page.shown).records.among.length).toBeGreaterThan(0);
			expect(missingFrom(page)).toEqual([]);
		}
	);

	it.each([2026, 2025, 2017, 2008])('hold every number of the year %i', async (year) => {
		expect(missingFrom(await yearPage(site, year))).toEqual([]);
	});

	it('hold every number of the page that compares', async () => {
		const pages = await comparePages(site);
		expect(pages).toHaveLength(4);
		for (const page of pages) expect(missingFrom(page)).toEqual([]);
	});

	it('hold every number of the route from filing to outcome', async () => {
		const page = await routePage(site);
		expect(page.twin.series.length).toBeGreaterThan(3);
		expect(missingFrom(page)).toEqual([]);
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

	it.each([
		['court', 'judges', (site: Site) => courtPage(site, 'PHO')],
		['judge', 'nationalities', (site: Site) => judgePage(site, 'sogabe-kenneth-kss')],
		['nationality', 'judges', (site: Site) => nationalityPage(site, 'mexico')],
		['year', 'nationalities', (site: Site) => yearPage(site, 2025)]
	] as const)('of a %s with two rows of its %s exchanged are found out', async (_, list, page) => {
		const exchanged = missingFrom(withRowsExchanged(await page(site), list));
		expect(exchanged.length).toBeGreaterThan(1);
	});

	it('with a number one too high are found out, by the place where it belongs', async () => {
		const page = await courtPage(site, 'PHO');
		const series = page.twin.series.map((row) =>
			row.court === 'PHO' && row.period.from === 2024 && row.source_id.startsWith('asylumjudge-decisions-')
				? { ...row, counts: { ...row.counts, granted: (row.counts.granted ?? 0) + 1 } }
				: row
		);
		const found = missingFrom({ ...page, twin: { ...page.twin, series } });
		expect(found.map((line) => line.replace(/\d+/g, '#'))).toEqual([
			'records.years.#.granted: #, of table=series, year=#',
			'records.years.#: #|#, of table=series, year=#'
		]);
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
		for (const { court } of courts) expect(missingFrom(await courtPage(site, court))).toEqual([]);
	});

	it('hold every number of 30 judges, with few decisions and with many', async () => {
		const judges = site.judgeEntries().slice(0, 30);
		const listed = judges.map(({ code }) => code !== null && site.countedJudge(code, [])?.isListed);
		expect(new Set(listed)).toEqual(new Set([true, false]));
		for (const { slug } of judges) expect(missingFrom(await judgePage(site, slug))).toEqual([]);
	});

	it('hold every number of a nationality and of a year', async () => {
		expect(missingFrom(await nationalityPage(site, 'mexico'))).toEqual([]);
		expect(missingFrom(await routePage(site))).toEqual([]);
		for (const page of await comparePages(site)) expect(missingFrom(page)).toEqual([]);
		expect(missingFrom(await yearPage(site, site.publishedYears()[1] ?? 0))).toEqual([]);
	});
});
