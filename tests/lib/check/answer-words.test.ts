import { describe, expect, it } from 'vitest';
import { type AnswerSource } from '#core/check/answer-sources.ts';
import { answerOf } from '#core/check/match-figure.ts';
import { type FigureCounts, type FigureShare, parseFigure } from '#core/check/parse-figure.ts';
import { type CountRange, exactly } from '#core/counts/count-range.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { answerRateText, answerSentence, readFigureWords } from '../../../src/lib/check/answer-words.ts';

const read = (text: string) => parseFigure(text) as FigureShare | FigureCounts;
const year = (
	fiscal: number,
	granted: CountRange,
	denied: CountRange,
	more: Partial<YearCounts> = {}
): YearCounts => ({
	source_id: 'asylumjudge-decisions-2026-07-01',
	track: 'court',
	claim_type: 'all',
	year: fiscal,
	basis: 'fiscal',
	through: null,
	unit: 'cases',
	quality: 'exact',
	counts: { granted, denied },
	...more
});
const judged: AnswerSource = { source: 'asylumjudge', cells: [year(2025, exactly(16), exactly(130))] };
const between: AnswerSource = {
	source: 'asylumjudge',
	cells: [year(2025, { count: null, low: 21, high: 25 }, { count: null, low: 2268, high: 2781 })]
};
const none = new Map<string, never>();
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('answerSentence', () => {
	const answer = answerOf(read('11 %'), judged, 'merits', { from: 2025, to: 2025 });
	const place = { kind: 'judge', name: 'Frank A. Seminerio' } as const;

	it('says counts, share, range and who counted', () => {
		expect(plain(answerSentence('en', answer, { name: 'Mexico', place }, none))).toBe(
			'Frank A. Seminerio granted asylum in 16 of 146 cases of people from Mexico decided in fiscal year 2025: 11.0 in 100 (95 % range 6.9 to 17.1 %). Counted by: AsylumJudge, cases granted or denied, counted by AsylumJudge from the Deportation Data Project’s table.'
		);
		expect(plain(answerSentence('es', answer, { name: 'México', place }, none))).toBe(
			'Frank A. Seminerio concedió asilo en 16 de 146 casos de personas de México que resolvió en el año fiscal 2025: 11.0 de cada 100 (intervalo del 95 %: de 6.9 a 17.1 %). Recuento: AsylumJudge, casos concedidos o denegados, contados por AsylumJudge en la tabla del Deportation Data Project.'
		);
	});

	it('says both ends where nothing was printed between them', () => {
		const ends = answerOf(read('1 %'), between, 'merits', { from: 2025, to: 2025 });
		const court = { kind: 'court', name: 'Phoenix' } as const;
		expect(answerSentence('en', ends, { name: 'Mexico', place: court }, none)).toMatch(
			/^Between 21 and 25 cases of people from Mexico were granted, of 2,289 to 2,806 decided at the Phoenix court in fiscal year 2025: 0\.7 to 1\.1 in 100, as far as two published tables allow\./
		);
		expect(answerSentence('es', ends, { name: 'México', place: court }, none)).toMatch(
			/^Entre 21 y 25 casos de personas de México terminaron en concesión, de 2,289 a 2,806 resueltos en la corte de Phoenix en el año fiscal 2025: de 0\.7 a 1\.1 de cada 100, hasta donde permiten dos tablas publicadas\./
		);
	});

	it('names pooled years as they are, gaps, calendar years and everyone included', () => {
		const cells = [2007, 2009, 2010].map((fiscal) => year(fiscal, exactly(10), exactly(90)));
		const gaps = answerOf(read('1 %'), { source: 'trac', cells }, 'merits', { from: 2007, to: 2010 });
		const everyone = { name: 'Everyone', place: null };
		expect(answerSentence('en', gaps, everyone, none)).toContain(
			'30 of 300 cases of people of all nationalities that they decided in fiscal years 2007, 2009 to 2010:'
		);
		const calendar = cells.map((cell): YearCounts => ({ ...cell, basis: 'calendar' }));
		const years = answerOf(read('1 %'), { source: 'trac', cells: calendar }, 'merits', {
			from: 2009,
			to: 2010
		});
		expect(answerSentence('es', years, { name: 'Todas las nacionalidades', place: null }, none)).toContain(
			'personas de todas las nacionalidades que resolvieron en los años 2009 a 2010:'
		);
	});
});

describe('answerRateText', () => {
	it('gives no share of a range wider than 25 points, nor of fewer than ten decisions', () => {
		const wide: AnswerSource = {
			source: 'asylumjudge',
			cells: [year(2025, { count: null, low: 1, high: 9 }, exactly(20))]
		};
		expect(answerRateText('en', answerOf(read('5 %'), wide, 'merits', { from: 2025, to: 2025 }))).toBeNull();
		const few: AnswerSource = { source: 'asylumjudge', cells: [year(2025, exactly(2), exactly(7))] };
		expect(answerRateText('en', answerOf(read('5 %'), few, 'merits', { from: 2025, to: 2025 }))).toBeNull();
	});
});

describe('readFigureWords', () => {
	it.each([
		['2 %', 'Read as anything from 1.5 % to under 2.5 % granted.'],
		['98 % denied', 'Read as anything from 97.5 % to under 98.5 % not granted.'],
		['fewer than 2 %', 'Read as under 2 % granted.'],
		['1.6', 'Read as anything from 1.55 % to under 1.65 % granted.'],
		['2 of 14', 'Read as 2 granted of 14.']
	])('says how %s was read', (figure, words) => {
		expect(plain(readFigureWords('en', read(figure)))).toBe(words);
	});
});
