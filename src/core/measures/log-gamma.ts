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
