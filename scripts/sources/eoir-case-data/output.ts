import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { asylumDecisions, type AsylumDecisions } from '#core/tables/counted.ts';
import { type Change, commitFiles } from '#scripts/files/commit-files.ts';
import { isRunning } from '#scripts/files/temporary-name.ts';
import { decodeCp1252 } from './lines.ts';
import type { DecisionTally } from './tally.ts';

/** A folder beside the output folder in which output grows until it is complete. */
interface Staging {
	readonly folder: string;
	/** Moves everything into the output folder, as one set; refused rows of an earlier count go. */
	publish(): Promise<void>;
	/** Removes what was not published. */
	discard(): void;
}

/**
 * Opens a staging folder on the same disk as the output, so that a run that fails, is stopped or fills the disk leaves
 * earlier output as it was. Folders that killed runs left behind are removed.
 */
export function openStaging(out: string): Staging {
	const target = resolve(out);
	const [parent, prefix] = [dirname(target), `.${basename(target)}.partial-`];
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent)) {
		if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))))
			rmSync(join(parent, name), { recursive: true, force: true });
	}
	const folder = join(parent, `${prefix}${process.pid}`);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder);
	return {
		folder,
		async publish() {
			mkdirSync(target, { recursive: true });
			await commitFiles([...takingPlace(folder, target), ...outlived(folder, target)], target);
			rmSync(folder, { recursive: true, force: true });
		},
		discard: () => rmSync(folder, { recursive: true, force: true })
	};
}

/** Every file of the new set, and the place that it takes. */
function takingPlace(folder: string, target: string): Change[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.map((from) => ({ from, to: join(target, relative(folder, from)) }));
}

/** Refused rows of an earlier count, of tables that refused none this time. What other sources keep there stays. */
function outlived(folder: string, target: string): Change[] {
	const [rejects, earlier] = [join(folder, 'rejects'), join(target, 'rejects')];
	if (!existsSync(earlier)) return [];
	return readdirSync(earlier)
		.filter((name) => isTableName(name) && !existsSync(join(rejects, name)))
		.map((name) => ({ from: null, to: join(earlier, name) }));
}

/** Whether a file is named for a table of the archive (`A_TblCase.csv`, `tbl_Court_Appln.csv`). */
function isTableName(name: string): boolean {
	return /^([A-Z]_)?tbl/i.test(name);
}

const REJECTS_FLUSH_CHARACTERS = 1 << 16;

/** Columns of `rejects/<table>.csv`. */
const REJECT_COLUMNS = ['file', 'line', 'reason', 'raw_text'] as const;

/** Writes refused rows to a CSV as they come: file, line, reason, raw text (decoded as cp1252, tabs kept). */
export class RejectLog {
	readonly #file: number;
	#pending = `${REJECT_COLUMNS.join(',')}\n`;

	/** @param path the CSV to create, its folder too. @param member the release's file the rows come from. */
	constructor(
		path: string,
		private readonly member: string
	) {
		mkdirSync(dirname(path), { recursive: true });
		this.#file = openSync(path, 'w');
	}

	/** Adds one refused row. */
	add(line: number, reason: string, raw: Uint8Array): void {
		this.#pending += `${[this.member, String(line), reason, decodeCp1252(raw)].map(quoted).join(',')}\n`;
		if (this.#pending.length > REJECTS_FLUSH_CHARACTERS) this.#flush();
	}

	/** Writes what is left and closes the file. */
	close(): void {
		this.#flush();
		closeSync(this.#file);
	}

	#flush(): void {
		writeText(this.#file, this.#pending);
		this.#pending = '';
	}
}

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
			writeText(file, pending);
			pending = '';
		});
		writeText(file, pending);
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
	return value === null ? '' : quoted(String(value));
}

function quoted(text: string): string {
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeText(file: number, text: string): void {
	const bytes = Buffer.from(text, 'utf8');
	for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}
