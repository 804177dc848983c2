/** Where a series or a continued fraction stops, relative to its sum. */
const PRECISION = 1e-15;
/** Stands for zero where Lentz's method would divide by it. */
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

/**
 * Chance that a chi-square variable with `degreesOfFreedom` is at least `statistic` (upper tail), 0–1.
 *
 * Formula: Q(df ÷ 2, x ÷ 2), the regularized upper incomplete gamma function; by its power series below the mean and
 * by its continued fraction above. Relative error under 1e-9 over the range used here; underflows to 0 far out.
 * Check: 3.841 at 1 degree of freedom gives 0.05, as in any chi-square table. A statistic of 0 or less gives 1.
 *
 * @param degreesOfFreedom above 0
 */
export function chiSquareTail(statistic: number, degreesOfFreedom: number): number {
	if (statistic <= 0) return 1;
	const shape = degreesOfFreedom / 2;
	const x = statistic / 2;
	const factor = Math.exp(shape * Math.log(x) - x - logGamma(shape));
	return x < shape + 1 ? 1 - factor * lowerSeries(shape, x) : factor * upperFraction(shape, x);
}

/** Σ x^k ÷ (shape (shape + 1) … (shape + k)): the lower incomplete gamma function without its factor. */
function lowerSeries(shape: number, x: number): number {
	let term = 1 / shape;
	let sum = term;
	for (let k = 1; term > sum * PRECISION; k++) {
		term *= x / (shape + k);
		sum += term;
	}
	return sum;
}

/** Continued fraction of the upper incomplete gamma function without its factor, by Lentz's method. */
function upperFraction(shape: number, x: number): number {
	let b = x + 1 - shape;
	let c = 1 / TINY;
	let d = 1 / b;
	let fraction = d;
	for (let k = 1; k < 100_000; k++) {
		const a = -k * (k - shape);
		b += 2;
		d = 1 / nonZero(a * d + b);
		c = nonZero(b + a / c);
		fraction *= c * d;
		if (Math.abs(c * d - 1) < PRECISION) break;
	}
	return fraction;
}

/**
 * Natural logarithm of the gamma function for x > 0; Γ(n) = (n − 1)! at whole numbers. Error under 1e-12 relative to
 * max(1, |result|). Stirling's series with four correction terms from x = 10 on; smaller x are carried there by Γ(x + 1) = x Γ(x).
 */
export function logGamma(x: number): number {
	let shifted = x;
	let product = 1;
	while (shifted < 10) {
		product *= shifted;
		shifted += 1;
	}
	const inverse = 1 / shifted;
	const square = inverse * inverse;
	const correction =
		inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))));
	return (
		(shifted - 0.5) * Math.log(shifted) -
		shifted +
		0.5 * Math.log(2 * Math.PI) +
		correction -
		Math.log(product)
	);
}

function nonZero(x: number): number {
	return Math.abs(x) < TINY ? TINY : x;
}
