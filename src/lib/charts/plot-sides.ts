/** Room between the plot and the sides of a chart, in units of the drawing, for charts that share an axis of years. */
export interface PlotSides {
	/** Room for the labels of the vertical axis, `100 %` among them. */
	readonly left: number;
	/** Room for the labels at the ends of lines. */
	readonly right: number;
}

/** Width of a drawing for phones; at 320 px of window it is drawn at nine tenths of that. */
export const PHONE_WIDTH = 320;

/** Width of a drawing for desks, scaled from 0.72 (a frame of 38 rem) to 1.24 (the widest page). */
export const DESK_WIDTH = 840;

/** Below this width, in units of the drawing, charts are drawn for a phone. */
export const NARROW = 560;

/** The sides of a chart of a width. */
export function plotSides(width: number): PlotSides {
	return width < NARROW ? { left: 44, right: 80 } : { left: 44, right: 132 };
}
