/** What a cell may hold. `date` is an ISO day (`2025-09-30`); `month` an ISO month (`2025-09`). */
export type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'month';

/** The same sentence for readers of English and of Spanish. */
export interface Bilingual {
	readonly en: string;
	readonly es: string;
}

/** One column of a table, described once for CSV headers, row types, validation, dictionary and data package. */
export interface Column {
	readonly name: string;
	readonly kind: Kind;
	/** True when an empty cell is allowed and means "missing". */
	readonly nullable?: boolean;
	/** The closed list of values, when there is one. */
	readonly values?: readonly string[];
	/** What a number counts, for instance `decisions`. */
	readonly unit?: string;
	/** Lowest value allowed, for numbers. */
	readonly minimum?: number;
	/** Highest value allowed, for numbers. */
	readonly maximum?: number;
	/** One sentence a reader of the dictionary understands. */
	readonly description: Bilingual;
}

type ValueOf<C extends Column> = C['values'] extends readonly (infer V)[]
	? V
	: C['kind'] extends 'integer' | 'number'
		? number
		: C['kind'] extends 'boolean'
			? boolean
			: string;

/** The TypeScript type of one cell of a column; `null` stands for an empty cell. */
export type Cell<C extends Column> = C['nullable'] extends true ? ValueOf<C> | null : ValueOf<C>;
