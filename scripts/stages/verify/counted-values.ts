import type { Check } from './check.ts';
import { count } from './compare-counts.ts';
import type { CountSummary } from './count-summary.ts';

const MOST_NAMED = 20;

/**
 * What the count says of codes that no list knows and of dates that it could not read: a note each, and a problem where
 * they are more than may be.
 */
export function checkCountedValues({ values, names }: CountSummary): readonly Check[] {
	if (!values || !names) return [];
	const codes = values.codes.filter(({ unlisted }) => unlisted !== null && unlisted > 0);
	const dates = values.dates.filter(({ unreadable, out_of_range }) => unreadable + out_of_range > 0);
	const say = [
		...codes.map((each) => ({
			text: `${each.column}: ${count(each.unlisted ?? 0)} of ${count(each.rows)} ${each.of} hold codes that no list knows: ${listed(each.unlisted_codes)}`,
			isTooMany: isAbove(each.unlisted ?? 0, each)
		})),
		...dates.map((each) => ({
			text: `${each.column}: of ${count(each.rows)} rows of ${each.table}, ${count(each.unreadable)} cannot be read as one day and ${count(each.out_of_range)} lie out of range`,
			isTooMany: isAbove(each.unreadable, each)
		}))
	];
	const unknown = (['judge', 'court', 'nationality'] as const).flatMap((kind) =>
		Object.keys(names[kind].unknown).length > 0
			? [`${kind} that no list knows, with decisions: ${listed(names[kind].unknown)}`]
			: []
	);
	const named = names.court.codes + names.judge.codes + names.nationality.codes;
	return [
		{
			kind: 'rules',
			title: 'Values that decide the count',
			examined: `${count(values.codes.length + values.dates.length)} columns`,
			problems: say.filter(({ isTooMany }) => isTooMany).map(({ text }) => text),
			notes: say.filter(({ isTooMany }) => !isTooMany).map(({ text }) => text)
		},
		{
			kind: 'rules',
			title: 'Names of courts, judges and nationalities counted',
			examined: `${count(named)} codes`,
			problems: [],
			notes: unknown
		}
	];
}

function isAbove(
	strange: number,
	each: { readonly rows: number; readonly allowed_share: number; readonly allowed_from_rows: number }
): boolean {
	return each.rows >= each.allowed_from_rows && strange > each.rows * each.allowed_share;
}

function listed(counts: Readonly<Record<string, number>>): string {
	const all = Object.entries(counts);
	const shown = all.slice(0, MOST_NAMED).map(([code, times]) => `"${code}" ${count(times)}`);
	return `${shown.join(', ')}${all.length > shown.length ? ` and ${all.length - shown.length} more` : ''}`;
}
