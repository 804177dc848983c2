/** The typed arrays a column of values by key may be kept in. */
export type Cells = Uint8Array<ArrayBufferLike> | Uint16Array<ArrayBufferLike> | Int32Array<ArrayBufferLike>;

/** Keys below this are looked up directly; real keys end below 20 million (July 2026). */
const DIRECT_KEYS = 1 << 26;
const FIRST_SIZE = 1 << 12;

/** An `IdColumn` as it travels between threads. */
export interface PackedIdColumn {
	readonly direct: Cells;
	readonly farKeys: Int32Array;
	readonly farCells: Cells;
}

/**
 * A small number for each key, 0 where none was set. Keys below 67 million index an array that grows with the largest
 * key met; keys beyond, which no release has had, go through a hash table, so that memory never follows a stray key.
 */
export class IdColumn {
	readonly #make: (length: number) => Cells;
	#direct: Cells;
	#farKeys: Int32Array = new Int32Array(0);
	#farCells: Cells;
	#farUsed = 0;

	/** @param make makes an array of zeros: `(length) => new Uint16Array(length)`. */
	constructor(make: (length: number) => Cells, packed?: PackedIdColumn) {
		this.#make = make;
		this.#direct = packed?.direct ?? make(FIRST_SIZE);
		this.#farKeys = packed?.farKeys ?? this.#farKeys;
		this.#farCells = packed?.farCells ?? make(0);
	}

	/** The value of a key. */
	get(key: number): number {
		if (key < DIRECT_KEYS) return key < this.#direct.length ? (this.#direct[key] as number) : 0;
		const slot = this.#farSlot(key);
		return slot >= 0 && this.#farKeys[slot] === key ? (this.#farCells[slot] as number) : 0;
	}

	/** Sets the value of a key. */
	set(key: number, value: number): void {
		if (key < DIRECT_KEYS) {
			if (key >= this.#direct.length) this.#growDirect(key);
			this.#direct[key] = value;
			return;
		}
		if ((this.#farUsed + 1) * 2 > this.#farKeys.length) this.#growFar();
		const slot = this.#farSlot(key);
		if (this.#farKeys[slot] !== key) {
			this.#farKeys[slot] = key;
			this.#farUsed++;
		}
		this.#farCells[slot] = value;
	}

	/** Replaces every value by what `next` makes of it, in ascending order of direct keys; zeros are left out. */
	replaceEach(next: (value: number) => number): void {
		for (const cells of [this.#direct, this.#farCells]) {
			for (let i = 0; i < cells.length; i++) if (cells[i] !== 0) cells[i] = next(cells[i] as number);
		}
	}

	/** Gives the arrays away; the column must not be used after. */
	pack(): PackedIdColumn {
		return { direct: this.#direct, farKeys: this.#farKeys, farCells: this.#farCells };
	}

	#farSlot(key: number): number {
		const mask = this.#farKeys.length - 1;
		if (mask < 0) return -1;
		let slot = (Math.imul(key, 0x9e3779b1) >>> 1) & mask;
		while (this.#farKeys[slot] !== 0 && this.#farKeys[slot] !== key) slot = (slot + 1) & mask;
		return slot;
	}

	#growDirect(key: number): void {
		const larger = this.#make(Math.min(DIRECT_KEYS, Math.max(key + 1, this.#direct.length * 2)));
		larger.set(this.#direct);
		this.#direct = larger;
	}

	#growFar(): void {
		const [keys, cells] = [this.#farKeys, this.#farCells];
		this.#farKeys = new Int32Array(Math.max(FIRST_SIZE, keys.length * 2));
		this.#farCells = this.#make(this.#farKeys.length);
		for (let i = 0; i < keys.length; i++) {
			if (keys[i] === 0) continue;
			const slot = this.#farSlot(keys[i] as number);
			this.#farKeys[slot] = keys[i] as number;
			this.#farCells[slot] = cells[i] as number;
		}
	}
}
