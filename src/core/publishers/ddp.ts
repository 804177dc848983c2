import { COUNTED_HERE } from './counted.ts';
import type { Publisher } from './publisher.ts';

/**
 * The Deportation Data Project's case table, made from the same archive and counted here: one row a case, where it
 * stands today, so that a case denied and later granted is one grant. Removal and withholding-only cases with a
 * charging document from October 1997 on; undecided applications cannot be told from none. Never in one series with
 * the archive's own count.
 */
export const ddp = {
	...COUNTED_HERE,
	id: 'ddp',
	idPrefixes: ['ddp-'],
	name: { en: 'Deportation Data Project', es: 'Deportation Data Project' },
	licence: 'CC0 1.0',
	kinds: [{ kind: 'ddp', track: 'court', quotes: null }]
} as const satisfies Publisher;

/** First fiscal year that the table can hold whole: its cases were charged from 1 October 1997 on. */
export const CASE_TABLE_FIRST_YEAR = 1998;
