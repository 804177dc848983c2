import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isMissing } from '#core/counts/missing.ts';
import { RATE_NAMES, type Rate } from '#core/measures/rates.ts';
import { COMPARATORS, compareYears } from '#core/series/compare-years.ts';
import { group } from 'd3';
import { type JudgeWindow, sumWindows } from '#core/series/judge-window.ts';
import { SERIES_NAMES } from '#core/counts/slice.ts';
import { entityCsv } from '#core/twins/entity-csv.ts';
import type { EntityJson } from '#core/twins/entity-json.ts';
import { comparisonRecounts, pooledRecounts } from '#core/twins/rate-recount.ts';
import { duckdbLine, pythonLine, type Recount, rLine } from '#core/twins/recount.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { realEffects } from '#scripts/effects.ts';
import { publishData } from '#scripts/release/publish.ts';
import {
	HAS_PYTHON,
	HAS_R,
	runDuckdbLines,
	runInShell,
	runPythonLines,
	runRLines
} from '../support/run-recount-lines.ts';
import { windowRecount } from '../../src/lib/figures/trac-windows/window-recount.ts';
import {
	courtChecks,
	judgeChecks,
	nationYearChecks,
	type RecordCheck
} from '../../src/lib/sections/court-records/record-checks.ts';
import type { FigureData } from '../../src/lib/server/figure-data.ts';

// Every line that a Verify panel can print for a page is run against the files that the site offers, and what it
// prints is held against what the page shows. No line may be missing where the page has a rate.

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };
let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'verify-lines-'));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The site's server modules over a data folder: they read it as they load. */
async function siteOver(data: string) {
	vi.stubEnv('LEDGER_DATA', data);
	vi.resetModules();
	return {
		figures: await import('../../src/lib/server/figure-data.ts'),
		nationalities: await import('../../src/lib/server/nationality-entity.ts'),
		courts: await import('../../src/lib/server/courts.ts'),
		counted: await import('../../src/lib/server/counted-court.ts'),
		directory: await import('../../src/lib/server/judge-directory.ts'),
		judges: await import('../../src/lib/server/counted-judge.ts'),
		records: {
			...(await import('../../src/lib/server/court-records.ts')),
			...(await import('../../src/lib/server/court-page-records.ts')),
			...(await import('../../src/lib/server/judge-records.ts')),
			...(await import('../../src/lib/server/nation-records.ts'))
		},
		windows: await import('../../src/lib/server/court-windows.ts'),
		twins: {
			...(await import('../../src/lib/server/court-entity.ts')),
			...(await import('../../src/lib/server/judge-entity.ts')),
			...(await import('../../src/lib/server/nationality-entity.ts')),
			...(await import('../../src/lib/server/year-entity.ts'))
		}
	};
}

interface Side {
	readonly where: string;
	readonly recount: Recount;
	readonly shown: Rate;
}

/** A line of a page that no view moves, and the numbers it must print. */
interface Told {
	readonly where: string;
	readonly recount: Recount;
	readonly prints: readonly number[];
}

/** Runs lines by the tools of this machine in a folder of files, and names those that print something else. */
async function wrongLines(folder: string, told: readonly Told[]): Promise<string[]> {
	const wrong = (tool: string, printed: readonly number[][]) =>
		told.flatMap(({ where, prints }, i) => {
			const got = printed[i] ?? [];
			const isRight =
				got.length === prints.length && prints.every((n, j) => Math.abs(n - (got[j] ?? NaN)) < 1e-9);
			return isRight ? [] : [`${tool}: ${where} prints ${got.join(' ')}, page ${prints.join(' ')}`];
		});
	return [
		...wrong(
			'duckdb',
			await runDuckdbLines(
				folder,
				told.map(({ recount }) => duckdbLine(recount))
			)
		),
		...(HAS_PYTHON
			? wrong(
					'python',
					runPythonLines(
						folder,
						told.map(({ recount }) => pythonLine(recount))
					)
				)
			: []),
		...(HAS_R
			? wrong(
					'r',
					runRLines(
						folder,
						told.map(({ recount }) => rLine(recount))
					)
				)
			: [])
	];
}

/** Both sides of every view of a figure that has a rate: each series, rate, comparator and year. */
function sidesOf(page: string, figure: FigureData, nationality: string): Side[] {
	return SERIES_NAMES.flatMap((series) =>
		RATE_NAMES.flatMap((rate) =>
			COMPARATORS.flatMap((against) =>
				compareYears(figure.series[series] ?? { subject: [], overall: [] }, rate, against).flatMap(
					(comparison): Side[] => {
						const found = comparisonRecounts(
							comparison,
							{ series, rate, against },
							{ nationality, records: figure.codes, twin: figure.codes.twin }
						);
						const where = `${page} ${series} ${rate} ${against} ${comparison.year}`;
						return [
							{ where, recount: found.subject, shown: comparison.subjectRate },
							{ where: `${where} against`, recount: found.comparator, shown: comparison.comparatorRate }
						].flatMap(({ where, recount, shown }) => {
							if (isMissing(recount) !== isMissing(shown)) throw new Error(`${where}: a rate without a line`);
							return isMissing(recount) || isMissing(shown) ? [] : [{ where, recount, shown }];
						});
					}
				)
			)
		)
	);
}

/** What a line must print: the counts of the page, and the share in each hundred where the page has one. */
function expected({ shown }: Side): number[] {
	return [shown.granted, shown.n, ...(shown.show === 'counts' ? [] : [100 * shown.value])];
}

/** The first numbers and the last: bounds of masked counts stand between them. */
function printedBy(printed: readonly number[], side: Side): number[] {
	const hasShare = side.shown.show !== 'counts';
	return [...printed.slice(0, 2), ...(hasShare ? printed.slice(-1) : [])];
}

async function holdLines(downloads: string, all: readonly Side[]): Promise<void> {
	// One line may stand in several views, with one number.
	const sides = [
		...new Map(all.map((side) => [`${pythonLine(side.recount)} ${expected(side).join(' ')}`, side])).values()
	];
	const tools = {
		duckdb: await runDuckdbLines(
			downloads,
			sides.map(({ recount }) => duckdbLine(recount))
		),
		...(HAS_PYTHON
			? {
					python: runPythonLines(
						downloads,
						sides.map(({ recount }) => pythonLine(recount))
					)
				}
			: {}),
		...(HAS_R
			? {
					r: runRLines(
						downloads,
						sides.map(({ recount }) => rLine(recount))
					)
				}
			: {})
	};
	for (const [tool, printed] of Object.entries(tools)) {
		const wrong = sides.flatMap((side, i) => {
			const [got, right] = [printedBy(printed[i] ?? [], side), expected(side)];
			const isRight =
				right.length === got.length && right.every((n, j) => Math.abs(n - (got[j] ?? NaN)) < 1e-9);
			return isRight ? [] : [`${tool}: ${side.where} prints ${got.join(' ')}, page ${right.join(' ')}`];
		});
		expect(wrong.slice(0, 10)).toEqual([]);
	}
}

describe('the Verify lines', () => {
	// Namibia's court-whole sum of 2023 once named the document of its applications as that of its decisions.
	it('give the numbers of nationality and year pages of the published data', async () => {
		const site = await siteOver('data');
		await publishData({ ...dataFolder('data'), publish: join(folder, 'published') });
		// Mexico, whose figure the year pages and the overview show too; one with masked counts; Namibia,
		// whose code a reader may take for missing.
		const sides = ['mexico', 'comoros', 'namibia'].flatMap((slug) => {
			const nationality = site.nationalities.findNationality(slug);
			if (!nationality) throw new Error(`No nationality ${slug}`);
			const { nationality: code } = nationality;
			return sidesOf(slug, site.figures.figureData(code), code).filter(
				({ where }) => slug === 'mexico' || where.includes(' overall ')
			);
		});
		expect(sides.length).toBeGreaterThan(500);
		expect(sides.some(({ where }) => where.includes(' filed '))).toBe(true);
		// Cited court records are counted again from the page's own CSV.
		for (const slug of ['mexico', 'comoros', 'namibia']) {
			const nationality = site.nationalities.findNationality(slug);
			if (!nationality) throw new Error(`No nationality ${slug}`);
			const csv = entityCsv(site.nationalities.nationalityEntity(nationality));
			await writeFile(join(folder, 'published', `${slug}.csv`), csv);
		}
		await holdLines(join(folder, 'published'), sides);
		const [first] = sides;
		if (!first) throw new Error('No sides');
		// The page multiplies the share, the line the grants: the last digit of a double may differ.
		const digits = (numbers: readonly number[]) => numbers.map((n) => n.toFixed(9));
		for (const line of [...(HAS_PYTHON ? [pythonLine] : []), ...(HAS_R ? [rLine] : [])])
			expect(digits(runInShell(join(folder, 'published'), line(first.recount)))).toEqual(
				digits(expected(first))
			);
	}, 1_200_000);

	it('lead from pages of court records, judges, courts, nationalities and years, to rows of offered files', async () => {
		const site = await siteOver('data');
		const downloads = join(folder, 'records');
		await publishData({ ...dataFolder('data'), publish: downloads });
		const twin = (name: string, entity: EntityJson) =>
			writeFile(join(downloads, `${name}.csv`), entityCsv(entity));
		const [decisions = '', composition = ''] = site.records.recordSourceIds();
		const releases = [decisions, composition] as const;
		const told = (where: string, checks: readonly RecordCheck[]): Told[] =>
			checks.map(({ of, recount, prints }) => ({ where: `${where} ${of}`, recount, prints }));
		const judges = site.directory.judgeEntries().flatMap(({ slug, record }) => {
			const records = site.records.judgeRecords(record);
			return records ? told(slug, judgeChecks(records, 'MEX', releases)) : [];
		});
		const courts = site.courts.courts().flatMap(({ court }) => {
			const records = site.records.courtRecords(court);
			return records ? told(court, courtChecks(records, { court, nationality: 'MEX' }, releases)) : [];
		});
		const nations: Told[] = [];
		for (const slug of ['mexico', 'comoros', 'namibia']) {
			const nation = site.nationalities.findNationality(slug);
			if (!nation) throw new Error(`No nationality ${slug}`);
			const { nationality } = nation;
			await twin(slug, site.twins.nationalityEntity(nation));
			for (const year of site.records.nationRecords(nationality)?.years ?? [])
				nations.push(
					...told(slug, nationYearChecks(year, { nationality, twin: `/nationalities/${slug}` }, releases))
				);
		}
		for (const year of site.records.nationRecords('MEX')?.years ?? []) {
			const name = String(year.fiscal_year);
			await twin(name, site.twins.yearEntity(year.fiscal_year));
			nations.push(
				...told(name, nationYearChecks(year, { nationality: 'MEX', twin: `/years/${name}` }, releases))
			);
		}
		// What the issue promises: Kenneth Sogabe's 23 of 630 Mexicans, 233 of 1,837 in all.
		expect(
			judges
				.filter(({ where }) => /^sogabe-kenneth.* (own|everyone)$/.test(where))
				.map(({ prints }) => prints.slice(0, 2))
		).toEqual([
			[23, 630],
			[233, 1837]
		]);
		expect([judges.length > 3000, courts.length > 150, nations.length > 30]).toEqual([true, true, true]);
		const some = [
			...judges.filter(({ where }, i) => i % 40 === 0 || where.startsWith('sogabe-')),
			...courts.filter((_, i) => i % 5 < 2),
			...nations
		];
		expect((await wrongLines(downloads, some)).slice(0, 10)).toEqual([]);
	}, 1_200_000);

	it('lead from published windows of judges to rows of the page’s own CSV', async () => {
		const site = await siteOver('data');
		const told: Told[] = [];
		const tell = async (name: string, under: string, entity: EntityJson, windows: readonly JudgeWindow[]) => {
			const { rate } = sumWindows(windows);
			const recount = windowRecount(`${under}${name}`, windows);
			if (isMissing(rate) !== (recount === null)) throw new Error(`${name}: a rate without a line`);
			if (isMissing(rate) || !recount) return;
			await writeFile(join(folder, `${name}.csv`), entityCsv(entity));
			told.push({ where: name, recount, prints: [rate.granted, rate.n, 100 * rate.value] });
		};
		for (const court of site.courts.courts())
			for (const { rows } of site.windows.courtWindows(court.court))
				await tell(
					court.court.toLowerCase(),
					'/courts/',
					site.twins.courtEntity(court),
					rows.map(({ window }) => window)
				);
		for (const entry of site.directory.judgeEntries().filter((_, i) => i % 25 === 0))
			for (const windows of group(entry.windows, ({ source_id }) => source_id).values())
				await tell(entry.slug, '/judges/', site.twins.judgeEntity(entry), windows);
		expect(told.length).toBeGreaterThan(120);
		expect((await wrongLines(folder, told)).slice(0, 10)).toEqual([]);
	}, 1_200_000);

	it('give the numbers of nationality, year, court and judge pages of a counted release', async () => {
		const options = { cases: 4_000, judges: 12, seed: 5, out: join(folder, 'demo') };
		const data = await makeDemoData(options, quiet);
		const site = await siteOver(data.root);
		await publishData({ ...data, publish: join(folder, 'counted') });
		const sides = [
			...['MEX', 'GTM'].flatMap((code) => sidesOf(code, site.figures.figureData(code), code)),
			...site.courts.courts().flatMap(({ court }) => {
				const figure = site.counted.countedCourt(court)?.figure;
				return figure ? sidesOf(court, figure, 'MEX') : [];
			}),
			...site.directory.judgeEntries().flatMap(({ slug, code }) => {
				const figure = code === null ? undefined : site.judges.countedJudge(code, [])?.figure;
				return figure ? sidesOf(slug, figure, 'MEX') : [];
			})
		];
		for (const page of ['MEX', 'GTM', ...site.courts.courts().map(({ court }) => court)])
			expect({ page, has: sides.some(({ where }) => where.startsWith(`${page} `)) }).toEqual({
				page,
				has: true
			});
		expect(sides.some(({ where }) => where.includes(' protection '))).toBe(true);
		await holdLines(join(folder, 'counted'), sides);
		// A judge with few decisions has counts of all years and no figure.
		const thin = site.directory.judgeEntries().flatMap(({ slug, code }): Told[] => {
			const found = code === null ? null : site.judges.countedJudge(code, []);
			if (!found || isMissing(found.overall)) return [];
			const { subject, overall } = pooledRecounts(found.years, found.figure.codes);
			const counts = [found.overall.granted, found.overall.n];
			const mexico = isMissing(found.mexico) ? null : [found.mexico.granted, found.mexico.n];
			return [
				{ where: slug, recount: overall, prints: counts },
				...(mexico ? [{ where: `${slug} Mexico`, recount: subject, prints: mexico }] : [])
			];
		});
		expect(thin.length).toBeGreaterThan(10);
		expect((await wrongLines(join(folder, 'counted'), thin)).slice(0, 10)).toEqual([]);
	}, 1_200_000);

	it.skipIf(!HAS_R)('run in R too, where the machine has it', () => {
		expect(HAS_R).toBe(true);
	});

	it.skipIf(!HAS_PYTHON)('run in Python too, where the machine has it', () => {
		expect(HAS_PYTHON).toBe(true);
	});
});
