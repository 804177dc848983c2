import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '#scripts/cli.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { countedYear, writeCounted } from '../../support/counted-files.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { outcomeRow } from '../../support/outcome-row.ts';
import { PUBLISHED, verifyFolder } from '../../support/verify-folder.ts';

/** The count that the made-up figures agree with, and its initial completions. */
const ALL = [countedYear({ decisions: 1000 }), countedYear({ outcome: 'denied', decisions: 2000 })];
const INITIAL = [
	countedYear({ decisions: 629 }),
	countedYear({ outcome: 'denied', decisions: 4520 }),
	countedYear({ outcome: 'abandoned', decisions: 5000 }),
	countedYear({ outcome: 'withdrawn', decisions: 415 }),
	countedYear({ outcome: 'administratively_closed', decisions: 359 })
];

async function verify(...args: string[]) {
	const effects = fakeEffects();
	const code = await run(['verify', ...args], effects);
	return { code, logged: effects.logged, warned: effects.warned.join('\n') };
}

describe('without counted decisions', () => {
	it('passes when the published tables are in order, and says what was not checked', async () => {
		const { code, logged } = await verify('--data', await verifyFolder());
		expect([code, logged.at(-1)]).toEqual([0, 'verify: 12 checks in order, 2 not made']);
		expect(logged.filter((line) => line.includes('not checked')).length).toBe(2);
	});

	it('fails when one figure differs from the other publication that prints it', async () => {
		const [granted, ...others] = PUBLISHED;
		const wrong = [{ ...outcomeRow(granted), count: 630, count_low: 630, count_high: 630 }, ...others];
		const { code, logged, warned } = await verify('--data', await verifyFolder(wrong));
		expect(code).toBe(1);
		expect(logged).toContain(
			'  EOIR FY2018 Mexico granted                     630     629   +1      equal  differs'
		);
		expect(warned).toMatch(
			/2 of 14 checks failed, see above: Classes against printed totals; The same figure in two publications\./
		);
	});

	it('fails on a table that does not follow its schema, naming file and line', async () => {
		const root = await verifyFolder();
		const path = join(root, 'normalized', 'published_outcomes.csv');
		await writeFile(path, (await readFile(path, 'utf8')).replace('4520,4520', 'many,4520'));
		const { code, logged } = await verify('--data', root);
		expect(code).toBe(1);
		expect(logged.join('\n')).toMatch(/published_outcomes\.csv, line \d+: column "count" holds "many"/);
	});
});

describe('with counted decisions', () => {
	it('passes when made-up counts agree with made-up published figures', async () => {
		const root = await verifyFolder();
		await writeCounted(join(root, 'counted', 'eoir-case-data'), ALL);
		const initial = await writeCounted(join(root, 'initial'), INITIAL, { events: 'initial' });
		const { code, logged, warned } = await verify('--data', root, '--published', root, '--initial', initial);
		expect(warned).toBe('');
		expect(code).toBe(0);
		expect(logged.slice(-21)).toEqual([
			'TRAC: national totals by fiscal year, against all completions',
			'                   ours  theirs     gap  tolerance  verdict',
			'  FY2018 granted  1,000   1,010  -1.0 %       ±3 %  agrees',
			'  FY2018 denied   2,000   1,990  +0.5 %       ±3 %  agrees',
			'TRAC: judges FY2018–2023, per cent granted of grants and denials',
			'                                     ours  theirs      gap      tolerance  verdict',
			'  judges within 1 point                 1       1  100.0 %  at least 90 %  agrees',
			'  judges within 2 points                1       1  100.0 %                 note',
			'  judges within 5 points                1       1  100.0 %                 note',
			'  judges without a decision of ours     0       1                          note',
			'EOIR: tables by nationality, against initial completions',
			'                                       ours  theirs      gap  tolerance  verdict',
			'  FY2018 nationalities that agree         1       1  100.0 %             note',
			'  FY2018 MEX granted                    629     629        0       ±218  agrees',
			'  FY2018 MEX denied                   4,520   4,520        0       ±218  agrees',
			'  FY2018 MEX other                    5,415   5,415        0       ±218  agrees',
			'  FY2018 MEX administratively_closed    359     359        0       ±218  agrees',
			'DHS yearbook: grants by the courts, against initial completions',
			'                  ours  theirs     gap  tolerance  verdict',
			'  FY2018 granted   629     630  -0.2 %       ±3 %  agrees',
			'verify: 18 checks in order, 2 not made'
		]);
	});

	it('fails when a national total is off by more than 3 %, naming the check', async () => {
		const root = await verifyFolder();
		await writeCounted(join(root, 'counted', 'eoir-case-data'), [
			countedYear({ decisions: 900 }),
			countedYear({ outcome: 'denied', decisions: 2000 })
		]);
		const { code, logged, warned } = await verify('--data', root, '--published', root);
		expect(code).toBe(1);
		expect(logged).toContain('  FY2018 granted    900   1,010  -10.9 %       ±3 %  differs');
		expect(warned).toMatch(/TRAC: national totals by fiscal year/);
	});

	it('reads a folder that normalize wrote, with published figures from elsewhere', async () => {
		const root = await verifyFolder();
		const out = await writeCounted(join(root, 'out'), ALL);
		expect((await verify('--data', out, '--published', root)).code).toBe(0);
	});

	it('does not hold other counts against figures they do not mean', async () => {
		const root = await verifyFolder();
		const settings = [{ events: 'initial' }, { riders: 'exclude' }] as const;
		const [initial, lead] = await Promise.all(
			settings.map((each, i) => writeCounted(join(root, `out${i}`), INITIAL, each))
		);
		const first = await verify('--data', initial!, '--published', root);
		const second = await verify('--data', lead!, '--published', root);
		expect(first.logged).toContain(
			'TRAC: national totals and judges: not checked: counted with --events initial; it takes a count with --events all'
		);
		expect(second.logged).toContain(
			'TRAC: national totals and judges: not checked: counted with --riders exclude; published figures include family members'
		);
	});

	it('refuses all completions in place of initial ones, and a folder without a count', async () => {
		const root = await verifyFolder();
		const out = await writeCounted(join(root, 'counted', 'eoir-case-data'), ALL);
		const wrongEvents = await verify('--data', root, '--published', root, '--initial', out);
		const nothing = await verify('--data', root, '--initial', join(root, 'lookups'));
		expect([wrongEvents.code, nothing.code]).toEqual([2, 2]);
		expect(wrongEvents.warned).toMatch(/was counted with --events all; tables of initial completions/);
		expect(nothing.warned).toMatch(/there is no asylum_decisions\.csv in it/);
	});

	it('fails when the summary does not tell how the decisions were counted', async () => {
		const root = await verifyFolder();
		const out = await writeCounted(join(root, 'counted', 'eoir-case-data'), ALL);
		await writeFile(join(out, 'normalize-summary.json'), '{}');
		const { code, warned } = await verify('--data', root, '--published', root);
		expect([code, /does not tell how the decisions beside it were counted/.test(warned)]).toEqual([1, true]);
	});

	it('fails when a closed year of the previous release has shrunk, and shows both', async () => {
		const root = await verifyFolder();
		await writeCounted(join(root, 'counted', 'eoir-case-data'), ALL);
		const previous = await writeCounted(
			join(root, 'previous'),
			[countedYear({ decisions: 1006 }), countedYear({ outcome: 'denied', decisions: 2000 })],
			{ release: '2026-10-01.zip', releaseOn: '2026-10-01' }
		);
		const { code, logged, warned } = await verify(
			'--data',
			root,
			'--published',
			root,
			'--previous',
			previous
		);
		expect(code).toBe(1);
		expect(logged).toContain('Closed fiscal years against the previous release: 2 totals: 1 wrong');
		expect(logged).toContain('  FY2018 granted: 1,006 before, 1,000 now (0.6 % fewer)');
		expect(warned).toMatch(
			/1 of \d+ checks failed, see above: Closed fiscal years against the previous release/
		);
	});
});

describe('on a synthetic release', () => {
	let demo = '';
	let root = '';

	beforeAll(async () => {
		root = await verifyFolder();
		await mkdir(join(root, 'demo'));
		demo = (await makeDemoData({ cases: 2000, judges: 12, seed: 3, out: join(root, 'demo') }, fakeEffects()))
			.root;
	}, 60_000);

	it('passes on its own checks, comparing nothing with published figures', async () => {
		const { code, logged, warned } = await verify('--data', demo, '--published', root);
		expect([code, warned]).toEqual([0, '']);
		expect(logged.filter((line) => line.startsWith('TRAC'))).toEqual([]);
		expect(logged.join('\n')).toMatch(
			/is synthetic, and comparing it with published figures would mean nothing/
		);
		expect(logged.at(-1)).toMatch(/checks in order, \d+ not made$/);
	});

	it('knows one that was counted without its mark', async () => {
		const out = join(root, 'bare');
		const counted = ['--from', join(root, 'demo', 'release', 'release.zip'), '--out', out];
		expect(await run(['normalize', 'eoir-case-data', ...counted], fakeEffects())).toBe(0);
		const { code, warned } = await verify('--data', out, '--published', root);
		expect([code, /is synthetic/.test(warned)]).toEqual([1, true]);
	});
});

it('explains itself, and refuses options it does not know', async () => {
	const help = await verify('--help');
	expect([help.code, help.logged[0]?.startsWith('npm run data -- verify')]).toEqual([0, true]);
	expect((await verify('--fast')).code).toBe(2);
});
