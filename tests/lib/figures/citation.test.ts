import { describe, expect, it } from 'vitest';
import { citation, CITATION_STYLES, dayOf } from '../../../src/lib/figures/citation.ts';
import { verifyMessages } from '../../../src/lib/i18n/messages/verify.ts';

const work = {
	title: 'Judges granted asylum to 707 of 12,841 people',
	agencies: ['UNHCR'],
	release: '2b5316e0',
	year: 2026,
	seen: { url: 'https://example.org/?rate=filed', on: '2026-08-28' }
};

describe('citation', () => {
	it.each(CITATION_STYLES)('names the agency before the site and carries the release, in %s', (style) => {
		const text = citation(style, work, verifyMessages.en.citation);
		expect(text.indexOf('UNHCR')).toBeLessThan(text.indexOf('Asylum Ledger'));
		expect(text).toContain(work.release);
		expect(text).toContain(work.seen.url);
		expect(text).toMatch(/August 28, 2026|2026-08-28/);
	});
	it.each(CITATION_STYLES)('never ends a title in two full stops, in %s', (style) => {
		const text = citation(style, { ...work, title: `${work.title}.` }, verifyMessages.en.citation);
		expect(text).toBe(citation(style, work, verifyMessages.en.citation));
	});
	it('speaks Spanish on Spanish pages', () => {
		expect(
			citation('chicago', { ...work, agencies: ['ACNUR'], title: 'Título.' }, verifyMessages.es.citation)
		).toBe(
			'ACNUR. «Título». Asylum Ledger, edición de datos 2b5316e0, 2026. Consultado el 28 de agosto de 2026. https://example.org/?rate=filed'
		);
	});
	it('puts the day where each style has it', () => {
		const told = (style: (typeof CITATION_STYLES)[number], locale: 'en' | 'es') =>
			citation(style, work, verifyMessages[locale].citation);
		expect(told('apa', 'en')).toMatch(
			/ Retrieved August 28, 2026, from https:\/\/example\.org\/\?rate=filed$/
		);
		expect(told('apa', 'es')).toMatch(
			/ Consultado el 28 de agosto de 2026 en https:\/\/example\.org\/\?rate=filed$/
		);
		expect(told('chicago', 'en')).toContain(' Accessed August 28, 2026. https:');
		expect(told('plain', 'es')).toContain(' Consultado el 28 de agosto de 2026. https:');
		expect(told('bibtex', 'en')).toContain('  urldate = {2026-08-28},');
	});
	it.each(CITATION_STYLES)('speaks of no day while the address is not known, in %s', (style) => {
		const text = citation(style, { ...work, seen: null }, verifyMessages.en.citation);
		expect(text).not.toMatch(/Accessed|Retrieved|url|undefined|null/);
	});
	it('keeps what TeX would read as its own out of its way', () => {
		const text = citation('bibtex', { ...work, title: '7.4\u00A0% of A & B_1' }, verifyMessages.en.citation);
		expect(text).toContain('  title = {7.4~\\% of A \\& B\\_1},');
	});
	it('takes the day from the clock of the reader', () => {
		expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
	});
});
