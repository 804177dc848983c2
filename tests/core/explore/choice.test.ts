import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Choice,
	choiceSearch,
	parseChoice,
	settleChoice,
	usualChoice
} from '../../../src/core/explore/choice.ts';
import type { Facts } from '../../../src/core/explore/facts.ts';
import { EXPLORE_SOURCES, SOURCE_SHAPES } from '../../../src/core/explore/sources.ts';

const limits = { sources: EXPLORE_SOURCES, focus: 'mexico' };
const parse = (query: string) => parseChoice(new URLSearchParams(query), limits);

const choice: fc.Arbitrary<Choice> = fc.constantFrom(...EXPLORE_SOURCES).chain((source) => {
	const { dimensions, rates } = SOURCE_SHAPES[source];
	const chosen = dimensions.filter((name) => name !== 'year');
	return fc.record({
		source: fc.constant(source),
		members: fc.dictionary(
			fc.constantFrom(...chosen),
			fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{2,11}$/), { minLength: 1, maxLength: 6 })
		),
		from: fc.option(fc.integer({ min: 1990, max: 2010 })),
		to: fc.option(fc.integer({ min: 2011, max: 2030 })),
		by: fc.constantFrom(...dimensions),
		rate: fc.constantFrom(...rates)
	});
});

describe('a choice in the address', () => {
	it('is read back as it was written', () => {
		fc.assert(
			fc.property(choice, (chosen) => {
				expect(parse(choiceSearch(chosen, limits))).toEqual({ choice: chosen, fallen: [] });
			})
		);
	});

	it('is empty for what is usual', () => {
		expect(choiceSearch(usualChoice('records', 'mexico'), limits)).toBe('');
		expect(parse('').choice).toEqual(usualChoice('records', 'mexico'));
	});

	it('has plain names and commas', () => {
		const chosen = {
			...usualChoice('records', 'mexico'),
			members: { nationality: ['mexico', 'cuba'] },
			from: 2022
		};
		expect(choiceSearch(chosen, limits)).toBe('?nationality=mexico,cuba&from=2022');
		expect(choiceSearch({ ...chosen, members: {} }, limits)).toBe('?nationality=everyone&from=2022');
	});

	it('names what cannot be used, cut short, and keeps the rest', () => {
		const { choice: read, fallen } = parse(
			`?court=chi&by=custody&rate=filed&to=1&nationality=${'x'.repeat(200)}&from=2024`
		);
		expect(fallen.map(({ parameter }) => parameter)).toEqual(['nationality', 'court', 'to', 'by', 'rate']);
		expect(Math.max(...fallen.map(({ value }) => value.length))).toBeLessThanOrEqual(60);
		expect(read).toEqual({ ...usualChoice('records', 'mexico'), from: 2024 });
	});

	it('never breaks, whatever the address says', () => {
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom('source', 'nationality', 'judge', 'court', 'from', 'to', 'by', 'rate'),
					fc.string()
				),
				(query) => {
					const found = parseChoice(new URLSearchParams(query), limits);
					expect(EXPLORE_SOURCES).toContain(found.choice.source);
					expect(SOURCE_SHAPES[found.choice.source].dimensions).toContain(found.choice.by);
				}
			)
		);
	});
});

describe('a choice settled with the counts', () => {
	const facts: Facts = {
		rows: 0,
		dimensions: [
			{ name: 'year', members: ['2020', '2021'], codes: new Uint16Array() },
			{ name: 'nationality', members: ['', 'cuba', 'mexico'], codes: new Uint16Array() }
		],
		measures: []
	};
	it('lacks members and years that are not there, and names them', () => {
		const asked = {
			...usualChoice('records', 'mexico'),
			members: { nationality: ['cuba', 'atlantis'] },
			from: 1999,
			to: 2021
		};
		expect(settleChoice(asked, facts)).toEqual({
			choice: { ...asked, members: { nationality: ['cuba'] }, from: null },
			fallen: [
				{ parameter: 'nationality', value: 'atlantis' },
				{ parameter: 'from', value: '1999' }
			]
		});
	});
});
