import { describe, expect, it } from 'vitest';
import { seriesChoice, seriesWords } from '../../../src/lib/figures/series-words.ts';

const years = [2021, 2020, 2026].map((year) => ({ year, basis: 'fiscal' as const }));

describe('a series as a choice', () => {
	it('is told from another of its name by its first year', () => {
		expect(seriesChoice('en', 'records', years)).toBe('Court, since FY2020');
		expect(seriesChoice('es', 'records', years)).toBe('Corte, desde el AF2020');
		expect(seriesChoice('en', 'court', [{ year: 2000, basis: 'calendar' }])).toBe('Court, since 2000');
	});

	it('has its name alone where it needs no year, or has none', () => {
		expect([seriesChoice('en', 'uscis', years), seriesChoice('en', 'records', [])]).toEqual([
			'USCIS',
			'Court'
		]);
	});
});

describe('what a series is', () => {
	it('names no agency over invented cases', () => {
		const words = (source_id: string) => seriesWords('en', 'counted', [{ source_id }]);
		expect(words('eoir-case-data-synthetic-7-900')).toBe('Immigration courts, counted from invented cases');
		expect(words('eoir-case-data-2026-08-01')).toContain('EOIR case data');
	});
});
