import { join } from 'node:path';

/** Where a data folder keeps its parts; the project's own is `data`, a demonstration's is elsewhere. */
export interface DataFolder {
	readonly root: string;
	readonly raw: string;
	readonly snapshots: string;
	readonly lookups: string;
	readonly corrections: string;
	readonly normalized: string;
	/** Counted decisions, a folder for each family (`COUNTED_FAMILIES`); ignored by git. */
	readonly counted: string;
	readonly aggregates: string;
	/** Records of published releases, kept in the repository. */
	readonly releases: string;
	/** What readers take away; made by `publish`, ignored by git. */
	readonly publish: string;
}

/**
 * The parts of a data folder.
 * @param root defaults to the environment variable `LEDGER_DATA`, else `data`.
 */
export function dataFolder(root: string = process.env['LEDGER_DATA'] ?? 'data'): DataFolder {
	const part = (name: string) => join(root, name);
	return {
		root,
		raw: part('raw'),
		snapshots: part('snapshots'),
		lookups: part('lookups'),
		corrections: part('corrections'),
		normalized: part('normalized'),
		counted: part('counted'),
		aggregates: part('aggregates'),
		releases: part('releases'),
		publish: part('publish')
	};
}
