import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { isMissing } from '#core/counts/missing.ts';
import { RATE_NAMES, type Rate } from '#core/measures/rates.ts';
import { COMPARATORS, compareYears } from '#core/series/compare-years.ts';
import { SERIES_NAMES } from '#core/counts/slice.ts';
import { comparisonRecounts } from '#core/twins/rate-recount.ts';
import { duckdbLine, pythonLine, type Recount } from '#core/twins/recount.ts';
import { dataFolder } from '#scripts/data-folder.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { realEffects } from '#scripts/effects.ts';
import { publishData } from '#scripts/release/publish.ts';
import { HAS_PYTHON, runDuckdbLines, runInShell, runPythonLines } from '../support/run-recount-lines.ts';
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
		judges: await import('../../src/lib/server/counted-judge.ts')
	};
}

interface Side {
	readonly where: string;
	readonly recount: Recount;
	readonly shown: Rate;
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
							{ nationality, records: figure.codes }
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
		await holdLines(join(folder, 'published'), sides);
		const [first] = sides;
		if (first && HAS_PYTHON)
			expect(runInShell(join(folder, 'published'), pythonLine(first.recount))).toEqual(expected(first));
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
	}, 1_200_000);

	it.skipIf(HAS_PYTHON)('cannot be run in Python here: this machine has no python3', () => undefined);
});
