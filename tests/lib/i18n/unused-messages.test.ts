import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('../../../src/lib/i18n/messages/*.ts', {
	eager: true
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(ts|svelte)$/.test(path))
	.map((path) => readFileSync(join('src', path), 'utf8'));

/** Keys of an object that no text reads: neither by name, nor with its parent, taken whole or by a variable. */
function unusedKeys(messages: object, text: string, path = ''): string[] {
	return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
		const name = path === '' ? key : `${path}.${key}`;
		if (!new RegExp(`\\.${key}\\b|\\b(const|let) \\{[^}]*\\b${key}\\b`).test(text)) return [name];
		const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
		const isReadWhole = new RegExp(`\\.${key}\\b(?!\\??\\.)`).test(text);
		return isGroup && !isReadWhole ? unusedKeys(value, text, name) : [];
	});
}

const tables = Object.values(modules).flatMap((module) =>
	Object.entries(module).flatMap(([name, messages]) =>
		typeof messages === 'object' &&
		messages !== null &&
		'en' in messages &&
		typeof messages.en === 'object' &&
		messages.en !== null
			? [{ name, en: messages.en }]
			: []
	)
);

describe('messages', () => {
	it('are found', () => {
		expect(tables.length).toBeGreaterThan(12);
	});
	it.each(tables)('of $name are all read by something', ({ name, en }) => {
		const readers = sources.filter((text) => new RegExp(`\\b${name}\\b`).test(text));
		expect(unusedKeys(en, readers.join('\n'))).toEqual([]);
	});
});

describe('unusedKeys', () => {
	it('names what nothing reads', () => {
		const messages = { title: '', dek: '', columns: { judge: '', court: '' }, facts: { code: '', city: '' } };
		expect(unusedKeys(messages, 't.title; t.columns[first]; t.facts.code')).toEqual(['dek', 'facts.city']);
	});
});
