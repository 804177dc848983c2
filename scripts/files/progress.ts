import { SingleBar } from 'cli-progress';
import { formatBytes, formatSeconds } from './format-bytes.ts';
import type { Effects } from '../effects.ts';

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
