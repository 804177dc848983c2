import { keyAt, NOT_A_KEY, textAt } from '../rows/field.ts';
import { positionOf, type Header } from '../rows/header.ts';
import { IdColumn, type PackedIdColumn } from '../rows/id-column.ts';
import type { RowReader } from './row-reader.ts';

/** What the count needs of tbl_Lead_Rider. */
export interface RiderRows {
	/** By case: 1 when it rides on another case by a link that is active. */
	readonly isRider: PackedIdColumn;
}

const ACTIVE = ['1', 'true'];

/** Reads tbl_Lead_Rider: cases of family members attached to a lead case; links with blnActive 0 were severed. */
export function riderReader(header: Header): RowReader<RiderRows> {
	const at = (column: string): number => positionOf(header, column);
	const [key, riderAt, activeAt] = [at('IDNLEADRIDER'), at('IDNRIDERCASE'), at('BLNACTIVE')];
	const isRider = new IdColumn();
	return {
		accept(line) {
			if (keyAt(line, key) === NOT_A_KEY) return 'IDNLEADRIDER is not a whole number';
			const id = keyAt(line, riderAt);
			if (id === NOT_A_KEY) return 'IDNRIDERCASE is not a whole number';
			if (ACTIVE.includes(textAt(line, activeAt).toLowerCase())) isRider.set(id, 1);
			return null;
		},
		finish: () => ({ isRider: isRider.pack() }),
		values: () => ({ codes: [], dates: [] })
	};
}
