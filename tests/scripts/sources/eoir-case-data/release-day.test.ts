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
	return releaseDay({ from, tables: { A_TblCase: member }, counts: null }, '2026-09-15');
}

describe('releaseDay', () => {
	it('is the latest of file dates and names', () => {
		expect(day('a/release.zip', 'A_TblCase.csv', '2026-09-01')).toEqual({
			on: '2026-09-01',
			knownFrom: 'file dates'
		});
		expect(day('a/release.zip', 'EOIR Case Data 2026-0901/A_TblCase.csv', '2026-08-30')).toEqual({
			on: '2026-09-01',
			knownFrom: 'names'
		});
		expect(day('a/2026-09-02.zip', 'FOIA TRAC Report 20221003/A_TblCase.csv', null)).toEqual({
			on: '2026-09-02',
			knownFrom: 'names'
		});
	});

	it('is today where nothing tells, or only a wrong clock', () => {
		expect(day('release.zip', 'A_TblCase.csv', null)).toEqual({ on: '2026-09-15', knownFrom: 'today' });
		expect(day('release-2099-01-01.zip', 'A_TblCase.csv', '2080-01-01')).toEqual({
			on: '2026-09-15',
			knownFrom: 'today'
		});
	});

	it('does not take the default date of a packer for a release', () => {
		expect(day('release.zip', 'A_TblCase.csv', '1980-01-01')).toEqual({
			on: '2026-09-15',
			knownFrom: 'today'
		});
	});
});
