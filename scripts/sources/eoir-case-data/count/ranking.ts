/** Distinct texts in ascending order of code units, and where each of the given ones stands in it. */
export interface Ranking<Text extends string = string> {
	readonly sorted: readonly Text[];
	/** Position in `sorted` of the text given at the same index. */
	readonly rankOf: Int32Array;
}

/** Ranks texts, so that numbers sort as the texts would. */
export function rankTexts<Text extends string>(texts: readonly Text[]): Ranking<Text> {
	const sorted = [...new Set(texts)].sort();
	const places = new Map(sorted.map((text, place) => [text, place]));
	return { sorted, rankOf: Int32Array.from(texts, (text) => places.get(text) ?? 0) };
}
