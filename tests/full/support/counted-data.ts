import type { DataFolder } from '#scripts/data-folder.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { fakeEffects } from '../../support/fake-effects.ts';

/** Makes a small data folder of counted, invented decisions, with its release beside it in `release/`. */
export function countedData(
	out: string,
	seed: number,
	from: 'archive' | 'case-table' = 'archive'
): Promise<DataFolder> {
	return makeDemoData({ cases: 1500, judges: 12, seed, out, from }, fakeEffects());
}
