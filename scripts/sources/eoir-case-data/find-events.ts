import type { ArchiveOptions } from '#scripts/sources/source.ts';
import { IdColumn } from './columns.ts';
import { BLANK_DAY } from './days.ts';
import { bestOutcome, type CaseCompletions, chooseEvents, dropReopenedClosures } from './outcome-rules.ts';
import { FLAG, HAS_ASYLUM, type ProceedingRows } from './proceeding-rows.ts';
import type { ReleaseTables } from './read-release.ts';

/** Why a proceeding with an asylum row gives no event. */
type SkipReason =
	| 'rider'
	| 'no completion date'
	| 'completion date out of range'
	| 'completion date unreadable'
	| 'moved'
	| 'case type'
	| 'case type not listed'
	| 'closure later reopened';

/** The events that count, and what became of everything that holds an asylum row. */
export interface CountedEvents {
	readonly count: number;
	/** Row of each event in `ProceedingRows`. */
	readonly row: Int32Array;
	/** Outcome number of each event. */
	readonly outcome: Uint8Array;
	/** `APPLICATION` bits of each event's proceeding. */
	readonly decisions: Uint16Array;
	/** Proceedings with an asylum row that give no event whatever the setting of `events`. */
	readonly skipped: Partial<Record<SkipReason, number>>;
	/** Proceedings with an asylum row, their sum: `skipped` + `outcomes`. */
	readonly asylumProceedings: number;
	/** Proceedings with an outcome, before `events` chose among them. */
	readonly outcomes: number;
	/** Asylum rows whose proceeding is in the release. */
	readonly matchedApplications: number;
}

/** Finds the events of a release: one per case and completed proceeding, chosen as `events` and `riders` say. */
export function findEvents(
	tables: ReleaseTables,
	options: Pick<ArchiveOptions, 'events' | 'riders'>
): CountedEvents {
	const { proceedings } = tables;
	const decisions = new IdColumn(tables.applications.decisions);
	const applicationRows = new IdColumn(tables.applications.rows);
	const isRider = options.riders === 'exclude' && tables.riders ? new IdColumn(tables.riders.isRider) : null;
	const skipped: Partial<Record<SkipReason, number>> = {};
	const skip = (reason: SkipReason, times = 1): void => {
		if (times > 0) skipped[reason] = (skipped[reason] ?? 0) + times;
	};

	const hasAsylum = new IdColumn();
	let asylumProceedings = 0;
	let matchedApplications = 0;
	for (let row = 0; row < proceedings.count; row++) {
		const id = proceedings.proceeding[row] ?? 0;
		if ((decisions.get(id) & HAS_ASYLUM) === 0) continue;
		asylumProceedings++;
		matchedApplications += applicationRows.get(id);
		const caseId = proceedings.case[row] ?? 0;
		const reason = isRider?.get(caseId) === 1 ? 'rider' : whyNotComplete(proceedings, row);
		if (reason !== null) skip(reason);
		if (reason !== 'rider') hasAsylum.set(caseId, 1);
	}

	const order = groupByCase(proceedings, hasAsylum);
	const events = {
		count: 0,
		row: new Int32Array(order.length),
		outcome: new Uint8Array(order.length),
		decisions: new Uint16Array(order.length)
	};
	const completions: CaseCompletions = { length: 0, outcomes: [], decided: [] };
	let outcomes = 0;
	let first = 0;
	const onEvent = (i: number): void => {
		const row = order[first + i] ?? 0;
		events.row[events.count] = row;
		events.outcome[events.count] = completions.outcomes[i] ?? 0;
		events.decisions[events.count] = decisions.get(proceedings.proceeding[row] ?? 0);
		events.count++;
	};
	while (first < order.length) {
		const next = endOfCase(proceedings, order, first);
		sortByCompletion(proceedings, order, first, next);
		completions.length = next - first;
		for (let i = 0; i < completions.length; i++) {
			const row = order[first + i] ?? 0;
			const flags = proceedings.flags[row] ?? 0;
			completions.outcomes[i] = bestOutcome(
				decisions.get(proceedings.proceeding[row] ?? 0),
				(flags & FLAG.closed) !== 0
			);
			completions.decided[i] = (flags & FLAG.decided) !== 0;
		}
		skip('closure later reopened', dropReopenedClosures(completions));
		for (let i = 0; i < completions.length; i++) if (completions.outcomes[i] !== 0) outcomes++;
		chooseEvents(completions, options.events, onEvent);
		first = next;
	}
	return { ...events, skipped, asylumProceedings, outcomes, matchedApplications };
}

/** Why a proceeding is no completion of the kind counted, `null` when it is one. */
function whyNotComplete(proceedings: ProceedingRows, row: number): SkipReason | null {
	const flags = proceedings.flags[row] ?? 0;
	if (proceedings.day[row] === BLANK_DAY) {
		if ((flags & FLAG.unreadableDate) !== 0) return 'completion date unreadable';
		return (flags & FLAG.badDate) === 0 ? 'no completion date' : 'completion date out of range';
	}
	if ((flags & FLAG.moved) !== 0) return 'moved';
	if ((flags & FLAG.inScope) !== 0) return null;
	return (flags & FLAG.unlistedType) === 0 ? 'case type' : 'case type not listed';
}

/** Rows of the completions of marked cases, those of one case side by side. */
function groupByCase(proceedings: ProceedingRows, isMarked: IdColumn): Int32Array {
	const rows = new Int32Array(proceedings.count);
	let total = 0;
	for (let row = 0; row < proceedings.count; row++) {
		if (isMarked.get(proceedings.case[row] ?? 0) === 1 && whyNotComplete(proceedings, row) === null)
			rows[total++] = row;
	}
	return sortByKey(rows.slice(0, total), proceedings.case);
}

function endOfCase(proceedings: ProceedingRows, order: Int32Array, first: number): number {
	const caseId = proceedings.case[order[first] ?? 0];
	let next = first + 1;
	while (next < order.length && proceedings.case[order[next] ?? 0] === caseId) next++;
	return next;
}

/** By day of completion, then IDNPROCEEDING. A case has few completions, so insertion is the fastest way. */
function sortByCompletion(proceedings: ProceedingRows, order: Int32Array, first: number, next: number): void {
	for (let i = first + 1; i < next; i++) {
		const row = order[i] ?? 0;
		let j = i;
		while (j > first && isAfter(proceedings, order[j - 1] ?? 0, row)) {
			order[j] = order[j - 1] ?? 0;
			j--;
		}
		order[j] = row;
	}
}

function isAfter({ day, proceeding }: ProceedingRows, a: number, b: number): boolean {
	const [dayA, dayB] = [day[a] ?? 0, day[b] ?? 0];
	return dayA === dayB ? (proceeding[a] ?? 0) > (proceeding[b] ?? 0) : dayA > dayB;
}

const BITS = 11;
const BUCKETS = 1 << BITS;

/**
 * Sorts rows by a key each row has, keeping the order of rows with equal keys: a radix sort, which takes the same few
 * passes whatever the keys are.
 * @param rows indexes into `keys`; used as working space.
 * @param keys whole numbers from 0 to 2,147,483,647.
 */
export function sortByKey(rows: Int32Array, keys: Int32Array): Int32Array {
	let from = rows;
	let to: Int32Array = new Int32Array(rows.length);
	const counts = new Int32Array(BUCKETS);
	for (let shift = 0; shift < 31; shift += BITS) {
		counts.fill(0);
		for (let i = 0; i < from.length; i++) {
			const bucket = ((keys[from[i] ?? 0] ?? 0) >>> shift) & (BUCKETS - 1);
			counts[bucket] = (counts[bucket] ?? 0) + 1;
		}
		if (counts.includes(from.length)) continue; // all in one bucket: nothing to move
		for (let bucket = 0, next = 0; bucket < BUCKETS; bucket++) {
			const inBucket = counts[bucket] ?? 0;
			counts[bucket] = next;
			next += inBucket;
		}
		for (let i = 0; i < from.length; i++) {
			const row = from[i] ?? 0;
			const bucket = ((keys[row] ?? 0) >>> shift) & (BUCKETS - 1);
			const place = counts[bucket] ?? 0;
			counts[bucket] = place + 1;
			to[place] = row;
		}
		[from, to] = [to, from];
	}
	return from;
}
