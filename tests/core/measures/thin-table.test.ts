import { describe, expect, it } from 'vitest';
import { mergeThinTable } from '#core/measures/balance.ts';

const judges = (rows: Record<string, Record<string, number>>) =>
	new Map(Object.entries(rows).map(([judge, counts]) => [judge, new Map(Object.entries(counts))]));

describe('mergeThinTable', () => {
	it('keeps a table whose expected counts suffice, largest category first', () => {
		const rows = judges({ B: { MX: 50, CH: 60 }, A: { MX: 40, CH: 40 } });
		expect(mergeThinTable(rows, { keepCategories: 8, minimumExpected: 5 })).toEqual({
			judges: ['A', 'B'],
			categories: [['CH'], ['MX']],
			table: [
				[40, 40],
				[60, 50]
			]
		});
	});

	it('makes one category of all beyond those to keep', () => {
		const rows = judges({ A: { MX: 50, CH: 40, ES: 30, TV: 20 }, B: { MX: 50, CH: 40, ES: 30, TV: 20 } });
		expect(mergeThinTable(rows, { keepCategories: 1, minimumExpected: 5 })).toEqual({
			judges: ['A', 'B'],
			categories: [['CH', 'ES', 'TV'], ['MX']],
			table: [
				[90, 50],
				[90, 50]
			]
		});
	});

	// TV: 4 decisions of 204, expected 2 for each judge; with ES 24 decisions, expected 12.
	it('merges the two smallest categories while one is thin', () => {
		const rows = judges({ A: { MX: 90, ES: 8, TV: 4 }, B: { MX: 90, ES: 12 } });
		expect(mergeThinTable(rows, { keepCategories: 8, minimumExpected: 5 })).toEqual({
			judges: ['A', 'B'],
			categories: [['MX'], ['ES', 'TV']],
			table: [
				[90, 12],
				[90, 12]
			]
		});
	});

	// Judge C: 10 decisions × 30 released ÷ 310 = 0.97 expected; without C, 150 × 25 ÷ 300 = 12.5.
	it('leaves out the judge with the fewest decisions when two categories are still thin', () => {
		const rows = judges({
			A: { detained: 140, released: 10 },
			B: { detained: 135, released: 15 },
			C: { detained: 5, released: 5 }
		});
		expect(mergeThinTable(rows, { keepCategories: 8, minimumExpected: 5 })).toEqual({
			judges: ['A', 'B'],
			categories: [['detained'], ['released']],
			table: [
				[140, 10],
				[135, 15]
			]
		});
	});

	it('ends with what is left when nothing can be compared', () => {
		expect(mergeThinTable(new Map(), { keepCategories: 8, minimumExpected: 5 })).toEqual({
			judges: [],
			categories: [],
			table: []
		});
	});
});
