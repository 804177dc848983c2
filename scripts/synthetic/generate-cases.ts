import { NO_DAY } from '#scripts/demo/calendar.ts';
import type { CaseStory } from './case-record.ts';
import type { Random } from './random.ts';

/** The case of a family member: the lead's story again under its own numbers, now and then severed or ending otherwise. */
export function rideAlong(
	lead: CaseStory,
	id: number,
	nextProceeding: () => number,
	random: Random
): CaseStory {
	const numbers = new Map(lead.proceedings.map((proceeding) => [proceeding.id, nextProceeding()]));
	const numberOf = (proceeding: number) => numbers.get(proceeding) ?? proceeding;
	const leadProceeding = lead.proceedings.at(-1)?.id ?? 0;
	const endsOtherwise = random.chance(0.04);
	const severed = random.chance(0.09);
	return {
		...lead,
		id,
		sex: random.chance(0.4) ? '' : random.chance(0.45) ? 'M' : 'F',
		birthYear: lead.birthYear + random.below(24),
		birthMonth: 1 + random.below(12),
		proceedings: lead.proceedings.map((proceeding) => ({ ...proceeding, id: numberOf(proceeding.id) })),
		applications: lead.applications.map((application) => ({
			...application,
			proceeding: numberOf(application.proceeding),
			decision: endsOtherwise && application.decision === 'D' ? 'M' : application.decision
		})),
		representatives: lead.representatives.map((row) => ({
			...row,
			parent: row.parent === lead.id ? id : numberOf(row.parent)
		})),
		rides: {
			leadCase: lead.id,
			leadProceeding,
			riderProceeding: numberOf(leadProceeding),
			linkedOn: lead.proceedings[0]?.enteredOn ?? NO_DAY,
			severedOn: severed ? (lead.proceedings[0]?.enteredOn ?? NO_DAY) + 400 : NO_DAY
		}
	};
}
