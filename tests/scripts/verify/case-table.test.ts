import { join } from 'node:path';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { CourtNationalityRange } from '#core/tables/court-records.ts';
import { run } from '#scripts/cli.ts';
import { compareCaseTableYears, compareMexicansByCourt } from '#scripts/verify/case-table.ts';
import type { Check } from '#scripts/verify/check.ts';
import { countedYear, writeCaseTableCount, writeCounted } from '../../support/counted-files.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { outcomeRow } from '../../support/outcome-row.ts';
import { PUBLISHED, verifyFolder } from '../../support/verify-folder.ts';

const printed = (given: Parameters<typeof outcomeRow>[0]) =>
	outcomeRow({ source_id: 'asylumjudge-decisions-2026-07-01', year: 2023, ...given });
const tally = { fiscal_year: 2023, other: 0, administratively_closed: 0 };
const OURS = {
	years: [{ ...tally, granted: 36_151, denied: 39_018 }],
	nationalities: [{ ...tally, nationality: 'MX', granted: 887, denied: 3_670 }]
};

const lines = (check: Check) =>
	check.kind === 'comparisons'
		? check.comparisons.map(({ what, ours, theirs, gap, verdict }) => [what, ours, theirs, gap, verdict])
		: check;

it('holds everyone and Mexicans against the counts of others within one per cent', () => {
	// One per cent of 38,631 is 386.31: 387 more lie outside.
	const theirs = [
		printed({ nationality: 'ALL', count: 36_151 }),
		printed({ nationality: 'ALL', measure: 'denied', count: 38_631 }),
		printed({ count: 895 }),
		printed({ measure: 'denied', count: 3_670 }),
		printed({ nationality: 'GTM', count: 5 }),
		printed({ year: 2026, count: 9, through_on: '2026-07-01' }),
		printed({ year: 2020, count: 9, from_on: '2020-01-01' }),
		outcomeRow({ year: 2023 })
	];
	expect(lines(compareCaseTableYears(OURS, theirs, '2026-08-01'))).toEqual([
		['FY2023 ALL granted', '36,151', '36,151', '0.0 %', 'agrees'],
		['FY2023 ALL denied', '39,018', '38,631', '+1.0 %', 'finding'],
		['FY2023 MEX granted', '887', '895', '-0.9 %', 'agrees'],
		['FY2023 MEX denied', '3,670', '3,670', '0.0 %', 'agrees']
	]);
});

it('takes the newest of several releases of the same counts, and never the composition', () => {
	const everyone = { nationality: 'ALL', count: 36_151 } as const;
	const published = [
		printed({ ...everyone, count: 1 }),
		printed({ ...everyone, source_id: 'asylumjudge-decisions-2026-10-01' }),
		printed({ ...everyone, count: 2, source_id: 'asylumjudge-composition-2026-11-01' })
	];
	expect(lines(compareCaseTableYears(OURS, published, '2026-08-01'))).toEqual([
		['FY2023 ALL granted', '36,151', '36,151', '0.0 %', 'agrees']
	]);
});

it('says when there is nothing to compare with', () => {
	expect(compareCaseTableYears(OURS, [], '2026-08-01').kind).toBe('not checked');
	expect(compareMexicansByCourt([], { outcomes: [], ranges: [] }, '2026-08-01').kind).toBe('not checked');
});

it('names each court whose Mexicans lie outside the range, with the gap to its nearer end', () => {
	const range = (court: string, granted: [number, number], denied: [number, number], year = 2023) =>
		({
			court,
			nationality: 'MEX',
			fiscal_year: year,
			granted_low: granted[0],
			granted_high: granted[1],
			denied_low: denied[0],
			denied_high: denied[1]
		}) satisfies CourtNationalityRange;
	const at = (court: string | null, granted: number, denied: number, fiscal_year = 2023) => ({
		court,
		granted,
		denied,
		fiscal_year
	});
	const ranges = [
		range('ELP', [10, 20], [5, 5]),
		range('NYC', [2, 4], [0, 9]),
		range('ADL', [0, 1], [3, 8]),
		// The running year still grows: not compared.
		range('ELP', [0, 0], [0, 0], 2026)
	];
	const check = compareMexicansByCourt(
		[at('ELP', 20, 7), at('NYC', 1, 9), at('CHI', 2, 0), at(null, 50, 50), at('ELP', 99, 99, 2026)],
		{ outcomes: [printed({}), printed({ year: 2026, through_on: '2026-07-01' })], ranges },
		'2026-08-01'
	);
	expect(lines(check)).toEqual([
		['courts and years inside, granted', '2', '4', '50.0 %', 'note'],
		['FY2023 CHI granted', '2', '0', '+2', 'finding'],
		['FY2023 NYC granted', '1', '2 to 4', '-1', 'finding'],
		['courts and years inside, denied', '2', '4', '50.0 %', 'note'],
		['FY2023 ADL denied', '0', '3 to 8', '-3', 'finding'],
		['FY2023 ELP denied', '7', '5', '+2', 'finding']
	]);
});

describe('verify with both families', () => {
	// FY2018 in the archive: 1,000 grants, 2,000 denials in New York; the table has 1,020 and 2,000, fifty of them in Chicago.
	const ARCHIVE = [countedYear({ decisions: 1000 }), countedYear({ outcome: 'denied', decisions: 2000 })];
	const TABLE = [
		countedYear({ court: 'CHI', nationality: 'GT', decisions: 50 }),
		countedYear({ decisions: 970 }),
		countedYear({ outcome: 'denied', decisions: 2000 }),
		countedYear({ fiscal_year: 2027, decisions: 7 })
	];

	async function verify(...args: string[]) {
		const effects = fakeEffects();
		const code = await run(['verify', ...args], effects);
		return { code, logged: effects.logged, warned: effects.warned.join('\n') };
	}

	it('holds each against itself and one against the other, by year, court and nationality', async () => {
		const root = await verifyFolder();
		await writeCounted(join(root, 'counted', 'eoir-case-data'), ARCHIVE, { events: 'last' });
		await writeCaseTableCount(join(root, 'counted', 'ddp'), TABLE);
		const { code, logged, warned } = await verify('--data', root, '--published', root);
		expect([code, warned]).toEqual([0, '']);
		expect(logged).toContain('asylum_decisions.csv and its summary: 2 rows, 3,000 decisions: in order');
		expect(logged).toContain(
			'asylum_decisions.csv of the case table and its summary: 4 rows, 3,027 decisions: in order'
		);
		const start = logged.indexOf(
			'The case table (ours) against our count of the archive (theirs), --events last'
		);
		expect(logged.slice(start + 1, start + 12)).toEqual([
			'                                     ours  theirs     gap  tolerance  verdict',
			'  FY2018 granted                    1,020   1,000  +2.0 %       ±1 %  finding',
			'  FY2018 denied                     2,000   2,000   0.0 %       ±1 %  agrees',
			'  courts, counts within 1 %             2       4  50.0 %             note',
			'  CHI granted                          50       0     +50       ±1 %  finding',
			'  NYC granted                         970   1,000  -3.0 %       ±1 %  finding',
			'  nationalities, counts within 1 %      2       4  50.0 %             note',
			'  GT granted                           50       0     +50       ±1 %  finding',
			'  MX granted                          970   1,000  -3.0 %       ±1 %  finding',
			expect.stringContaining('TRAC'),
			expect.anything()
		]);
	});

	it('asks for a count with --events last where the archive was counted otherwise, and takes it', async () => {
		const root = await verifyFolder();
		await writeCounted(join(root, 'counted', 'eoir-case-data'), ARCHIVE);
		await writeCaseTableCount(join(root, 'counted', 'ddp'), TABLE);
		const without = await verify('--data', root, '--published', root);
		expect(without.logged).toContain(
			'The case table (ours) against our count of the archive (theirs), --events last: not checked: counted with --events all; give a folder counted with --events last as --last'
		);
		const last = await writeCounted(join(root, 'last'), ARCHIVE, { events: 'last' });
		const given = await verify('--data', root, '--published', root, '--last', last);
		expect(given.logged).toContain(
			'  FY2018 granted                    1,020   1,000  +2.0 %       ±1 %  finding'
		);
		const initial = await writeCounted(join(root, 'initial'), ARCHIVE, { events: 'initial' });
		const wrong = await verify('--data', root, '--published', root, '--last', initial);
		expect([wrong.code, wrong.warned]).toEqual([2, expect.stringMatching(/--events last/)]);
	});

	it('fails when what must add up inside the table does not, though the archive is shown', async () => {
		const root = await verifyFolder();
		await writeCounted(join(root, 'counted', 'eoir-case-data'), ARCHIVE, { events: 'last' });
		const folder = await writeCaseTableCount(join(root, 'counted', 'ddp'), TABLE);
		const path = join(folder, 'normalize-summary.json');
		await writeFile(path, (await readFile(path, 'utf8')).replace('"read":3037', '"read":3036'));
		const { code, logged, warned } = await verify('--data', root, '--published', root);
		expect(code).toBe(1);
		expect(warned).toMatch(/1 of \d+ checks failed.*asylum_decisions\.csv of the case table/);
		expect(logged).toContain('  cases: lines read and kept + repaired + rejected differ: 3,036 and 3,037');
	});

	it('holds the table against the counts of others and the ranges, whatever family is shown', async () => {
		const whole = { source_id: 'asylumjudge-decisions-2026-07-01', nationality: 'ALL' } as const;
		const published = await verifyFolder([
			...PUBLISHED,
			outcomeRow({ ...whole, measure: 'granted', count: 1000 })
		]);
		const root = await verifyFolder();
		await writeFile(
			join(published, 'normalized', 'court_nationality_ranges.csv'),
			'court,nationality,fiscal_year,granted_low,granted_high,denied_low,denied_high\nNYC,MEX,2018,900,960,2000,2000\n'
		);
		await writeCounted(join(root, 'counted', 'eoir-case-data'), ARCHIVE);
		await writeCaseTableCount(join(root, 'counted', 'ddp'), TABLE);
		const { code, logged } = await verify('--data', root, '--published', published);
		expect(code).toBe(0);
		expect(
			logged.filter((line) => line.includes('finding')).map((line) => line.trim().split(/ {2,}/))
		).toEqual([
			['FY2018 ALL granted', '1,020', '1,000', '+2.0 %', '±1 %', 'finding'],
			['FY2018 NYC granted', '970', '900 to 960', '+10', 'inside', 'finding']
		]);
	});
});
