import * as v from 'valibot';
import { UnreachableError } from '../../errors.ts';

const count = v.pipe(v.union([v.number(), v.pipe(v.string(), v.toNumber())]), v.integer(), v.minValue(1));

const PageHeadSchema = v.object({
	/** Number of this page, from 1. */
	page: count,
	/** Number of the last page. */
	maxPages: count,
	items: v.pipe(v.array(v.looseObject({ year: v.union([v.number(), v.string()]) })), v.minLength(1))
});

/** What the pull needs to know of a page; its rows are read later, by `normalize`. */
export type PageHead = Pick<v.InferOutput<typeof PageHeadSchema>, 'page' | 'maxPages'>;

/**
 * Checks that a text is a page of UNHCR's interface and holds at least one row.
 * @throws UnreachableError naming the address and what is wrong.
 */
export function parsePageHead(text: string, url: string): PageHead {
	try {
		const { page, maxPages } = v.parse(PageHeadSchema, JSON.parse(text));
		return { page, maxPages };
	} catch (cause) {
		const problem = cause instanceof Error ? cause.message : String(cause);
		throw new UnreachableError(
			`${url} sent no page of data: ${problem}. Expected JSON with page, maxPages and items with a year each. ` +
				'The pages that are here stay; run the pull again later.',
			{ cause }
		);
	}
}
