import { expect, it } from 'vitest';
import {
	compareReleaseIds,
	findRelease,
	fingerprintText,
	nextReleaseId,
	unreleasedId
} from '#core/releases/release-id.ts';

it('names a release for its day, and a second one of the day with a number', () => {
	expect(nextReleaseId('2026-11-27', [])).toBe('2026-11-27');
	expect(nextReleaseId('2026-11-27', ['2026-11-26', '2026-11-27'])).toBe('2026-11-27-2');
	expect(nextReleaseId('2026-11-27', ['2026-11-27', '2026-11-27-2', '2026-11-27-10'])).toBe('2026-11-27-11');
});

it('orders releases by day and number', () => {
	const ids = ['2026-11-27-10', '2026-12-01', '2026-11-27', '2026-11-27-2'];
	expect(ids.sort(compareReleaseIds)).toEqual(['2026-11-27', '2026-11-27-2', '2026-11-27-10', '2026-12-01']);
});

it('finds a release by its id, by one it had before, and by its fingerprint', () => {
	const releases = [
		{ id: '2026-11-27', fingerprint: '43fb6886cd7b', also: ['9a91d134'] },
		{ id: '2026-12-01', fingerprint: 'aa00000011', also: [] }
	];
	const found = (id: string) => findRelease(releases, id)?.id;
	expect(['2026-11-27', '9a91d134', '43fb6886', 'aa000000'].map(found)).toEqual([
		'2026-11-27',
		'2026-11-27',
		'2026-11-27',
		'2026-12-01'
	]);
	expect([found('43fb'), found('2026-11-28')]).toEqual([undefined, undefined]);
	expect(unreleasedId('43fb6886cd7b')).toBe('43fb6886');
});

it('takes the fingerprint over lines as sha256sum writes them, in order of name', () => {
	expect(
		fingerprintText([
			{ name: 'sources', sha256: 'bb' },
			{ name: 'courts', sha256: 'aa' }
		])
	).toBe('aa  courts.csv\nbb  sources.csv\n');
});
