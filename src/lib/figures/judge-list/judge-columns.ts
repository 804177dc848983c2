import { judgeAddress } from '#core/twins/judge-address.ts';
import type { JudgeRow } from '../../server/judge-rows.ts';

/**
 * The list of judges column by column, as it travels in the page: like stands by like, so that it packs to under half,
 * and an address is only what its name does not already say.
 */
export interface JudgeColumns {
	readonly names: readonly string[];
	/** What follows the folded name in the address; the whole address after `=` where it is made otherwise. */
	readonly addresses: readonly string[];
	/** Other printings of the name, by position, where there are any. */
	readonly also: Readonly<Record<number, string>>;
	/** Positions in the list of court names. */
	readonly courts: readonly (readonly number[])[];
	readonly first: readonly number[];
	readonly last: readonly number[];
	readonly granted: readonly number[];
	readonly decisions: readonly number[];
	/** Mexican grants and decisions, each null throughout where they are not counted. */
	readonly mexicoGranted: readonly (number | null)[];
	readonly mexicoDecisions: readonly (number | null)[];
	/** Lowest and highest count of grants, by position, where rounding leaves several. */
	readonly slack: Readonly<Record<number, readonly [number, number]>>;
}

/** Turns rows into columns; {@link unpackJudges} turns them back. */
export function packJudges(rows: readonly JudgeRow[]): JudgeColumns {
	return {
		names: rows.map((row) => row.name),
		addresses: rows.map(({ name, slug }) => {
			const stem = judgeAddress(name, { judge: '' });
			return slug.startsWith(stem) ? slug.slice(stem.length) : `=${slug}`;
		}),
		also: Object.fromEntries(rows.flatMap(({ also }, i) => (also === '' ? [] : [[i, also] as const]))),
		courts: rows.map((row) => row.courts),
		first: rows.map((row) => row.first),
		last: rows.map((row) => row.last),
		granted: rows.map((row) => row.granted),
		decisions: rows.map((row) => row.decisions),
		mexicoGranted: rows.map((row) => row.mexico?.[0] ?? null),
		mexicoDecisions: rows.map((row) => row.mexico?.[1] ?? null),
		slack: Object.fromEntries(rows.flatMap(({ slack }, i) => (slack ? [[i, slack] as const] : [])))
	};
}

/** Turns columns back into rows, in the same order. */
export function unpackJudges(columns: JudgeColumns): JudgeRow[] {
	return columns.names.map((name, i): JudgeRow => {
		const address = columns.addresses[i] ?? '';
		const [mexicoGranted, mexicoDecisions] = [columns.mexicoGranted[i], columns.mexicoDecisions[i]];
		return {
			slug: address.startsWith('=') ? address.slice(1) : judgeAddress(name, { judge: address }),
			name,
			also: columns.also[i] ?? '',
			courts: columns.courts[i] ?? [],
			first: columns.first[i] ?? 0,
			last: columns.last[i] ?? 0,
			granted: columns.granted[i] ?? 0,
			slack: columns.slack[i] ?? null,
			decisions: columns.decisions[i] ?? 0,
			mexico:
				typeof mexicoGranted === 'number' && typeof mexicoDecisions === 'number'
					? [mexicoGranted, mexicoDecisions]
					: null
		};
	});
}
