import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moveOutOfPages, removeAppFiles } from '../../../scripts/tooling/static-pages.mjs';

it('leaves in a built site what pages ask for, and nothing of an app', () => {
	const folder = mkdtempSync(join(tmpdir(), 'site-'));
	const kept = [
		'index.html',
		'courts/pho/index.html',
		'courts/pho.json',
		'_app/immutable/workers/enhance.js',
		'_app/immutable/workers/chunks/part.js',
		'_app/immutable/assets/serif.woff2',
		'data/files/chunks.css'
	];
	const left = [
		'__data.json',
		'courts/pho/__data.json',
		'_app/version.json',
		'_app/env.js',
		'_app/immutable/entry/start.js',
		'_app/immutable/nodes/1.js',
		'_app/immutable/chunks/a.js',
		'_app/immutable/assets/1.css'
	];
	for (const file of [...kept, ...left]) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), '');
	}
	removeAppFiles(folder);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	expect(files.sort()).toEqual(kept.sort());
});

describe('what leaves the built pages', () => {
	const numbers = JSON.stringify({ years: Array.from({ length: 300 }, (_, i) => 2000 + i) });
	const page = (parts: string, css = '') =>
		`<html><head><style>a{color:red}@media print{a{color:black}}${css}</style></head><body>${parts}</body></html>`;
	const part = (json: string) =>
		`<div data-island="cite"><script type="application/json">${json}</script></div>`;

	function built(pages: Readonly<Record<string, string>>): (file: string) => string {
		const folder = mkdtempSync(join(tmpdir(), 'site-'));
		for (const [file, html] of Object.entries(pages)) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), html);
		}
		moveOutOfPages(folder, '/below');
		return (file) => readFileSync(join(folder, file.replace(/^\/below\//, '')), 'utf8');
	}
	const addressIn = (html: string) => /data-from="([^"]+)"/.exec(html)?.[1] ?? '';

	it('puts many numbers into one file of every page that has the same', () => {
		const read = built({ 'index.html': page(part(numbers)), 'es/index.html': page(part(numbers)) });
		const address = addressIn(read('index.html'));
		expect(address).toMatch(/^\/below\/_app\/immutable\/parts\/[0-9a-f]{12}\.json$/);
		expect(addressIn(read('es/index.html'))).toBe(address);
		expect(read(address)).toBe(numbers);
		expect(read('index.html')).not.toContain('2001');
	});

	it('leaves few numbers where they are', () => {
		expect(built({ 'index.html': page(part('{"year":2025}')) })('index.html')).toContain('>{"year":2025}<');
	});

	it('puts the rules for paper of all pages into one sheet that no screen waits for', () => {
		const read = built({
			'index.html': page('', 'b{x:1}@media print{b{x:2}@page{margin:1mm;@top-left{content:"a"}}}'),
			'es/index.html': page('')
		});
		const link = /<link rel="stylesheet" href="([^"]+)" media="print">/;
		const sheet = link.exec(read('index.html'))?.[1] ?? '';
		expect(link.exec(read('es/index.html'))?.[1]).toBe(sheet);
		expect(read(sheet)).toBe('@media print{a{color:black}b{x:2}@page{margin:1mm;@top-left{content:"a"}}}');
		expect(read('index.html')).toContain('<style>a{color:red}b{x:1}</style>');
	});

	it('makes one sheet of those that pages ask for after their first figure', () => {
		const links =
			'<link data-rest rel="stylesheet" href="../_app/immutable/assets/a.css"><link data-rest rel="stylesheet" href="../_app/immutable/assets/b.css">';
		const read = built({
			'index.html': page(links),
			'es/index.html': page(links),
			'_app/immutable/assets/a.css':
				'/*1*/@font-face{src:url(./a.woff2)}i{color:var(--lightningcss-light,red)}',
			'_app/immutable/assets/b.css': '@media print{i{x:1}}u{x:1}'
		});
		const link = /<link rel="stylesheet" href="([^"]+)"><script>0<\/script>/;
		const sheet = link.exec(read('index.html'))?.[1] ?? '';
		expect(sheet).toMatch(/^\/below\/_app\/immutable\/parts\/[0-9a-f]{12}\.css$/);
		expect(link.exec(read('es/index.html'))?.[1]).toBe(sheet);
		expect(read(sheet)).toBe('i{color:var(--l,red)}u{x:1}');
		const paper = /<link rel="stylesheet" href="([^"]+)" media="print">/.exec(read('index.html'))?.[1] ?? '';
		expect(read(paper)).toContain('i{x:1}');
		// On paper its rules have the last word.
		expect(read('index.html').indexOf(paper)).toBeGreaterThan(read('index.html').indexOf(sheet));
	});
});
