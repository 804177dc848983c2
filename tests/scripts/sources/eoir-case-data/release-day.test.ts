import { describe, expect, it } from 'vitest';
import type { Member } from '#scripts/sources/eoir-case-data/archive/member.ts';
import { releaseDay } from '#scripts/sources/eoir-case-data/archive/release-day.ts';

function day(from: string, path: string, changedOn: string | null) {
	const member: Member = {
		path,
		file: from,
		packing: 'deflate',
		offset: 0,
		packedBytes: 1,
		bytes: 1,
		crc32: 0,
		changedOn
	};
	return releaseDay({ from, tables: { A_TblCase: member }, counts: null, lookups: {} }, '2026-09-15');
}

describe('releaseDay', () => {
	it('is the latest date of the files where no name has a day', () => {
		expect(day('a/release.zip', 'A_TblCase.csv', '2026-09-01')).toEqual({
			on: '2026-09-01',
			knownFrom: 'file dates',
			fileDatesSay: null
		});
	});

	it.each([
		['a/release.zip', 'EOIR Case Data 2026-0901/A_TblCase.csv', '2026-09-01'],
		['a/2026-09-02.zip', 'FOIA TRAC Report 20221003/A_TblCase.csv', '2026-09-02'],
		['a/EOIR Case Data 20260901.zip', 'A_TblCase.csv', '2026-09-01'],
		['a/EOIR_2026_09_01.zip', 'A_TblCase.csv', '2026-09-01'],
		['a/EOIR Case Data 9-1-2026.zip', 'A_TblCase.csv', '2026-09-01']
	])('is the day in the names: %s, %s', (from, path, on) => {
		expect(day(from, path, null)).toEqual({ on, knownFrom: 'names', fileDatesSay: null });
	});

	it('goes by the names though files packed again are younger, and says so from 46 days on', () => {
		const packedOn = (changedOn: string) => day('a/EOIR Case Data 2026-0601.zip', 'A_TblCase.csv', changedOn);
		expect(packedOn('2026-07-16')).toEqual({ on: '2026-06-01', knownFrom: 'names', fileDatesSay: null });
		expect(packedOn('2026-07-17')).toEqual({
			on: '2026-06-01',
			knownFrom: 'names',
			fileDatesSay: '2026-07-17'
		});
	});

	it('is today where nothing tells, or only a wrong clock', () => {
		const today = { on: '2026-09-15', knownFrom: 'today', fileDatesSay: null };
		expect(day('release.zip', 'A_TblCase.csv', null)).toEqual(today);
		expect(day('release-2099-01-01.zip', 'A_TblCase.csv', '2080-01-01')).toEqual(today);
	});

	it('does not take the default date of a packer for a release', () => {
		expect(day('release.zip', 'A_TblCase.csv', '1980-01-01')).toEqual({
			on: '2026-09-15',
			knownFrom: 'today',
			fileDatesSay: null
		});
	});
});
