import { describe, expect, it } from 'vitest';
import { glossary } from '../../../src/lib/i18n/glossary.ts';
import { withYearArticle } from '../../../src/lib/i18n/spanish-article.ts';
import { FORBIDDEN_SPANISH } from '../../support/forbidden-spanish.ts';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../../src/lib/i18n/messages/*.ts', {
	eager: true
});

/** The Spanish sentences of every area; of a function, its source, where its sentences stand. */
const sentences = [...Object.values(modules).flatMap((module) => Object.values(module)), glossary].flatMap(
	(messages) => (isBilingual(messages) ? textsOf(messages.es) : [])
);

function isBilingual(messages: unknown): messages is { readonly es: unknown } {
	return typeof messages === 'object' && messages !== null && 'es' in messages;
}

function textsOf(messages: unknown): string[] {
	if (typeof messages === 'string') return [messages];
	if (typeof messages === 'function') return [String(messages)];
	if (typeof messages !== 'object' || messages === null) return [];
	return Object.values(messages).flatMap(textsOf);
}

describe('the Spanish messages', () => {
	it('are found', () => {
		expect(sentences.length).toBeGreaterThan(400);
	});
	it.each(FORBIDDEN_SPANISH)('never say %s', (pattern) => {
		expect(sentences.filter((text) => pattern.test(text))).toEqual([]);
	});
});

describe('withYearArticle', () => {
	it('puts the article of one year or several', () => {
		expect(['AF2025', 'AF2018–AF2023', '2025'].map(withYearArticle)).toEqual([
			'el AF2025',
			'los AF2018–AF2023',
			'2025'
		]);
	});
});
