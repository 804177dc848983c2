import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import type { Effects } from '#scripts/effects.ts';
import type { Member } from './members.ts';
import type { TableName } from './tables.ts';

/** Shows how far reading is. */
interface ReadingProgress {
	update(table: TableName, packedBytes: number): void;
	stop(): void;
}

const LINE_EVERY_MS = 5_000;
const MEGABYTE = 1e6;

/**
 * Progress of reading the tables: one bar each with megabytes, rate and time left on a terminal, otherwise a line every
 * few seconds. Bytes are those of the archive, packed.
 */
export function showProgress(
	members: Readonly<Partial<Record<TableName, Member>>>,
	effects: Effects
): ReadingProgress {
	return effects.isTerminal ? bars(members, effects) : lines(members, effects);
}

function bars(members: Readonly<Partial<Record<TableName, Member>>>, effects: Effects): ReadingProgress {
	const started = effects.now().getTime();
	const display = new MultiBar(
		{
			format: '{table} {bar} {percentage}% {done}/{all} MB {rate} MB/s {eta_formatted} left',
			hideCursor: true,
			clearOnComplete: false
		},
		Presets.shades_classic
	);
	const shown = new Map<string, SingleBar>();
	for (const [table, member] of Object.entries(members)) {
		shown.set(
			table,
			display.create(member.packedBytes, 0, {
				table: table.padEnd(16),
				done: 0,
				all: megabytes(member.packedBytes),
				rate: 0
			})
		);
	}
	return {
		update(table, packedBytes) {
			const seconds = Math.max(0.001, (effects.now().getTime() - started) / 1000);
			shown
				.get(table)
				?.update(packedBytes, { done: megabytes(packedBytes), rate: megabytes(packedBytes / seconds) });
		},
		stop: () => display.stop()
	};
}

function lines(members: Readonly<Partial<Record<TableName, Member>>>, effects: Effects): ReadingProgress {
	const started = effects.now().getTime();
	const all = Object.values(members).reduce((sum, member) => sum + member.packedBytes, 0);
	const read = new Map<TableName, number>();
	let lastLine = started;
	return {
		update(table, packedBytes) {
			read.set(table, packedBytes);
			const now = effects.now().getTime();
			if (now - lastLine < LINE_EVERY_MS) return;
			lastLine = now;
			const done = [...read.values()].reduce((sum, bytes) => sum + bytes, 0);
			const rate = done / Math.max(0.001, (now - started) / 1000);
			effects.log(
				`read ${megabytes(done)} of ${megabytes(all)} MB, ${megabytes(rate)} MB/s, ${Math.ceil((all - done) / rate)} s left`
			);
		},
		stop: () => undefined
	};
}

function megabytes(bytes: number): number {
	return Math.round(bytes / MEGABYTE);
}
