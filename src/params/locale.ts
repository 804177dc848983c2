import type { ParamMatcher } from '@sveltejs/kit';

/** English has no prefix; `es` is the only other locale in an address. */
export const match = ((param): param is 'es' => param === 'es') satisfies ParamMatcher;
