import { EVERYONE } from '#core/check/ask.ts';

/** What the page of the route shows: a group of people and a year. */
export interface RouteView {
	/** Address of a nationality, or `everyone`. */
	readonly nationality: string;
	readonly year: number;
}

/** A parameter whose value cannot be used, so that the usual one stands. */
export interface RouteFallen {
	readonly parameter: 'nationality' | 'year';
	readonly value: string;
}

/** What may be chosen, and what stands where the address says nothing. */
export interface RouteLimits {
	readonly nationalities: ReadonlySet<string>;
	/** First and last year with any count. */
	readonly years: { readonly first: number; readonly last: number };
	readonly usual: RouteView;
}

/** Longer values are cut where they are named. */
const LONGEST = 60;

/** Reads `?nationality=cuba&year=2019`. What is absent is usual; what cannot be used is usual too, and named. */
export function parseRoute(
	params: URLSearchParams,
	{ nationalities, years, usual }: RouteLimits
): { readonly view: RouteView; readonly fallen: readonly RouteFallen[] } {
	const fallen: RouteFallen[] = [];
	const read = <Value>(parameter: RouteFallen['parameter'], parse: (value: string) => Value | undefined) => {
		const value = params.get(parameter)?.trim();
		if (!value) return undefined;
		const parsed = parse(value);
		if (parsed === undefined) fallen.push({ parameter, value: value.slice(0, LONGEST) });
		return parsed;
	};
	const nationality = read('nationality', (value) => {
		const slug = value.toLowerCase();
		return slug === EVERYONE || nationalities.has(slug) ? slug : undefined;
	});
	const year = read('year', (value) => {
		const number = Number(value);
		return /^\d{4}$/.test(value) && number >= years.first && number <= years.last ? number : undefined;
	});
	return { view: { nationality: nationality ?? usual.nationality, year: year ?? usual.year }, fallen };
}

/** The query of a view, written out whole so that it means the same in years to come; nothing for the usual view. */
export function routeSearch(view: RouteView, usual: RouteView): string {
	if (view.nationality === usual.nationality && view.year === usual.year) return '';
	return `?${new URLSearchParams({ nationality: view.nationality, year: String(view.year) })}`;
}
