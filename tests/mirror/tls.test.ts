import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type Mirror, startMirror } from './mirror.ts';
import { dataFolderLike, readState, removeFolder } from './pulled-folder.ts';

const CERTIFICATES = join(import.meta.dirname, 'certificates');
const CLI = join(import.meta.dirname, '../../scripts/cli.ts');

let mirror: Mirror;
let root = '';
afterEach(async () => {
	await mirror.stop();
	await removeFolder(root);
});

/** Pulls from a mirror with a certificate, in a process that trusts it as an authority or does not. */
async function pullOver(certificate: string, isTrusted: boolean) {
	const path = join(CERTIFICATES, `${certificate}.cert.pem`);
	mirror = await startMirror({
		sources: ['ohss-yearbook'],
		tls: {
			key: await readFile(join(CERTIFICATES, 'server.key.pem'), 'utf8'),
			cert: await readFile(path, 'utf8')
		}
	});
	root = await dataFolderLike(null);
	const env = {
		...process.env,
		...mirror.environment,
		LEDGER_DATA: root,
		...(isTrusted ? { NODE_EXTRA_CA_CERTS: path } : {})
	};
	const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'pull', 'ohss-yearbook'], { env });
	const said: string[] = [];
	child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
	const [code] = await once(child, 'close');
	return { code, said: said.join(''), requests: mirror.takeTraffic().requests.length };
}

it('pulls over TLS from a server whose certificate is trusted', async () => {
	const { code, said } = await pullOver('self-signed', true);
	expect(code, said).toBe(0);
	expect(Object.keys((await readState(root, 'ohss-yearbook')).files)).toEqual([
		'2026_0805_ohss_yearbook_asylees_fy2024.xlsx'
	]);
});

it.each([
	['is out of date', 'expired', true, /CERT_HAS_EXPIRED/],
	['nobody signed', 'self-signed', false, /self.signed certificate/],
	["is another host's", 'other-host', true, /ERR_TLS_CERT_ALTNAME_INVALID/]
])(
	'asks nothing of a server whose certificate %s, and says so once',
	async (_what, certificate, trusted, why) => {
		const { code, said, requests } = await pullOver(certificate, trusted);
		expect([code, requests], said).toEqual([3, 0]);
		expect(said).toMatch(/could not prove who it is: /);
		expect(said).toMatch(why);
		expect(said).not.toContain('Trying again');
		expect((await readState(root, 'ohss-yearbook')).files).toEqual({});
	}
);
