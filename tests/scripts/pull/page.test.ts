import { expect, it } from 'vitest';
import { nameInAddress, pageLinks } from '#scripts/pull/page.ts';

const PAGE = 'https://agency.example/topics/yearbook';

it('resolves relative links and folds white space', () => {
	const html =
		'<p><a href="files/a.xlsx"> FY\n 2024 </a><a href="/b.pdf"><b>B</b></a><a href="https://x.example/c">C</a>';
	expect(pageLinks(html, PAGE)).toEqual([
		{ url: 'https://agency.example/topics/files/a.xlsx', text: 'FY 2024' },
		{ url: 'https://agency.example/b.pdf', text: 'B' },
		{ url: 'https://x.example/c', text: 'C' }
	]);
});

it('goes by the base a page declares', () => {
	expect(pageLinks('<base href="/system/"><a href="a.xlsx">A</a>', PAGE)).toEqual([
		{ url: 'https://agency.example/system/a.xlsx', text: 'A' }
	]);
});

it('leaves out what is no http address', () => {
	expect(
		pageLinks(
			'<a href="mailto:a@b.c">M</a><a href="javascript:void(0)">J</a><a>N</a><a href="http://">H</a>',
			PAGE
		)
	).toEqual([]);
});

it('names a file by its address, also one with blanks or a stray percent sign', () => {
	expect(nameInAddress('https://example.org/a/Asylum%20FY%202025.xlsx?x=1')).toBe('Asylum_FY_2025.xlsx');
	expect(nameInAddress('https://example.org/100%_of.pdf')).toBe('100__of.pdf');
	expect(nameInAddress('https://example.org/')).toBe('');
});
