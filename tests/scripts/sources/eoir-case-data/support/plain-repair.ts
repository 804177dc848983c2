import { readFileSync } from 'node:fs';

/** Columns by position that must fit, and how. */
export type Anchors = Readonly<Record<number, RegExp>>;

/**
 * Rows of a tab file that have too many fields, put right the plain way: every way of taking cells out or joining one
 * to its neighbour is tried until the anchors fit. Slow and simple, to check the real repair against.
 * @returns the rows that could be put right, joined with tabs.
 */
export function repairPlainly(path: string, width: number, anchors: Anchors): readonly string[] {
	return readFileSync(path, 'latin1')
		.split(/\r?\n/)
		.map((line) => line.replaceAll('\0', '').split('\t'))
		.filter((cells) => cells.length > width && cells.length < width + 10)
		.flatMap(
			(cells) =>
				candidates(cells, cells.length - width)
					.find((row) => fits(row, anchors))
					?.join('\t') ?? []
		);
}

function candidates(cells: readonly string[], surplus: number): string[][] {
	if (surplus === 0) return [[...cells]];
	return cells.flatMap((_, at) => {
		if (at === 0) return [];
		const joined = [...cells.slice(0, at - 1), `${cells[at - 1]}${cells[at]}`, ...cells.slice(at + 1)];
		return candidates(joined, surplus - 1);
	});
}

function fits(row: readonly string[], anchors: Anchors): boolean {
	return Object.entries(anchors).every(([at, form]) => form.test((row[Number(at)] ?? '').trim()));
}
