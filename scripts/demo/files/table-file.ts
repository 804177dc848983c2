import type { Spoiler } from '../mess/spoiler.ts';
import type { TableTruth } from '../release-truth.ts';
import type { PackedFile, PackedFileWriter } from '#scripts/synthetic/release-zip.ts';
import { RowBuffer } from './row-buffer.ts';

const FULL_AT = 1 << 20;

/** A table of the release as it grows: rows go to a buffer, full buffers to the file. */
export class TableFile {
	private readonly buffer = new RowBuffer(FULL_AT);
	private records = 0;

	constructor(
		private readonly file: PackedFileWriter,
		header: readonly string[],
		private readonly spoiler: Spoiler
	) {
		for (const column of header) this.buffer.text(column);
		this.buffer.endRow();
	}

	/** True when `flush` should be awaited before many more rows are added. */
	get isFull(): boolean {
		return this.buffer.isFull;
	}

	/** Adds a row: `fill` appends its fields and is given the row's number, from 1. */
	row(fill: (row: RowBuffer, number: number) => void): void {
		fill(this.buffer, ++this.records);
		this.spoiler.endRow(this.buffer);
	}

	/** Sends the buffered rows to the file. */
	async flush(): Promise<void> {
		await this.file.write(this.buffer.take());
	}

	/** Sends what is left and ends the file. */
	async close(): Promise<PackedFile> {
		await this.flush();
		return this.file.close();
	}

	/** What the table holds by now. */
	truth(): TableTruth {
		return { records: this.records, mess: { ...this.spoiler.done } };
	}
}
