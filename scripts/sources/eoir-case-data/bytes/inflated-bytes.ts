import { closeSync, openSync, readSync } from 'node:fs';
import type { Member } from '../archive/member.ts';
import type { ByteSource } from './byte-source.ts';
import { createInflater, INFLATER_BYTES } from './inflater.ts';
import { Integrity } from './integrity.ts';

/**
 * Unpacks a Deflate or Deflate64 member while it is read. Packed bytes go from the file straight into the inflater's
 * memory and lines are read from where it puts its output: nothing is copied on the way.
 */
export function openInflatedBytes(member: Member): ByteSource {
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
