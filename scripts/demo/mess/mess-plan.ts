import type { DataMember } from '../files/data-members.ts';
import type { MessKind, MessRate, MessTarget } from '#scripts/synthetic/mess.ts';

/** The damage a table gets. Shares follow the agency's files where loaders have published counts. */
export interface TableMess {
	/** Rows expected for each case, a little on the low side, to spread the damage over the table. */
	readonly rowsPerCase: number;
	readonly target: MessTarget;
	readonly rates: Readonly<Partial<Record<MessKind, MessRate>>>;
}

const rate = (share: number, least: number, most = 1_000_000): MessRate => ({ share, least, most });
/** Loaders accept a shortfall of up to five rows against `Count.txt`, so rows beyond rescue stay below that. */
const BEYOND_RESCUE = rate(1, 1, 1);
const TEXTUAL = {
	padded: rate(8e-3, 3),
	lower_case: rate(1e-3, 2),
	nul_byte: rate(1e-4, 1),
	bare_line_feed: rate(2e-5, 2)
} as const;

/** The mess of each data table. */
export const MESS_PLAN: Readonly<Record<DataMember, TableMess>> = {
	A_TblCase: {
		rowsPerCase: 1,
		target: { codes: [6, 7, 12, 24], strayTabAt: 1, custody: 8, caseType: 12 },
		rates: {
			...TEXTUAL,
			stray_tab: rate(8e-6, 3),
			hopeless_row: BEYOND_RESCUE,
			embedded_newline: BEYOND_RESCUE,
			custody_junk: rate(7e-6, 1),
			case_type_junk: rate(2e-6, 1)
		}
	},
	B_TblProceeding: {
		rowsPerCase: 1.2,
		target: {
			codes: [4, 6, 15, 18, 27, 28, 29, 30],
			strayTabAt: 5,
			custody: 27,
			caseType: 28,
			completedOn: 21,
			foreignKey: 1
		},
		rates: {
			...TEXTUAL,
			stray_tab: rate(4.3e-6, 3),
			hopeless_row: BEYOND_RESCUE,
			bad_key: rate(1, 2, 2),
			unmatched: rate(1.6e-6, 1),
			date_out_of_range: rate(1e-5, 2),
			custody_junk: rate(1e-6, 1),
			case_type_junk: rate(3e-6, 1)
		}
	},
	tbl_Court_Appln: {
		rowsPerCase: 0.9,
		target: { codes: [3, 5], strayTabAt: 3, foreignKey: 1 },
		rates: { ...TEXTUAL, stray_tab: rate(1e-6, 2), hopeless_row: BEYOND_RESCUE, unmatched: rate(2.1e-5, 2) }
	},
	tbl_RepsAssigned: {
		rowsPerCase: 1.6,
		target: { codes: [2, 3, 6], strayTabAt: 6 },
		rates: { ...TEXTUAL }
	},
	tbl_Lead_Rider: {
		rowsPerCase: 0.15,
		target: { codes: [10], strayTabAt: 10 },
		rates: { padded: rate(1e-3, 1) }
	}
};
