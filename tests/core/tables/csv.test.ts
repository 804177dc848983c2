import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { defineTable } from '#core/tables/table.ts';

const words = { en: 'x', es: 'x' };
const visits = defineTable({
	name: 'visits',
	title: words,
	grain: words,
	primaryKey: ['city', 'year'],
	columns: [
		{ name: 'city', kind: 'text', description: words },
		{ name: 'year', kind: 'integer', minimum: 1900, maximum: 2100, description: words },
		{ name: 'share', kind: 'number', nullable: true, minimum: 0, maximum: 1, description: words },
		{ name: 'open', kind: 'boolean', description: words }
	]
});

describe('csv', () => {
	it('sorts by key, writes LF and leaves missing cells empty', () => {
		const text = writeCsv(visits, [
			{ city: 'Torreón, "old"', year: 2001, share: null, open: true },
			{ city: 'Agua', year: 2002, share: 0.5, open: false },
			{ city: 'Agua', year: 1999, share: 0, open: false }
		]);
		expect(text).toBe(
			'city,year,share,open\nAgua,1999,0,false\nAgua,2002,0.5,false\n"Torreón, ""old""",2001,,true\n'
		);
	});

	it('reads back what it wrote', () => {
		const row = fc.record({
			city: fc.string({ minLength: 1 }).filter((text) => !/^\uFEFF/.test(text)),
			year: fc.integer({ min: 1900, max: 2100 }),
			share: fc.option(fc.constantFrom(0, 0.25, 1)),
			open: fc.boolean()
		});
		fc.assert(
			fc.property(fc.uniqueArray(row, { selector: (r) => `${r.city}|${r.year}` }), (rows) => {
				const text = writeCsv(visits, rows);
				expect(writeCsv(visits, readCsv(visits, text, 'visits.csv'))).toBe(text);
			})
		);
	});

	it.each([
		[
			'city,year,open,share\n',
			/visits\.csv: the header reads "city,year,open,share"; expected "city,year,share,open"/
		],
		['city,year,share,open\nAgua,1999,0\n', /line 2: 3 cells found, 4 expected/],
		[
			'city,year,share,open\nAgua,1899,0,true\n',
			/line 2: column "year" holds "1899"; a whole number from 1900 to 2100/
		],
		['city,year,share,open\nAgua,,0,true\n', /line 2: column "year" is empty/],
		['city,year,share,open\nAgua,1999,0,yes\n', /column "open" holds "yes"; true or false was expected/]
	])('names the place and what was expected', (text, message) => {
		expect(() => readCsv(visits, text, 'visits.csv')).toThrow(message);
	});

	it('accepts a byte-order mark', () => {
		expect(readCsv(visits, '\uFEFFcity,year,share,open\nAgua,1999,,true\n', 'v.csv')).toHaveLength(1);
	});

	it('refuses two rows with one key', () => {
		const row = { city: 'Agua', year: 1999, share: null, open: true };
		expect(() => writeCsv(visits, [row, row])).toThrow(/two rows have the key city=Agua, year=1999/);
	});
});

it('refuses a day that the calendar does not have, as it does any other cell', () => {
	const days = defineTable({
		name: 'days',
		title: words,
		grain: words,
		primaryKey: ['day'],
		columns: [{ name: 'day', kind: 'date', description: words }]
	});
	for (const day of ['2024-13-45', '2023-02-29', '2024-1-1'])
		expect(() => readCsv(days, `day\n${day}\n`, 'days.csv'), day).toThrow(
			`line 2: column "day" holds "${day}"`
		);
});
