import { describe, expect, it } from 'vitest';
import { nationalityMessages } from '../../../src/lib/i18n/messages/nationalities.ts';
import { findNationality, nationalityEntity } from '$lib/server/nationality-entity.ts';
import { officerCounts, officerLists } from '$lib/server/officer-counts.ts';

/** The counts of the release as its README prints them. */
const MEXICO = {
	decided: 41_453,
	granted: 3307,
	denied_or_referred: 27_925,
	administratively_closed: 10_221
};
const EVERYONE = { decided: 313_835, granted: 77_958, denied_or_referred: 169_465 };
const byMeasure = (outcomes: readonly { measure: string; cases: number | null }[] = []) =>
	Object.fromEntries(outcomes.map(({ measure, cases }) => [measure, cases]));

describe('cases of asylum officers', () => {
	it('are those of Mexico and of everyone as released, to the last day of the release', () => {
		const counts = officerCounts('MEX');
		expect(byMeasure(counts?.own)).toMatchObject({ ...MEXICO, nacara_granted: 0, terminated: 0 });
		expect(byMeasure(counts?.everyone)).toMatchObject({ ...EVERYONE, administratively_closed: 65_580 });
		expect(counts?.through).toBe('2021-05-28');
		expect(counts?.document.source_id).toBe('uscis-foia-cow2021001887-citizenships');
	});

	it('are none for a nationality without cases in the release', () => {
		expect(officerCounts('ALA')).toBeNull();
		expect(officerLists('ALA')).toEqual([]);
	});

	it('stand in the twin one count a row, without a rate', () => {
		const mexico = findNationality('mexico');
		const rows = (mexico ? (nationalityEntity(mexico).lists ?? []) : []).filter(
			({ list }) => list === 'officers'
		);
		// Six counts of the nationality and of everyone, and the months of what was received.
		expect(rows.filter(({ category }) => category !== 'received')).toHaveLength(12);
		expect(rows.filter(({ category }) => category === 'received')).toHaveLength(3);
		expect(
			rows.find(({ category, nationality }) => category === 'denied_or_referred' && nationality === 'MEX')
		).toEqual({
			list: 'officers',
			source_id: 'uscis-foia-cow2021001887-citizenships',
			track: 'affirmative',
			claim_type: 'affirmative',
			nationality: 'MEX',
			court: null,
			judge: null,
			period: { from: 2015, to: 2021, basis: 'fiscal', since: null, through: '2021-05-28' },
			unit: 'cases',
			quality: 'exact',
			category: 'denied_or_referred',
			cases: 27_925,
			counts: {},
			rates: {}
		});
	});

	it.each([
		['en', 'Denied or referred to court'],
		['es', 'Denegados o remitidos a la corte']
	] as const)('call denied or referred one thing in %s, and no denial', (locale, words) => {
		const { columns, dek } = nationalityMessages[locale].officers;
		expect(columns.denied_or_referred).toBe(words);
		expect(dek(2015, '2021-05-28')).toMatch(/is no denial|no es denegación/);
	});
});
