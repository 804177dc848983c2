import type { CodeCounts } from '#scripts/stages/name-codes.ts';
import { UNKNOWN_NATIONALITY } from './nationality-code.ts';
import type { DecisionTally } from './tally-decisions.ts';

/** Decisions of every court, judge and nationality of a count; an unknown nationality has no name to look for. */
export function decisionsByCode(tally: DecisionTally): CodeCounts {
	const counts = {
		court: new Map<string, number>(),
		judge: new Map<string, number>(),
		nationality: new Map<string, number>()
	};
	tally.eachCell((cell) => {
		for (const kind of ['court', 'judge', 'nationality'] as const) {
			const code = cell[kind];
			if (code === null || code === UNKNOWN_NATIONALITY) continue;
			counts[kind].set(code, (counts[kind].get(code) ?? 0) + cell.decisions);
		}
	});
	return counts;
}
