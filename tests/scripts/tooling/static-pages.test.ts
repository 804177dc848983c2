import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { removeAppFiles } from '../../../scripts/tooling/static-pages.mjs';

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
