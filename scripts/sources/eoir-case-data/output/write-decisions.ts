import { closeSync, openSync, writeSync } from 'node:fs';
import { asylumDecisions, type AsylumDecisions } from '#core/tables/counted.ts';
import type { DecisionTally } from '../count/tally-decisions.ts';

type Value = AsylumDecisions[keyof AsylumDecisions];

const FLUSH_CHARACTERS = 1 << 20;

/** Writes `asylum_decisions.csv`: schema order, already sorted by key, piece by piece because it has a million rows. */
export function writeDecisions(path: string, tally: DecisionTally): void {
	const names = asylumDecisions.columns.map((column) => column.name);
	const file = openSync(path, 'w');
	try {
		let pending = `${names.join(',')}\n`;
		const columns = names.map(rememberingText);
		tally.eachCell((cell) => {
			for (let i = 0; i < columns.length; i++) pending += (i === 0 ? '' : ',') + (columns[i]?.(cell) ?? '');
			pending += '\n';
			if (pending.length < FLUSH_CHARACTERS) return;
			writeWhole(file, pending);
			pending = '';
		});
		writeWhole(file, pending);
	} finally {
		closeSync(file);
	}
}

/** Sorted rows mostly repeat the row before: a cell that is the same keeps its text. */
function rememberingText(name: keyof AsylumDecisions): (cell: AsylumDecisions) => string {
	let last: Value = null;
	let text = '';
	return (cell) => {
		if (cell[name] === last) return text;
		last = cell[name];
		text = cellText(last);
		return text;
	};
}

function cellText(value: Value): string {
	if (value === null) return '';
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeWhole(file: number, text: string): void {
	const bytes = Buffer.from(text, 'utf8');
	for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
