/** An outcome that is stacked in a bar. */
type FilledOutcome =
	| 'granted'
	| 'conditionally_granted'
	| 'denied'
	| 'abandoned'
	| 'withdrawn'
	| 'not_adjudicated'
	| 'other'
	| 'closed';

/** How an outcome is filled: a ground tone and the path of a hatch on a tile of five by five, or none. */
interface Fill {
	readonly outcome: FilledOutcome;
	readonly ground: 'subject' | 'dark' | 'middle' | 'light';
	readonly hatch: string | null;
}

const RISING = 'M-1,1L1,-1M0,5L5,0M4,6L6,4';
const FALLING = 'M-1,4L1,6M0,0L5,5M4,-1L6,1';

/** The fills of outcomes: each pair of ground and hatch stands once. */
export const FILLS: readonly Fill[] = [
	{ outcome: 'granted', ground: 'subject', hatch: null },
	{ outcome: 'conditionally_granted', ground: 'subject', hatch: RISING },
	{ outcome: 'denied', ground: 'dark', hatch: null },
	{ outcome: 'abandoned', ground: 'light', hatch: RISING },
	{ outcome: 'withdrawn', ground: 'light', hatch: FALLING },
	{ outcome: 'not_adjudicated', ground: 'light', hatch: 'M0,2.5H5M2.5,0V5' },
	{ outcome: 'other', ground: 'light', hatch: null },
	{ outcome: 'closed', ground: 'middle', hatch: 'M0,2.5H5' }
];
