import { isShare, type Rate } from '#core/measures/rates.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import type { StripJudge } from './place-strip.ts';

/** A judge as the strip draws one; nothing when there is no rate to draw. */
export function stripJudge(slug: string, name: string, rate: Rate | Missing): StripJudge | undefined {
	if (isMissing(rate) || rate.show === 'counts' || !isShare(rate)) return undefined;
	return {
		slug,
		name,
		decisions: rate.n,
		granted: rate.granted,
		share: rate.value,
		low: rate.low,
		high: rate.high
	};
}
