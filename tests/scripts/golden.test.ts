import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '#scripts/cli.ts';
import { fakeEffects } from '../support/fake-effects.ts';
import { buildInput, readTree } from '../support/golden-case.ts';

const GOLDEN = join(import.meta.dirname, '..', 'golden');
const CASES = [
	'unhcr/units-and-referrals',
	'ohss-yearbook/rounded',
	'ohss-yearbook/withheld',
	'eoir-decision-rates/two-layouts',
	'reference/trac-tables',
	'uscis/foia-and-workbook'
];

describe('normalize, whole runs', () => {
	it.each(CASES)('%s comes out as expected, file by file', async (name) => {
		const folder = await mkdtemp(join(tmpdir(), 'golden-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		const [from, out] = [join(folder, 'in'), join(folder, 'out')];
		await buildInput(join(GOLDEN, name, 'input'), from);
		const effects = fakeEffects();
		const code = await run(['normalize', name.split('/')[0]!, '--from', from, '--out', out], effects);
		expect({ code, warned: effects.warned }).toEqual({ code: 0, warned: [] });

		const [made, expected] = [await readTree(out), await readTree(join(GOLDEN, name, 'expected'))];
		const missing = Object.keys(expected).filter((path) => !(path in made));
		const unexpected = Object.keys(made).filter((path) => !(path in expected));
		expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
		expect(withoutSums(made)).toEqual(withoutSums(expected));
	});
});

/** A workbook built anew has another checksum and may have another size; what they are of is tested with the sources. */
function withoutSums(files: Readonly<Record<string, string>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [
			path,
			text.replace(/\b[0-9a-f]{64},\d+/g, '<sha256>,<bytes>')
		])
	);
}
