import { COMPARED_KINDS, type ComparedKind } from '#core/twins/compare-subject.ts';

/** Orders of the panels; never by rate. */
export const COMPARED_ORDERS = ['chosen', 'name'] as const;
export type ComparedOrder = (typeof COMPARED_ORDERS)[number];

/** What is compared: of one kind, in the order chosen. */
export interface CompareView {
	readonly kind: ComparedKind;
	/** Codes of courts, or last parts of addresses of judges and nationalities; each once. */
	readonly ids: readonly string[];
	readonly order: ComparedOrder;
}

/** Part of an address that cannot be used, and why. */
export interface CompareFallen {
	readonly parameter: string;
	readonly value: string;
	readonly why: 'unknown' | 'too-many' | 'other-kind';
}

/** What is compared at most, side by side. */
export const MOST_COMPARED = 6;

/** Longer values are cut where they are named. */
const LONGEST = 60;

/** An entry as addresses write it and twins name it: courts in capitals, the others small. */
function toId(kind: ComparedKind, value: string): string {
	return kind === 'courts' ? value.toUpperCase() : value.toLowerCase();
}

/**
 * Reads `?courts=CHI,NYC`, `?judges=…` or `?nationalities=mexico,cuba`, and `order=name`. One kind is compared: of several
 * the first of nationalities, courts, judges that names somebody known. What cannot be used is left out and named; with
 * nothing left the usual view stands.
 * @param known whether there is such an entry; asked of well-formed ones only.
 */
export function parseCompare(
	params: URLSearchParams,
	known: (kind: ComparedKind, id: string) => boolean,
	usual: CompareView
): { readonly view: CompareView; readonly fallen: readonly CompareFallen[] } {
	const fallen: CompareFallen[] = [];
	const fall = (parameter: string, value: string, why: CompareFallen['why']) =>
		fallen.push({ parameter, value: value.slice(0, LONGEST), why });
	const asked = COMPARED_KINDS.flatMap((kind) => {
		const value = params.get(kind);
		if (!value?.trim()) return [];
		const found: string[] = [];
		for (const part of value.split(',').map((one) => one.trim())) {
			const id = toId(kind, part);
			if (part === '' || found.includes(id)) continue;
			if (!/^[a-z0-9-]{1,80}$/i.test(part) || !known(kind, id)) fall(kind, part, 'unknown');
			else if (found.length === MOST_COMPARED) fall(kind, part, 'too-many');
			else found.push(id);
		}
		return [{ kind, value, ids: found }];
	});
	const chosen = asked.find(({ ids }) => ids.length > 0);
	for (const { kind, value, ids } of asked)
		if (ids.length > 0 && kind !== chosen?.kind) fall(kind, value, 'other-kind');
	const order = params.get('order');
	if (order && !COMPARED_ORDERS.some((one) => one === order)) fall('order', order, 'unknown');
	return {
		view: {
			kind: chosen?.kind ?? usual.kind,
			ids: chosen?.ids ?? usual.ids,
			order: order === 'name' ? 'name' : 'chosen'
		},
		// A page of notes helps nobody: the first ones say what is wrong.
		fallen: fallen.slice(0, MOST_COMPARED)
	};
}

/** The query of a view; nothing for the usual one. */
export function compareSearch({ kind, ids, order }: CompareView, usual: CompareView): string {
	const isUsual = kind === usual.kind && ids.join() === usual.ids.join();
	const parts = [
		...(isUsual ? [] : [`${kind}=${ids.join(',')}`]),
		...(order === 'name' ? ['order=name'] : [])
	];
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
