import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { PortError } from '../../scripts/tooling/read-port.mjs';

let folder = '';
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'serve-'));
	mkdirSync(join(folder, 'years'));
	writeFileSync(join(folder, 'index.html'), 'home');
	writeFileSync(join(folder, 'years', 'index.html'), 'years');
	writeFileSync(join(folder, '404.html'), 'no such page');
	for (const name of ['a.json', 'a.csv', 'a.parquet', 'a.bin', 'a.zip'])
		writeFileSync(join(folder, name), 'x');
	writeFileSync(join(folder, '_headers'), '/*\n  X-All: yes\n/years/*\n  Cache-Control: max-age=5\n');
	site = await serve(folder, 0);
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

async function ask(path: string, method = 'GET') {
	const response = await fetch(new URL(path, site.address), { method, redirect: 'manual' });
	return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

it('serves the index page of a folder', async () => {
	expect(await ask('/')).toEqual({ status: 200, type: 'text/html;charset=utf-8', text: 'home' });
	expect(await ask('/years/?fy=2025')).toEqual({
		status: 200,
		type: 'text/html;charset=utf-8',
		text: 'years'
	});
});

it('sends a folder without its slash to the address with it, query kept', async () => {
	const response = await fetch(new URL('/years?fy=2025', site.address), { redirect: 'manual' });
	expect([response.status, response.headers.get('location')]).toEqual([308, '/years/?fy=2025']);
});

it.each([
	['a.json', 'application/json; charset=utf-8'],
	['a.csv', 'text/csv; charset=utf-8'],
	['a.parquet', 'application/vnd.apache.parquet'],
	['a.bin', 'application/octet-stream'],
	['a.zip', 'application/zip']
])('serves %s as %s', async (name, type) => {
	expect(await ask(`/${name}`)).toEqual({ status: 200, type, text: 'x' });
});

it.each(['/nowhere/', '/nowhere', '/b.json', '/%', '/..%2f..%2fetc/passwd'])(
	'answers %s with the 404 page',
	async (path) => {
		expect(await ask(path)).toEqual({ status: 404, type: 'text/html; charset=utf-8', text: 'no such page' });
	}
);

it('lets a page in a frame without an origin load what it needs', async () => {
	const { headers } = await fetch(new URL('/a.json', site.address), { headers: { origin: 'null' } });
	expect(headers.get('access-control-allow-origin')).toBe('*');
});

it('takes no other method than GET and HEAD', async () => {
	expect((await ask('/', 'POST')).status).toBe(405);
	expect(await ask('/', 'HEAD')).toEqual({ status: 200, type: 'text/html;charset=utf-8', text: '' });
});

it('says so when the port is taken', async () => {
	const second = serve(folder, site.port);
	await expect(second).rejects.toThrow(PortError);
	await expect(second).rejects.toThrow(`Port ${site.port} is in use by another program.`);
});

it("sends the headers that the site's file of headers names", async () => {
	const headersAt = async (path: string) => {
		const { headers } = await fetch(new URL(path, site.address));
		return [headers.get('x-all'), headers.get('cache-control')];
	};
	expect(await headersAt('/years/')).toEqual(['yes', 'max-age=5']);
	expect((await headersAt('/'))[0]).toBe('yes');
	expect((await headersAt('/nowhere'))[0]).toBe('yes');
});
