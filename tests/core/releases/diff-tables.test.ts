import { expect, it } from 'vitest';
import { type Cells, diffTable, replacedSources } from '#core/releases/diff-tables.ts';
import { publishedCourtYears } from '#core/tables/court-records.ts';

const HEADER = ['source_id', 'court', 'fiscal_year', 'from_on', 'through_on', 'judges', 'granted', 'denied'];
const cells = (...rows: string[]): Cells => ({ header: HEADER, rows: rows.map((row) => row.split(',')) });
const diff = (before: Cells | null, after: Cells | null, replaced: [string, string][] = []) =>
	diffTable({ table: publishedCourtYears, counts: true, before, after }, new Map(replaced));

it('names each number that moved, from what to what, and rows that came and went', () => {
	const before = cells('doc,ADL,2020,,,16,118,258', 'doc,ADL,2021,,,15,34,126', 'doc,ATL,2021,,,9,5,60');
	const after = cells(
		'doc,ADL,2020,,,16,117,260',
		'doc,ADL,2021,,2021-06-30,15,34,126',
		'doc,BTV,2021,,,1,0,3'
	);
	const { diff: found, changes, numbers } = diff(before, after);
	expect(found).toEqual({
		table: 'published_court_years',
		state: 'changed',
		rows_before: 3,
		rows_after: 3,
		came: 1,
		went: 1,
		numbers: 2,
		words: 1
	});
	const place = { table: 'published_court_years', source_before: 'doc', source_after: 'doc' };
	const adl2020 = { ...place, key: 'source_id=doc, court=ADL, fiscal_year=2020', change: 'moved' };
	expect(numbers).toEqual([
		{ ...adl2020, column: 'granted', before: '118', after: '117' },
		{ ...adl2020, column: 'denied', before: '258', after: '260' }
	]);
	expect(changes.slice(2)).toEqual([
		{
			...place,
			key: 'source_id=doc, court=ADL, fiscal_year=2021',
			change: 'moved',
			column: 'through_on',
			before: null,
			after: '2021-06-30'
		},
		{
			...place,
			key: 'source_id=doc, court=BTV, fiscal_year=2021',
			change: 'came',
			column: null,
			before: null,
			after: null,
			source_before: null
		},
		{
			...place,
			key: 'source_id=doc, court=ATL, fiscal_year=2021',
			change: 'went',
			column: null,
			before: null,
			after: null,
			source_after: null
		}
	]);
});

it('matches rows of a document with those of the edition that replaced it', () => {
	const before = cells('doc-2026-07-01,ADL,2020,,,16,118,258');
	const after = cells('doc-2026-09-01,ADL,2020,,,16,119,258');
	const { changes } = diff(before, after, [['doc-2026-07-01', 'doc-2026-09-01']]);
	expect(changes).toMatchObject([
		{
			key: 'source_id=doc-2026-09-01, court=ADL, fiscal_year=2020',
			column: 'granted',
			before: '118',
			after: '119',
			source_before: 'doc-2026-07-01',
			source_after: 'doc-2026-09-01'
		}
	]);
});

it('says of a table that only one release has, or that has another key now, how many rows it has', () => {
	const rows = cells('doc,ADL,2020,,,16,118,258');
	expect(diff(null, rows)).toMatchObject({ diff: { state: 'new', came: 1, went: 0 }, changes: [] });
	expect(diff(rows, null)).toMatchObject({ diff: { state: 'gone', came: 0, went: 1 }, changes: [] });
	const other = { header: ['source_id', 'city', 'year'], rows: [['doc', 'Adelanto', '2020']] };
	expect(diff(other, rows)).toMatchObject({ diff: { state: 'other key', came: 1, went: 1 }, changes: [] });
	expect(diff(rows, rows)).toMatchObject({ diff: { state: 'same', came: 0, went: 0 }, changes: [] });
});

it('takes a document for the next edition of the newest of its line, where the release brought one alone', () => {
	expect(replacedSources(['a-2026-07-01', 'b', 'c-2025-01-01'], ['a-2026-09-01', 'b', 'c'])).toEqual(
		new Map([
			['a-2026-07-01', 'a-2026-09-01'],
			['c-2025-01-01', 'c']
		])
	);
	expect(replacedSources(['a-2026-07-01'], ['a-2026-09-01', 'a-2026-10-01'])).toEqual(new Map());
	const kept = ['a-2026-07-01', 'a-2026-08-01'];
	expect(replacedSources(kept, [...kept, 'a-2026-09-01'])).toEqual(
		new Map([['a-2026-08-01', 'a-2026-09-01']])
	);
});

it('shows what moved with an edition that came beside the one before it', () => {
	const before = cells('doc-2026-07-01,ADL,2020,,,16,118,258', 'doc-2026-07-01,ATL,2020,,,9,5,60');
	const after = cells(
		...before.rows.map(String),
		'doc-2026-09-01,ADL,2020,,,16,119,258',
		'doc-2026-09-01,BTV,2020,,,1,0,3'
	);
	const { diff: found, changes } = diff(before, after, [['doc-2026-07-01', 'doc-2026-09-01']]);
	expect(found).toMatchObject({ numbers: 1, came: 1, went: 0 });
	expect(changes).toMatchObject([
		{ change: 'moved', column: 'granted', before: '118', after: '119', source_before: 'doc-2026-07-01' },
		{ change: 'came', key: 'source_id=doc-2026-09-01, court=BTV, fiscal_year=2020' }
	]);
});
