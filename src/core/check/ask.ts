import { type Track, TRACKS } from '../counts/slice.ts';

/** The group that is everyone, as addresses name it. */
export const EVERYONE = 'everyone';

/** A figure and what it is said to be about: what the address of `/check/` holds. */
export interface Ask {
	/** The figure as written; empty where nothing was asked. */
	readonly figure: string;
	/** Address of a nationality, or {@link EVERYONE}. */
	readonly group: string;
	readonly track: Track;
	/** First and last year, both included; fiscal or calendar as the source counts. */
	readonly from: number;
	readonly to: number;
	/** EOIR's code of a court, or null for the nation. Never together with a judge. */
	readonly court: string | null;
	/** Address of a judge, or null for everybody. */
	readonly judge: string | null;
}

/** What may be asked about. */
export interface AskLimits {
	readonly groups: ReadonlySet<string>;
	readonly courts: ReadonlySet<string>;
	/** First and last year that any source counts. */
	readonly years: { readonly first: number; readonly last: number };
	/** What stands where the address says nothing. */
	readonly usual: { readonly group: string; readonly year: number };
}

/** A parameter whose value cannot be used, so that the usual one stands. */
export interface FallenBack {
	readonly parameter: 'group' | 'track' | 'from' | 'to' | 'court' | 'judge';
	readonly value: string;
}

/** What an address asks, and which of its parameters could not be used. */
export interface ParsedAsk {
	readonly ask: Ask;
	readonly fallen: readonly FallenBack[];
}

/** Longer figures are cut in addresses: `parseFigure` refuses them anyhow. */
const LONGEST = 300;

/**
 * Reads `?figure=2%25&group=mexico&track=court&from=2009&to=2011`, with `court=<code>` or `judge=<address>` where wanted.
 * What is absent is usual; where the years are, those that the figure's own words name. What cannot be used is usual too,
 * and named. Courts and judges belong to the court track.
 */
export function parseAsk(params: URLSearchParams, limits: AskLimits): ParsedAsk {
	const fallen: FallenBack[] = [];
	const read = <Value>(
		parameter: FallenBack['parameter'],
		usual: Value,
		parse: (value: string) => Value | undefined
	): Value => {
		const value = params.get(parameter);
		if (value === null || value === '') return usual;
		const parsed = parse(value.trim());
		if (parsed === undefined) fallen.push({ parameter, value: value.slice(0, LONGEST) });
		return parsed ?? usual;
	};
	const figure = (params.get('figure') ?? '').slice(0, LONGEST);
	const named = yearsNamed(figure, limits);
	const year = (value: string) =>
		/^\d{4}$/.test(value) && isWithin(Number(value), limits) ? Number(value) : undefined;
	const group = read('group', limits.usual.group, (value) =>
		limits.groups.has(value.toLowerCase()) ? value.toLowerCase() : undefined
	);
	const track = read<Track>('track', 'court', (value) => TRACKS.find((known) => known === value));
	const one = [params.get('from'), params.get('to')].map((value) => year(value ?? '')).find(Boolean);
	const from = read('from', one ?? named.from, year);
	const to = read('to', Math.max(from, one ?? named.to), (value) => {
		const last = year(value);
		return last !== undefined && last >= from ? last : undefined;
	});
	const judge = read('judge', null, (value) =>
		/^[a-z0-9-]{1,80}$/.test(value) && track === 'court' ? value : undefined
	);
	const court = read('court', null, (value) =>
		limits.courts.has(value.toUpperCase()) && track === 'court' && judge === null
			? value.toUpperCase()
			: undefined
	);
	return { ask: { figure, group, track, from, to, court, judge }, fallen };
}

/** The address's query of what is asked, every parameter written out so that it means the same in years to come. */
export function askSearch({ figure, group, track, from, to, court, judge }: Ask): string {
	const params = new URLSearchParams({ figure, group, track, from: String(from), to: String(to) });
	if (court !== null) params.set('court', court.toLowerCase());
	if (judge !== null) params.set('judge', judge);
	return `?${params}`;
}

/** The years that a figure's words name (`in FY2025`, `2009 to 2011`), else the usual one. */
function yearsNamed(figure: string, limits: AskLimits): { readonly from: number; readonly to: number } {
	const years = [...figure.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d.,]*\d)/g)]
		.map(([year]) => Number(year))
		.filter((year) => isWithin(year, limits));
	if (years.length === 0) return { from: limits.usual.year, to: limits.usual.year };
	return { from: Math.min(...years), to: Math.max(...years) };
}

function isWithin(year: number, { years: { first, last } }: AskLimits): boolean {
	return year >= first && year <= last;
}
