import { countedNames, type CountedName } from '#core/tables/counted.ts';
import { once, readTable } from './data-source.ts';

/** Names of one kind beside the count, by code; none when nothing was counted. */
export function namesInCount(kind: CountedName['kind']): ReadonlyMap<string, CountedName> {
	return once(`names-in-count-${kind}`, () => {
		const rows = readTable(countedNames, 'aggregates').filter((row) => row.kind === kind);
		return new Map(rows.map((row) => [row.code, row]));
	});
}
