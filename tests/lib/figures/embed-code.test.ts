import { describe, expect, it } from 'vitest';
import { embedCode } from '../../../src/lib/figures/embed-code.ts';

describe('embedCode', () => {
	it('keeps the view, asks for the figure alone and loads late', () => {
		expect(
			embedCode('https://example.org/nationalities/mexico/?rate=filed#top', 'Judges said "no"', true)
		).toBe(
			'<iframe src="https://example.org/nationalities/mexico/?rate=filed&amp;embed=1" title="Judges said &quot;no&quot;" ' +
				'loading="lazy" style="width:100%;height:max(100rem,128rem - 35vw);border:0"></iframe>'
		);
	});
});
