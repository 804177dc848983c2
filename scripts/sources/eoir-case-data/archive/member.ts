/** Where the bytes of one file of a release are and how they are packed. */
export interface Member {
	/** Path inside the zip or folder, as found: `EOIR Case Data/A_TblCase.csv`. */
	readonly path: string;
	/** File on disk that holds the bytes: the zip itself, or the extracted file. */
	readonly file: string;
	/** How the bytes are packed; `plain` for an extracted file. */
	readonly packing: 'plain' | 'stored' | 'deflate' | 'deflate64';
	/** Offset in `file` of the packed bytes. */
	readonly offset: number;
	/** Packed length in bytes. */
	readonly packedBytes: number;
	/** Unpacked length in bytes. */
	readonly bytes: number;
	/** CRC-32 of the unpacked bytes, `null` for an extracted file. */
	readonly crc32: number | null;
	/** Day of the file's last change (`2026-09-01`), `null` when the archive does not say. */
	readonly changedOn: string | null;
}
