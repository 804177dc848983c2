import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	embedCode,
	FRAME_HEIGHTS,
	HEIGHT_MESSAGE,
	HEIGHT_SCRIPT
} from '../../../src/lib/figures/embed-code.ts';
import { embedAddress } from '../../../src/lib/figures/page-address.ts';

describe('embedCode', () => {
	it('keeps the view, names the figure, loads late and has a height of its own', () => {
		expect(
			embedCode(
				'https://example.org/embed/nationalities/mexico/?rate=filed&vs=others',
				'Rates: "Mexico"',
				'rates'
			)
		).toBe(
			'<iframe src="https://example.org/embed/nationalities/mexico/?rate=filed&amp;vs=others" title="Rates: &quot;Mexico&quot;" ' +
				`loading="lazy" style="width:100%;height:${FRAME_HEIGHTS.rates}px;border:0"></iframe>`
		);
	});
});

describe('the address of a figure', () => {
	it.each([
		['/', '/embed/'],
		['/es/', '/es/embed/'],
		['/nationalities/mexico/', '/embed/nationalities/mexico/'],
		['/es/judges/a-b/', '/es/embed/judges/a-b/'],
		['/embed/courts/qar/', '/embed/courts/qar/']
	])('stands below /embed/: %s', (pathname, expected) => {
		expect(embedAddress('?vs=others', { origin: 'https://example.org', pathname })).toBe(
			`https://example.org${expected}?vs=others`
		);
	});
});

describe('the script of the height', () => {
	it('is one element and asks for the message that figures send', () => {
		expect(HEIGHT_SCRIPT).toMatch(/^<script>[^<]*<\/script>$/);
		expect(HEIGHT_SCRIPT).toContain(`'${HEIGHT_MESSAGE}'`);
		expect(readFileSync('docs/embedding.md', 'utf8')).toContain(HEIGHT_SCRIPT);
	});
});
