import { describe, expect, it } from 'vitest';
import { yearRuns } from '#core/publishers/caveats.ts';

describe('yearRuns', () => {
	it('joins neighbours and keeps single years', () => {
		expect(yearRuns([2000, 2003, 2004, 2005, 2008])).toBe('2000, 2003–2005, 2008');
		expect(yearRuns([])).toBe('');
	});
});
