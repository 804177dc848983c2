import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { LONGEST_LINE } from './byte-source.ts';

interface Exports {
	readonly memory: WebAssembly.Memory;
	malloc(bytes: number): number;
	_initialize?(): void;
	inflate_new(): number;
	inflate_init_raw(handle: number): number;
	inflate_process: Process;
	inflate_last_consumed(handle: number): number;
	inflate_end(handle: number): number;
	inflate9_new(): number;
	inflate9_init_raw(handle: number): number;
	inflate9_process: Process;
	inflate9_last_consumed(handle: number): number;
	inflate9_end(handle: number): number;
}

/** Status in the top byte (negative: error, 1: end of stream), bytes produced in the lower three. */
type Process = (
	handle: number,
	input: number,
	inputBytes: number,
	output: number,
	outputBytes: number,
	flush: number
) => number;

const FINISH = 4;

/** Unpacks one raw Deflate or Deflate64 stream piece by piece inside its own memory. */
export interface Inflater {
	/** The memory; packed bytes go to `packedStart`, output appears at `outputStart`. */
	readonly memory: Uint8Array;
	readonly packedStart: number;
	readonly outputStart: number;
	/** Packed bytes offered and not yet used. */
	readonly pendingBytes: number;
	/** Whether the stream has said that it is complete. */
	readonly ended: boolean;
	/** Says how many bytes were put at `packedStart`; 0 says that there are no more. */
	offer(bytes: number): void;
	/** Unpacks up to one output buffer. @returns bytes produced, or a negative error code. */
	produce(): number;
	/** Ends the stream; the inflater must not be used after. */
	close(): void;
}

/** A module with its buffers, ready for the next stream. */
interface Workshop {
	readonly wasm: Exports;
	readonly packedStart: number;
	readonly room: number;
}

/** Bytes put in at a time; bytes taken out at a time; bytes left free before them, for the unfinished line. */
export const INFLATER_BYTES = { packed: 1 << 18, output: 1 << 20, roomBefore: LONGEST_LINE } as const;

const idle: Workshop[] = [];
let module: WebAssembly.Module | undefined;

/**
 * Makes an inflater from the WebAssembly module that comes with zip.js. It is called directly, not through zip.js's
 * streams, so that unpacking and reading lines is one synchronous loop without a copy.
 */
export function createInflater(deflate64: boolean): Inflater {
	const workshop = idle.pop() ?? openWorkshop();
	const { wasm, packedStart, room } = workshop;
	const handle = deflate64 ? wasm.inflate9_new() : wasm.inflate_new();
	const status = deflate64 ? wasm.inflate9_init_raw(handle) : wasm.inflate_init_raw(handle);
	if (status !== 0) throw new Error(`The inflater could not be set up (status ${status})`);
	const process = deflate64 ? wasm.inflate9_process : wasm.inflate_process;
	const lastConsumed = deflate64 ? wasm.inflate9_last_consumed : wasm.inflate_last_consumed;
	const outputStart = room + INFLATER_BYTES.roomBefore;
	let memory = new Uint8Array(wasm.memory.buffer);
	let next = packedStart;
	let end = packedStart;
	let ended = false;
	let hasFailed = false;

	return {
		get memory() {
			if (memory.buffer !== wasm.memory.buffer) memory = new Uint8Array(wasm.memory.buffer);
			return memory;
		},
		packedStart,
		outputStart,
		get pendingBytes() {
			return end - next;
		},
		get ended() {
			return ended;
		},
		offer(bytes) {
			next = packedStart;
			end = packedStart + bytes;
		},
		produce() {
			const result = process(
				handle,
				next,
				end - next,
				outputStart,
				INFLATER_BYTES.output,
				next === end ? FINISH : 0
			);
			const code = result >> 24;
			if (code < 0) {
				hasFailed = true;
				return code;
			}
			next += lastConsumed(handle);
			if (code === 1) ended = true;
			return result & 0xffffff;
		},
		close() {
			if (deflate64) wasm.inflate9_end(handle);
			else wasm.inflate_end(handle);
			if (!hasFailed) idle.push(workshop);
		}
	};
}

function openWorkshop(): Workshop {
	const wasm = instantiate();
	const packedStart = wasm.malloc(INFLATER_BYTES.packed);
	const room = wasm.malloc(INFLATER_BYTES.roomBefore + INFLATER_BYTES.output);
	if (!packedStart || !room) throw new Error('The inflater has no memory for its buffers');
	return { wasm, packedStart, room };
}

function instantiate(): Exports {
	module ??= new WebAssembly.Module(
		readFileSync(createRequire(import.meta.url).resolve('@zip.js/zip.js/dist/zip-module.wasm'))
	);
	// The module's own list of exports is the contract here: a parse boundary.
	const wasm = new WebAssembly.Instance(module, {}).exports as unknown as Exports;
	wasm._initialize?.();
	return wasm;
}
