import { max } from 'd3';
import { isMissing } from '#core/counts/missing.ts';
import type { CourtRow } from './court-rows.ts';
import { courtsByCode } from './courts.ts';
import { type MapCircle, placeSymbols } from './place-symbols.ts';
import { usMap, type UsMap } from './us-map.ts';

/** A court on the map: centre and radius in the map's pixels, on a desk and on a phone. */
export interface CourtSymbol {
	readonly code: string;
	readonly desk: MapCircle;
	readonly phone: MapCircle;
}

/** The map of courts, ready to draw. */
export interface CourtMapData extends Pick<UsMap, 'width' | 'height' | 'land' | 'borders' | 'insets'> {
	readonly symbols: readonly CourtSymbol[];
	/** Decisions of the circles in the key, with their radius on a desk. */
	readonly sizes: readonly { readonly decisions: number; readonly radius: number }[];
}

const LARGEST = 30;
const SMALLEST = 3;
/** A phone draws the map at a third of its size, so circles grow against it. */
const PHONE = 2.1;

/** Places every court with coordinates; the area of a circle is its decisions. */
export function courtMap(rows: readonly CourtRow[]): CourtMapData {
	const { width, height, land, borders, insets, project } = usMap();
	const decisions = ({ rate }: CourtRow) => (isMissing(rate) ? 0 : rate.n);
	const most = Math.max(1, max(rows, decisions) ?? 1);
	const radius = (count: number) => Math.max(SMALLEST, LARGEST * Math.sqrt(count / most));
	const points = rows.flatMap((row) => {
		const court = courtsByCode().get(row.code);
		if (!court || court.latitude === null || court.longitude === null) return [];
		const at = project({ state: court.state, latitude: court.latitude, longitude: court.longitude });
		return at ? [{ code: row.code, x: at[0], y: at[1], radius: radius(decisions(row)) }] : [];
	});
	const desk = placeSymbols(points);
	const phone = placeSymbols(points.map((point) => ({ ...point, radius: point.radius * PHONE })));
	return {
		width,
		height,
		land,
		borders,
		insets,
		symbols: points
			.map(({ code }, i) => ({ code, desk: round(desk[i]), phone: round(phone[i]) }))
			.sort((a, b) => b.desk.radius - a.desk.radius),
		sizes: keySizes(most).map((count) => ({ decisions: count, radius: radius(count) }))
	};
}

/** Three round numbers below the largest. */
function keySizes(most: number): number[] {
	const step = 10 ** Math.floor(Math.log10(most));
	return [step / 10, step, Math.floor(most / step) * step].filter(
		(count, i, all) => count >= 1 && all.indexOf(count) === i
	);
}

function round(circle: MapCircle | undefined): MapCircle {
	const tenth = (length: number | undefined) => Math.round((length ?? 0) * 10) / 10;
	return { x: tenth(circle?.x), y: tenth(circle?.y), radius: tenth(circle?.radius) };
}
