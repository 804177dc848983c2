import { listName } from '#core/names/person-name.ts';
import { group } from 'd3';
import { type JudgeWindow, type SummedWindows, sumWindows } from '#core/series/judge-window.ts';
import { once } from './data-source.ts';
import { slugOfWindow } from './judge-directory.ts';
import { windowsByCourt } from './judge-windows.ts';

/** A judge's row on a court page. */
export interface CourtWindowRow {
	readonly window: JudgeWindow;
	readonly slug: string;
	readonly name: string;
}

/** The judges a publisher lists at a court in one window, and their sum. */
export interface CourtWindow {
	readonly first: number;
	readonly last: number;
	readonly sum: SummedWindows;
	/** In order of name. */
	readonly rows: readonly CourtWindowRow[];
}

/** The published windows of a court, newest first; none when no judge is listed. */
export function courtWindows(court: string): readonly CourtWindow[] {
	return once(`court-windows/${court}`, () =>
		[...group(windowsByCourt().get(court) ?? [], (window) => window.source_id).values()].map(toCourtWindow)
	);
}

function toCourtWindow(windows: readonly JudgeWindow[]): CourtWindow {
	return {
		first: windows[0]?.first ?? 0,
		last: windows[0]?.last ?? 0,
		sum: sumWindows(windows),
		rows: windows
			.map((window) => ({ window, slug: slugOfWindow(window), name: listName(window.judge_name) }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1))
	};
}
