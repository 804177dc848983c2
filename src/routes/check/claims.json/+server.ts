import { isMissing } from '#core/counts/missing.ts';
import { checkedClaims } from '$lib/server/claims.ts';
import { release } from '$lib/server/release.ts';

export const prerender = true;

/** The press figures with verdict and arithmetic, as their pages have them; a share's numbers in full precision. */
export const GET = () => {
	const claims = checkedClaims().map(({ claim, lines }) => ({
		...claim,
		lines: lines.map(({ line, result }) => {
			const { claim: _, ...rest } = line;
			if (result.kind !== 'share') return { ...rest, result };
			const { match, found, cells, skipped, documents } = result.answer;
			const years = cells.map(({ year, basis, unit }) => ({ year, basis, unit }));
			const answer = isMissing(found) ? { reason: found.missing } : found;
			return {
				...rest,
				result: { kind: result.kind, outcome: result.outcome, match, documents, years, skipped, ...answer }
			};
		})
	}));
	const text = JSON.stringify({ schema: 1, release: release().id, claims }, null, '\t');
	return new Response(`${text}\n`, { headers: { 'content-type': 'application/json' } });
};
