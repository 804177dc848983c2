import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { createHarmonizer } from '#scripts/release/harmonize.ts';

const row = (nationality: string, name_en: string, spellings: Readonly<Record<string, string>> = {}) => ({
	nationality,
	eoir_code: null,
	unhcr_code: null,
	name_en,
	name_es: name_en,
	slug: name_en.toLowerCase(),
	spellings_unhcr: null,
	spellings_ohss: null,
	spellings_eoir: null,
	spellings_trac: null,
	spellings_uscis: null,
	source: 'test',
	...spellings
});

describe('createHarmonizer', () => {
	const rows = [
		row('CIV', "Côte d'Ivoire", {
			spellings_eoir: "IVORY COAST (COTE D'IVOIRE)",
			spellings_ohss: "Cote d'Ivoire|Ivory Coast"
		}),
		row('COG', 'Republic of the Congo', { spellings_eoir: 'CONGO' })
	];

	it('knows a spelling of its publisher, whatever the case, blanks and apostrophes', () => {
		const { nationality } = createHarmonizer(rows);
		expect(nationality('Ivory  Coast (Cote d’Ivoire) ', 'eoir')).toBe('CIV');
		expect(nationality('ivory coast', 'ohss')).toBe('CIV');
	});

	it('knows the English name for every publisher', () => {
		expect(createHarmonizer(rows).nationality("Côte d'Ivoire", 'unhcr')).toBe('CIV');
	});

	it("does not lend one publisher's spelling to another, and names all unknown labels at once", () => {
		const { nationality, assertAllMatched } = createHarmonizer(rows);
		expect(nationality('Congo', 'unhcr')).toBeNull();
		expect(nationality('Atlantis', 'eoir')).toBeNull();
		expect(() => assertAllMatched('a.csv')).toThrow(
			new DataError(
				'a.csv: nationality not in data/lookups/nationalities.csv: "Congo" (unhcr), "Atlantis" (eoir). ' +
					'Add the spelling to the row it belongs to, with its source, and run again; nobody guesses.'
			)
		);
		expect(() => assertAllMatched('a.csv')).not.toThrow();
	});

	it('refuses a spelling that stands at two nationalities', () => {
		expect(() =>
			createHarmonizer([...rows, row('COD', 'Democratic Republic of the Congo', { spellings_eoir: 'Congo' })])
		).toThrow(/spelling eoir:CONGO stands at COG and at COD/);
	});
});
