import type { PublishedJudge } from '#core/tables/published.ts';
import { isPartialYear } from '#core/time.ts';
import type { Check, Comparison } from './check.ts';
import { count, signed } from './compare-counts.ts';
import type { JudgeYearTally } from './counted-tallies.ts';

const WINDOW = { first: 2018, last: 2023 } as const;
const TITLE = `TRAC: judges FY${WINDOW.first}–${WINDOW.last}, per cent granted of grants and denials`;
/** A judge agrees when the percentages lie this close, in points. */
const CLOSE_POINTS = 1;
/** The share of judges that must agree. The rest may have been entered late, moved or taken over others' cases. */
const LEAST_SHARE = 0.9;
const DISTRIBUTION = [2, 5] as const;
const FARTHEST_SHOWN = 5;

/** A judge at a court: TRAC's percentage and ours; ours is null when we count no grant or denial there. */
interface JudgePair {
	readonly name: string;
	readonly theirs: number;
	readonly ours: number | null;
	/** Absolute difference in points; Infinity when there is nothing to compare. */
	readonly points: number;
}

/**
 * Compares the percentage of asylum granted with TRAC's judge window, judge by judge where the code is certain: nine in
 * ten must lie within one point. Also shows how many are within 2 and 5 points, and those farthest off.
 * @param ours counted with `--events all`, codes of one person joined.
 * @param personOf the code under which a judge's decisions are joined.
 */
export function compareTracJudges(
	ours: readonly JudgeYearTally[],
	published: readonly PublishedJudge[],
	{ releaseOn, personOf }: { releaseOn: string; personOf: (judge: string) => string }
): Check {
	if (isPartialYear(WINDOW.last, releaseOn)) return skipped(`the release ends before FY${WINDOW.last}`);
	const counted = byJudge(ours);
	const pairs = published.flatMap((row): JudgePair[] => {
		const { first_fiscal_year, last_fiscal_year, judge, court, percent_granted } = row;
		if (first_fiscal_year !== WINDOW.first || last_fiscal_year !== WINDOW.last) return [];
		if (judge === null || percent_granted === null) return [];
		return [pairOf(`${court} ${judge}`, percent_granted, counted.get(`${court} ${personOf(judge)}`))];
	});
	if (pairs.length === 0) return skipped('no judge of that window is matched to a code');
	return { kind: 'comparisons', title: TITLE, comparisons: [...shares(pairs), ...farthest(pairs)] };
}

function skipped(reason: string): Check {
	return { kind: 'not checked', title: TITLE, reason };
}

interface Grants {
	granted: number;
	denied: number;
}

function byJudge(ours: readonly JudgeYearTally[]): ReadonlyMap<string, Readonly<Grants>> {
	const judges = new Map<string, Grants>();
	for (const { fiscal_year, court, judge, granted, denied } of ours) {
		if (fiscal_year < WINDOW.first || fiscal_year > WINDOW.last || court === null || judge === null) continue;
		const merits = judges.get(`${court} ${judge}`) ?? { granted: 0, denied: 0 };
		merits.granted += granted;
		merits.denied += denied;
		judges.set(`${court} ${judge}`, merits);
	}
	return judges;
}

function pairOf(name: string, theirs: number, merits: Readonly<Grants> | undefined): JudgePair {
	const decided = merits ? merits.granted + merits.denied : 0;
	if (!merits || decided === 0) return { name, theirs, ours: null, points: Infinity };
	const ours = (merits.granted / decided) * 100;
	// TRAC prints one decimal; to compare at that precision, so do we.
	return { name, theirs, ours, points: Math.abs(Number(ours.toFixed(1)) - theirs) };
}

function shares(pairs: readonly JudgePair[]): readonly Comparison[] {
	const line = (points: number): Comparison => {
		// Half of TRAC's last decimal, so that 1.0 is not lost to binary fractions.
		const within = pairs.filter((pair) => pair.points <= points + 0.05).length;
		const share = within / pairs.length;
		const isRule = points === CLOSE_POINTS;
		return {
			what: `judges within ${points} ${points === 1 ? 'point' : 'points'}`,
			ours: count(within),
			theirs: count(pairs.length),
			gap: `${(share * 100).toFixed(1)} %`,
			tolerance: isRule ? `at least ${LEAST_SHARE * 100} %` : '',
			verdict: !isRule ? 'note' : share >= LEAST_SHARE ? 'agrees' : 'differs'
		};
	};
	const absent = pairs.filter(({ ours }) => ours === null).length;
	return [
		line(CLOSE_POINTS),
		...DISTRIBUTION.map(line),
		{
			...line(CLOSE_POINTS),
			what: 'judges without a decision of ours',
			ours: count(absent),
			gap: '',
			tolerance: '',
			verdict: 'note'
		}
	];
}

function farthest(pairs: readonly JudgePair[]): readonly Comparison[] {
	const off = pairs.filter(({ ours, points }) => ours !== null && points > CLOSE_POINTS + 0.05);
	const sorted = off.sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1));
	return sorted.slice(0, FARTHEST_SHOWN).map(({ name, ours, theirs }) => ({
		what: `${name}, per cent granted`,
		ours: (ours ?? 0).toFixed(1),
		theirs: theirs.toFixed(1),
		gap: signed((ours ?? 0) - theirs, 1),
		tolerance: `±${CLOSE_POINTS} point`,
		verdict: 'note'
	}));
}
