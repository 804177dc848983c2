import { describe, expect, it } from 'vitest';
import { comparedSubject, makeupOf } from '#core/twins/compare-subject.ts';

const SOURCE = 'asylumjudge-decisions-2026-07-01';
const row = (part: object) => ({
	source_id: SOURCE,
	track: 'court',
	claim_type: 'all',
	nationality: 'ALL',
	court: null,
	judge: 'FAS',
	period: { from: 2025, to: 2025, basis: 'fiscal', since: null, through: null },
	unit: 'cases',
	quality: 'exact',
	counts: { granted: 6, denied: 4 },
	rates: {},
	...part
});
const twin = {
	entity: { kind: 'judge', code: 'FAS', name_en: 'Seminerio, Frank A.', name_es: 'Seminerio, Frank A.' },
	series: [
		row({}),
		row({
			period: { from: 2024, to: 2024, basis: 'fiscal', since: null, through: null },
			counts: { granted: 5, denied: 4 }
		}),
		row({ nationality: 'MEX' }),
		row({ source_id: 'asylumjudge-composition-2026-09-01' }),
		row({ court: 'SFR' }),
		row({ period: { from: 2018, to: 2023, basis: 'fiscal', since: null, through: null } })
	],
	lists: [
		row({ list: 'nationalities', nationality: 'MEX', counts: { granted: 1, denied: 2 } }),
		row({ list: 'nationalities', nationality: 'GTM', counts: { granted: 4, denied: 5 } }),
		row({ list: 'nationalities', nationality: 'HND', counts: { granted: 0, denied: 0 } }),
		row({ list: 'custody', category: 'detained', counts: { granted: 1, denied: 1 } })
	]
} as never;

describe('comparedSubject', () => {
	const subject = comparedSubject(twin, 'judges', 'seminerio-frank-a-fas', SOURCE);

	it('takes the years of one document about everyone before the judge, in order', () => {
		expect(subject.cells.map(({ year, counts }) => [year, counts.granted?.count])).toEqual([
			[2024, 5],
			[2025, 6]
		]);
	});

	it('takes shares of decisions from the lists, and null where there is no list', () => {
		expect(subject.nationality).toEqual([
			['MEX', 0.25, 0.25],
			['GTM', 0.75, 0.75]
		]);
		expect(subject.custody).toEqual([['detained', 1, 1]]);
		expect(subject.claim).toBeNull();
	});

	it('counts years with ten decisions or more alone as years that are compared', () => {
		expect(makeupOf(subject).years).toEqual([2025]);
	});
});
