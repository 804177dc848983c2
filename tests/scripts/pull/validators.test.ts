import { expect, it } from 'vitest';
import { dayOf, ifRange, isSameState, validatorsOf } from '#scripts/pull/validators.ts';

const SEPTEMBER = 'Tue, 01 Sep 2026 23:59:59 GMT';
const OCTOBER = 'Thu, 01 Oct 2026 00:00:00 GMT';

it.each([
	['equal tags', '"a"', SEPTEMBER, '"a"', OCTOBER, true],
	['a weakened tag', '"a"', null, 'W/"a"', null, true],
	['different tags of one date', '"a"', SEPTEMBER, '"b"', SEPTEMBER, false],
	['a tag on one side only, equal dates', '"a"', SEPTEMBER, null, SEPTEMBER, true],
	['different dates', null, SEPTEMBER, null, OCTOBER, false],
	['nothing to go by', null, null, null, null, false]
])('compares %s', (_title, etag, last_modified, otherTag, otherDate, expected) => {
	expect(isSameState({ etag, last_modified }, { etag: otherTag, last_modified: otherDate })).toBe(expected);
});

it.each([
	['a strong tag', '"a"', SEPTEMBER, '"a"'],
	['the date where the tag is weak', 'W/"a"', SEPTEMBER, SEPTEMBER],
	['the date where there is no tag', null, SEPTEMBER, SEPTEMBER],
	['nothing where there is only a weak tag', 'W/"a"', null, null]
])('puts %s into If-Range', (_title, etag, last_modified, expected) => {
	expect(ifRange({ etag, last_modified })).toBe(expected);
});

it('reads the day of an HTTP date in UTC', () => {
	expect([dayOf(SEPTEMBER), dayOf(OCTOBER), dayOf('soon'), dayOf(null)]).toEqual([
		'2026-09-01',
		'2026-10-01',
		null,
		null
	]);
});

it('believes no length of a body that is encoded', () => {
	const headers = new Headers({ 'content-length': '10', 'content-encoding': 'gzip' });
	expect(validatorsOf(headers)).toEqual({ etag: null, last_modified: null, length: null });
});
