import { expect, it } from 'vitest';
import { formatBytes, formatSeconds, startProgress } from '#scripts/files/progress.ts';
import { fakeEffects } from '../../support/fake-effects.ts';

it('prints a line for each tenth, with amount, rate and time left', () => {
	const effects = fakeEffects();
	const start = Date.parse('2026-11-15T12:00:00Z');
	const times = [0, 10, 20, 50];
	const now = () => new Date(start + 1000 * (times.shift() ?? 0));
	const progress = startProgress({ label: 'archive', total: 4_000_000_000 }, { ...effects, now });
	for (const bytes of [400_000_000, 200_000_000, 200_000_000, 1_200_000_000, 2_000_000_000])
		progress.add(bytes);
	progress.stop();
	expect(effects.logged).toEqual([
		'archive: 10 %, 400 MB of 4.00 GB, 40.0 MB/s, 1 min 30 s left',
		'archive: 20 %, 800 MB of 4.00 GB, 40.0 MB/s, 1 min 20 s left',
		'archive: 50 %, 2.00 GB of 4.00 GB, 40.0 MB/s, 50 s left'
	]);
});

it('reckons the rate from what came now, not from what was here before', () => {
	const effects = fakeEffects();
	const start = Date.parse('2026-11-15T12:00:00Z');
	const times = [0, 10];
	const now = () => new Date(start + 1000 * (times.shift() ?? 0));
	const progress = startProgress(
		{ label: 'archive', total: 4_000_000_000, from: 3_000_000_000 },
		{ ...effects, now }
	);
	progress.add(400_000_000);
	expect(effects.logged).toEqual(['archive: 85 %, 3.40 GB of 4.00 GB, 40.0 MB/s, 15 s left']);
});

it('says nothing about small files, nor about files of unknown length', () => {
	const effects = fakeEffects();
	startProgress({ label: 'small', total: 1000 }, effects).add(500);
	startProgress({ label: 'unknown', total: null }, effects).add(5_000_000);
	expect(effects.logged).toEqual([]);
});

it.each([
	[0, '0 bytes'],
	[999, '999 bytes'],
	[35_425, '35.4 kB'],
	[718_685, '719 kB'],
	[4_560_000_000, '4.56 GB']
])('says %i bytes as %s', (bytes, words) => {
	expect(formatBytes(bytes)).toBe(words);
});

it.each([
	[0.44, '0.4 s'],
	[59, '59 s'],
	[75, '1 min 15 s'],
	[7300, '2 h 1 min']
])('says %f seconds as %s', (seconds, words) => {
	expect(formatSeconds(seconds)).toBe(words);
});
