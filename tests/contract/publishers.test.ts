import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PUBLISHERS } from '#core/publishers/index.ts';
import { PROJECT_ROOT } from '../../scripts/tooling/run-command.mjs';

/** Where a publisher's habits may stand. */
const KNOWING = /^(src\/core\/publishers|scripts\/sources)\//;
const PREFIXES = PUBLISHERS.flatMap(({ idPrefixes }) => idPrefixes);
/** What may be named: documents, whole, because compared figures stand in one of them; lines of the publishers' table. */
const NAMED = new Set([
	...readFileSync(join(PROJECT_ROOT, 'data/normalized/sources.csv'), 'utf8')
		.split('\n')
		.map((line) => line.split(',')[0]),
	...PUBLISHERS.flatMap(({ kinds }) => kinds.map(({ kind }) => kind))
]);

describe('what is peculiar to a publisher', () => {
	it('stands in src/core/publishers and scripts/sources alone', () => {
		const files = ['src', 'scripts'].flatMap((folder) =>
			readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
				.filter((path) => /\.(ts|svelte|mjs)$/.test(path))
				.map((path) => `${folder}/${path}`)
		);
		const elsewhere = files
			.filter((path) => !KNOWING.test(path))
			.flatMap((path) =>
				prefixesIn(readFileSync(join(PROJECT_ROOT, path), 'utf8')).map((found) => `${path}: ${found}`)
			);
		expect(files.length).toBeGreaterThan(200);
		expect(elsewhere).toEqual([]);
	});

	it.each([
		["row.source_id.startsWith('unhcr-')", 'unhcr-'],
		['`eoir-case-data-${day}`', 'eoir-case-data-'],
		['/^reference-trac-(tool|nations)/', 'reference-trac-'],
		["const FY2019 = 'ohss-yearbook-fy2019-table-'", 'ohss-yearbook-fy2019-table-']
	])('would find %s', (code, found) => expect(prefixesIn(code)).toEqual([found]));

	it('lets whole documents and commands be named', () => {
		expect(prefixesIn("source_id === 'unhcr-asylum-decisions' || 'ohss-yearbook'")).toEqual([]);
	});
});

/** Beginnings of document ids in a text, cut short of a whole id. */
function prefixesIn(text: string): string[] {
	return [...text.matchAll(/(?<=['"`^])[a-z][a-z0-9]*-[a-z0-9-]*/g)]
		.map(([found]) => found)
		.filter((found) => PREFIXES.some((prefix) => found.startsWith(prefix)) && !NAMED.has(found))
		.filter((found) => !text.includes(`class="${found}"`));
}
