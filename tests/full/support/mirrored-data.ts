import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { run } from '#scripts/cli.ts';
import type { Mirror } from '../../mirror/mirror.ts';
import { fakeEffects } from '../../support/fake-effects.ts';

/** Makes a data folder with the project's lookups, in which commands read from a mirror. @returns how they are run. */
export async function mirroredData(
	root: string,
	mirror: Mirror
): Promise<(...args: readonly string[]) => Promise<void>> {
	for (const part of ['lookups', 'corrections'])
		await cp(join('data', part), join(root, part), { recursive: true });
	vi.stubEnv('LEDGER_DATA', root);
	for (const [name, value] of Object.entries(mirror.environment)) vi.stubEnv(name, value);
	return async (...args) => {
		const effects = fakeEffects();
		expect(await run(args, effects), effects.warned.join('\n')).toBe(0);
	};
}

/** Puts other figures on the mirror: one more grant of each source, editions of a later day. */
export async function publishNewFigures(mirror: Mirror): Promise<void> {
	const { unhcr, decisionRates, yearbook } = mirror.figures;
	await mirror.publish({
		unhcr: unhcr.map((row) => (row.year === 2024 ? { ...row, recognized: row.recognized + 1 } : row)),
		decisionRates: {
			...decisionRates,
			generatedOn: '2025-11-20',
			rows: decisionRates.rows.map((row) => ({ ...row, grants: row.grants + 1 }))
		},
		yearbook: {
			...yearbook,
			uploadedOn: '2026-10-02',
			defensive: { ...yearbook.defensive, Mexico: [800, 900] }
		}
	});
}
