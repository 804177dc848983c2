import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EntityJson, SeriesJson } from '#core/twins/entity-json.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { realEffects } from '#scripts/effects.ts';

// What court and judge pages say, recomputed from asylum_decisions.csv by arithmetic of this file alone: the CSV is
// split by hand, no schema, no aggregate, no measure of the site is used on this side.

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };

interface Line {
	readonly year: number;
	readonly court: string;
	readonly judge: string;
	readonly nationality: string;
	readonly claim: string;
	readonly outcome: string;
	readonly decisions: number;
}

let folder: string;
let lines: readonly Line[];
let entities: { readonly courts: readonly EntityJson[]; readonly judges: readonly EntityJson[] };
/** The site's server modules, loaded once the data folder is named: they read it as they load. */
async function loadSite() {
	return {
		court: await import('../../src/lib/server/counted-court.ts'),
		judge: await import('../../src/lib/server/counted-judge.ts'),
		person: await import('../../src/lib/server/judge-person.ts'),
		rows: await import('../../src/lib/server/judge-rows.ts')
	};
}
let site: Awaited<ReturnType<typeof loadSite>>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-pages-'));
	const data = await makeDemoData({ cases: 40_000, judges: 60, seed: 11, out: join(folder, 'demo') }, quiet);
	vi.stubEnv('LEDGER_DATA', join(data.lookups, '..'));
	vi.resetModules();
	const { courts } = await import('../../src/lib/server/courts.ts');
	const { courtEntity } = await import('../../src/lib/server/court-entity.ts');
	const { judgeEntries } = await import('../../src/lib/server/judge-directory.ts');
	const { judgeEntity } = await import('../../src/lib/server/judge-entity.ts');
	site = await loadSite();
	entities = { courts: courts().map(courtEntity), judges: judgeEntries().map(judgeEntity) };
	lines = await readLines(
		join(data.counted, 'eoir-case-data', 'asylum_decisions.csv'),
		join(data.lookups, 'immigration_judges.csv')
	);
}, 120_000);

afterAll(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

async function readLines(decisions: string, judges: string): Promise<Line[]> {
	const aliases = new Map(
		(await readFile(judges, 'utf8'))
			.split('\n')
			.slice(1)
			.map((line) => {
				// judge,"Last, First",is_person,alias_of,source
				const [, code = '', alias = ''] =
					/^([^,]*),(?:"[^"]*"|[^,]*),(?:true|false),([^,]*),/.exec(line) ?? [];
				return [code, alias === '' ? code : alias];
			})
	);
	const [header = '', ...rows] = (await readFile(decisions, 'utf8')).trimEnd().split('\n');
	const at = (name: string) => header.split(',').indexOf(name);
	return rows.map((row) => {
		const cells = row.split(',');
		const judge = cells[at('judge')] ?? '';
		return {
			year: Number(cells[at('fiscal_year')]),
			court: cells[at('court')] ?? '',
			judge: aliases.get(judge) ?? judge,
			nationality: cells[at('nationality')] ?? '',
			claim: cells[at('claim_type')] ?? '',
			outcome: cells[at('outcome')] ?? '',
			decisions: Number(cells[at('decisions')])
		};
	});
}

function count(own: readonly Line[], outcome: string): number {
	return own.filter((line) => line.outcome === outcome).reduce((sum, line) => sum + line.decisions, 0);
}

/** Ends of Wilson's interval as roots of n (p − x)² = z² x (1 − x), not by the formula of the site. */
function wilsonRoots(granted: number, n: number): readonly [number, number] {
	const z2 = 1.959963984540054 ** 2;
	const [a, b, c] = [n + z2, -(2 * granted + z2), granted ** 2 / n];
	const root = Math.sqrt(b * b - 4 * a * c);
	return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

function checkSeries(series: SeriesJson, own: readonly Line[]): void {
	const year = own.filter(
		(line) => line.year === series.period.from && (series.nationality === 'ALL' || line.nationality === 'MX')
	);
	const outcomes = [
		'granted',
		'denied',
		'abandoned',
		'withdrawn',
		'not_adjudicated',
		'other',
		'administratively_closed',
		'undecided'
	];
	const expected = Object.fromEntries(outcomes.map((outcome) => [outcome, count(year, outcome)]));
	expect(series.counts).toMatchObject(expected);
	const [granted, denied] = [count(year, 'granted'), count(year, 'denied')];
	const { merits, decisions } = series.rates;
	if (granted + denied === 0) {
		expect(merits).toMatchObject({ value: null, reason: 'no-decisions' });
		return;
	}
	const [low, high] = wilsonRoots(granted, granted + denied);
	expect(merits).toMatchObject({ n: granted + denied });
	expect(merits.value).toBeCloseTo(granted / (granted + denied), 12);
	expect(merits.low).toBeCloseTo(low, 9);
	expect(merits.high).toBeCloseTo(high, 9);
	const completed = ['granted', 'denied', 'abandoned', 'withdrawn', 'not_adjudicated', 'other'].reduce(
		(sum, outcome) => sum + count(year, outcome),
		0
	);
	expect(decisions.value).toBeCloseTo(granted / completed, 12);
}

describe('pages of a counted release', () => {
	it('says on every court page and 50 judge pages what the counted rows add up to', () => {
		const judges = entities.judges.slice(0, 50);
		expect([entities.courts.length > 3, judges.length]).toEqual([true, 50]);
		for (const { entity, series } of entities.courts) {
			const own = lines.filter((line) => line.court === entity.code);
			expect(new Set(series.map((one) => one.period.from))).toEqual(new Set(own.map((line) => line.year)));
			for (const one of series) checkSeries(one, own);
		}
		for (const { entity, series } of judges) {
			const own = lines.filter((line) => line.judge === entity.code);
			expect(new Set(series.map((one) => one.period.from))).toEqual(new Set(own.map((line) => line.year)));
			for (const one of series) checkSeries(one, own);
		}
	});

	it('expects of 20 judges what everyone else granted to the same nationality, year and claim', () => {
		const listed = entities.judges.flatMap(({ entity }) => {
			const found = site.judge.countedJudge(entity.code, []);
			return found?.isListed && found.expectation ? [{ code: entity.code, found }] : [];
		});
		expect(listed.length).toBeGreaterThanOrEqual(20);
		for (const { code, found } of listed.slice(0, 20)) {
			const merits = lines.filter((line) => line.outcome === 'granted' || line.outcome === 'denied');
			const own = merits.filter(
				(line) => line.judge === code && line.year >= found.years.first && line.year <= found.years.last
			);
			const others = merits.filter((line) => !own.includes(line));
			const LEVELS: readonly ((line: Line) => string)[] = [
				(line) => `${line.nationality}|${line.year}|${line.claim}`,
				(line) => `${line.nationality}|${line.claim}`,
				(line) => line.nationality,
				(line) => `${line.year}|${line.claim}`,
				() => ''
			];
			let expected = 0;
			for (const line of own) {
				for (const [i, level] of LEVELS.entries()) {
					const like = others.filter((other) => level(other) === level(line));
					const n = like.reduce((sum, other) => sum + other.decisions, 0);
					if (n < 30 && i < LEVELS.length - 1) continue;
					expected += (line.decisions * count(like, 'granted')) / n;
					break;
				}
			}
			expect(found.expectation?.observed).toBe(count(own, 'granted'));
			expect(found.expectation?.expected).toBeCloseTo(expected, 6);
		}
	});

	it('adds judges and codes that are no person up to the court', () => {
		for (const { entity } of entities.courts) {
			const page = site.court.countedCourt(entity.code);
			if (!page) continue;
			const own = lines.filter(
				(line) =>
					line.court === entity.code && line.year >= page.window.first && line.year <= page.window.last
			);
			const sum = (key: 'granted' | 'denied') =>
				page.judges.reduce((total, judge) => total + judge[key], page.noPerson[key]);
			expect([sum('granted'), sum('denied')]).toEqual([count(own, 'granted'), count(own, 'denied')]);
		}
	});

	it('adds courts up to the nation, and Mexico and everyone else to overall', () => {
		const courts = new Set(entities.courts.map(({ entity }) => entity.code));
		const [granted, mexican] = ['ALL', 'MEX'].map((code) =>
			entities.courts
				.flatMap(({ series }) => series)
				.filter((one) => one.nationality === code)
				.reduce((sum, one) => sum + (one.counts.granted ?? 0), 0)
		);
		const elsewhere = lines.filter((line) => !courts.has(line.court));
		expect(granted).toBe(count(lines, 'granted') - count(elsewhere, 'granted'));
		const others = lines.filter((line) => line.nationality !== 'MX' && courts.has(line.court));
		expect((granted ?? 0) - (mexican ?? 0)).toBe(count(others, 'granted'));
	});

	it('gives no page to a code that is no person', () => {
		const codes = new Set(lines.map((line) => line.judge));
		const nobody = [...codes].filter((code) => code !== '' && !site.person.isPersonCode(code));
		expect(nobody.length).toBeGreaterThan(0);
		expect(entities.judges.filter(({ entity }) => nobody.includes(entity.code))).toEqual([]);
	});

	it('lists every judge with the sums of all closed years', () => {
		const { rows } = site.rows.judgeList();
		expect(rows.length).toBe(entities.judges.length);
		rows.forEach(({ granted, decisions, mexico }, i) => {
			const own = lines.filter((line) => line.judge === entities.judges[i]?.entity.code);
			const mexican = own.filter((line) => line.nationality === 'MX');
			expect([granted, decisions - granted]).toEqual([count(own, 'granted'), count(own, 'denied')]);
			expect(mexico).toEqual([
				count(mexican, 'granted'),
				count(mexican, 'granted') + count(mexican, 'denied')
			]);
		});
	});
});
