import { fileInMemory, type MirrorFile } from './mirror-file.ts';

/** A publisher's page that links to its files. @param links address and words of each. */
export function indexPage(title: string, links: readonly (readonly [string, string])[]): MirrorFile {
	const items = links.map(([href, words]) => `<li><a class="link" href="${href}">${words}</a></li>`);
	return fileInMemory(
		'html',
		`<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1><ul>${items.join('')}</ul></main></body></html>`
	);
}
