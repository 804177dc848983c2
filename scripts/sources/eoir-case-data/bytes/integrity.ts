import { crc32 } from 'node:zlib';
import { DataError } from '#scripts/errors.ts';
import type { Member } from '../archive/member.ts';

/** Follows the unpacked bytes of a member and compares their number and CRC-32 with what its zip promises. */
export class Integrity {
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
	damaged(what: string, cause?: unknown): DataError {
		return new DataError(
			`${this.#member.file}: "${this.#member.path}" is damaged: it ${what}. Download the release again.`,
			cause === undefined ? undefined : { cause }
		);
	}
}

function hex(crc: number): string {
	return crc.toString(16).padStart(8, '0');
}
