import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askSearch, type AskLimits, parseAsk } from '#core/check/ask.ts';

const limits: AskLimits = {
	groups: new Set(['mexico', 'el-salvador', 'everyone']),
	courts: new Set(['PHO', 'ELP']),
	years: { first: 1996, last: 2026 },
	usual: { group: 'mexico', year: 2025 }
};
const read = (search: string) => parseAsk(new URLSearchParams(search), limits);
const usual = { figure: '', group: 'mexico', track: 'court', from: 2025, to: 2025, court: null, judge: null };

describe('parseAsk', () => {
	it('takes the usual for what the address does not say', () => {
		expect(read('')).toEqual({ ask: usual, fallen: [] });
		expect(read('?figure=2%25')).toEqual({ ask: { ...usual, figure: '2%' }, fallen: [] });
	});

	it('reads a whole address', () => {
		expect(read('?figure=2%25&group=el-salvador&track=affirmative&from=2009&to=2011')).toEqual({
			ask: { ...usual, figure: '2%', group: 'el-salvador', track: 'affirmative', from: 2009, to: 2011 },
			fallen: []
		});
		expect(read('?figure=1%25&court=pho').ask.court).toBe('PHO');
		expect(read('?figure=1%25&judge=seminerio-frank-t-fts').ask.judge).toBe('seminerio-frank-t-fts');
	});

	it('takes one end of the years for both', () => {
		expect(read('?from=2009').ask).toMatchObject({ from: 2009, to: 2009 });
		expect(read('?to=2011').ask).toMatchObject({ from: 2011, to: 2011 });
	});

	it('takes the years from the words of the figure where the address has none', () => {
		expect(read('?figure=11%25+in+FY2025').ask).toMatchObject({ from: 2025, to: 2025 });
		expect(read('?figure=2%25,+2007-2011').ask).toMatchObject({ from: 2007, to: 2011 });
		expect(read('?figure=2%25,+2007-2011&from=2009&to=2010').ask).toMatchObject({ from: 2009, to: 2010 });
		expect(read('?figure=2000.5').ask).toMatchObject({ from: 2025, to: 2025 });
	});

	it('falls back on the usual and says for what', () => {
		const { ask, fallen } = read(
			'?figure=x&group=atlantis&track=sea&from=1066&to=banana&court=NYC99&judge=<script>'
		);
		expect(ask).toEqual({ ...usual, figure: 'x' });
		expect(fallen).toEqual([
			{ parameter: 'group', value: 'atlantis' },
			{ parameter: 'track', value: 'sea' },
			{ parameter: 'from', value: '1066' },
			{ parameter: 'to', value: 'banana' },
			{ parameter: 'judge', value: '<script>' },
			{ parameter: 'court', value: 'NYC99' }
		]);
	});

	it('refuses years that run backwards, and a court beside a judge or asylum officers', () => {
		expect(read('?from=2011&to=2009')).toEqual({
			ask: { ...usual, from: 2011, to: 2011 },
			fallen: [{ parameter: 'to', value: '2009' }]
		});
		expect(read('?judge=a-b&court=pho')).toMatchObject({
			ask: { judge: 'a-b', court: null },
			fallen: [{ parameter: 'court', value: 'pho' }]
		});
		expect(read('?track=affirmative&judge=a-b').fallen).toEqual([{ parameter: 'judge', value: 'a-b' }]);
	});

	it('reads back what it writes', () => {
		const year = fc.integer({ min: 1996, max: 2026 });
		const asks = fc.record({
			figure: fc.string({ maxLength: 100 }),
			group: fc.constantFrom(...limits.groups),
			track: fc.constant('court' as const),
			years: fc.tuple(year, year).map((two) => two.toSorted((a, b) => a - b)),
			place: fc.constantFrom(
				{ court: 'PHO', judge: null },
				{ court: null, judge: 'a-b' },
				{ court: null, judge: null }
			)
		});
		fc.assert(
			fc.property(asks, ({ years: [from = 0, to = 0], place, ...rest }) => {
				const ask = { ...rest, from, to, ...place };
				expect(parseAsk(new URLSearchParams(askSearch(ask)), limits)).toEqual({ ask, fallen: [] });
			})
		);
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 200 }),
				(text) => read(text).ask.to >= read(text).ask.from
			)
		);
	});
});
