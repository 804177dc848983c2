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
