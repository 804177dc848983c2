/** Units of the drawing between two lines of a label. */
export const LABEL_LINE = 15;

/** Width of a letter against the size of the type, generous, so that a label that fits by it fits. */
const LETTER = 0.58;

/** Breaks a name into lines that fit a width; a word that is longer stands alone. */
export function wrapLabel(name: string, width: number, fontSize: number): string[] {
	const most = Math.max(1, Math.floor(width / (LETTER * fontSize)));
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const open = lines.at(-1);
		if (open !== undefined && open.length + 1 + word.length <= most)
			lines[lines.length - 1] = `${open} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/**
 * The years that end labels must name: both, when the lines end in different years or before the axis does, so that
 * nobody pairs rates of different years.
 */
export function labelledYears(ends: readonly (number | undefined)[], lastOfAxis: number): boolean {
	return ends.some((year) => year !== undefined && year !== lastOfAxis);
}
