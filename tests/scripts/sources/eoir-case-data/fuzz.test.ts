import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DataError } from '#scripts/errors.ts';
import { createRandom } from '#scripts/synthetic/random.ts';
import { count, newFolder, zipOf } from './support/tiny-release.ts';

const GOLDEN = join(import.meta.dirname, '../../../golden/eoir-case-data/worked');
const ROUNDS = 800;
const NASTY = [
	'\0',
	'\t',
	'\n',
	'\r\n',
	'"',
	'\\',
	'\xff',
	'\x1a',
	'\t\t\t',
	'9'.repeat(40),
	'ASYL',
	'2022-02-30',
	' '
];

// What must hold whatever the bytes are: a summary that adds up, or a DataError that says what is wrong.
async function countOrRefuse(from: string, out: string): Promise<'counted' | 'refused'> {
	try {
		const summary = await count(from, out, { allowShortfall: true, workers: 0 });
		for (const file of summary.files) expect(file.lines_read).toBe(file.kept + file.repaired + file.rejected);
		const skipped = Object.values(summary.skipped).reduce((sum, times) => sum + times, 0);
		expect(summary.asylum_proceedings).toBe(skipped + summary.not_chosen + summary.decisions);
		expect(summary.decisions).toBe(Object.values(summary.outcomes).reduce((sum, times) => sum + times, 0));
		expect(summary.asylum_applications.unmatched).toBeGreaterThanOrEqual(0);
		return 'counted';
	} catch (error) {
		if (!(error instanceof DataError)) throw error;
		return 'refused';
	}
}

describe('a damaged release', { timeout: 240_000 }, () => {
	let folder = '';
	let files: Record<string, string>;

	beforeAll(async () => {
		folder = await newFolder();
		const input = join(GOLDEN, 'input');
		files = Object.fromEntries(
			readdirSync(input).map((name) => [name, readFileSync(join(input, name), 'latin1')])
		);
	});

	async function fuzz(
		original: Uint8Array,
		seed: number,
		rounds: number
	): Promise<{ counted: number; refused: number }> {
		const random = createRandom(seed, 1);
		const [from, out] = [join(folder, `fuzz-${seed}.zip`), join(folder, `out-${seed}`)];
		const seen = { counted: 0, refused: 0 };
		for (let round = 0; round < rounds; round++) {
			const bytes = Buffer.from(original);
			for (let change = 0; change <= random.below(4); change++)
				bytes[random.below(bytes.length)] = random.below(256);
			writeFileSync(from, random.chance(0.05) ? bytes.subarray(0, random.below(bytes.length)) : bytes);
			seen[await countOrRefuse(from, out)]++;
		}
		return seen;
	}

	it('with changed bytes in a Deflate zip is counted or refused', async () => {
		const seen = await fuzz(await zipOf(files), 1, ROUNDS);
		expect(seen.counted + seen.refused).toBe(ROUNDS);
		expect(seen.refused).toBeGreaterThan(ROUNDS / 4);
	});

	it('with changed bytes in a Deflate64 zip is counted or refused', async () => {
		const seen = await fuzz(readFileSync(join(GOLDEN, 'deflate64.zip')), 2, ROUNDS);
		expect(seen.counted + seen.refused).toBe(ROUNDS);
	});

	it('with changed text, which no CRC guards, is counted or refused', async () => {
		const random = createRandom(3, 1);
		const seen = { counted: 0, refused: 0 };
		const [from, out] = [await newFolder(), join(folder, 'out-text')];
		for (let round = 0; round < ROUNDS; round++) {
			for (const [name, text] of Object.entries(files)) {
				let changed = text;
				for (let change = 0; change < random.below(4); change++) {
					const [at, length] = [random.below(changed.length + 1), random.below(6)];
					changed =
						changed.slice(0, at) + (NASTY[random.below(NASTY.length)] ?? '') + changed.slice(at + length);
				}
				writeFileSync(join(from, name), changed, 'latin1');
			}
			seen[await countOrRefuse(from, out)]++;
		}
		expect(seen.counted + seen.refused).toBe(ROUNDS);
		expect(seen.counted).toBeGreaterThan(ROUNDS / 4);
	});
});
