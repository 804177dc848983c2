import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeCsv } from '#core/tables/csv.ts';
import { type SourceDocument, sources } from '#core/tables/published.ts';
import { sha256 } from '#scripts/files/sha256.ts';
import type { SnapshotRecord } from '#scripts/files/snapshot-record.ts';
import { absentDocuments } from '#scripts/release/normalize.ts';

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
