import { expect, it } from 'vitest';
import { formatBytes, formatSeconds } from '#scripts/files/format-bytes.ts';

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
