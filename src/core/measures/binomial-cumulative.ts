import { logGamma } from './log-gamma.ts';

const PRECISION = 1e-15;
const TINY = 1e-300;

/**
 * Chance of at most `successes` in `trials` independent tries that each succeed with chance `p`: the cumulative
 * binomial distribution, 0–1. Below 0 successes it is 0, from `trials` on it is 1.
 *
 * Formula: the regularized incomplete beta function I_{1−p}(trials − successes, successes + 1), by its continued
 * fraction, so that it costs about √trials steps and no sum over thousands of terms.
 *
 * @param successes whole number
 * @param trials whole number from 0
 * @param p 0–1
 */
export function binomialCumulative(successes: number, trials: number, p: number): number {
	if (successes < 0) return 0;
	if (successes >= trials || p <= 0) return 1;
	if (p >= 1) return 0;
	return regularizedBeta(1 - p, trials - successes, successes + 1);
}

function regularizedBeta(x: number, a: number, b: number): number {
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
	// The fraction converges fast only below the mean; above it, use the mirror image.
	if (x < (a + 1) / (a + b + 2)) return (front * betaFraction(x, a, b)) / a;
	return 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** Continued fraction of the incomplete beta function, by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m < 100_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / nonZero(1 + even * d);
		c = nonZero(1 + even / c);
		fraction *= c * d;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / nonZero(1 + odd * d);
		c = nonZero(1 + odd / c);
		fraction *= c * d;
		if (Math.abs(c * d - 1) < PRECISION) break;
	}
	return fraction;
}

function nonZero(x: number): number {
	return Math.abs(x) < TINY ? TINY : x;
}
