import { crc32 } from 'node:zlib';
import type { MirrorFile } from './mirror-file.ts';

const BLOCK = 1 << 20;

/**
 * A zip of one stored member of so many megabytes (mebibytes), as on a publisher's server: never whole in memory or on
 * disk, each byte of it known from its place. Two of different seeds share no block.
 */
export function largeZip(megabytes: number, seed: number): MirrorFile {
	const name = Buffer.from('EOIR Case Data/B_TblProceeding.csv');
	const size = megabytes * BLOCK;
	let crc = 0;
	for (let n = 0; n < megabytes; n++) crc = crc32(block(seed, n), crc);
	const common = Buffer.alloc(26);
	common.writeUInt16LE(20, 0);
	common.writeUInt32LE(crc, 10);
	common.writeUInt32LE(size, 14);
	common.writeUInt32LE(size, 18);
	common.writeUInt16LE(name.length, 22);
	const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name]);
	const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(14), name]);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(entry.length, 12);
	end.writeUInt32LE(head.length + size, 16);
	const tail = Buffer.concat([entry, end]);
	const bytes = head.length + size + tail.length;
	function* read(from: number, to: number): Generator<Uint8Array> {
		for (let at = from; at < to;) {
			const [piece, start] =
				at < head.length
					? [head, 0]
					: at < head.length + size
						? [block(seed, Math.floor((at - head.length) / BLOCK)), blockStart(at)]
						: [tail, head.length + size];
			const part = piece.subarray(at - start, Math.min(piece.length, to - start));
			yield part;
			at += part.length;
		}
	}
	const blockStart = (at: number) => head.length + Math.floor((at - head.length) / BLOCK) * BLOCK;
	return {
		bytes,
		type: 'application/x-zip-compressed',
		etag: `"large-${megabytes}-${seed}:0"`,
		lastModified: new Date(Date.UTC(2026, 8, seed, 14, 22, 9)).toUTCString(),
		read
	};
}

/** One mebibyte that no other place has, of numbers in a row (xorshift). */
function block(seed: number, place: number): Buffer {
	const words = new Uint32Array(BLOCK / 4);
	let state = (seed * 0x9e37_79b9 + place * 0x85eb_ca6b + 1) >>> 0 || 1;
	for (let i = 0; i < words.length; i++) {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		words[i] = state;
	}
	return Buffer.from(words.buffer);
}
