/** Pixels between the plot and the sides of a chart, shared by charts that stand above each other on one axis. */
export interface PlotSides {
	/** Room for the labels of the vertical axis. */
	readonly left: number;
	/** Room for the labels at the ends of lines. */
	readonly right: number;
}

/** Below this width, in pixels, charts are drawn for a phone. */
export const NARROW = 560;

/** The sides of a chart of a width in pixels. */
export function plotSides(width: number): PlotSides {
	return width < NARROW ? { left: 38, right: 74 } : { left: 38, right: 132 };
}
