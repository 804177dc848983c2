import { readFile } from 'node:fs/promises';
import { readCsv } from '#core/tables/csv.ts';
import { lookupNationalities, type Nationality } from '#core/tables/lookups.ts';
import { DataError } from '#scripts/errors.ts';

/** Publishers whose spellings the lookup of nationalities lists. */
export type SpellingOf = 'unhcr' | 'ohss' | 'eoir' | 'trac' | 'uscis';

/** Turns a publisher's label for a nationality into our code. */
export interface Harmonizer {
	/**
	 * The code of a label, or null when the lookup does not know it: remembered, so that `assertAllMatched` can name
	 * every unknown label at once.
	 */
	readonly nationality: (label: string, publisher: SpellingOf) => string | null;
	/** @throws DataError naming every label that was not matched since the last call. */
	readonly assertAllMatched: (file: string) => void;
	/** Forgets unknown labels of a file that could not be read, so that the next one is not blamed for them. */
	readonly forgetUnmatched: () => void;
	/** Whether a code is one of our nationalities. */
	readonly isNationality: (code: string) => boolean;
}

/**
 * Builds a harmonizer from the lookup. A label is known when it stands among the publisher's spellings or is the English
 * name itself. Labels are compared after trimming, folding case and joining white space; nothing else is guessed.
 */
export function createHarmonizer(nationalities: readonly Nationality[]): Harmonizer {
	const codes = new Map<string, string>();
	for (const row of nationalities) {
		const lists = {
			unhcr: row.spellings_unhcr,
			ohss: row.spellings_ohss,
			eoir: row.spellings_eoir,
			trac: row.spellings_trac,
			uscis: row.spellings_uscis
		};
		for (const [publisher, spellings] of Object.entries(lists)) {
			for (const spelling of (spellings ?? '').split('|').filter(Boolean)) {
				addSpelling(codes, `${publisher}:${fold(spelling)}`, row.nationality);
			}
		}
	}
	const names = new Map(nationalities.map((row) => [fold(row.name_en), row.nationality]));
	const known = new Set(nationalities.map((row) => row.nationality));
	const unmatched = new Set<string>();
	return {
		nationality: (label, publisher) => {
			const code = codes.get(`${publisher}:${fold(label)}`) ?? names.get(fold(label)) ?? null;
			if (code === null) unmatched.add(`"${label}" (${publisher})`);
			return code;
		},
		assertAllMatched: (file) => {
			if (unmatched.size === 0) return;
			const labels = [...unmatched].join(', ');
			unmatched.clear();
			throw new DataError(
				`${file}: nationality not in data/lookups/nationalities.csv: ${labels}. ` +
					`Add the spelling to the row it belongs to, with its source, and run again; nobody guesses.`
			);
		},
		forgetUnmatched: () => unmatched.clear(),
		isNationality: (code) => known.has(code)
	};
}

/** Reads the lookup from disk and builds a harmonizer. */
export async function readHarmonizer(lookupFile: string): Promise<Harmonizer> {
	return createHarmonizer(readCsv(lookupNationalities, await readFile(lookupFile, 'utf8'), lookupFile));
}

function addSpelling(codes: Map<string, string>, spelling: string, code: string): void {
	const other = codes.get(spelling);
	if (other && other !== code) {
		throw new DataError(
			`data/lookups/nationalities.csv: the spelling ${spelling} stands at ${other} and at ${code}.`
		);
	}
	codes.set(spelling, code);
}

/** A label as it is compared: one case, single blanks, plain apostrophes. */
function fold(label: string): string {
	return label
		.normalize('NFC')
		.replace(/[\u2018\u2019`]/g, "'")
		.replace(/\s+/g, ' ')
		.trim()
		.toUpperCase();
}
