import { isMissing, type Missing } from '#core/counts/missing.ts';
import { isShare, type Rate } from '#core/measures/rates.ts';
import type { StripCircle } from './place-strip.ts';

/** A judge as an unnamed circle with its range, shares in thousandths; nothing where there is no rate to draw. */
export function stripCircle(rate: Rate | Missing): StripCircle | null {
	if (isMissing(rate) || rate.show === 'counts' || !isShare(rate)) return null;
	const thousandths = (share: number) => Math.round(share * 1000) / 1000;
	const { value, n, low, high, show } = rate;
	return [thousandths(value), n, thousandths(low), thousandths(high), show === 'grey' ? 1 : 0];
}
