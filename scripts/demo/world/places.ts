/** A state or territory with a point inside it; invented places are laid around that point. */
export interface Region {
	/** Postal code. */
	readonly state: string;
	readonly latitude: number;
	readonly longitude: number;
	/** How far places may lie from the point, in degrees. */
	readonly spread: number;
	/** 1 at the southern border, where Mexican cases are more frequent. */
	readonly border: 0 | 1;
}

/** Islands come first so that even a release of few courts shows them. */
export const REGIONS: readonly Region[] = [
	['TX', 29.5, -98.3, 1.6, 1],
	['CA', 34.6, -117.6, 1.1, 1],
	['NY', 42.6, -75.2, 0.9, 0],
	['FL', 27.9, -81.5, 0.9, 0],
	['AZ', 32.6, -111.8, 0.9, 1],
	['GU', 13.45, 144.78, 0.05, 0],
	['HI', 19.65, -155.5, 0.2, 0],
	['PR', 18.22, -66.45, 0.15, 0],
	['IL', 40.0, -89.2, 0.9, 0],
	['NJ', 40.2, -74.5, 0.3, 0],
	['GA', 32.7, -83.4, 0.9, 0],
	['WA', 47.3, -120.4, 0.9, 0],
	['MA', 42.3, -72.0, 0.3, 0],
	['VA', 37.5, -78.5, 0.8, 0],
	['LA', 30.9, -92.2, 0.8, 0],
	['CO', 39.0, -105.5, 0.9, 0],
	['NM', 33.4, -106.2, 0.9, 1],
	['PA', 40.9, -77.6, 0.8, 0],
	['MI', 43.3, -84.6, 0.7, 0],
	['NE', 41.4, -99.6, 0.9, 0],
	['TN', 35.8, -86.4, 0.6, 0],
	['MN', 45.6, -94.6, 0.9, 0],
	['OR', 44.0, -120.8, 0.9, 0],
	['NC', 35.5, -79.6, 0.7, 0],
	['UT', 39.4, -111.6, 0.9, 0],
	['NV', 38.9, -116.9, 0.9, 0],
	['MO', 38.4, -92.5, 0.8, 0],
	['OH', 40.3, -82.8, 0.7, 0],
	['MD', 39.1, -76.8, 0.25, 0],
	['MP', 15.19, 145.75, 0.04, 0]
].map(
	([state, latitude, longitude, spread, border]) => ({ state, latitude, longitude, spread, border }) as Region
);

const FIRST =
	'Larken Fenni Osmer Quillan Thistle Brindle Marlow Corvin Hazelin Wendle Pellam Tamsin Orrin Vesper Juniver Calder Sorrel Ember Lindow Arbour'.split(
		' '
	);
const LAST = 'hollow mere stead reach wick fold haven gate ridge moor'.split(' ');

/** Names of invented places, each once: `Larkenhollow`, `Fennimere` … */
export const PLACE_NAMES: readonly string[] = FIRST.flatMap((first, row) =>
	LAST.map((_, column) => first + (LAST[(row + column) % LAST.length] ?? ''))
);
