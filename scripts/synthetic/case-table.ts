import { type Day, dayOf, isoDay, NO_DAY } from '#scripts/demo/calendar.ts';
import type { World } from '#scripts/demo/world/world.ts';
import type { CaseStory } from './case-record.ts';
import { APPLICATION_DECISIONS } from './code-lists.ts';
import { NON_PERSON_JUDGES } from './judges.ts';

/** Columns of the synthetic case table, with their types in SQL. */
export const CASE_TABLE_COLUMNS = {
	idncase: 'INTEGER',
	case_type_code: 'VARCHAR',
	nationality_code: 'VARCHAR',
	nationality: 'VARCHAR',
	court_code_last: 'VARCHAR',
	court_last: 'VARCHAR',
	judge_code_last: 'VARCHAR',
	judge_last: 'VARCHAR',
	ij_completion_date_last: 'DATE',
	custody_code: 'VARCHAR',
	represented: 'BOOLEAN',
	asylum_claim_type_code: 'VARCHAR',
	asylum_decision_last: 'VARCHAR',
	withholding_decision_last: 'VARCHAR',
	cat_decision_last: 'VARCHAR',
	nta_date: 'DATE'
} as const;

/** One case as the table has it; null is an empty cell. */
export type CaseTableRow = Readonly<Record<keyof typeof CASE_TABLE_COLUMNS, string | null>>;

/** The names that the table prints beside codes. */
export interface PrintedNames {
	readonly courts: ReadonlyMap<string, string>;
	readonly judges: ReadonlyMap<string, string>;
	readonly nationalities: ReadonlyMap<string, string>;
}

/** The names of an invented world, in the form in which the project prints EOIR's: `El Paso (ELP)`, `Mexico`. */
export function printedNamesOf(world: World): PrintedNames {
	return {
		courts: new Map(world.courts.map(({ code, city }) => [code, `${city} (${code})`])),
		judges: new Map([
			...NON_PERSON_JUDGES.map(({ code, name }) => [code, name] as const),
			...world.judges.flatMap(({ code, secondCode, name }) =>
				[code, ...(secondCode === null ? [] : [secondCode])].map((own) => [own, name] as const)
			)
		]),
		nationalities: new Map(world.nationalities.map(({ code, name }) => [code, titleCase(name)]))
	};
}

const OCTOBER_1997 = dayOf(1997, 10, 1);
/** Of applications of one day the one decided first in this order stands; an undecided one only when it is alone. */
const RANK = 'FGCIPLDAWNMOSRT';
const DECISIONS = new Map(
	APPLICATION_DECISIONS.map(([code, name]) => [code, titleCase(name).replace('Wcat', 'WCAT')])
);

/**
 * A case as it stands today.
 * @returns null for a case that the project leaves out: of another type than RMV and WHO, or charged before October 1997.
 */
export function caseTableRow(story: CaseStory, names: PrintedNames): CaseTableRow | null {
	const charged = story.proceedings[0]?.chargedOn ?? NO_DAY;
	if (!['RMV', 'WHO'].includes(story.caseType) || charged < OCTOBER_1997) return null;
	const completed = story.proceedings.filter(({ completedOn }) => completedOn !== NO_DAY);
	const [last] = completed.toSorted((a, b) => b.completedOn - a.completedOn || b.id - a.id);
	const decision = (code: string) => decisionOf(story, code);
	return {
		idncase: String(story.id),
		case_type_code: story.caseType,
		nationality_code: filled(story.nationality),
		nationality: names.nationalities.get(story.nationality) ?? null,
		court_code_last: filled(last?.court),
		court_last: names.courts.get(last?.court ?? '') ?? null,
		judge_code_last: filled(last?.judge),
		judge_last: names.judges.get(last?.judge ?? '') ?? null,
		ij_completion_date_last: last ? isoDay(last.completedOn) : null,
		custody_code: filled(story.custody),
		represented: String(story.lawyerSince !== NO_DAY),
		asylum_claim_type_code: filled(story.asylumType),
		asylum_decision_last: decision('ASYL'),
		withholding_decision_last: decision('ASYW'),
		cat_decision_last: decision('WCAT'),
		nta_date: isoDay(charged)
	};
}

function decisionOf({ applications }: CaseStory, code: string): string {
	const own = applications.filter((application) => application.code === code);
	const newest = own.reduce<Day>((day, { receivedOn }) => Math.max(day, receivedOn), NO_DAY);
	const decided = own.filter(({ receivedOn, decision }) => receivedOn === newest && decision !== '');
	const [best] = decided.toSorted((a, b) => RANK.indexOf(a.decision) - RANK.indexOf(b.decision));
	// The agency's list has no name for N, which occurs: the bare code stands there.
	return best ? (DECISIONS.get(best.decision) ?? best.decision) : 'No Application';
}

function filled(text: string | undefined): string | null {
	return text ? text : null;
}

function titleCase(text: string): string {
	return text.toLowerCase().replace(/(^|[\s/(])[a-z]/g, (start) => start.toUpperCase());
}
