import { expect, it } from 'vitest';
import type { CountSummary } from '#scripts/release/counted-folders.ts';
import { hasInventedCourts, summaryProblems } from '#scripts/verify/counted-data.ts';

const SUMMARY: CountSummary = {
	release: '2026-11-01.zip',
	release_on: '2026-11-01',
	options: { events: 'all', riders: 'include', conditional: 'grant' },
	complete: true,
	short_tables: [],
	files: [{ table: 'A_TblCase', lines_read: 10, kept: 7, repaired: 2, rejected: 1 }],
	asylum_proceedings: 9,
	skipped: { 'no date': 1 },
	not_chosen: 2,
	decisions: 6,
	outcomes: { granted: 2, denied: 4 },
	cells: 3
};

it('finds nothing wrong with a count that adds up', () => {
	expect(summaryProblems(SUMMARY, { rows: 3, decisions: 6 })).toEqual([]);
});

it('names every sum that does not hold, and a table short of rows', () => {
	const summary = {
		...SUMMARY,
		complete: false,
		short_tables: ['A_TblCase'],
		files: [{ table: 'A_TblCase', lines_read: 10, kept: 7, repaired: 2, rejected: 0 }],
		asylum_proceedings: 10,
		outcomes: { granted: 2 }
	};
	expect(summaryProblems(summary, { rows: 4, decisions: 5 })).toEqual([
		'rows of the table and cells of the summary differ: 4 and 3',
		'decisions of the table and of the summary differ: 5 and 6',
		'decisions of the summary and the sum of its outcomes differ: 6 and 2',
		'proceedings and skipped + not chosen + decisions differ: 10 and 9',
		'A_TblCase: lines read and kept + repaired + rejected differ: 10 and 9',
		'rows are missing against Count.txt in A_TblCase'
	]);
});

it('knows a synthetic release by the invented codes of most of its courts', () => {
	const at = (court: string | null, granted: number) => ({
		fiscal_year: 2018,
		court,
		judge: 'AAA',
		granted,
		denied: 0
	});
	expect([
		hasInventedCourts({ judges: [at('QHA', 3), at('NYC', 2)] }),
		hasInventedCourts({ judges: [at('QHA', 2), at('NYC', 3), at(null, 1)] }),
		hasInventedCourts({ judges: [] })
	]).toEqual([true, false, false]);
});
