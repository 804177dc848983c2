import type { ShownRelease } from './lib/figures/shown-release.ts';

declare global {
	namespace App {
		interface PageData {
			/** The data release, which every page names. */
			release: ShownRelease;
		}
	}
}
export {};
