/** Bytes 0x80 to 0x9F in Windows-1252; the five it leaves open stay control characters. */
const UPPER_CONTROLS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Text of bytes in Windows-1252, in which EOIR's files read best; never fails. Written out because Node 20's
 * `TextDecoder('windows-1252')` decodes these 32 bytes as Latin-1.
 */
export function decodeCp1252(bytes: Uint8Array): string {
	const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
	return latin1.replace(
		/[\x80-\x9f]/g,
		(character) => UPPER_CONTROLS[character.charCodeAt(0) - 0x80] ?? character
	);
}
