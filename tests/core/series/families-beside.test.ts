import { expect, it } from 'vitest';
import { familiesBeside } from '#core/series/families-beside.ts';
import type { FamilyYear } from '#core/tables/aggregates.ts';

const row = (
	family: FamilyYear['family'],
	fiscal_year: number,
	group: FamilyYear['nationality_group'],
	granted: number,
	denied: number
): FamilyYear => ({
	family,
	events: family === 'ddp' ? 'cases' : 'last',
	release_on: family === 'ddp' ? '2026-08-01' : '2026-11-01',
	fiscal_year,
	nationality_group: group,
	granted,
	denied
});
const ARCHIVE = [
	row('eoir-case-data', 1997, 'MX', 9, 9),
	row('eoir-case-data', 2024, 'MX', 100, 400),
	row('eoir-case-data', 2024, 'others', 900, 600),
	row('eoir-case-data', 2025, 'MX', 0, 10),
	// The table's release is of August: its year 2026 is not whole.
	row('eoir-case-data', 2026, 'MX', 5, 5)
];
const TABLE = [
	row('ddp', 1997, 'MX', 1, 1),
	row('ddp', 2024, 'MX', 98, 410),
	row('ddp', 2024, 'others', 912, 600),
	row('ddp', 2025, 'MX', 1, 10),
	row('ddp', 2026, 'MX', 5, 5)
];

it('sets the years that both have whole side by side, newest first, with gaps as shares of the archive', () => {
	const beside = familiesBeside([...ARCHIVE, ...TABLE]);
	expect(beside).toMatchObject({
		events: 'last',
		released: { archive: '2026-11-01', table: '2026-08-01' }
	});
	// Everyone in 2024: 98 + 912 grants against 1,000; 410 + 600 denials against 1,000.
	expect(beside?.everyone).toEqual([
		{
			fiscal_year: 2025,
			archive: { granted: 0, denied: 10 },
			table: { granted: 1, denied: 10 },
			gap: { granted: null, denied: 0 }
		},
		{
			fiscal_year: 2024,
			archive: { granted: 1000, denied: 1000 },
			table: { granted: 1010, denied: 1010 },
			gap: { granted: 0.01, denied: 0.01 }
		}
	]);
	expect(beside?.mexico[1]?.gap).toEqual({ granted: -0.02, denied: 0.025 });
});

it('has nothing to say of one family alone, or without a whole year in common', () => {
	expect(familiesBeside([])).toBeNull();
	expect(familiesBeside(TABLE)).toBeNull();
	expect(familiesBeside(ARCHIVE)).toBeNull();
	expect(familiesBeside([...ARCHIVE.slice(1, 3), ...TABLE.slice(3)])).toBeNull();
});
