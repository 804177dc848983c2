import { describe, expect, it } from 'vitest';
import { drawnFunnel } from '#core/measures/funnel.ts';

describe('drawnFunnel', () => {
	it('pools the centre and places every judge', () => {
		const found = drawnFunnel([
			{ key: 'a', granted: 50, decisions: 100 },
			{ key: 'b', granted: 10, decisions: 100 },
			{ key: 'c', granted: 60, decisions: 200 }
		]);
		// (50 + 10 + 60) ÷ 400.
		expect(found?.centre).toBe(0.3);
		// 50 of 100 where 30 are expected lies 4.4 standard errors out, 10 as far below; 60 of 200 is the centre.
		expect(found?.positions).toMatchObject({
			a: { plain: 'beyond-99.8' },
			b: { plain: 'beyond-99.8' },
			c: { plain: 'within', adjusted: 'within' }
		});
		expect(
			found?.plain.every(
				({ limits95, limits998 }) => limits998[0] <= limits95[0] && limits95[1] <= limits998[1]
			)
		).toBe(true);
		expect(found?.plain.at(-1)?.decisions).toBeGreaterThanOrEqual(200);
	});
	it('is null for one judge and where nobody was granted', () => {
		expect([
			drawnFunnel([{ key: 'a', granted: 5, decisions: 100 }]),
			drawnFunnel([
				{ key: 'a', granted: 0, decisions: 100 },
				{ key: 'b', granted: 0, decisions: 100 }
			])
		]).toEqual([null, null]);
	});
});
