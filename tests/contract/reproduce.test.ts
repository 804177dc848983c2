import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputFiles } from '#scripts/files/input-files.ts';
import { readSnapshotRecords } from '#scripts/files/snapshot-record.ts';
import { SOURCES } from '#scripts/sources/index.ts';
import type { PublishedSource } from '#scripts/sources/source.ts';
import { readHarmonizer } from '#scripts/release/harmonize.ts';
import { mergePublished } from '#scripts/release/normalize.ts';

const root = process.env['LEDGER_SOURCES'];
/** Where each source's files lie in the folder of raw files; `reference` reads across it. */
const FOLDERS: Readonly<Record<string, string>> = {
	unhcr: 'unhcr',
	'ohss-yearbook': 'ohss',
	'eoir-decision-rates': 'eoir',
	reference: '.',
	asylumjudge: 'asylumjudge'
};
const TABLES = [
	'sources.csv',
	'published_outcomes.csv',
	'published_judges.csv',
	'published_judge_years.csv',
	'published_court_judge_years.csv',
	'published_court_years.csv',
	'published_periods.csv',
	'court_nationality_ranges.csv'
];
const published = SOURCES.filter((source): source is PublishedSource => source.kind === 'published');

describe.skipIf(!root)(
	'committed tables, rebuilt from raw files (skipped unless LEDGER_SOURCES names their folder)',
	() => {
		let out = '';
		beforeAll(async () => {
			out = await mkdtemp(join(tmpdir(), 'ledger-reproduce-'));
		});
		afterAll(() => rm(out, { recursive: true, force: true }));

		it.each(published.map((source) => [source.id, source] as const))(
			'are the same bytes for %s',
			async (id, source) => {
				const files = await readInputFiles(join(root ?? '', FOLDERS[id] ?? id));
				const context = {
					harmonizer: await readHarmonizer('data/lookups/nationalities.csv'),
					records: await readSnapshotRecords(join('data/snapshots', id))
				};
				await mergePublished(out, id, await source.read(files, context));
				for (const table of TABLES) {
					expect(await linesOf(join(out, table), id), table).toBe(
						await linesOf(join('data/normalized', table), id)
					);
				}
			}
		);

		it('are nothing but the rows of these sources', async () => {
			for (const table of TABLES) {
				expect(await text(join(out, table)), table).toBe(await text(join('data/normalized', table)));
			}
		});
	}
);

async function linesOf(path: string, id: string): Promise<string> {
	const lines = (await text(path)).split('\n');
	return lines.filter((line) => line.startsWith(`${id}-`)).join('\n');
}

/** A table no source has rows for may be absent. */
function text(path: string): Promise<string> {
	return readFile(path, 'utf8').catch(() => '');
}
