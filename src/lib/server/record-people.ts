import { group } from 'd3';
import { personKey } from '#core/names/person-name.ts';
import { isNobodysName } from '#core/publishers/asylumjudge.ts';
import type { PublishedCourtJudgeYear, PublishedJudgeYear } from '#core/tables/court-records.ts';
import { courtJudgeYears, judgeYears } from './court-records.ts';
import { once } from './data-source.ts';

/** A person of the court records: the rows of both tables that are this person's. */
export interface RecordPerson {
	/** Key and printed name, which together are one person's. */
	readonly id: string;
	readonly judge_key: string;
	/** Name as printed, `Last, First`. */
	readonly name: string;
	/** EOIR judge code where it is certain, else null. */
	readonly code: string | null;
	/** Grants and denials by nationality and year; empty for somebody who granted and denied nobody. */
	readonly years: readonly PublishedJudgeYear[];
	/** Cases by court and year; the other release, to a later day. */
	readonly courts: readonly PublishedCourtJudgeYear[];
}

/** Key and printed name joined: what one person's rows have in common. */
export function recordPersonId(row: { readonly judge_key: string; readonly judge_name: string }): string {
	return `${row.judge_key} ${row.judge_name}`;
}

/**
 * Every person of the tables by id. Visiting judges, details and dockets are no person: they stay in every total and
 * have no page, and so do rows under a key whose people could not be told apart.
 */
export function recordPeople(): ReadonlyMap<string, RecordPerson> {
	return once('record-people', () => {
		const years = group(
			judgeYears().flatMap((row) => (row.judge_name === null ? [] : { ...row, judge_name: row.judge_name })),
			recordPersonId
		);
		const courts = group(courtJudgeYears(), recordPersonId);
		const ids = [...new Set([...years.keys(), ...courts.keys()])].sort();
		const people = ids.flatMap((id): RecordPerson[] => {
			const [ownYears, ownCourts] = [years.get(id) ?? [], courts.get(id) ?? []];
			const row = ownCourts[0] ?? ownYears[0];
			if (!row?.judge_name || isNobodysName(row.judge_name)) return [];
			return [
				{
					id,
					judge_key: row.judge_key,
					name: row.judge_name,
					code: row.judge,
					years: ownYears,
					courts: ownCourts
				}
			];
		});
		return new Map(people.map((person) => [person.id, person]));
	});
}

/** Whether a name printed elsewhere at a court is this person's: the same name, and a court where the person sat. */
export function isPrintedAs(
	person: RecordPerson,
	printed: { readonly judge_name: string; readonly court: string }
): boolean {
	return (
		personKey(person.name) === personKey(printed.judge_name) &&
		person.courts.some(({ court }) => court === printed.court)
	);
}
