/** Gives identifiers that are unique but in no order, with gaps, as the agency's are. */
export type Identifiers = () => number;

/**
 * Walks through the residues of a prime above `capacity`, from `first` on, so every number comes once.
 * @throws RangeError when more than `capacity` are asked for.
 */
export function scatteredIdentifiers(first: number, capacity: number): Identifiers {
	const prime = primeAbove(capacity);
	const step = Math.max(1, Math.floor(prime * 0.618));
	let index = 0;
	return () => {
		if (index >= prime)
			throw new RangeError(`more than ${prime} identifiers were asked for; give a larger capacity`);
		return first + ((index++ * step) % prime);
	};
}

function primeAbove(number: number): number {
	for (let candidate = Math.max(3, number + 1) | 1; ; candidate += 2) {
		let divisor = 3;
		while (divisor * divisor <= candidate && candidate % divisor !== 0) divisor += 2;
		if (divisor * divisor > candidate) return candidate;
	}
}
