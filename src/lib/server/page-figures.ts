import { countedCourt } from './counted-court.ts';
import { countedJudge } from './counted-judge.ts';
import { courtRecords } from './court-page-records.ts';
import { courtJudgeYears, endingsByYear, recordDocuments, spanOf } from './court-records.ts';
import { findCourt } from './courts.ts';
import { figureData } from './figure-data.ts';
import { focusNationality } from './focus-nationality.ts';
import { findJudge } from './judge-directory.ts';
import { judgeRecords } from './judge-records.ts';
import { findNationality } from './nationality-entity.ts';
import { tracYears } from './trac-years.ts';
import { publishedYears } from './year-entity.ts';

// What the figures of a page show, for the page and for the same figures inside other pages.

/** The overview's. */
export function overviewFigures() {
	const nationality = focusNationality();
	const rows = courtJudgeYears();
	return {
		nationality,
		figure: figureData(nationality.nationality),
		endings: endingsByYear(rows),
		endingsSpan: spanOf(rows),
		recordDocuments: recordDocuments(),
		trac: tracYears()
	};
}

/** A nationality's; null where there is none at the address. */
export function nationalityFigure(slug: string) {
	const nationality = findNationality(slug);
	return nationality ? { nationality, figure: figureData(nationality.nationality) } : null;
}

/** A court's; null where there is none at the address. */
export function courtFigures(address: string) {
	const court = findCourt(address);
	if (!court) return null;
	return {
		court,
		counted: countedCourt(court.court),
		records: courtRecords(court.court),
		recordDocuments: recordDocuments()
	};
}

/** A judge's; null where there is none at the address. */
export function judgeFigures(slug: string) {
	const judge = findJudge(slug);
	if (!judge) return null;
	return {
		judge,
		counted: judge.code === null ? null : countedJudge(judge.code, judge.windows),
		records: judgeRecords(judge.record),
		recordDocuments: recordDocuments()
	};
}

/** A year's; null where nothing is published of it. */
export function yearFigure(year: number) {
	if (!publishedYears().includes(year)) return null;
	const nationality = focusNationality();
	return { year, nationality, figure: figureData(nationality.nationality) };
}
