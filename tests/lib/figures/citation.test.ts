import { describe, expect, it } from 'vitest';
import { citation, CITATION_STYLES } from '../../../src/lib/figures/citation.ts';
import { verifyMessages } from '../../../src/lib/i18n/messages/verify.ts';

const work = {
	title: 'Judges granted asylum to 707 of 12,841 people',
	agencies: ['UNHCR'],
	release: '2b5316e0',
	year: 2026,
	url: 'https://example.org/?rate=filed'
};

describe('citation', () => {
	it.each(CITATION_STYLES)('names the agency before the site and carries the release, in %s', (style) => {
		const text = citation(style, work, verifyMessages.en.citation);
		expect(text.indexOf('UNHCR')).toBeLessThan(text.indexOf('Asylum Ledger'));
		expect(text).toContain(work.release);
		expect(text).toContain(work.url);
	});
	it.each(CITATION_STYLES)('never ends a title in two full stops, in %s', (style) => {
		const text = citation(style, { ...work, title: `${work.title}.` }, verifyMessages.en.citation);
		expect(text).toBe(citation(style, work, verifyMessages.en.citation));
	});
	it('speaks Spanish on Spanish pages', () => {
		expect(
			citation('chicago', { ...work, agencies: ['ACNUR'], title: 'Título.' }, verifyMessages.es.citation)
		).toBe(
			'ACNUR. «Título». Asylum Ledger, edición de datos 2b5316e0, 2026. https://example.org/?rate=filed'
		);
	});
});
