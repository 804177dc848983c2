import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Effects } from '#scripts/effects.ts';
import { UnreachableError } from '#scripts/errors.ts';
import { textIfThere } from '#scripts/files/if-there.ts';
import { writeFilesAtomically } from '#scripts/files/write-whole.ts';
import { type FetchedPage, fetchPage } from './page.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { conditionalHeaders } from './validators.ts';

const KeptPageSchema = v.object({
	/** The address that was asked. */
	asked: v.string(),
	/** Where the page came from in the end. */
	url: v.string(),
	html: v.string(),
	etag: v.nullable(v.string()),
	last_modified: v.nullable(v.string())
});

/**
 * Fetches a publisher's index page if it is another than the one read the last time, which lies beside the raw files.
 * @param rawFolder `data/raw/<source>`.
 * @param isTrial whether nothing may be written.
 * @throws RefusedError, UnreachableError as `fetchPage`.
 */
export async function fetchIndexPage(
	asked: string,
	{ rawFolder, isTrial = false }: { readonly rawFolder: string; readonly isTrial?: boolean },
	retryPolicy: RetryPolicy,
	effects: Effects
): Promise<Pick<FetchedPage, 'html' | 'url'>> {
	const path = join(dirname(rawFolder), '.answers', `${basename(rawFolder)}.page.json`);
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), KeptPageSchema), await textIfThere(path));
	const kept = parsed.success && parsed.output.asked === asked ? parsed.output : undefined;
	const page = await fetchPage(asked, retryPolicy, effects, conditionalHeaders(kept));
	if (page === null) {
		if (kept) return kept;
		throw new UnreachableError(`${asked} answered 304 to a request without a condition.`);
	}
	if (!isTrial && (page.etag !== null || page.last_modified !== null)) {
		const text = `${JSON.stringify({ asked, ...page }, null, '\t')}\n`;
		await writeFilesAtomically(new Map([[path, text]]));
	}
	return page;
}
