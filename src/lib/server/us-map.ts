import { geoAlbersUsa, geoMercator, geoPath, type GeoPermissibleObjects } from 'd3';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import statesTopology from 'us-atlas/states-10m.json';
import { once } from './data-source.ts';
import { stepPath, thinPath } from './thin-path.ts';

/** Territories drawn in a box of their own, because the projection of the states leaves them out. */
export const INSETS = ['GU', 'MP', 'PR'] as const;
export type Inset = (typeof INSETS)[number];

/** The United States as path strings: nothing is left to compute in the browser. */
export interface UsMap {
	readonly width: number;
	readonly height: number;
	readonly land: string;
	readonly borders: string;
	readonly insets: readonly {
		readonly inset: Inset;
		readonly path: string;
		readonly x: number;
		readonly y: number;
	}[];
	/** Pixel of a place; null for one outside every frame. */
	readonly project: (place: {
		readonly state: string | null;
		readonly longitude: number;
		readonly latitude: number;
	}) => readonly [number, number] | null;
}

const WIDTH = 975;
const HEIGHT = 640;

/** Box of each inset, its state in the atlas, and the latitudes drawn (of the Marianas only the south). */
const BOXES: Readonly<
	Record<
		Inset,
		{ id: string; box: [[number, number], [number, number]]; latitudes: readonly [number, number] }
	>
> = {
	GU: {
		id: '66',
		box: [
			[566, 560],
			[606, 602]
		],
		latitudes: [13, 14]
	},
	MP: {
		id: '69',
		box: [
			[716, 560],
			[756, 602]
		],
		latitudes: [14.9, 15.4]
	},
	PR: {
		id: '72',
		box: [
			[868, 556],
			[962, 596]
		],
		latitudes: [17.8, 18.6]
	}
};

/** The map, drawn once a build. Alaska and Hawaii stand in the south-west, the territories in boxes along the south. */
export function usMap(): UsMap {
	return once('us-map', () => {
		// A parse boundary: the atlas is a topology by its documentation.
		const topology = statesTopology as unknown as Topology<{
			states: GeometryCollection;
			nation: GeometryCollection;
		}>;
		const states = geoAlbersUsa()
			.scale(1300)
			.translate([WIDTH / 2, 305]);
		const path = geoPath(states).digits(1);
		const insets = INSETS.map((inset) => {
			const { id, box, latitudes } = BOXES[inset];
			const shape = southOf(topology, id, latitudes);
			const projection = geoMercator().fitExtent(box, shape);
			return {
				inset,
				projection,
				path: stepPath(thinPath(geoPath(projection).digits(1)(shape) ?? '', 0.7), 0.1),
				x: (box[0][0] + box[1][0]) / 2,
				y: box[1][1] + 16
			};
		});
		return {
			width: WIDTH,
			height: HEIGHT,
			land: stepPath(thinPath(path(feature(topology, topology.objects.nation)) ?? '', 2), 0.5),
			borders: stepPath(
				thinPath(path(mesh(topology, topology.objects.states, (a, b) => a !== b)) ?? '', 2),
				0.5
			),
			insets: insets.map(({ inset, path: drawn, x, y }) => ({ inset, path: drawn, x, y })),
			project: ({ state, longitude, latitude }) => {
				const own = insets.find(({ inset }) => inset === state);
				return (own?.projection ?? states)([longitude, latitude]);
			}
		};
	});
}

/** The parts of a territory that begin between two latitudes. */
function southOf(
	topology: Topology<{ states: GeometryCollection; nation: GeometryCollection }>,
	id: string,
	[south, north]: readonly [number, number]
): GeoPermissibleObjects & { type: 'Feature' } {
	const found = feature(topology, topology.objects.states).features.find((state) => state.id === id);
	if (found?.geometry.type !== 'MultiPolygon' && found?.geometry.type !== 'Polygon')
		throw new Error(`The atlas has no territory ${id}`);
	const polygons =
		found.geometry.type === 'Polygon' ? [found.geometry.coordinates] : found.geometry.coordinates;
	const inside = polygons.filter(([ring]) => {
		const latitude = ring?.[0]?.[1] ?? 0;
		return latitude > south && latitude < north;
	});
	return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: inside } };
}
