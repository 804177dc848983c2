/** Keys below this are looked up directly; real keys end below 20 million (July 2026). */
const DIRECT_KEYS = 1 << 26;
const FIRST_SIZE = 1 << 12;

/** An `IdColumn` as it travels between threads. */
export interface PackedIdColumn {
	readonly direct: Uint16Array;
	readonly farKeys: Int32Array;
	readonly farCells: Uint16Array;
}

/**
 * A number from 0 to 65,535 for each key, 0 where none was set. Keys below 67 million index an array that grows with the largest
 * key met; keys beyond, which no release has had, go through a hash table, so that memory never follows a stray key.
 */
export class IdColumn {
	#direct: Uint16Array;
	#farKeys: Int32Array;
	#farCells: Uint16Array;
	#farUsed = 0;

	/** @param packed a column that came from another thread. */
	constructor(packed?: PackedIdColumn) {
		this.#direct = packed?.direct ?? new Uint16Array(FIRST_SIZE);
		this.#farKeys = packed?.farKeys ?? new Int32Array(0);
		this.#farCells = packed?.farCells ?? new Uint16Array(0);
	}

	/** The value of a key. */
	get(key: number): number {
		if (key < DIRECT_KEYS) return key < this.#direct.length ? (this.#direct[key] ?? 0) : 0;
		const slot = this.#farSlot(key);
		return slot >= 0 && this.#farKeys[slot] === key ? (this.#farCells[slot] ?? 0) : 0;
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
		const larger = new Uint16Array(Math.min(DIRECT_KEYS, Math.max(key + 1, this.#direct.length * 2)));
		larger.set(this.#direct);
		this.#direct = larger;
	}

	#growFar(): void {
		const [keys, cells] = [this.#farKeys, this.#farCells];
		this.#farKeys = new Int32Array(Math.max(FIRST_SIZE, keys.length * 2));
		this.#farCells = new Uint16Array(this.#farKeys.length);
		for (let i = 0; i < keys.length; i++) {
			if (keys[i] === 0) continue;
			const slot = this.#farSlot(keys[i] ?? 0);
			this.#farKeys[slot] = keys[i] ?? 0;
			this.#farCells[slot] = cells[i] ?? 0;
		}
	}
}
