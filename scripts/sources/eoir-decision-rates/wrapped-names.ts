/** A line of a name: where it stands and what it says. */
export interface NameLine {
	readonly y: number;
	readonly text: string;
}

/** Where the numbers of a row stand beside a name that wraps: at its first, middle or last line. */
const ALIGNMENTS = ['middle', 'last', 'first'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

/** Names of more lines than this have not been seen. */
const LONGEST = 6;
/** Points by which numbers may stand off the place their alignment gives them. */
const TOLERANCE = 4;

interface Fit {
	readonly blocks: readonly (readonly NameLine[])[];
	/** Sum over the rows of the distance, in points, from where the numbers should stand. */
	readonly cost: number;
	readonly worst: number;
}

/**
 * Divides the name lines of a table among its rows. Every page is tried with the numbers at the first, the middle and
 * the last line of a wrapped name; the document's best alignment holds, unless a page fits only another.
 * @param pages name lines and base lines of the rows of numbers, both from the top down.
 * @returns names in the order of the rows, page by page; null for a page whose lines fit no alignment.
 */
export function nameRows(
	pages: readonly { readonly names: readonly NameLine[]; readonly rows: readonly number[] }[]
): (string[] | null)[] {
	const fits = pages.map(({ names, rows }) => ALIGNMENTS.map((alignment) => fit(names, rows, alignment)));
	const costs = ALIGNMENTS.map((_, a) =>
		fits.reduce((sum, page) => sum + Math.min(page[a]?.cost ?? Infinity, 1e6), 0)
	);
	const best = costs.indexOf(Math.min(...costs));
	return fits.map((page) => {
		const acceptable = page.filter((candidate) => candidate !== null && candidate.worst <= TOLERANCE);
		const preferred = page[best];
		const chosen =
			preferred && preferred.worst <= TOLERANCE
				? preferred
				: acceptable.sort((a, b) => (a?.cost ?? 0) - (b?.cost ?? 0))[0];
		return chosen ? chosen.blocks.map((block) => joinName(block.map((line) => line.text))) : null;
	});
}

/** Joins the lines of a name: `BOSNIA-` and `HERZEGOVINA` without a blank, all others with one. */
export function joinName(lines: readonly string[]): string {
	return lines
		.map((line) => line.trim())
		.reduce((name, line) =>
			/\S[-–]$/.test(name) && !/\s[-–]$/.test(name) ? name + line : `${name} ${line}`
		);
}

/** The cheapest way to cut the lines into one run a row, each of 1 to 6 lines; null when there is none. */
function fit(names: readonly NameLine[], rows: readonly number[], alignment: Alignment): Fit | null {
	let reached = new Map<number, Fit>([[0, { blocks: [], cost: 0, worst: 0 }]]);
	for (const y of rows) {
		const next = new Map<number, Fit>();
		for (const [start, sofar] of reached) {
			for (let end = start + 1; end <= Math.min(start + LONGEST, names.length); end++) {
				const block = names.slice(start, end);
				const distance = Math.abs(place(block, alignment) - y);
				const cost = sofar.cost + distance;
				const known = next.get(end);
				if (known && known.cost <= cost) continue;
				next.set(end, { blocks: [...sofar.blocks, block], cost, worst: Math.max(sofar.worst, distance) });
			}
		}
		reached = next;
	}
	return reached.get(names.length) ?? null;
}

function place(block: readonly NameLine[], alignment: Alignment): number {
	const [first, last] = [block[0]?.y ?? 0, block.at(-1)?.y ?? 0];
	switch (alignment) {
		case 'first':
			return first;
		case 'last':
			return last;
		case 'middle':
			return (first + last) / 2;
	}
}
