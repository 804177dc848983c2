import { SingleBar } from 'cli-progress';
import type { Effects } from '#scripts/effects.ts';

/** Tells how far a transfer is. */
export interface Progress {
	/** Bytes that have come since the last call. */
	readonly add: (bytes: number) => void;
	/** Takes the bar away; call it whether the transfer went well or not. */
	readonly stop: () => void;
}

/** What is transferred. */
export interface Transfer {
	readonly label: string;
	/** Bytes of the whole, null when the server does not say. */
	readonly total: number | null;
	/** Bytes that were here before. */
	readonly from?: number;
}

/** Below this a file is here before anyone could read a line about it. */
const SILENT_BELOW_BYTES = 1_000_000;
/** Without a terminal, one line each time so much of the whole has come. */
const LINE_EACH_SHARE = 0.1;

/** Shows a transfer: a bar with bytes, rate and time left on a terminal, a plain line for each tenth elsewhere. */
export function startProgress(transfer: Transfer, effects: Effects): Progress {
	const meter = new Meter(transfer, effects.now);
	return effects.isTerminal ? startBar(meter) : startLines(meter, effects);
}

function startBar(meter: Meter): Progress {
	const { label, total } = meter.transfer;
	// The bar's own exit handler would swallow Ctrl-C: it stops the bar and lets the process run on.
	const bar = new SingleBar({
		format: total === null ? `${label}  {words}` : `${label}  {bar}  {percentage} %  {words}`,
		barCompleteChar: '█',
		barIncompleteChar: '░',
		hideCursor: true,
		clearOnComplete: true,
		gracefulExit: false
	});
	bar.start(total ?? 1, meter.here, { words: '' });
	return {
		add: (bytes) => {
			meter.add(bytes);
			bar.update(total === null ? 0 : meter.here, { words: meter.words() });
		},
		stop: () => bar.stop()
	};
}

function startLines(meter: Meter, { log }: Effects): Progress {
	const { label, total } = meter.transfer;
	if (total === null || total < SILENT_BELOW_BYTES)
		return { add: (bytes) => meter.add(bytes), stop: () => {} };
	const step = total * LINE_EACH_SHARE;
	let next = (Math.floor(meter.here / step) + 1) * step;
	return {
		add: (bytes) => {
			meter.add(bytes);
			if (meter.here < next || meter.here >= total) return;
			log(`${label}: ${Math.floor((100 * meter.here) / total)} %, ${meter.words()}`);
			next = (Math.floor(meter.here / step) + 1) * step;
		},
		stop: () => {}
	};
}

/** Counts bytes and reckons the rate since the start. */
class Meter {
	readonly transfer: Transfer;
	here: number;
	readonly #now: () => Date;
	readonly #startedAt: number;

	constructor(transfer: Transfer, now: () => Date) {
		this.transfer = transfer;
		this.here = transfer.from ?? 0;
		this.#now = now;
		this.#startedAt = now().getTime();
	}

	add(bytes: number): void {
		this.here += bytes;
	}

	words(): string {
		const { total, from = 0 } = this.transfer;
		const amount =
			total === null ? formatBytes(this.here) : `${formatBytes(this.here)} of ${formatBytes(total)}`;
		const seconds = (this.#now().getTime() - this.#startedAt) / 1000;
		const rate = (this.here - from) / seconds;
		if (!(seconds > 0) || rate === 0) return amount;
		const left = total === null ? '' : `, ${formatSeconds((total - this.here) / rate)} left`;
		return `${amount}, ${formatBytes(Math.round(rate))}/s${left}`;
	}
}

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in words, decimal units as disks and publishers count: 4560000000 is "4.56 GB". */
export function formatBytes(bytes: number): string {
	let amount = bytes;
	let unit = 0;
	while (amount >= 1000 && unit < UNITS.length - 1) {
		amount /= 1000;
		unit += 1;
	}
	const digits = unit === 0 ? `${amount}` : amount.toFixed(amount < 10 ? 2 : amount < 100 ? 1 : 0);
	return `${digits} ${UNITS[unit]}`;
}

/** Seconds in words, from a tenth up: 0.4 is "0.4 s", 75 is "1 min 15 s", 7300 is "2 h 1 min". */
export function formatSeconds(seconds: number): string {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
