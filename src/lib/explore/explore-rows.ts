import Papa from 'papaparse';
import { isCoarse, isCoarseRate } from '#core/counts/count-range.ts';
import { isMissing } from '#core/counts/missing.ts';
import type { Answer, AnswerRow } from '#core/explore/answer.ts';
import type { DIMENSIONS } from '#core/explore/facts.ts';
import { SOURCE_SHAPES } from '#core/explore/sources.ts';
import { rangeOf } from '#core/measures/rates.ts';
import type { MemberNames } from './explore-words.ts';

/** What a file of a slice says of itself; the same for all its rows. */
export interface SliceAbout {
	/** The slice in a sentence. */
	readonly title: string;
	/** The rate in words. */
	readonly definition: string;
	readonly source_id: string;
	readonly publisher: string;
	readonly release: string;
	/** Address of the slice. */
	readonly address: string;
	/** That the data are invented, in words; null for real data. */
	readonly notice: string | null;
}

/** A row of a file: unrounded shares, empty where the page shows none. */
export type SliceRow = ReturnType<typeof sliceRow>;

/** Every row of a slice for files, everyone's last. */
export function sliceRows(answer: Answer, names: MemberNames): readonly SliceRow[] {
	const everyone = answer.everyone.map((row) => sliceRow(answer, row, names, true));
	return [...answer.rows.map((row) => sliceRow(answer, row, names, false)), ...everyone];
}

function sliceRow({ choice, span }: Answer, row: AnswerRow, names: MemberNames, isEveryone: boolean) {
	const { by, members } = choice;
	const own = (name: (typeof DIMENSIONS)[number]) => {
		if (name === by && !(isEveryone && by !== 'year')) return row.member;
		if (name === 'nationality') return row.nationality ?? (isEveryone ? 'everyone' : chosen('nationality'));
		return name === 'year' ? null : chosen(name);
	};
	const chosen = (name: Exclude<(typeof DIMENSIONS)[number], 'year'>) => members[name]?.join('|') ?? 'all';
	const granted = row.counts.granted;
	const { rate, decided } = row;
	const isRate = !isMissing(rate) && rate.show !== 'counts';
	const range = isRate ? rangeOf(rate) : null;
	const year = by === 'year' ? Number(row.member) : null;
	return {
		nationality: own('nationality'),
		court: own('court'),
		judge: own('judge'),
		claim: own('claim'),
		custody: own('custody'),
		represented: own('represented'),
		name: isEveryone && by !== 'year' ? '' : (names[by]?.get(row.member.toLowerCase()) ?? row.member),
		year_from: year ?? span?.first ?? null,
		year_to: year ?? span?.last ?? null,
		year_basis: SOURCE_SHAPES[choice.source].basis,
		unit: SOURCE_SHAPES[choice.source].unit,
		granted: granted && !isCoarse(granted) ? granted.count : null,
		granted_low: granted?.low ?? null,
		granted_high: granted?.high ?? null,
		denied: row.counts.denied?.count ?? null,
		decided: isCoarse(decided) ? null : decided.count,
		decided_low: decided.low,
		decided_high: decided.high,
		share: isRate && !isCoarseRate(rate) ? rate.value : null,
		share_low: range?.low ?? null,
		share_high: range?.high ?? null,
		show: isMissing(rate) ? null : rate.show,
		missing: isMissing(rate) ? rate.missing : null,
		rate: choice.rate
	};
}

/** The slice as CSV: what it is of stands in columns of every row. */
export function sliceCsv(about: SliceAbout, rows: readonly SliceRow[]): string {
	const lines = rows.map((row) => ({ ...row, ...about }));
	return Papa.unparse(lines, { newline: '\n', escapeFormulae: true }) + '\n';
}

/** The slice as JSON, for people to read too. */
export function sliceJson(about: SliceAbout, rows: readonly SliceRow[]): string {
	return `${JSON.stringify({ about, rows }, null, '\t')}\n`;
}
