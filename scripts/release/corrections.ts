import { basename } from 'node:path';
import { type Correction, corrections as table } from '#core/tables/corrections.ts';
import { readCsv } from '#core/tables/csv.ts';
import { DataError } from '#scripts/errors.ts';
import { textIfThere } from '#scripts/files/if-there.ts';

/** Reads right values in place of misprinted ones. A source asks it for the text of every value it takes. */
export interface Corrector {
	/**
	 * The text to read at a place of a document: the right one where a correction names the place, else as printed.
	 * @throws DataError when the publisher prints something else there than the correction says, or no longer prints
	 * what bears it out.
	 */
	readonly read: (sourceId: string, where: string, printed: string) => string;
	/**
	 * Says what was corrected in the documents read.
	 * @returns one line a correction.
	 * @throws DataError when a correction of one of them found no place, or nothing that bears it out.
	 */
	readonly finish: (documents: readonly string[]) => readonly string[];
}

/** A corrector that leaves everything as printed. */
export const NO_CORRECTIONS: Corrector = { read: (_id, _where, printed) => printed, finish: () => [] };

/** A value that bears a correction out: its place and what must stand there. */
interface Expectation {
	readonly where: string;
	readonly text: string;
}

/**
 * Builds a corrector.
 * @param file where the corrections stand, for messages.
 * @throws DataError when a correction says what is not one.
 */
export function createCorrector(corrections: readonly Correction[], file: string): Corrector {
	const places = new Map<string, Correction>();
	const expected = new Map<string, { readonly correction: Correction; readonly text: string }[]>();
	for (const correction of corrections) {
		const { source_id, where, printed, right } = correction;
		const key = placeKey(source_id, where);
		if (places.has(key))
			throw new DataError(`${file}: two corrections of ${source_id}, ${where}; expected one.`);
		if ((printed ?? '') === right) {
			throw new DataError(
				`${file}: ${source_id}, ${where} is printed "${right}" and right as "${right}"; a correction changes something. Take the row away.`
			);
		}
		places.set(key, correction);
		const { where: other, text } = parseExpectation(correction, file);
		const otherKey = placeKey(source_id, other);
		expected.set(otherKey, [...(expected.get(otherKey) ?? []), { correction, text }]);
	}
	const found = new Set<Correction>();
	const borneOut = new Set<Correction>();
	return {
		read: (sourceId, where, printed) => {
			const key = placeKey(sourceId, where);
			for (const { correction, text } of expected.get(key) ?? []) {
				if (printed !== text) {
					throw new DataError(
						`${sourceId}, ${where}: prints "${printed}", while the correction of ${correction.where} in ${file} expects "${text}" there. ` +
							ASK_ANEW
					);
				}
				borneOut.add(correction);
			}
			const correction = places.get(key);
			if (!correction) return printed;
			found.add(correction);
			if (printed === (correction.printed ?? '')) return correction.right;
			const mended = printed === correction.right;
			throw new DataError(
				`${sourceId}, ${where}: prints "${printed}", while its correction in ${file} says "${correction.printed ?? ''}" is printed there. ` +
					(mended ? 'The publisher has mended it: take the row away.' : ASK_ANEW)
			);
		},
		finish: (documents) => {
			const due = corrections.filter(({ source_id }) => documents.includes(source_id));
			for (const correction of due) {
				const missing = !found.has(correction) ? correction.where : parseExpectation(correction, file).where;
				if (found.has(correction) && borneOut.has(correction)) continue;
				throw new DataError(
					`${correction.source_id}: has no "${missing}", which a correction in ${file} names. The value has moved or is gone: ` +
						'look at the document, then change the place or take the row away.'
				);
			}
			return due.map(
				({ source_id, where, printed, right }) =>
					`${source_id}, ${where}: printed "${printed ?? ''}", read as "${right}"`
			);
		}
	};
}

const ASK_ANEW =
	'The publisher has changed it: look at the document, then change the correction or take its row away.';

function placeKey(sourceId: string, where: string): string {
	return `${sourceId} ${where}`;
}

function parseExpectation({ expect, where }: Correction, file: string): Expectation {
	const [, place, text] = /^(.*\S) = (.*)$/.exec(expect) ?? [];
	if (place && text !== undefined && place !== where) return { where: place, text };
	throw new DataError(
		`${file}: expect of ${where} is "${expect}"; another place of the document and what stands there was expected, as "place = value".`
	);
}

/**
 * Reads the corrections of a source.
 * @param path `data/corrections/<source>.csv`; an absent file holds none.
 * @throws DataError when a row is of another source.
 */
export async function readCorrector(path: string): Promise<Corrector> {
	const text = await textIfThere(path);
	if (text === null) return NO_CORRECTIONS;
	const rows = readCsv(table, text, path);
	const source = basename(path, '.csv');
	const stray = rows.find(({ source_id }) => !source_id.startsWith(`${source}-`));
	if (!stray) return createCorrector(rows, path);
	throw new DataError(
		`${path}: ${stray.source_id} is no document of ${source}; its name should begin with "${source}-".`
	);
}
