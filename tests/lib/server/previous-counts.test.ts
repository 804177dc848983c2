import { expect, it } from 'vitest';
import { movedCounts } from '../../../src/lib/server/previous-counts.ts';

const row = (nationality: string, measure: string) => ({
	source_id: 'unhcr-asylum-decisions',
	track: 'court',
	claim_type: 'defensive',
	nationality,
	year: 2024,
	measure
});
const change = (nationality: string, measure: string, column: string, before: string | null) => ({
	table: 'published_outcomes',
	key: `source_id=unhcr-asylum-decisions, track=court, claim_type=defensive, nationality=${nationality}, year=2024, measure=${measure}`,
	change: 'moved' as const,
	column,
	before,
	after: '707',
	source_before: null,
	source_after: null
});

it('gives each nationality the counts that moved, as they were, and nothing of bounds or of other tables', () => {
	const changes = [
		change('MEX', 'granted', 'count', '705'),
		change('MEX', 'granted', 'count_low', '705'),
		change('GTM', 'denied', 'count', null),
		{ ...change('MEX', 'denied', 'count', '1'), table: 'published_periods' }
	];
	const rows = [row('MEX', 'granted'), row('MEX', 'denied'), row('GTM', 'denied')];
	const { nationality: _mexico, ...granted } = row('MEX', 'granted');
	const { nationality: _guatemala, ...denied } = row('GTM', 'denied');
	expect(movedCounts(changes, rows, '2026-11-27')).toEqual(
		new Map([
			['MEX', [{ ...granted, before: 705, release: '2026-11-27' }]],
			['GTM', [{ ...denied, before: null, release: '2026-11-27' }]]
		])
	);
});
