import type { MonthCounts } from '../../figures/month-bars/place-months.ts';
import type { CourtJudge } from '../../server/court-page-records.ts';
import type { CourtRange, NationJudge } from '../../server/nation-records.ts';

/** A court as it travels in the page: code, name, ends of grants and of denials, everyone's grants and denials. */
export type PackedCourt = readonly [string, string, number, number, number, number, number, number];

/** A judge as it travels in the page: last part of the address, name, grants, denials. */
export type PackedJudge = readonly [string, string, number, number];

/** A judge at a court as it travels: address or null, name, first and last year, cases, granted, denied, other, closed. */
export type PackedCourtJudge = readonly [
	string | null,
	string,
	number,
	number,
	number,
	number,
	number,
	number,
	number
];

/** A month as it travels: the month, grants, denials, and the day on which its counts end, where it is not its last. */
export type PackedMonth = readonly [string, number | null, number | null, string | null];

/** Packs a month; {@link unpackMonth} undoes it. */
export function packMonth({ month, granted, denied, through }: MonthCounts): PackedMonth {
	return [month, granted, denied, through];
}

/** The month that {@link packMonth} packed. */
export function unpackMonth([month, granted, denied, through]: PackedMonth): MonthCounts {
	return { month, granted, denied, through };
}

/** Packs a court; {@link unpackCourt} undoes it. */
export function packCourt({ code, name, granted, denied, everyone }: CourtRange): PackedCourt {
	const { low, high } = granted;
	return [code, name, low, high, denied.low, denied.high, everyone.granted, everyone.denied];
}

/** The court that {@link packCourt} packed. */
export function unpackCourt([code, name, a, b, c, d, granted, denied]: PackedCourt): CourtRange {
	return {
		code,
		name,
		granted: { low: a, high: b },
		denied: { low: c, high: d },
		everyone: { granted, denied }
	};
}

/** Packs a judge; {@link unpackJudge} undoes it. */
export function packJudge({ slug, name, granted, denied }: NationJudge): PackedJudge {
	return [slug, name, granted, denied];
}

/** The judge that {@link packJudge} packed. */
export function unpackJudge([slug, name, granted, denied]: PackedJudge): NationJudge {
	return { slug, name, granted, denied };
}

/** Packs a judge at a court; {@link unpackCourtJudge} undoes it. */
export function packCourtJudge(judge: CourtJudge): PackedCourtJudge {
	const { slug, name, first, last, cases, granted, denied, other, closed } = judge;
	return [slug, name, first, last, cases, granted, denied, other, closed];
}

/** The judge that {@link packCourtJudge} packed. */
export function unpackCourtJudge(packed: PackedCourtJudge): CourtJudge {
	const [slug, name, first, last, cases, granted, denied, other, closed] = packed;
	return { slug, name, first, last, cases, granted, denied, other, closed };
}
