import { closeSync, openSync, writeSync } from 'node:fs';
import { asylumDecisions, type AsylumDecisions } from '#core/schema/asylum-decisions.ts';
import type { DecisionTally } from '../count/tally-decisions.ts';

const FLUSH_CHARACTERS = 1 << 20;

/** Writes `asylum_decisions.csv`: schema order, already sorted by key, piece by piece because it has a million rows. */
export function writeDecisions(path: string, tally: DecisionTally): void {
	const names = asylumDecisions.columns.map((column) => column.name);
	const file = openSync(path, 'w');
	try {
		let pending = `${names.join(',')}\n`;
		tally.eachCell((cell) => {
			pending += `${names.map((name) => cellText(cell[name])).join(',')}\n`;
			if (pending.length < FLUSH_CHARACTERS) return;
			writeWhole(file, pending);
			pending = '';
		});
		writeWhole(file, pending);
	} finally {
		closeSync(file);
	}
}

function cellText(value: AsylumDecisions[keyof AsylumDecisions]): string {
	if (value === null) return '';
	const text = String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeWhole(file: number, text: string): void {
	const bytes = Buffer.from(text, 'utf8');
	for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
