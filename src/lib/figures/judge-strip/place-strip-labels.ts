/** A label of one line: where it is anchored, in pixels, and which of its ends stands there. */
export interface PlacedLabel {
	readonly x: number;
	readonly anchor: 'start' | 'middle' | 'end';
}

/** Width of a letter against the size of the type, generous, so that a label that fits by it fits. */
const LETTER = 0.58;

/** Free pixels between a label and a line. */
const GAP = 5;

/** Places the label of the reference line to its right, else to its left, else where the whole label is in the drawing. */
export function placeReferenceLabel(
	lineX: number,
	label: string,
	{ width, fontSize }: { readonly width: number; readonly fontSize: number }
): PlacedLabel {
	const long = label.length * LETTER * fontSize;
	if (lineX + GAP + long <= width) return { x: lineX + GAP, anchor: 'start' };
	if (lineX - GAP - long >= 0) return { x: lineX - GAP, anchor: 'end' };
	return { x: Math.max(0, width - long), anchor: 'start' };
}

/** Places the label of one judge over the judge, moved aside where the reference line would run through it. */
export function placeOwnLabel(
	ownX: number,
	label: string,
	{ lineX, width, fontSize }: { readonly lineX: number; readonly width: number; readonly fontSize: number }
): PlacedLabel {
	const long = label.length * LETTER * fontSize;
	const centred = Math.min(width - long / 2, Math.max(long / 2, ownX));
	if (Math.abs(lineX - centred) > long / 2 + GAP) return { x: centred, anchor: 'middle' };
	const toLeft: PlacedLabel = { x: lineX - GAP, anchor: 'end' };
	const toRight: PlacedLabel = { x: lineX + GAP, anchor: 'start' };
	const fitsLeft = toLeft.x - long >= 0;
	const fitsRight = toRight.x + long <= width;
	if (fitsLeft && (ownX <= lineX || !fitsRight)) return toLeft;
	return fitsRight ? toRight : { x: centred, anchor: 'middle' };
}
