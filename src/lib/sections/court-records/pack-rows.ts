import type { CourtRange, NationJudge } from '../../server/nation-records.ts';

/** A court as it travels in the page: code, name, ends of grants and of denials, everyone's grants and denials. */
export type PackedCourt = readonly [string, string, number, number, number, number, number, number];

/** A judge as it travels in the page: last part of the address, name, grants, denials. */
export type PackedJudge = readonly [string, string, number, number];

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
