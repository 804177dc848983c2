import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeCsv } from '#core/tables/csv.ts';
import { publishedJudges, type SourceDocument, sources } from '#core/tables/published.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import { absentDocuments, mergePublished } from '#scripts/release/normalize.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function document(source_id: string, content: string): SourceDocument {
	return {
		source_id,
		publisher: 'P',
		title: 'T',
		edition: null,
		url: null,
		published_on: null,
		retrieved_on: null,
		sha256: sha256(bytesOf(content)),
		bytes: content.length,
		licence: 'L',
		year_basis: 'fiscal',
		unit: 'persons',
		note_en: 'N',
		note_es: 'N'
	};
}

function record(content: string): SnapshotRecord {
	const checksum = sha256(bytesOf(content));
	return {
		source: 's',
		file: `${content}.pdf`,
		title: 'T',
		publisher: 'P',
		url: null,
		published_on: null,
		retrieved_on: null,
		sha256: checksum,
		bytes: content.length,
		licence: 'L'
	};
}

it('names recorded documents whose file is away, unless they are replaced, unrecorded or here', async () => {
	const out = await mkdtemp(join(tmpdir(), 'ledger-absent-'));
	const earlier = [
		document('s-away', 'away'),
		document('s-here', 'here'),
		document('s-replaced', 'old'),
		document('s-unrecorded', 'unrecorded')
	];
	await writeFile(join(out, 'sources.csv'), writeCsv(sources, earlier));
	const published = {
		documents: [document('s-replaced', 'new')],
		outcomes: [],
		judges: [],
		tallies: [],
		rejects: []
	};
	const files = [
		{ name: 'here.pdf', bytes: bytesOf('here') },
		{ name: 'new.pdf', bytes: bytesOf('new') }
	];
	const records = [record('away'), record('here'), record('old'), record('new')];
	expect(await absentDocuments(out, { published, files, records })).toEqual(['s-away']);
	await rm(out, { recursive: true });
});

it('names none where nothing was normalized before', async () => {
	const published = { documents: [], outcomes: [], judges: [], tallies: [], rejects: [] };
	expect(
		await absentDocuments(join(tmpdir(), 'ledger-nowhere'), { published, files: [], records: [] })
	).toEqual([]);
});

const NOTHING = { documents: [], outcomes: [], judges: [], tallies: [], rejects: [] };

async function outFolder(): Promise<string> {
	const out = await mkdtemp(join(tmpdir(), 'ledger-merge-'));
	onTestFinished(() => rm(out, { recursive: true }));
	return out;
}

it('writes nothing when a table is there and cannot be read: rows of other sources would go', async () => {
	const out = await outFolder();
	await writeFile(join(out, 'sources.csv'), writeCsv(sources, [document('other-one', 'one')]));
	await mkdir(join(out, 'published_outcomes.csv'));
	await expect(
		mergePublished(out, 's', { ...NOTHING, documents: [document('s-new', 'new')] })
	).rejects.toThrow(/published_outcomes\.csv is there and could not be read \(EISDIR.*Make it readable/);
	expect((await readdir(out)).sort()).toEqual(['published_outcomes.csv', 'sources.csv']);
	expect(await readFile(join(out, 'sources.csv'), 'utf8')).toContain('other-one');
});

it('leaves no row of an earlier run that nothing gives any more, and names its document', async () => {
	const out = await outFolder();
	const judge = {
		source_id: 's-old',
		first_fiscal_year: 2018,
		last_fiscal_year: 2023,
		court: 'ELP',
		judge_name: 'Doe, Jane',
		judge: null,
		decisions: 100,
		percent_granted: 40,
		percent_other_relief: null,
		percent_denied: 60
	};
	await mergePublished(out, 's', {
		...NOTHING,
		documents: [document('s-old', 'old')],
		judges: [judge]
	});
	const path = join(out, `${publishedJudges.name}.csv`);
	expect(await readFile(path, 'utf8')).toContain('s-old');
	expect(await mergePublished(out, 'other', NOTHING)).toEqual([]);
	expect(await mergePublished(out, 's', { ...NOTHING, documents: [document('s-new', 'new')] })).toEqual([
		's-old'
	]);
	expect(await readFile(path, 'utf8')).not.toContain('s-old');
});
