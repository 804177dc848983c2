import { closeSync, openSync, readSync } from 'node:fs';
import type { Member } from '../archive/member.ts';
import { LONGEST_LINE, type ByteSource } from './byte-source.ts';
import { Integrity } from './integrity.ts';

const BLOCK_BYTES = 1 << 20;

/** Reads an extracted file, or a zip member stored without compression. */
export function openPlainBytes(member: Member): ByteSource {
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
