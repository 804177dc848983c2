import { group } from 'd3';
import { publishedJudges } from '#core/tables/published.ts';
import { judgeWindow, type JudgeWindow } from '#core/series/judge-window.ts';
import { once, readTable } from './data-source.ts';

/** Every published row of judges, newest window first, then by decisions. */
export function judgeWindows(): readonly JudgeWindow[] {
	return once('judge-windows', () =>
		readTable(publishedJudges, 'normalized')
			.map(judgeWindow)
			.sort((a, b) => b.last - a.last || b.decisions - a.decisions || (a.judge_name < b.judge_name ? -1 : 1))
	);
}

/** The published rows of each court, in the order of {@link judgeWindows}. */
export function windowsByCourt(): ReadonlyMap<string, readonly JudgeWindow[]> {
	return once('windows-by-court', () => group(judgeWindows(), (window) => window.court));
}

/** The newest window printed, or null when none is. */
export function latestWindow(): {
	readonly first: number;
	readonly last: number;
	readonly source_id: string;
} | null {
	const [newest] = judgeWindows();
	return newest ? { first: newest.first, last: newest.last, source_id: newest.source_id } : null;
}
