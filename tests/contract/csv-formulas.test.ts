import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { sources } from '#core/tables/published.ts';
import { writeCsv } from '#core/tables/csv.ts';
import { formulaSafeCsv } from '#scripts/release/formula-safe.ts';

const OFFERED = ['data/normalized', 'data/lookups', 'data/claims'];
const filesBelow = (folder: string, ending: RegExp) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => ending.test(file))
		.map((file) => join(folder, file));

describe('what a spreadsheet would run as a formula', () => {
	it.each(OFFERED.flatMap((folder) => filesBelow(folder, /(?<!rejects[/\\][\w-]+)\.csv$/)))(
		'is in no cell of %s',
		(file) => {
			const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true });
			const found = data.flatMap((cells, row) =>
				cells
					.filter((cell) => /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/.test(cell))
					.map((cell) => `${row + 1}: ${cell}`)
			);
			expect(found.slice(0, 5)).toEqual([]);
		}
	);

	it('is made text in what is published, and numbers below zero are left', () => {
		const table = {
			...sources,
			columns: [
				{ name: 'name', kind: 'text', description: { en: '', es: '' } },
				{ name: 'gap', kind: 'number', description: { en: '', es: '' } }
			]
		} as const;
		const csv = 'name,gap\n"=HYPERLINK(""http://x"",""a"")",-1.5\n+1,2\n-a,3\n@a,4\n"\ta",5\n"a,-b",6\n';
		expect(Papa.parse<string[]>(formulaSafeCsv(csv, table)).data.slice(1, 7)).toEqual([
			['\'=HYPERLINK("http://x","a")', '-1.5'],
			["'+1", '2'],
			["'-a", '3'],
			["'@a", '4'],
			["'\ta", '5'],
			['a,-b', '6']
		]);
	});

	it('leaves a table without it byte for byte as it is', () => {
		const csv = writeCsv(sources, []);
		expect(formulaSafeCsv(csv, sources)).toBe(csv);
		expect(formulaSafeCsv('source_id\n"a,-b"\n', sources)).toBe('source_id\n"a,-b"\n');
	});

	it('is made text by whatever else on the site writes a CSV', () => {
		const writers = filesBelow('src', /\.(ts|svelte)$/).filter(
			// The tables of data/, which `publish` makes safe.
			(file) => file !== join('src', 'core', 'tables', 'csv.ts')
		);
		const texts = writers.map((file) => readFileSync(file, 'utf8'));
		const calls = texts.flatMap((text) => text.match(/unparse\([\s\S]*?newline[^}]*}/g) ?? []);
		expect(calls).toHaveLength(texts.flatMap((text) => text.match(/unparse\(/g) ?? []).length);
		expect(calls.length).toBeGreaterThan(1);
		expect(calls.filter((call) => !call.includes('escapeFormulae: true'))).toEqual([]);
	});
});
