import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import { DataError } from '#scripts/errors.ts';
import { type ByteSource, LONGEST_LINE } from './lines.ts';
import type { Member } from './members.ts';

/** Opens a file of a release for reading, whatever it is packed with. Close it when done. */
export function openMember(member: Member): ByteSource {
	return member.packing === 'plain' || member.packing === 'stored'
		? openPlainBytes(member)
		: openInflatedBytes(member);
}

const BLOCK_BYTES = 1 << 20;

/** Reads an extracted file, or a zip member stored without compression. */
function openPlainBytes(member: Member): ByteSource {
	const file = openSync(member.file, 'r');
	const blockBytes = Math.min(BLOCK_BYTES, Math.max(1, member.packedBytes));
	const buffer = new Uint8Array(LONGEST_LINE + blockBytes);
	const integrity = new Integrity(member);
	let consumed = 0;
	return {
		buffer,
		blockStart: LONGEST_LINE,
		get consumedBytes() {
			return consumed;
		},
		read() {
			const wanted = Math.min(blockBytes, member.packedBytes - consumed);
			const got = wanted > 0 ? readSync(file, buffer, LONGEST_LINE, wanted, member.offset + consumed) : 0;
			if (got === 0) {
				integrity.finish();
				return 0;
			}
			consumed += got;
			integrity.add(buffer.subarray(LONGEST_LINE, LONGEST_LINE + got));
			return got;
		},
		close: () => closeSync(file)
	};
}

/**
 * Unpacks a Deflate or Deflate64 member while it is read. Packed bytes go from the file straight into the inflater's
 * memory and lines are read from where it puts its output: nothing is copied on the way.
 */
function openInflatedBytes(member: Member): ByteSource {
	const file = openSync(member.file, 'r');
	const integrity = new Integrity(member);
	const inflater = createInflater(member.packing === 'deflate64');
	let consumed = 0;

	function refill(): void {
		const wanted = Math.min(INFLATER_BYTES.packed, member.packedBytes - consumed);
		const got =
			wanted > 0
				? readSync(file, inflater.memory, inflater.packedStart, wanted, member.offset + consumed)
				: 0;
		if (got < wanted)
			throw integrity.damaged(`stops after ${consumed + got} of ${member.packedBytes} packed bytes`);
		consumed += got;
		inflater.offer(got);
	}

	return {
		get buffer() {
			return inflater.memory;
		},
		blockStart: inflater.outputStart,
		get consumedBytes() {
			return consumed;
		},
		read() {
			while (!inflater.ended) {
				if (inflater.pendingBytes === 0) refill();
				const pending = inflater.pendingBytes;
				const produced = inflater.produce();
				if (produced < 0)
					throw integrity.damaged(`cannot be unpacked past byte ${consumed} (code ${produced})`);
				if (produced > 0) {
					integrity.add(inflater.memory.subarray(inflater.outputStart, inflater.outputStart + produced));
					return produced;
				}
				const stuck = pending > 0 ? inflater.pendingBytes === pending : consumed === member.packedBytes;
				if (stuck && !inflater.ended) throw integrity.damaged('ends in the middle of its packed data');
			}
			integrity.finish();
			return 0;
		},
		close() {
			inflater.close();
			closeSync(file);
		}
	};
}

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
interface Inflater {
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

/** An instance of the module with its buffers, ready for the next stream. */
interface ReadyModule {
	readonly wasm: Exports;
	readonly packedStart: number;
	readonly room: number;
}

/** Bytes put in at a time; bytes taken out at a time; bytes left free before them, for the unfinished line. */
const INFLATER_BYTES = { packed: 1 << 18, output: 1 << 20, roomBefore: LONGEST_LINE } as const;

const readyModules: ReadyModule[] = [];
let module: WebAssembly.Module | undefined;

/**
 * Makes an inflater from the WebAssembly module that comes with zip.js. It is called directly, not through zip.js's
 * streams, so that unpacking and reading lines is one synchronous loop without a copy.
 */
function createInflater(deflate64: boolean): Inflater {
	const ready = readyModules.pop() ?? newModule();
	const { wasm, packedStart, room } = ready;
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
			if (!hasFailed) readyModules.push(ready);
		}
	};
}

function newModule(): ReadyModule {
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

/** Follows the unpacked bytes of a member and compares their number and CRC-32 with what its zip promises. */
class Integrity {
	readonly #member: Member;
	#bytes = 0;
	#crc = 0;

	constructor(member: Member) {
		this.#member = member;
	}

	/** Takes the next unpacked bytes. @throws DataError when there are more than promised. */
	add(block: Uint8Array): void {
		this.#bytes += block.length;
		if (this.#member.crc32 === null) return;
		this.#crc = crc32(block, this.#crc);
		if (this.#bytes > this.#member.bytes)
			throw this.damaged(`unpacks to more than the ${this.#member.bytes} bytes promised`);
	}

	/** Compares at the end. @throws DataError when length or CRC differ. */
	finish(): void {
		const { bytes, crc32: promised } = this.#member;
		if (this.#bytes !== bytes) throw this.damaged(`has ${this.#bytes} bytes, ${bytes} were promised`);
		if (promised !== null && this.#crc !== promised) {
			throw this.damaged(`has CRC ${hex(this.#crc)}, the directory says ${hex(promised)}`);
		}
	}

	/** An error saying what is wrong with the member. */
	damaged(what: string): DataError {
		return new DataError(
			`${this.#member.file}: "${this.#member.path}" is damaged: it ${what}. Download the release again.`
		);
	}
}

function hex(crc: number): string {
	return crc.toString(16).padStart(8, '0');
}
