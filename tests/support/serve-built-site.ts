import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';
import { buildDemonstration, DEMONSTRATIONS } from '../../scripts/tooling/demonstrations.mjs';
import { runNpm } from '../../scripts/tooling/run-command.mjs';
import { SITE_NAMES, SITES, type SiteName } from './built-site-folder.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where each built site is served during the run, with the slash at the end, the base path included. */
		siteAddresses: Readonly<Record<SiteName, string>>;
	}
}

/**
 * Serves the built sites for the whole run, each alone on a free port, so that a link which leaves its base path leads
 * nowhere; builds first what is not there.
 */
export default async function serveBuiltSites(project: TestProject): Promise<() => Promise<void>> {
	const hosts = mkdtempSync(join(tmpdir(), 'ledger-hosts-'));
	const served: Awaited<ReturnType<typeof serve>>[] = [];
	const addresses: Record<string, string> = {};
	for (const name of SITE_NAMES) {
		await buildIfMissing(name);
		const { folder, base } = SITES[name];
		const host = base === '' ? folder : placeBelow(join(hosts, name), base, folder);
		const site = await serve(host, 0, folder);
		addresses[name] = `${site.address.slice(0, -1)}${base}/`;
		served.push(site);
	}
	project.provide('siteAddresses', addresses as Readonly<Record<SiteName, string>>);
	return async () => {
		await Promise.all(served.map((site) => site.close()));
		rmSync(hosts, { recursive: true, force: true });
	};
}

/** Makes the folder of a host in which a site stands below its base path; @returns it. */
function placeBelow(host: string, base: string, folder: string): string {
	mkdirSync(host);
	symlinkSync(folder, join(host, base), 'junction');
	return host;
}

async function buildIfMissing(name: SiteName): Promise<void> {
	if (existsSync(join(SITES[name].folder, 'index.html'))) return;
	const code =
		name === 'published'
			? await runNpm(['run', 'build', '--silent'])
			: await buildDemonstration(DEMONSTRATIONS[name]);
	if (code !== 0) throw new Error(`The ${name} site could not be built (exit code ${code}); see above.`);
}
