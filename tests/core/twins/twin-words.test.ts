import { expect, it } from 'vitest';
import { MISSING_REASONS } from '#core/counts/missing.ts';
import { COUNT_NAMES } from '#core/counts/outcome-counts.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import { QUALITIES, UNITS, YEAR_BASES } from '#core/counts/slice.ts';
import { LIST_NAMES } from '#core/twins/listed-json.ts';
import { TWIN_WORDS } from '../../support/entity-twin.ts';

it('are those of the contract: whoever reads twins by them need not change', () => {
	expect({
		units: UNITS,
		counts: COUNT_NAMES,
		rates: RATE_NAMES,
		qualities: QUALITIES,
		yearBases: YEAR_BASES,
		missingReasons: MISSING_REASONS,
		lists: LIST_NAMES
	}).toEqual(TWIN_WORDS);
});
