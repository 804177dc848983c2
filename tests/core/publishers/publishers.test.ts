import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#core/tables/csv.ts';
import { publishedOutcomes, sources } from '#core/tables/published.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { publishedRate } from '#core/publishers/published-rates.ts';
import { countedSourceId, editionOf, publisherOf, PUBLISHERS } from '#core/publishers/index.ts';
import { isInScope } from '#core/publishers/publisher.ts';
import { exactly } from '#core/counts/count-range.ts';
import { PROJECT_ROOT } from '../../../scripts/tooling/run-command.mjs';

describe('publisherOf', () => {
	it.each([
		['unhcr-asylum-decisions', 'unhcr'],
		['ohss-yearbook-fy2023', 'ohss'],
		['eoir-decision-rates-fy2018-2018-10-24', 'eoir-decision-rates'],
		['eoir-case-data-2025-11-03', 'case-data'],
		['reference-trac-asylum-tool', 'trac'],
		['reference-world-refugee-survey-1998-united-states', 'reference'],
		['ddp-2026-08-01', 'ddp'],
		['asylumjudge-decisions-2026-07-01', 'asylumjudge'],
		['asylumjudge-composition-2026-09-01', 'asylumjudge'],
		['uscis-foia-cow2021001887', 'uscis']
	])('%s is of %s', (id, publisher) => expect(publisherOf(id).id).toBe(publisher));

	it('names an id that is nobody’s and what was expected', () => {
		expect(() => publisherOf('asylumjudge')).toThrow(
			/No publisher has a document "asylumjudge": an id begins with .*unhcr-.*Correct the id, or add/s
		);
	});

	it('makes and takes apart ids of counted releases', () => {
		expect(countedSourceId('case-data', '2025-11-03')).toBe('eoir-case-data-2025-11-03');
		expect(countedSourceId('ddp', '2026-08-01')).toBe('ddp-2026-08-01');
		expect(editionOf('ohss-yearbook-fy2023')).toBe('fy2023');
	});
});

describe('the registry', () => {
	it('has every id and every prefix once', () => {
		const ids = PUBLISHERS.map(({ id }) => id);
		const prefixes = PUBLISHERS.flatMap(({ idPrefixes }) => idPrefixes);
		expect([new Set(ids).size, new Set(prefixes).size]).toEqual([ids.length, prefixes.length]);
	});

	it('knows who published each document of the data folder, and under which licence', () => {
		const documents = read('sources.csv', sources);
		const wrong = documents.filter(({ source_id, licence }) => {
			const { id, licence: own } = publisherOf(source_id);
			return id !== 'reference' && licence !== own;
		});
		expect(documents.length).toBeGreaterThan(40);
		expect(wrong).toEqual([]);
	});

	it('knows the track, claims, unit and kind of year of each committed count', () => {
		const strange = read('published_outcomes.csv', publishedOutcomes).filter(
			(row) =>
				!publisherOf(row.source_id).eras.some(
					(era) => isInScope(era, row) && era.unit === row.unit && era.basis === row.year_basis
				)
		);
		expect(strange.slice(0, 5)).toEqual([]);
	});
});

describe('refusals of counts from court records', () => {
	const counts = { granted: exactly(30), denied: exactly(90), other: exactly(40) };
	const court = { track: 'court', claim_type: 'all', year: 2025 } as const;

	it('gives AsylumJudge’s merits rate from the release of two outcomes alone', () => {
		const decisions = { ...court, source_id: 'asylumjudge-decisions-2026-07-01' };
		expect(publishedRate('merits', counts, decisions)).toMatchObject({ value: 30 / 120 });
		expect(publishedRate('decisions', counts, decisions)).toEqual({ missing: 'endings-not-counted' });
		expect(publishedRate('filed', counts, decisions)).toEqual({ missing: 'filings-not-counted' });
	});

	it('gives a share of all decisions from the composition where closures stand apart', () => {
		const composition = { ...court, source_id: 'asylumjudge-composition-2026-09-01' };
		const whole = { ...counts, administratively_closed: exactly(7) };
		expect(publishedRate('merits', whole, composition)).toEqual({ missing: 'denials-among-endings' });
		expect(publishedRate('decisions', whole, composition)).toMatchObject({ value: 30 / 160 });
		expect(publishedRate('decisions', counts, composition)).toEqual({ missing: 'closures-among-endings' });
		expect(publishedRate('protection', whole, composition)).toEqual({ missing: 'protection-not-apart' });
	});

	it('refuses grants against “denied or referred” of USCIS', () => {
		const officers = {
			source_id: 'uscis-foia',
			track: 'affirmative',
			claim_type: 'affirmative',
			year: 2019
		} as const;
		expect(publishedRate('merits', counts, officers)).toEqual({ missing: 'denied-or-referred' });
	});
});

function read<T extends Table>(file: string, table: T): Row<T>[] {
	return readCsv(table, readFileSync(join(PROJECT_ROOT, 'data/normalized', file), 'utf8'), file);
}
