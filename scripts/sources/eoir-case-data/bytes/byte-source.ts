/**
 * Longest line that is read whole, in bytes. The longest real line has a few hundred; the room is also what a block
 * leaves free before itself for the unfinished line of the block before.
 */
export const LONGEST_LINE = 65_536;

/** One table's bytes, block after block, each loaded to the same place of one buffer. */
export interface ByteSource {
	/** Holds the block last read, from `blockStart` on; at least `LONGEST_LINE` bytes before it are the reader's. */
	readonly buffer: Uint8Array;
	readonly blockStart: number;
	/** Packed bytes consumed so far, for progress. */
	readonly consumedBytes: number;
	/**
	 * Loads the next block.
	 * @returns its length in bytes, 0 at the end.
	 * @throws DataError when the bytes are damaged: too few, not unpackable, or their CRC is wrong.
	 */
	read(): number;
	close(): void;
}
