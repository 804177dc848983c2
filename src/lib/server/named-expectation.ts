import type { Expectation, ExpectedPart } from '#core/measures/expected.ts';
import { nationalityName, type NationalityName } from './nationality-names.ts';

/** An expectation whose nationalities have names. */
export interface NamedExpectation extends Omit<Expectation, 'nationalities'> {
	readonly nationalities: readonly (ExpectedPart & NationalityName)[];
}

/** Gives the nationalities of an expectation their names. */
export function namedExpectation(found: Expectation): NamedExpectation {
	return {
		...found,
		nationalities: found.nationalities.map((part) => ({ ...part, ...nationalityName(part.nationality) }))
	};
}
