import type { PublishedJudge } from '#core/tables/published.ts';
import { DataError } from '../../errors.ts';
import { createJudgeMatcher } from './match-judge.ts';
import { NO_ROWS, type ReferenceLookups, type ReferenceRows } from './reader.ts';
import { type ReferenceFile, type ReferenceLine, wholeNumber } from './reference-file.ts';
import { tracCourt } from './trac-courts.ts';
import { tracDocument } from './trac-document.ts';

/** Columns of TRAC's judge tables, several windows in one file. */
export const TRAC_JUDGES_COLUMNS = [
	'vintage',
	'trac_court',
	'judge',
	'decisions',
	'pct_asylum_granted',
	'pct_other_relief',
	'pct_denied'
] as const;

/**
 * Reads TRAC's judge tables: judges with at least 100 decisions at a court in a window of fiscal years, percentages as
 * printed. The code of a judge is filled only where the name is one person's for certain; a code that two names at
 * one court lead to is given to neither.
 * @throws DataError on a window, court or number that cannot be read.
 */
export function readTracJudges(file: ReferenceFile, lookups: ReferenceLookups): ReferenceRows {
	const match = createJudgeMatcher(lookups.judges, lookups.judgeCourts);
	const rows = file.lines.map((line) => judgeRow(line, tracCourt(line, lookups.courts)));
	const named = rows.map((row) => ({ ...row, judge: match(row.judge_name, row.court) }));
	const claims = new Map<string, number>();
	for (const row of named) claims.set(claimKey(row), (claims.get(claimKey(row)) ?? 0) + 1);
	const judges = named.map((row) => (claims.get(claimKey(row)) === 1 ? row : { ...row, judge: null }));
	const windows = new Map(rows.map((row) => [row.source_id, row]));
	return { ...NO_ROWS, judges, documents: [...windows.values()].map((row) => windowDocument(file, row)) };
}

function claimKey({ source_id, court, judge, judge_name }: PublishedJudge): string {
	return `${source_id} ${court} ${judge ?? `? ${judge_name}`}`;
}

function judgeRow(line: ReferenceLine, court: string): PublishedJudge {
	const window = /^FY(\d{4})-(\d{4})$/.exec(line.cells['vintage'] ?? '');
	const decisions = wholeNumber(line, 'decisions');
	if (!window || decisions === null) {
		throw new DataError(
			`${line.file}, line ${line.line}: vintage is "${line.cells['vintage']}" and decisions "${line.cells['decisions']}"; ` +
				`a window such as FY2012-2017 and a number were expected.`
		);
	}
	return {
		source_id: `reference-trac-judges-fy${window[1]}-${window[2]}`,
		first_fiscal_year: Number(window[1]),
		last_fiscal_year: Number(window[2]),
		court,
		judge_name: line.cells['judge'] ?? '',
		judge: null,
		decisions,
		percent_granted: percent(line, 'pct_asylum_granted'),
		percent_other_relief: percent(line, 'pct_other_relief'),
		percent_denied: percent(line, 'pct_denied')
	};
}

function percent(line: ReferenceLine, column: string): number | null {
	const text = line.cells[column] ?? '';
	if (text === '') return null;
	if (/^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 100) return Number(text);
	throw new DataError(
		`${line.file}, line ${line.line}: ${column} is "${text}"; a percentage from 0 to 100 was expected.`
	);
}

function windowDocument(
	file: ReferenceFile,
	{ source_id, first_fiscal_year, last_fiscal_year }: PublishedJudge
) {
	const hasOtherRelief = first_fiscal_year >= 2017;
	return tracDocument(file, {
		source_id,
		title: 'Judge-by-Judge Asylum Decisions in Immigration Courts',
		edition: `Fiscal years ${first_fiscal_year} to ${last_fiscal_year}`,
		url: hasOtherRelief
			? 'https://trac.syr.edu/immigration/reports/judgereports/'
			: 'https://trac.syr.edu/immigration/reports/490/',
		note_en:
			'Judges with at least 100 decisions at a court in these years, all nationalities. ' +
			(hasOtherRelief
				? 'Other relief is printed apart from denials.'
				: 'Other relief counts among denials, so denials do not compare with later tables.'),
		note_es:
			'Jueces con al menos 100 decisiones en una corte en esos años, todas las nacionalidades. ' +
			(hasOtherRelief
				? 'El otro alivio va aparte de las denegaciones.'
				: 'El otro alivio cuenta como denegación, así que no se compara con cuadros posteriores.')
	});
}
