import { group } from 'd3';
import { type CheckedClaim, checkClaim } from '#core/check/claims.ts';
import { ClaimError, type ClaimRows } from '#core/check/claim-lines.ts';
import { type Grants, sumGrants } from '#core/counts/grants.ts';
import { claimLines, claims } from '#core/tables/claims.ts';
import { publishedOutcomes } from '#core/tables/published.ts';
import { judgeYears } from './court-records.ts';
import { once, readTable } from './data-source.ts';
import { recordPersonId } from './record-people.ts';

/**
 * Every press figure of the data folder with its arithmetic, recomputed from the folder's rows, in the order of the list;
 * none where the folder has none, as that of a demonstration.
 * @throws ClaimError when the rows no longer bear what is written: the build stops.
 */
export function checkedClaims(): readonly CheckedClaim[] {
	return once('checked-claims', () => {
		const lines = readTable(claimLines, 'claims');
		const rows: ClaimRows = {
			outcomes: readTable(publishedOutcomes, 'normalized'),
			judges: grantsOfJudges
		};
		const known = readTable(claims, 'claims');
		const stray = lines.find((line) => !known.some(({ slug }) => slug === line.claim));
		if (stray) {
			throw new ClaimError(
				`data/claims/claim_lines.csv, line ${stray.line} of "${stray.claim}": data/claims/claims.csv has no such figure. ` +
					'Correct one of the two.'
			);
		}
		return known.toSorted((a, b) => a.position - b.position).map((claim) => checkClaim(claim, lines, rows));
	});
}

/** The press figure of an address, or undefined. */
export function findClaim(slug: string): CheckedClaim | undefined {
	return checkedClaims().find(({ claim }) => claim.slug === slug);
}

function grantsOfJudges(nationality: string, from: number, to: number): readonly Grants[] {
	const named = judgeYears().flatMap((row) =>
		row.nationality === nationality &&
		row.fiscal_year >= from &&
		row.fiscal_year <= to &&
		row.judge_name !== null
			? { ...row, judge_name: row.judge_name }
			: []
	);
	return [...group(named, recordPersonId).values()].map((rows) => sumGrants(rows));
}
