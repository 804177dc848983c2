import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { decodeCp1252 } from './cp1252.ts';

const FLUSH_CHARACTERS = 1 << 16;

/** Columns of `rejects/<table>.csv`. */
export const REJECT_COLUMNS = ['file', 'line', 'reason', 'raw_text'] as const;

/** Writes refused rows to a CSV as they come: file, line, reason, raw text (decoded as cp1252, tabs kept). */
export class RejectLog {
	readonly #path: string;
	readonly #file: number;
	#pending = `${REJECT_COLUMNS.join(',')}\n`;

	/** @param path the CSV to create, its folder too. @param member the release's file the rows come from. */
	constructor(
		path: string,
		private readonly member: string
	) {
		mkdirSync(dirname(path), { recursive: true });
		this.#path = path;
		this.#file = openSync(path, 'w');
	}

	/** Adds one refused row. */
	add(line: number, reason: string, raw: Uint8Array): void {
		this.#pending += `${[this.member, String(line), reason, decodeCp1252(raw)].map(quoted).join(',')}\n`;
		if (this.#pending.length > FLUSH_CHARACTERS) this.#flush();
	}

	/** Writes what is left and closes the file. */
	close(): void {
		this.#flush();
		closeSync(this.#file);
	}

	get path(): string {
		return this.#path;
	}

	#flush(): void {
		const bytes = Buffer.from(this.#pending, 'utf8');
		for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written);
		this.#pending = '';
	}
}

function quoted(text: string): string {
	return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
