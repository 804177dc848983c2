import { lookupRedirects, type MovedAddress } from '#core/tables/lookups.ts';
import { readTable } from './data-source.ts';

/** Old addresses of a section. */
export function oldAddresses(kind: MovedAddress['kind']): readonly string[] {
	return readTable(lookupRedirects, 'lookups')
		.filter((row) => row.kind === kind)
		.map((row) => row.old);
}

/** Where an old address of a section leads now, moves followed to the end; undefined when it never moved. */
export function movedAddress(kind: MovedAddress['kind'], address: string): string | undefined {
	return followMoves(
		readTable(lookupRedirects, 'lookups').filter((row) => row.kind === kind),
		address
	);
}

/**
 * Follows moves from one address to the last one.
 * @throws Error when moves go in a circle.
 */
export function followMoves(
	moves: readonly Pick<MovedAddress, 'old' | 'new'>[],
	address: string
): string | undefined {
	const next = new Map(moves.map((move) => [move.old, move.new]));
	const seen = new Set<string>();
	let current = address;
	for (let step = next.get(current); step !== undefined; step = next.get(current)) {
		if (seen.has(step))
			throw new Error(`data/lookups/redirects.csv leads "${address}" in a circle through "${step}"`);
		seen.add(step);
		current = step;
	}
	return current === address ? undefined : current;
}
