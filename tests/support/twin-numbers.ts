/** A number of a page's data, and where it stands there: `records.judges.3.cases`. */
export interface PlacedNumber {
	readonly path: string;
	readonly number: number;
}

/** What a rate of too few decisions has and no page prints: it is shown as counts. */
const NOT_OF_COUNTS = new Set(['value', 'low', 'high', 'bounds']);

/**
 * Every number in a value, deep down, but the shares of rates that are shown as counts.
 * @param skipped keys under which numbers are not looked for.
 */
export function numbersIn(
	value: unknown,
	skipped: ReadonlySet<string> = new Set(),
	path = ''
): PlacedNumber[] {
	if (typeof value === 'number') return [{ path, number: value }];
	if (typeof value !== 'object' || value === null) return [];
	const isCounts = 'show' in value && value.show === 'counts';
	return Object.entries(value).flatMap(([key, inner]) =>
		skipped.has(key) || (isCounts && NOT_OF_COUNTS.has(key))
			? []
			: numbersIn(inner, skipped, path === '' ? key : `${path}.${key}`)
	);
}

/** Grants and denials that stand together in a value, deep down, as `granted|denied`. */
export function grantsIn(value: unknown, skipped: ReadonlySet<string> = new Set()): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
	const found =
		typeof own['granted'] === 'number' && typeof own['denied'] === 'number'
			? [`${own['granted']}|${own['denied']}`]
			: [];
	return [
		...found,
		...Object.entries(own).flatMap(([key, inner]) => (skipped.has(key) ? [] : grantsIn(inner, skipped)))
	];
}
