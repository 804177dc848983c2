import type { Court } from '#core/tables/lookups.ts';
import { DataError } from '../../errors.ts';
import type { ReferenceLine } from './reference-file.ts';

/**
 * TRAC's names of courts that are neither the name nor an alias of one of ours, or would be taken for another.
 * Checked against the courts where the judges listed there held hearings. "New York" is Federal Plaza, and Broadway
 * as well, which TRAC does not list apart; "Los Angeles" is the court that moved from Olive Street to Pacific
 * Concourse Drive.
 */
const TRAC_NAMES: Readonly<Record<string, string>> = {
	Arlington: 'WAS',
	'Los Angeles': 'WLA',
	'New York': 'NYC',
	'New York - DET': 'NYV',
	'Houston - Detained': 'CIC',
	Hagatna: 'AGA',
	Portland: 'POO'
};

/** Finds the court TRAC means by a name. @throws DataError when none or several bear it. */
export function tracCourt(line: ReferenceLine, courts: readonly Court[]): string {
	const name = line.cells['trac_court'] ?? '';
	const listed = TRAC_NAMES[name];
	if (listed) return listed;
	const matches = courts.filter(
		(court) => court.is_court && (court.name === name || court.aliases?.split('|').includes(name))
	);
	const [match, ...others] = matches;
	if (match && others.length === 0) return match.court;
	throw new DataError(
		`${line.file}, line ${line.line}: court "${name}" is ${match ? `${matches.map(({ court }) => court).join(' or ')}` : 'not in data/lookups/courts.csv'}. ` +
			`Add the name to the aliases of the court it means, with its source.`
	);
}
