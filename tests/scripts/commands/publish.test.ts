import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '#scripts/cli.ts';
import {
	countedYear,
	writeCaseTableCount,
	writeCounted,
	type CountedSettings
} from '../../support/counted-files.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { verifyFolder } from '../../support/verify-folder.ts';

async function publish(root: string, now: string, ...args: string[]) {
	const effects = fakeEffects(now);
	const code = await run(['publish', '--data', root, ...args], effects);
	return { code, logged: effects.logged, warned: effects.warned.join('\n') };
}

/** A count of fiscal 2018 with 2,000 denials and some grants. */
function count(root: string, granted: number, settings: CountedSettings) {
	return writeCounted(
		join(root, 'counted', 'eoir-case-data'),
		[countedYear({ decisions: granted }), countedYear({ outcome: 'denied', decisions: 2000 })],
		settings
	);
}

const OCTOBER = { release: '2026-10-01.zip', releaseOn: '2026-10-01' } as const;
const NOVEMBER = { release: '2026-11-01.zip', releaseOn: '2026-11-01' } as const;

/** Makes a release on a day. */
async function release(root: string, day: string, ...args: string[]) {
	const effects = fakeEffects();
	const code = await run(['release', '--data', root, '--day', day, ...args], effects);
	return { code, warned: effects.warned.join('\n') };
}

it('stops when a closed year lost more than 0.5 % since the last release, and leaves what was published', async () => {
	const root = await verifyFolder();
	await count(root, 1000, OCTOBER);
	expect(await release(root, '2026-10-05')).toMatchObject({ code: 0 });
	await publish(root, '2026-10-05T10:00:00Z');
	const before = await readFile(join(root, 'publish', 'SHA256SUMS'), 'utf8');
	await count(root, 990, NOVEMBER);
	const { code, warned } = await publish(root, '2026-11-05T10:00:00Z');
	expect(code).toBe(1);
	expect(warned).toMatch(
		/fewer decisions in closed years \(FY2018\) than that of 2026-10-01.*FY2018 granted: 1,000 before, 990 now \(1 % fewer\)/
	);
	expect(await readFile(join(root, 'publish', 'SHA256SUMS'), 'utf8')).toBe(before);
	expect(await release(root, '2026-11-05')).toMatchObject({
		code: 1,
		warned: expect.stringContaining('1 % fewer')
	});
});

it('goes on with a reason, logs it, and the next release and verify take the loss for accepted', async () => {
	const root = await verifyFolder();
	await count(root, 1000, OCTOBER);
	await release(root, '2026-10-05');
	await count(root, 990, NOVEMBER);
	expect((await publish(root, '2026-11-05T10:00:00Z', '--accept-loss', ' ')).code).toBe(2);
	expect((await publish(root, '2026-11-05T10:00:00Z', '--accept-loss', 'EOIR sealed records')).code).toBe(0);
	const [entry, ...others] = JSON.parse(
		await readFile(join(root, 'corrections', 'accepted-losses.json'), 'utf8')
	);
	expect(others).toEqual([]);
	expect(entry).toMatchObject({
		accepted_on: '2026-11-05',
		previous: '2026-10-05',
		reason: 'EOIR sealed records',
		losses: [{ fiscal_year: 2018, decision: 'granted', before: 1000, after: 990, percent: 1 }]
	});
	const verified = async () => {
		const effects = fakeEffects();
		expect(await run(['verify', '--data', root, '--published', root], effects)).toBe(0);
		expect(effects.logged).toContain('  note: accepted: FY2018 granted: 1,000 before, 990 now (1 % fewer)');
	};
	await verified();
	expect(await release(root, '2026-11-05')).toMatchObject({ code: 0 });
	await verified();
});

it('writes no record: that is for a release', async () => {
	const root = await verifyFolder();
	expect((await publish(root, '2026-10-05T10:00:00Z')).code).toBe(0);
	expect(await readdir(root)).not.toContain('releases');
});

it('stops at aggregates of another count, and goes on once they are made anew', async () => {
	const root = await verifyFolder();
	await count(root, 1000, { release: '2026-10-01.zip' });
	const aggregate = () => run(['aggregate', '--data', root], fakeEffects());
	expect(await aggregate()).toBe(0);
	expect((await publish(root, '2026-10-20')).code).toBe(0);

	await count(root, 1001, { release: '2026-11-01.zip' });
	const stale =
		/aggregates was added up from other counts than .*eoir-case-data holds now.*npm run data -- aggregate/;
	const { code, warned } = await publish(root, '2026-11-20');
	expect([code, warned]).toEqual([1, expect.stringMatching(stale)]);
	const verified = fakeEffects();
	expect(await run(['verify', '--data', root, '--published', root], verified)).toBe(1);
	expect(verified.logged.join('\n')).toMatch(stale);

	expect(await aggregate()).toBe(0);
	expect((await publish(root, '2026-11-20')).code).toBe(0);
	// Another family beside it: the comparison of the two is of the aggregates too.
	await writeCaseTableCount(join(root, 'counted', 'ddp'), [countedYear()]);
	expect((await publish(root, '2026-11-21')).warned).toMatch(stale);
	// Where nothing is counted any more, pages show no aggregates.
	await rm(join(root, 'counted'), { recursive: true });
	expect((await publish(root, '2026-11-22')).code).toBe(0);
});
