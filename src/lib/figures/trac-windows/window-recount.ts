import { isMissing } from '#core/counts/missing.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { type JudgeWindow, sumWindows } from '#core/series/judge-window.ts';
import { twinRecount } from '#core/twins/record-recount.ts';
import type { Recount } from '#core/twins/recount.ts';

/**
 * How the grants of one window's rows are added up again from the CSV twin of the page, since the publisher's own table
 * is not passed on; null where nothing is printed to add.
 * @param twin address of the page in English without its last slash.
 */
export function windowRecount(twin: string, windows: readonly JudgeWindow[]): Recount | null {
	const [first] = windows;
	const { rate } = sumWindows(windows);
	if (!first || isMissing(rate)) return null;
	return twinRecount(
		twin,
		{ source_id: first.source_id, nationality: ALL_NATIONALITIES, from: first.first },
		{ decided: ['granted', 'denied'], hasShare: rate.show !== 'counts' }
	);
}
