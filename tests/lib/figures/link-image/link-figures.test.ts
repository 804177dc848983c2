import { describe, expect, it } from 'vitest';
import { exactly } from '#core/counts/count-range.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { drawLinkImage } from '../../../../src/lib/figures/link-image/draw-link-image.ts';
import { linkImage } from '../../../../src/lib/figures/link-image/link-figure.ts';
import { nationFigure, yearFigure } from '../../../../src/lib/figures/link-image/nation-figure.ts';
import { courtFigure, judgeFigure } from '../../../../src/lib/figures/link-image/place-figures.ts';
import type { CourtRecords } from '../../../../src/lib/server/court-page-records.ts';
import type { JudgeRecords } from '../../../../src/lib/server/judge-records.ts';

const RELEASE = 'asylumjudge-decisions-2026-07-01';
const MEXICO = { nationality: 'MEX', name_en: 'Mexico', name_es: 'México' };

function cell(year: number, granted: number, denied: number): YearCounts {
	return {
		source_id: RELEASE,
		track: 'court',
		claim_type: 'all',
		year,
		basis: 'fiscal',
		through: null,
		unit: 'cases',
		quality: 'exact',
		counts: { granted: exactly(granted), denied: exactly(denied) }
	};
}

const series = {
	records: {
		subject: [cell(2024, 50, 450), cell(2025, 3, 4)],
		overall: [cell(2024, 400, 600), cell(2025, 300, 700)]
	}
};

/** The texts of a drawing, in order. */
const textsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, words]) => words);

describe('what a shared link shows of a nationality', () => {
	it('is the number its page opens with, in both languages, without a rate where there are few', () => {
		const figure = nationFigure({ series }, MEXICO, 'nationalities');
		expect(figure).toMatchObject({
			heading: ['Mexico', 'México'],
			period: 'FY · AF 2025',
			subject: { names: ['Mexico', 'México'], counts: '3 / 7', share: null },
			comparator: { names: ['Everyone', 'Total'], counts: '300 / 1,000', share: '30.0\u00A0%' },
			year: 2025
		});
		expect(linkImage('nationalities', 'mexico', figure)).toEqual({
			address: '/link-images/nationalities/mexico.png',
			years: [2024, 2025]
		});
	});

	it('is that of its kind where fewer than two years have a rate', () => {
		const short = { records: { subject: [cell(2025, 3, 4)], overall: [cell(2025, 300, 700)] } };
		const figure = nationFigure({ series: short }, MEXICO, 'nationalities');
		expect(figure).toBeNull();
		expect(linkImage('nationalities', 'mexico', figure).address).toBe('/link-images/nationalities.png');
	});

	it('is the chart with its year marked for a year', () => {
		const figure = yearFigure({ series }, MEXICO, 2024);
		expect(figure).toMatchObject({
			heading: ['2024'],
			year: 2024,
			subject: { counts: '50 / 500', share: '10.0\u00A0%' }
		});
		expect(yearFigure({ series }, MEXICO, 2023)).toBeNull();
	});
});

describe('what a shared link shows of a court and a judge', () => {
	const year = { from_on: null, through_on: null };

	it('is everyone at the court, and the range of Mexico', () => {
		const range = { granted: { low: 10, high: 12 }, denied: { low: 88, high: 90 } };
		const records: CourtRecords = {
			years: [2024, 2025].map((fiscal_year) => ({
				...year,
				fiscal_year,
				granted: 60,
				denied: 40,
				judges: 3,
				range
			})),
			pooled: {
				everyone: { granted: 120, denied: 80 },
				range: { granted: { low: 20, high: 24 }, denied: { low: 176, high: 180 } }
			},
			judges: [],
			comparison: null,
			endings: [],
			span: { first: 2024, last: 2025, from_on: null, through_on: null },
			casesSpan: null
		};
		// 20 of 200 to 24 of 200; of no fewer than 196 and no more than 204 cases.
		expect(courtFigure({ name: 'El Paso', counted: null, records, source_id: RELEASE })).toMatchObject({
			heading: ['El Paso'],
			period: 'FY · AF 2024–2025',
			subject: { counts: '20–24 / 196–204', share: '10.0–12.0\u00A0%' },
			comparator: { counts: '120 / 200', share: '60.0\u00A0%' },
			ranges: [{ year: 2024 }, { year: 2025 }]
		});
		expect(courtFigure({ name: 'El Paso', counted: null, records: null, source_id: RELEASE })).toBeNull();
	});

	it.each([
		['a hundred decisions', 50, '20 / 40'],
		['one fewer', 49, null]
	])('is the judge’s own with %s', (_, granted, counts) => {
		const everyone = { granted, denied: 50 };
		const half = { granted: Math.floor(granted / 2), denied: 25 };
		const records: JudgeRecords = {
			judge_key: 'X',
			judge_name: 'Doe, Jane',
			profile: null,
			years: [
				{ ...year, fiscal_year: 2024, granted: 10, denied: 10, everyone: half },
				{ ...year, fiscal_year: 2025, granted: 10, denied: 10, everyone: half }
			],
			pooled: { own: { granted: 20, denied: 20 }, everyone },
			expected: { all: null, own: null },
			nationalities: [],
			nationalityCount: 1,
			among: [],
			courts: [],
			court: null,
			granted,
			endings: null,
			casesSpan: null
		};
		const figure = judgeFigure({ name: 'Doe, Jane', counted: null, records, source_id: RELEASE });
		expect(figure?.subject?.counts ?? null).toBe(counts);
		expect(figure?.heading ?? null).toEqual(counts && ['Jane Doe']);
	});
});

describe('the drawing', () => {
	it('says to which day an open year reaches, and leaves its dots open', () => {
		const open = {
			records: {
				subject: [cell(2024, 50, 450), { ...cell(2025, 60, 440), through: '2025-07-01' }],
				overall: [cell(2024, 400, 600), { ...cell(2025, 300, 700), through: '2025-07-01' }]
			}
		};
		const figure = yearFigure({ series: open }, MEXICO, 2025);
		expect(figure?.period).toBe('FY · AF 2025 (2025-07-01)');
		const dots = figure ? (drawLinkImage(figure, false).match(/<circle [^>]*>/g) ?? []) : [];
		expect(dots.map((dot) => /fill="([^"]+)" stroke="([^"]+)"/.exec(dot)?.slice(1))).toEqual([
			['#fbfaf6', '#3d5468'],
			['#fbfaf6', '#b3391b']
		]);
	});

	it('has names, numbers, years and the site, and nothing to read as a sentence', () => {
		const figure = nationFigure({ series }, MEXICO, 'nationalities');
		const texts = figure ? textsOf(drawLinkImage(figure, false)) : [];
		expect(texts.filter((words) => !/^[\d,]+$/.test(words ?? ''))).toEqual([
			'Nationalities · Nacionalidades',
			'Mexico · México',
			'Asylum granted, % · Asilo concedido, %',
			'3 / 7',
			'Mexico',
			'México',
			'30.0\u00A0%',
			'300 / 1,000',
			'Everyone',
			'Total',
			'Asylum Ledger',
			'FY · AF 2025'
		]);
	});

	it('says that its data are invented', () => {
		const figure = nationFigure({ series }, MEXICO, null);
		const draw = (isInvented: boolean) => (figure ? drawLinkImage(figure, isInvented) : '');
		expect(draw(true)).toContain('Invented data · Datos inventados');
		expect(draw(false)).not.toContain('nvent');
	});

	it('keeps a name from being markup, and a long one inside', () => {
		const name = `A & <b> ${'long '.repeat(20)}`.trim();
		const figure = nationFigure({ series }, { ...MEXICO, name_en: name, name_es: name }, 'nationalities');
		const svg = figure ? drawLinkImage(figure, false) : '';
		expect(svg).toContain('A &amp; &lt;b&gt; long');
		const [, size = ''] = /font-size="([\d.]+)" fill="#1d1c1a">A &amp;/.exec(svg) ?? [];
		// 552 units for 107 letters, each 0.57 of the size.
		expect(Number(size)).toBeCloseTo(9.1, 1);
	});
});
