import { describe, expect, it } from 'vitest';
import {
	bestOutcome,
	chooseEvents,
	dropReopenedClosures,
	NO_OUTCOME,
	outcomeNumber
} from '#scripts/sources/eoir-case-data/outcome-rules.ts';
import { APPLICATION } from '#scripts/sources/eoir-case-data/proceeding-rows.ts';
import type { Outcome } from '#core/counts/outcome.ts';

type Completion = readonly [Outcome | 'none', 'decided' | 'undecided'];

// Worked by hand from the rules of the count: completions of one case in order, and the places that count.
function chosen(
	events: 'all' | 'initial' | 'last',
	...case_: readonly Completion[]
): { places: number[]; dropped: number } {
	const completions = {
		length: case_.length,
		outcomes: case_.map(([outcome]) => (outcome === 'none' ? NO_OUTCOME : outcomeNumber(outcome))),
		decided: case_.map(([, decided]) => decided === 'decided')
	};
	const dropped = dropReopenedClosures(completions);
	const places: number[] = [];
	chooseEvents(completions, events, (place) => places.push(place));
	return { places, dropped };
}

describe('chooseEvents', () => {
	it('counts every outcome with all', () => {
		expect(chosen('all', ['denied', 'decided'], ['none', 'decided'], ['granted', 'decided']).places).toEqual([
			0, 2
		]);
	});

	it('counts the first decided completion with initial, or nothing when it holds no asylum row', () => {
		expect(
			chosen('initial', ['other', 'undecided'], ['denied', 'decided'], ['granted', 'decided']).places
		).toEqual([1]);
		expect(chosen('initial', ['none', 'decided'], ['granted', 'decided']).places).toEqual([]);
	});

	it('counts the last completion with initial when none is decided', () => {
		expect(chosen('initial', ['other', 'undecided'], ['undecided', 'undecided']).places).toEqual([1]);
	});

	it('counts the last grant or denial with last, else the last outcome', () => {
		expect(
			chosen('last', ['granted', 'decided'], ['denied', 'decided'], ['withdrawn', 'decided']).places
		).toEqual([1]);
		expect(
			chosen('last', ['withdrawn', 'decided'], ['undecided', 'decided'], ['none', 'decided']).places
		).toEqual([1]);
		expect(chosen('last', ['none', 'decided']).places).toEqual([]);
	});

	it('counts an administrative closure only as the last completion', () => {
		expect(chosen('all', ['administratively_closed', 'undecided'], ['none', 'decided'])).toEqual({
			places: [],
			dropped: 1
		});
		expect(chosen('all', ['denied', 'decided'], ['administratively_closed', 'undecided'])).toEqual({
			places: [0, 1],
			dropped: 0
		});
		expect(
			chosen('last', ['abandoned', 'decided'], ['administratively_closed', 'undecided'], ['none', 'decided'])
		).toEqual({ places: [0], dropped: 1 });
	});
});

describe('bestOutcome', () => {
	it('takes the best of several rows', () => {
		expect(bestOutcome(APPLICATION.denied | APPLICATION.granted | APPLICATION.open, false)).toBe(
			outcomeNumber('granted')
		);
		expect(bestOutcome(APPLICATION.other | APPLICATION.abandoned, true)).toBe(outcomeNumber('abandoned'));
		expect(bestOutcome(APPLICATION.unlisted | APPLICATION.open, true)).toBe(
			outcomeNumber('administratively_closed')
		);
	});

	it('is none without an asylum row', () => {
		expect(bestOutcome(APPLICATION.otherProtection, false)).toBe(NO_OUTCOME);
	});
});
