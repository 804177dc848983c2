import { type CountRange, exactly, sumRanges } from '../counts/count-range.ts';
import type { Grants } from '../counts/grants.ts';
import type { Missing } from '../counts/missing.ts';
import type { OutcomeCounts } from '../counts/outcome-counts.ts';
import { rate, type ShareRate } from '../measures/rates.ts';
import { type Choice, type ChosenDimension } from './choice.ts';
import { type Dimension, dimensionOf, type Facts } from './facts.ts';
import { type Levels, sumLevels } from './levels.ts';
import { RATE_MEASURES, SOURCE_SHAPES } from './sources.ts';

/** One row of an answer. */
export interface AnswerRow {
	/** Whose line it is where rows are years: address of a nationality, or null for everyone. */
	readonly nationality: string | null;
	/** Member of the dimension that the rows are; empty where the source does not say. */
	readonly member: string;
	readonly counts: OutcomeCounts;
	/** Counts below the line of the rate that was chosen. */
	readonly decided: CountRange;
	readonly rate: ShareRate | Missing;
}

/** What a slice holds. */
export interface Answer {
	readonly choice: Choice;
	/** Rows of the slice; where they are years, of one nationality after the other. */
	readonly rows: readonly AnswerRow[];
	/** Everyone under the same choice but for nationality: years where rows are years, else one row. */
	readonly everyone: readonly AnswerRow[];
	/** Whether everyone is as the source prints it, and not the sum over nationalities. */
	readonly isPrinted: boolean;
	/** All chosen together. */
	readonly total: AnswerRow;
	/** First and last year with a row. */
	readonly span: { readonly first: number; readonly last: number } | null;
}

/** Everyone's years as the source prints them. */
export type PrintedYears = readonly (Grants & { readonly year: number })[];

/** What is counted under a choice. The choice has been settled: what it names exists. */
export function answerOf(levels: Levels, choice: Choice, printed: PrintedYears = []): Answer {
	const { facts } = levels;
	const { by } = choice;
	const filters = filtersOf(facts, choice);
	const without = new Map([...filters].filter(([name]) => name !== 'nationality'));
	const isByLine = by === 'year' && filters.has('nationality');
	const take = (groups: readonly Dimension[], over = filters) => {
		const found = sumLevels(levels, { filters: over, groups, measures: RATE_MEASURES[choice.rate] });
		return found.groups.map((codes, i): AnswerRow => {
			const names = codes.map((code, at) => dimensionOf(facts, groups[at] as Dimension)?.members[code] ?? '');
			const nationality = isByLine && groups.length === 2 ? (names[0] ?? null) : null;
			return rowOf(facts, choice, { nationality, member: names.at(-1) ?? '' }, found.sums[i] ?? []);
		});
	};
	const canPrint = printed.length > 0 && choice.rate === 'merits' && isOnlyBy(choice, 'nationality');
	const inSpan = printed.filter(({ year }) => (choice.from ?? year) <= year && year <= (choice.to ?? year));
	const everyone = canPrint ? printedRows(inSpan, choice) : take(by === 'year' ? ['year'] : [], without);
	const years = take(['year']).map(({ member }) => Number(member));
	return {
		choice,
		rows: isByLine
			? inOrder(take(['nationality', 'year']), choice.members.nationality ?? [])
			: by === 'year'
				? []
				: take([by]),
		everyone,
		isPrinted: canPrint,
		total: (filters.has('nationality') ? take([])[0] : sumOf(everyone, choice)) ?? emptyRow(facts, choice),
		span: years.length > 0 ? { first: Math.min(...years), last: Math.max(...years) } : null
	};
}

/** Rows of years as everyone's sum; undefined without rows. */
function sumOf(rows: readonly AnswerRow[], choice: Choice): AnswerRow | undefined {
	if (rows.length === 0) return undefined;
	const names = Object.keys(rows[0]?.counts ?? {}) as (keyof OutcomeCounts)[];
	const counts = Object.fromEntries(
		names.map((name) => [name, sumRanges(rows.flatMap((row) => row.counts[name] ?? []))])
	);
	return made({ nationality: null, member: '' }, counts, choice);
}

function printedRows(years: PrintedYears, choice: Choice): readonly AnswerRow[] {
	const rows = years.map(({ year, granted, denied }) =>
		made(
			{ nationality: null, member: String(year) },
			{ granted: exactly(granted), denied: exactly(denied) },
			choice
		)
	);
	if (choice.by === 'year') return rows;
	const sum = sumOf(rows, choice);
	return sum ? [sum] : [];
}

/** Whether nothing but years and one dimension narrows a choice. */
function isOnlyBy({ members }: Choice, name: ChosenDimension): boolean {
	return Object.keys(members).every((chosen) => chosen === name);
}

/** The codes that a choice lets through, by dimension. */
export function filtersOf(
	facts: Facts,
	{ members, from, to }: Choice
): ReadonlyMap<Dimension, ReadonlySet<number>> {
	const filters = new Map<Dimension, ReadonlySet<number>>();
	const put = (name: Dimension, isIn: (member: string) => boolean) => {
		const codes = dimensionOf(facts, name)?.members.flatMap((member, code) => (isIn(member) ? code : []));
		filters.set(name, new Set(codes));
	};
	for (const [name, chosen] of Object.entries(members))
		put(name as Dimension, (member) => chosen.includes(member.toLowerCase()));
	if (from !== null || to !== null)
		put('year', (year) => (from ?? 0) <= Number(year) && Number(year) <= (to ?? Infinity));
	return filters;
}

type Named = Pick<AnswerRow, 'nationality' | 'member'>;

function rowOf(facts: Facts, choice: Choice, named: Named, sums: readonly number[]): AnswerRow {
	const value = (name: string) => {
		const at = facts.measures.findIndex((measure) => measure.name === name);
		return at < 0 ? undefined : (sums[at] ?? 0);
	};
	const counts = Object.fromEntries(
		measuresOf(choice).map((name): [string, CountRange] => {
			const count = value(name) ?? 0;
			return [name, { count, low: value(`${name}_low`) ?? count, high: value(`${name}_high`) ?? count }];
		})
	);
	return made(named, counts, choice);
}

/** The counts of its source that a choice asks for. */
function measuresOf({ source, rate }: Choice): readonly string[] {
	return SOURCE_SHAPES[source].measures.filter((name) => RATE_MEASURES[rate].includes(name));
}

function emptyRow(facts: Facts, choice: Choice): AnswerRow {
	return rowOf(facts, choice, { nationality: null, member: '' }, []);
}

function made(named: Named, counts: OutcomeCounts, choice: Choice): AnswerRow {
	const below = [counts.granted, counts.denied, choice.rate === 'decisions' ? counts.other : undefined];
	return {
		...named,
		counts,
		decided: sumRanges(below.flatMap((count) => count ?? [])),
		rate: rate(choice.rate, counts)
	};
}

/** Lines in the order in which their nationalities were chosen. */
function inOrder(rows: readonly AnswerRow[], chosen: readonly string[]): readonly AnswerRow[] {
	return chosen.flatMap((one) => rows.filter(({ nationality }) => nationality === one));
}
