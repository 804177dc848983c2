import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { count, newFolder } from './support/tiny-release.ts';

const sources = process.env['LEDGER_SOURCES'];
const at = (name: string) => join(sources ?? '', '..', 'examples', 'faults', 'eoir-case-data', name);

async function counted(name: string, settings = {}): Promise<Record<string, number>> {
	return { ...(await count(at(name), await newFolder(), settings)).outcomes };
}

// Right values: the README beside the inputs.
describe.skipIf(!sources)('inputs that once failed (LEDGER_SOURCES says where they are)', () => {
	it.each(['00_base.zip', '02_dates_us.zip', '02_dates_compact.zip', '19_unknown_judge_court_nat.zip'])(
		'%s gives ten decisions',
		async (name) => expect(await counted(name)).toEqual({ granted: 3, denied: 7 })
	);

	it.each(['05_new_appl_dec.zip', '05_new_appl_code.zip', '09_count_spaces.zip'])(
		'%s stops',
		async (name) => {
			await expect(counted(name)).rejects.toThrow(DataError);
		}
	);

	it('06_null_reserved.zip counts as its neighbour with blanks', async () => {
		const initial = { events: 'initial' };
		const blank = await counted('06_null_reserved_blank.zip', initial);
		expect(await counted('06_null_reserved.zip', initial)).toEqual(blank);
		expect(blank['granted']).toBe(4);
	});

	it('15_stray_tab_before_comp_date.zip rejects what it cannot be sure of', async () => {
		const { files } = await count(at('15_stray_tab_before_comp_date.zip'), await newFolder());
		expect(files[1]).toMatchObject({ lines_read: 3, kept: 1, repaired: 0, rejected: 2 });
	});
});
