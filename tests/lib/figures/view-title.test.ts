import { describe, expect, it } from 'vitest';
import { compareYears } from '#core/series/compare-years.ts';
import { exactly } from '#core/counts/count-range.ts';
import type { SeriesName } from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import {
	pooledTitle,
	shownYear,
	viewFileName,
	viewFinding,
	viewTitle
} from '../../../src/lib/figures/view-title.ts';
import { titleElsewhere } from '../../../src/lib/figures/shown-release.ts';
import { findingMessages, type FindingPlace } from '../../../src/lib/i18n/messages/finding.ts';

const cell = (year: number, granted: number, denied: number, through: string | null = null): YearCounts => ({
	source_id: 'unhcr-asylum-decisions',
	track: 'court',
	claim_type: 'all',
	year,
	basis: 'calendar',
	through,
	unit: 'persons',
	quality: 'exact',
	counts: { granted: exactly(granted), denied: exactly(denied) }
});
const subject = [cell(2007, 36, 105), cell(2008, 38, 69), cell(2011, 107, 1210), cell(2025, 707, 12_134)];
const overall = [
	cell(2007, 5000, 5000),
	cell(2008, 500, 500),
	cell(2011, 5000, 4400),
	cell(2025, 21_198, 89_890)
];
const comparisons = compareYears({ subject, overall }, 'merits', 'overall');
const view = { series: 'court' as SeriesName, rate: 'merits', against: 'overall' } as const;

function titleOf(year: number | null, place: FindingPlace | null = null, locale: 'en' | 'es' = 'en'): string {
	const shown = shownYear(comparisons, year);
	if (!shown) throw new Error('No year');
	const name = locale === 'en' ? 'Mexico' : 'México';
	return viewTitle(locale, viewFinding({ code: 'MEX', name, place }, view, shown));
}

describe('shownYear', () => {
	it('is the year chosen, and the latest with a rate when none or an unknown one is', () => {
		expect([2011, null, 1990].map((year) => shownYear(comparisons, year)?.year)).toEqual([2011, 2025, 2025]);
	});

	it('passes over an open year until it is chosen', () => {
		const open = compareYears(
			{ subject: [...subject, cell(2026, 1, 9, '2026-06-30')], overall },
			'merits',
			'overall'
		);
		expect([null, 2026].map((year) => shownYear(open, year)?.year)).toEqual([2025, 2026]);
	});
});

describe('viewTitle', () => {
	it('says the year chosen', () => {
		// 107 ÷ 1,317 = 8.12 %; 5,000 ÷ 9,400 = 53.19 %.
		expect(titleOf(2011)).toBe(
			'Judges granted asylum to 107 of 1,317 people from Mexico whose cases they decided in 2011: 8.1 in 100. Overall it was 53.2.'
		);
	});

	it('says who decided on the page of a judge and of a court', () => {
		const judge = { kind: 'judge', name: 'Oriel Almistock' } as const;
		expect(titleOf(2011, judge)).toBe(
			'Oriel Almistock granted asylum to 107 of 1,317 people from Mexico whose cases were decided in 2011: 8.1 in 100. For all nationalities it was 53.2.'
		);
		expect(titleOf(2011, judge, 'es')).toBe(
			'Oriel Almistock concedió asilo a 107 de 1,317 personas de México cuyos casos resolvió en 2011: 8.1 de cada 100. Entre todas las nacionalidades fueron 53.2.'
		);
		expect(titleOf(2011, { kind: 'court', name: 'Atlanta' })).toMatch(
			/^Judges of the Atlanta court granted asylum to 107 of 1,317 people from Mexico whose cases they decided in 2011/
		);
	});

	it('makes no headline of the peak of 2008, and says why', () => {
		// 38 ÷ 107 = 35.5 %: the number that must not stand there.
		expect(titleOf(2008)).toBe(
			'The counts of people from Mexico in 2008 look incomplete, so their rate is no finding.'
		);
		expect(titleOf(2008, null, 'es')).not.toMatch(/35/);
		const shown = shownYear(comparisons, 2008);
		const finding = shown && viewFinding({ code: 'MEX', name: 'Mexico', place: null }, view, shown);
		expect(finding && findingMessages.en.dek(finding)).toContain(
			'the peak of 2008 is an artefact of the source'
		);
	});
});

describe('viewFileName', () => {
	it('names track, rate and the year chosen, and says first that data are invented', () => {
		const at = (year: number | null) => ({ ...view, year });
		expect(viewFileName('mexico', at(null), false)).toBe('mexico-court-merits');
		expect(viewFileName('mexico', at(2011), false)).toBe('mexico-court-merits-2011');
		expect(viewFileName('judge-oriel-almistock-oa', at(2011), true)).toBe(
			'invented-data-judge-oriel-almistock-oa-court-merits-2011'
		);
		expect(viewFileName('mexico', { ...at(2011), against: 'others' }, false)).toBe(
			'mexico-court-merits-against-others-2011'
		);
	});
});

describe('titleElsewhere', () => {
	it('marks the titles of a demonstration and no others', () => {
		expect(titleElsewhere('en', 'Judges granted', { synthetic: true })).toBe('Invented data: Judges granted');
		expect(titleElsewhere('es', 'Los jueces', { synthetic: true })).toBe('Datos inventados: Los jueces');
		expect(titleElsewhere('en', 'Judges granted', { synthetic: false })).toBe('Judges granted');
	});
});

describe('pooledTitle', () => {
	const title = (locale: 'en' | 'es', years: readonly [number, string | null, string | null][]) =>
		pooledTitle(
			locale,
			{ code: 'MEX', name: locale === 'en' ? 'Mexico' : 'México', place: null },
			{
				source_id: 'asylumjudge-decisions-2026-07-01',
				years: years.map(([fiscal_year, from_on, through_on]) => ({ fiscal_year, from_on, through_on })),
				own: { granted: 23, denied: 607 },
				everyone: { granted: 233, denied: 1604 }
			}
		);

	it('says to which day an open year reaches', () => {
		expect(title('en', [[2026, null, '2026-07-01']])).toContain(
			'in fiscal year 2026 so far (to July 1, 2026): 3.7'
		);
		expect(title('es', [[2026, null, '2026-07-01']])).toContain(
			'en el año fiscal 2026 (hasta el 1 de julio de 2026): 3.7'
		);
	});

	it('says the first and the last day of several years', () => {
		const years = [
			[2020, '2020-01-01', null],
			[2026, null, '2026-07-01']
		] as const;
		expect(
			title(
				'en',
				years.map((year) => [...year])
			)
		).toContain('in fiscal years 2020 to 2026 so far (January 1, 2020 to July 1, 2026): 3.7');
	});

	it('has no days where all years are whole', () => {
		expect(title('en', [[2025, null, null]])).toContain('in fiscal year 2025: 3.7');
	});
});
