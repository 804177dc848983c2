import type { Day } from '../calendar.ts';
import type { Random } from '#scripts/synthetic/random.ts';
import type { ApplicationStory } from '#scripts/synthetic/case-record.ts';
import type { ClaimOutcome } from '#scripts/synthetic/draw-outcomes.ts';

/** The application rows of one claim in one proceeding: asylum, and mostly withholding and the torture convention beside it. */
export function claimRows(
	proceeding: number,
	outcome: ClaimOutcome,
	receivedOn: Day,
	random: Random
): readonly ApplicationStory[] {
	const row = (code: string, decision: string): ApplicationStory => ({
		proceeding,
		code,
		receivedOn,
		decision
	});
	const rows = [row('ASYL', outcome.asylum)];
	// A second asylum row is moot; the better of the two counts.
	if (random.chance(0.03)) rows.unshift(row('ASYL', outcome.asylum === '' ? '' : 'M'));
	if (outcome.withholding === 'G' || random.chance(0.82)) rows.push(row('ASYW', outcome.withholding));
	if (outcome.torture === 'G' || outcome.torture === 'L' || random.chance(0.78))
		rows.push(row('WCAT', outcome.torture));
	if (random.chance(0.012)) rows.push(row('????', ''));
	return rows;
}
