import { join, resolve } from 'node:path';
import { DEMONSTRATIONS } from '../../scripts/tooling/demonstrations.mjs';
import { PROJECT_ROOT } from '../../scripts/tooling/run-command.mjs';

/** The folder of the built site that the tests read: build/, or what LEDGER_BUILD names. */
export const BUILT_SITE = resolve(PROJECT_ROOT, process.env.LEDGER_BUILD ?? 'build');

/** A site that the tests read. */
export interface TestSite {
	/** Folder of its pages. */
	readonly folder: string;
	/** Where it stands on its host: empty, or a path without the slash at the end. */
	readonly base: string;
	/** Whether its data are invented. */
	readonly isInvented: boolean;
}

/** Names of the sites: the published one, and the demonstrations that have pages of counted decisions. */
export const SITE_NAMES = ['published', 'archive', 'cases'] as const;
export type SiteName = (typeof SITE_NAMES)[number];

function demonstration(name: keyof typeof DEMONSTRATIONS): TestSite {
	const { folder, base } = DEMONSTRATIONS[name];
	return { folder: join(PROJECT_ROOT, folder, 'site'), base, isInvented: true };
}

/** The sites by name. */
export const SITES: Readonly<Record<SiteName, TestSite>> = {
	published: { folder: BUILT_SITE, base: '', isInvented: false },
	archive: demonstration('archive'),
	cases: demonstration('cases')
};
