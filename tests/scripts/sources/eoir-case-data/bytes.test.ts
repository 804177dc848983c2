import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { count, newFolder, tinyFiles, writeFolder, zipOf } from './support/tiny-release.ts';

const ONE_DENIAL = [
	'fiscal_year,court,judge,nationality,claim_type,custody,represented,outcome,other_protection,decisions',
	'2022,NYC,ABC,MX,defensive,never_detained,unknown,denied,false,1',
	''
].join('\n');

async function counted(bytes: Uint8Array | null, folder?: string): Promise<string> {
	const [from, out] = [folder ?? join(await newFolder(), 'release.zip'), await newFolder()];
	if (bytes) writeFileSync(from, bytes);
	await count(from, out);
	return readFileSync(join(out, 'asylum_decisions.csv'), 'utf8');
}

function renamed(change: (name: string) => string): Record<string, string> {
	return Object.fromEntries(Object.entries(tinyFiles()).map(([name, text]) => [change(name), text]));
}

describe('a release is read alike', () => {
	it('from a zip packed with Deflate', async () => {
		expect(await counted(await zipOf(tinyFiles()))).toBe(ONE_DENIAL);
	});

	it('from a zip whose members are stored', async () => {
		expect(await counted(await zipOf(tinyFiles(), { level: 0 }))).toBe(ONE_DENIAL);
	});

	it('from a zip in zip64 form', async () => {
		expect(await counted(await zipOf(tinyFiles(), { zip64: true }))).toBe(ONE_DENIAL);
	});

	it('from an extracted folder', async () => {
		expect(
			await counted(
				null,
				writeFolder(
					await newFolder(),
					renamed((name) => `EOIR Case Data/${name}`)
				)
			)
		).toBe(ONE_DENIAL);
	});

	it('from a folder of zips, taking the newest by the day in its name', async () => {
		const folder = await newFolder();
		writeFileSync(join(folder, '2026-08-01.zip'), 'not looked at');
		writeFileSync(join(folder, '2026-09-01.zip'), await zipOf(tinyFiles()));
		expect(await counted(null, folder)).toBe(ONE_DENIAL);
	});

	it('whatever folder, case and plural its members have', async () => {
		const files = renamed(
			(name) => `063026-FOIA-TRAC-FILES/Data/${name.toUpperCase().replace('.CSV', 'S.CSV')}`
		);
		expect(await counted(await zipOf(files))).toBe(ONE_DENIAL);
	});
});

describe('the package that unpacks Deflate64', () => {
	it('is pinned to one version, because parts that it does not promise are used', () => {
		const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			dependencies: Record<string, string>;
		};
		expect(dependencies['@zip.js/zip.js']).toMatch(/^\d+\.\d+\.\d+$/);
	});

	it('has the functions that are called, and its own memory', () => {
		const path = createRequire(import.meta.url).resolve('@zip.js/zip.js/dist/zip-module.wasm');
		const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), {});
		const steps = ['new', 'init_raw', 'process', 'last_consumed', 'end'];
		const called = [
			'malloc',
			...['inflate', 'inflate9'].flatMap((kind) => steps.map((step) => `${kind}_${step}`))
		];
		expect(called.filter((name) => typeof exports[name] !== 'function')).toEqual([]);
		expect(exports['memory']).toBeInstanceOf(WebAssembly.Memory);
	});
});
