import { DataError } from '#scripts/errors.ts';
import type { InputFile } from './input-files.ts';
import { formatBytes } from './progress.ts';

/** No part of a published workbook comes near; a reader holds some ten times as much of it in memory. */
const LARGEST_PART = 64 * 2 ** 20;

/** The marks of a document type: workbooks have none, and it may define entities that grow without end. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Refuses XML that would fill memory or never end: by its size, by entities of its own, or by its depth.
 * @param workbook what it is a part of, for messages.
 * @throws DataError naming the part.
 */
export function refuseUnsafeXml(workbook: string, { name, bytes }: InputFile): void {
	const refuse = (what: string) =>
		new DataError(
			`${workbook}: its part "${name}" ${what}, which no published workbook has. Nothing of it was read; fetch it again from its publisher.`
		);
	if (bytes.length > LARGEST_PART) throw refuse(`unpacks to ${formatBytes(bytes.length)}`);
	// Parts are UTF-8 or UTF-16; without the zeros of the latter both read alike.
	const text = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
	if (DOCUMENT_TYPE.test(text)) throw refuse('defines a document type or entities of its own');
	if (deepest(text) > DEEPEST) throw refuse(`has elements within elements, more than ${DEEPEST} deep`);
}

/** Workbooks have a dozen levels. */
const DEEPEST = 200;

/** How deep elements stand in one another, at most; an element that is not closed counts on. */
function deepest(text: string): number {
	let [depth, most] = [0, 0];
	for (const [tag] of text.matchAll(/<\/?[a-z_][^>]*>/gi)) {
		if (tag.endsWith('/>')) continue;
		depth += tag.startsWith('</') ? -1 : 1;
		if (depth > most) most = depth;
		if (most > DEEPEST) break;
	}
	return most;
}
