import { EVERYONE } from '../check/ask.ts';
import type { RateName } from '../measures/rates.ts';
import { type Dimension, DIMENSIONS, dimensionOf, type Facts } from './facts.ts';
import { EXPLORE_SOURCES, type ExploreSource, SOURCE_SHAPES } from './sources.ts';

/** A dimension that is chosen by its members; years are chosen by the first and the last. */
export type ChosenDimension = Exclude<Dimension, 'year'>;

/** The slice a reader looks at: what the address of `/explore/` holds. */
export interface Choice {
	readonly source: ExploreSource;
	/** Members let through; a dimension that is not here lets all through. */
	readonly members: Readonly<Partial<Record<ChosenDimension, readonly string[]>>>;
	/** First and last year, both included; null for the first and the last there is. */
	readonly from: number | null;
	readonly to: number | null;
	/** What the rows are. */
	readonly by: Dimension;
	readonly rate: Exclude<RateName, 'filed'>;
}

/** A part of an address that cannot be used, so that the usual stands. */
export interface ChoiceFallen {
	readonly parameter: string;
	readonly value: string;
}

/** A choice and what of the address could not be used for it. */
export interface ParsedChoice {
	readonly choice: Choice;
	readonly fallen: readonly ChoiceFallen[];
}

/** Nationalities and other members that may be chosen at once: as many lines as a drawing can hold apart. */
export const MOST_CHOSEN = 6;
/** Longer values are cut where they are named. */
const LONGEST = 60;

const CHOSEN = DIMENSIONS.filter((name): name is ChosenDimension => name !== 'year');

/**
 * The slice a source opens with: the nationality in focus by year.
 * @param focus address of that nationality.
 */
export function usualChoice(source: ExploreSource, focus: string): Choice {
	const { dimensions, rates } = SOURCE_SHAPES[source];
	return {
		source,
		members: dimensions.includes('nationality') ? { nationality: [focus] } : {},
		from: null,
		to: null,
		by: 'year',
		rate: rates[0] ?? 'merits'
	};
}

/** What may be chosen: the sources of this build, the first of which is the usual one, and the nationality in focus. */
export interface ChoiceLimits {
	readonly sources: readonly ExploreSource[];
	readonly focus: string;
}

/**
 * Reads `?source=records&nationality=mexico,honduras&from=2020&to=2025&by=year&rate=merits`; other dimensions by their
 * names. What is absent is usual; what cannot be used, because the form is wrong or the source has no such dimension, is
 * usual too, and named. Whether members exist is known once the counts are there: {@link settleChoice}.
 */
export function parseChoice(params: URLSearchParams, { sources, focus }: ChoiceLimits): ParsedChoice {
	const fallen: ChoiceFallen[] = [];
	const read = <Value>(parameter: string, parse: (value: string) => Value | undefined) => {
		const value = params.get(parameter)?.trim();
		if (!value) return undefined;
		const parsed = parse(value);
		if (parsed === undefined) fallen.push({ parameter, value: value.slice(0, LONGEST) });
		return parsed;
	};
	const source =
		read('source', (value) => sources.find((one) => one === value)) ?? sources[0] ?? EXPLORE_SOURCES[0];
	const usual = usualChoice(source, focus);
	const shape = SOURCE_SHAPES[source];
	const members: Partial<Record<ChosenDimension, readonly string[]>> = {};
	for (const name of CHOSEN) {
		const found = read(name, (value) => (shape.dimensions.includes(name) ? membersIn(value) : undefined));
		const settled = found ?? usual.members[name];
		if (settled && settled.join() !== EVERYONE) members[name] = settled;
	}
	const year = (value: string) => (/^(19|20)\d{2}$/.test(value) ? Number(value) : undefined);
	const from = read('from', year) ?? null;
	const to =
		read('to', (value) => {
			const last = year(value);
			return last !== undefined && last >= (from ?? last) ? last : undefined;
		}) ?? null;
	const by = read('by', (value) => shape.dimensions.find((name) => name === value)) ?? usual.by;
	const rate = read('rate', (value) => shape.rates.find((name) => name === value)) ?? usual.rate;
	return { choice: { source, members, from, to, by, rate }, fallen };
}

function membersIn(value: string): readonly string[] | undefined {
	const members = [...new Set(value.toLowerCase().split(','))];
	return members.length <= MOST_CHOSEN && members.every((one) => /^[a-z0-9_-]{1,80}$/.test(one))
		? members
		: undefined;
}

/** The query of a choice, whatever is usual left out; empty for the usual choice of the usual source. */
export function choiceSearch(choice: Choice, { sources, focus }: ChoiceLimits): string {
	const usual = usualChoice(choice.source, focus);
	const params = new URLSearchParams();
	if (choice.source !== sources[0]) params.set('source', choice.source);
	for (const name of CHOSEN) {
		const [own, others] = [choice.members[name] ?? [], usual.members[name] ?? []];
		if (own.join() !== others.join()) params.set(name, own.length > 0 ? own.join(',') : EVERYONE);
	}
	if (choice.from !== null) params.set('from', String(choice.from));
	if (choice.to !== null) params.set('to', String(choice.to));
	if (choice.by !== usual.by) params.set('by', choice.by);
	if (choice.rate !== usual.rate) params.set('rate', choice.rate);
	const query = String(params).replaceAll('%2C', ',');
	return query === '' ? '' : `?${query}`;
}

/** Takes out of a choice what the counts do not have, and names it: members, and years beyond the first and the last. */
export function settleChoice(choice: Choice, facts: Facts): ParsedChoice {
	const fallen: ChoiceFallen[] = [];
	const members: Partial<Record<ChosenDimension, readonly string[]>> = {};
	for (const name of CHOSEN) {
		const asked = choice.members[name];
		if (!asked) continue;
		const known = new Set(dimensionOf(facts, name)?.members.map((member) => member.toLowerCase()));
		const [there, strange] = [asked.filter((one) => known.has(one)), asked.filter((one) => !known.has(one))];
		if (strange.length > 0) fallen.push({ parameter: name, value: strange.join(', ').slice(0, LONGEST) });
		if (there.length > 0) members[name] = there;
	}
	const years = yearsOf(facts);
	const year = (parameter: 'from' | 'to') => {
		const asked = choice[parameter];
		if (asked === null || years.includes(asked)) return asked;
		fallen.push({ parameter, value: String(asked) });
		return null;
	};
	return { choice: { ...choice, members, from: year('from'), to: year('to') }, fallen };
}

/** The years of facts, oldest first. */
export function yearsOf(facts: Facts): readonly number[] {
	return (dimensionOf(facts, 'year')?.members ?? []).map(Number).sort((a, b) => a - b);
}
