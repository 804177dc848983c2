/** Height that both sheets leave between the margins of printed pages: Letter's 279 mm less twice 13, less a line. */
export const SHEET_HEIGHT_MM = 248;

/** Width that both sheets leave: A4's 210 mm less twice 12. */
export const SHEET_WIDTH_MM = 186;

/** Rows that stay as long as a lower drawing makes room. */
const ROWS = 8;

/** Heights of the drawing in millimetres, from the highest: it never becomes lower than the last. */
const CHART_MM = [84, 80, 76, 72, 68, 64, 60, 56, 52];

/**
 * Makes a sheet fit: rows leave the end of the table until few are left, then the drawing becomes lower, then other rows
 * leave. The first row and a last that adds up the others stay. Words never leave.
 * @param height of the sheet as it is now, in pixels.
 * @param parts what can give way.
 * @param limit of the height, in pixels.
 * @returns how many rows left.
 */
export function fitSheet(
	height: () => number,
	parts: {
		/** Sets the height of the drawing, in millimetres. */
		readonly lowerChart: (millimetres: number) => void;
		/** Rows of the table in their order. */
		readonly rows: readonly { readonly remove: () => void }[];
		/** Whether the last row adds up the others. */
		readonly hasTotal: boolean;
	},
	limit: number
): number {
	const { lowerChart, rows, hasTotal } = parts;
	const leaving = rows.slice(1, hasTotal ? -1 : undefined);
	let left = 0;
	const leave = (atLeast: number) => {
		while (height() > limit && leaving.length > 0 && rows.length - left > atLeast) {
			leaving.pop()?.remove();
			left += 1;
		}
	};
	leave(ROWS);
	for (const millimetres of CHART_MM) if (height() > limit) lowerChart(millimetres);
	leave(1);
	return left;
}
