import { ALL_NATIONALITIES } from '../terms/published.ts';
import { exactly } from '../measures/bounds.ts';
import { isMissing } from '../terms/missing.ts';
import { seriesJson, type SeriesJson } from './entity-json.ts';
import type { JudgeWindow } from './judge-window.ts';

/** A published window in a JSON twin: counts implied by the percentages, and the percentages themselves. */
export interface WindowJson extends SeriesJson {
	/** Name of the judge as the publisher prints it. */
	readonly judge_name: string;
	readonly printed: {
		readonly decisions: number;
		readonly percent_granted: number | null;
		readonly percent_other_relief: number | null;
		readonly percent_denied: number | null;
	};
}

/**
 * One published window as it stands in JSON twins. `denied` is every decision that did not grant asylum, other relief
 * included, so that both windows count alike; the publisher's own columns are under `printed`.
 */
export function windowJson(window: JudgeWindow): WindowJson {
	const { granted, decisions, rate } = window;
	const denied = granted && {
		count: granted.count === null ? null : decisions - granted.count,
		low: decisions - granted.high,
		high: decisions - granted.low
	};
	const base = seriesJson(
		{
			source_id: window.source_id,
			track: 'court',
			claim_type: 'all',
			year: window.last,
			basis: 'fiscal',
			through: null,
			unit: 'cases',
			quality: 'derived',
			counts: { ...(granted && denied ? { granted, denied } : {}), decided: exactly(decisions) }
		},
		{ nationality: ALL_NATIONALITIES, court: window.court, judge: window.judge }
	);
	return {
		...base,
		period: { from: window.first, to: window.last, basis: 'fiscal', through: null },
		rates: isMissing(rate)
			? base.rates
			: {
					...base.rates,
					merits: {
						value: rate.value,
						low: rate.low,
						high: rate.high,
						n: rate.n,
						show: rate.show,
						...(rate.bounds ? { bounds: rate.bounds } : {})
					}
				},
		judge_name: window.judge_name,
		printed: {
			decisions,
			percent_granted: window.percents.granted,
			percent_other_relief: window.percents.other_relief,
			percent_denied: window.percents.denied
		}
	};
}
