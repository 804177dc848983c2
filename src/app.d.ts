import type { ShownRelease } from './lib/figures/shown-release.ts';

declare global {
	namespace App {
		interface PageData {
			/** The data release, which every page names. */
			release: ShownRelease;
		}
	}
	interface ImportMetaEnv {
		/** Where the site stands on its host; see `src/lib/i18n/locale.ts`. */
		readonly LEDGER_BASE?: string;
	}
}
export {};
