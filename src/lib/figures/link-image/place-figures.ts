import type { SeriesName } from '#core/counts/slice.ts';
import { shareRange } from '#core/measures/margins.ts';
import { grantRate } from '#core/measures/rates.ts';
import { type FiscalWindow, LISTED_FROM } from '#core/measures/same-years.ts';
import { spokenName } from '#core/names/person-name.ts';
import { compareYears, type SubjectAndOverall } from '#core/series/compare-years.ts';
import { courtLine } from '#core/series/court-line.ts';
import { recordedYear } from '#core/series/record-years.ts';
import { formatCount, formatHundredths } from '../../i18n/format.ts';
import { rangeText } from '../../i18n/inexact.ts';
import type { CountedCourt } from '../../server/counted-court.ts';
import type { CountedJudge } from '../../server/counted-judge.ts';
import type { CourtRecords } from '../../server/court-page-records.ts';
import type { RecordRange } from '../../server/court-records.ts';
import type { JudgeRecords } from '../../server/judge-records.ts';
import {
	EVERYONE,
	isDrawn,
	type LinkFigure,
	linkNumber,
	type LinkNumber,
	linkPeriod,
	MEXICO
} from './link-figure.ts';

/** What is known of a court or a judge, as its page has it. */
interface Known<Counted, Records> {
	readonly name: string;
	readonly counted: Counted | null;
	readonly records: Records | null;
	/** Release of the records' counts; null without court records. */
	readonly source_id: string | null;
}

/** The picture of a court: counted years of Mexico and everyone, else everyone's and the ranges of the records. */
export function courtFigure({
	name,
	counted,
	records,
	source_id
}: Known<CountedCourt, CourtRecords>): LinkFigure | null {
	const start = { kind: 'courts', heading: [name] } as const;
	if (counted) return countedFigure(start, counted, counted.window);
	if (!records?.span || source_id === null) return null;
	const { span } = records;
	const ranges = records.years.flatMap(({ fiscal_year, range }) => {
		const share = range && shareRange(range.granted, range.denied);
		return share ? [{ year: fiscal_year, ...share }] : [];
	});
	const { everyone, range } = records.pooled;
	return drawable({
		...start,
		period: linkPeriod([span.first, span.last], 'fiscal', span.through_on),
		subject: range && rangeNumber(range),
		comparator: linkNumber(EVERYONE, grantRate(everyone)),
		comparisons: compared({
			subject: [],
			overall: records.years.map((year) => recordedYear(year, source_id))
		}),
		ranges,
		breakBefore: null,
		around: null,
		year: null
	});
}

/** The picture of a judge with a hundred decisions or more; null for others, who have none of their own. */
export function judgeFigure({
	name,
	counted,
	records,
	source_id
}: Known<CountedJudge, JudgeRecords>): LinkFigure | null {
	const start = { kind: 'judges', heading: [spokenName(name)] } as const;
	if (counted) {
		return counted.isListed ? countedFigure(start, counted, counted.years, counted.courtLine) : null;
	}
	if (!records || source_id === null) return null;
	const { own, everyone } = records.pooled;
	const [first, last] = [records.years[0], records.years.at(-1)];
	if (!first || !last || everyone.granted + everyone.denied < LISTED_FROM) return null;
	return drawable({
		...start,
		period: linkPeriod([first.fiscal_year, last.fiscal_year], 'fiscal', last.through_on),
		subject: linkNumber(MEXICO, grantRate(own)),
		comparator: linkNumber(EVERYONE, grantRate(everyone)),
		comparisons: compared({
			subject: records.years.map((year) => recordedYear(year, source_id)),
			overall: records.years.map((year) => recordedYear({ ...year, ...year.everyone }, source_id))
		}),
		ranges: [],
		breakBefore: null,
		around: records.court && {
			name: records.court.name,
			years: courtLine(records.court.name, records.court.years).years
		},
		year: null
	});
}

function countedFigure(
	start: Pick<LinkFigure, 'kind' | 'heading'>,
	{ figure, mexico, overall }: Pick<CountedCourt, 'figure' | 'mexico' | 'overall'>,
	{ first, last }: FiscalWindow,
	line: CountedJudge['courtLine'] = null
): LinkFigure | null {
	const series: SeriesName = 'counted';
	return drawable({
		...start,
		period: linkPeriod([first, last], 'fiscal', null),
		subject: linkNumber(MEXICO, mexico),
		comparator: linkNumber(EVERYONE, overall),
		comparisons: compared(figure.series[series] ?? { subject: [], overall: [] }),
		ranges: [],
		breakBefore: null,
		around: line && { name: line.court, years: line.years },
		year: null
	});
}

const compared = (pair: SubjectAndOverall) => compareYears(pair, 'merits', 'overall');

function drawable(figure: LinkFigure): LinkFigure | null {
	return isDrawn(figure.comparisons) ? figure : null;
}

/** Mexico at a court, of which two tables leave a range. */
function rangeNumber({ granted, denied }: RecordRange): LinkNumber {
	const share = shareRange(granted, denied);
	const of = { low: granted.low + denied.low, high: granted.high + denied.high };
	return {
		names: MEXICO,
		counts: `${endsText(granted)} / ${endsText(of)}`,
		share: share && `${formatHundredths('en', share.low)}–${formatHundredths('en', share.high)}\u00A0%`
	};
}

function endsText(ends: { readonly low: number; readonly high: number }): string {
	return ends.low === ends.high ? formatCount('en', ends.low) : rangeText('en', ends);
}
