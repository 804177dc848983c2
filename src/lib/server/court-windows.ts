import { group } from 'd3-array';
import { sumWindows, type JudgeWindow, type SummedWindows } from '#core/series/judge-window.ts';
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
export function courtWindows(court: string): CourtWindow[] {
	const windows = windowsByCourt().get(court) ?? [];
	return [...group(windows, (window) => window.source_id).values()].map((rows) => ({
		first: rows[0]?.first ?? 0,
		last: rows[0]?.last ?? 0,
		sum: sumWindows(rows),
		rows: rows
			.map((window) => ({ window, slug: slugOfWindow(window), name: window.judge_name }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.slug < b.slug ? -1 : 1))
	}));
}
