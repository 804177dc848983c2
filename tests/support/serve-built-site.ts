import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';
import { runNpm } from '../../scripts/tooling/run-command.mjs';
import { BUILT_SITE } from './built-site-folder.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the built site is served during the run, with the slash at the end. */
		siteAddress: string;
	}
}

/** Serves the built site on a free port for the whole run; builds it first when it is not there. */
export default async function serveBuiltSite(project: TestProject): Promise<() => Promise<void>> {
	if (!existsSync(join(BUILT_SITE, 'index.html'))) {
		const code = await runNpm(['run', 'build', '--silent']);
		if (code !== 0)
			throw new Error(`The site could not be built (exit code ${code}); run npm run build to see why.`);
	}
	const site = await serve(BUILT_SITE, 0);
	project.provide('siteAddress', site.address);
	return site.close;
}
