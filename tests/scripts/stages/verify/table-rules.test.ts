import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookupCustody } from '#core/tables/code-lists.ts';
import { lookupRedirects } from '#core/tables/lookups.ts';
import { readTable } from '#scripts/stages/verify/table-rules.ts';

const HEADER = 'kind,old,new,reason\n';

async function problems(text: string) {
	const path = join(await mkdtemp(join(tmpdir(), 'table-')), 'redirects.csv');
	await writeFile(path, text);
	const { check } = await readTable(lookupRedirects, path);
	return check.problems.map((problem) => problem.replace(path, 'redirects.csv'));
}

it('finds nothing wrong with a table that follows its schema', async () => {
	expect(await problems(`${HEADER}courts,a,b,moved\njudges,a,b,moved\n`)).toEqual([]);
});

it('names the line of a repeated key and of a row out of order', async () => {
	const rows = 'judges,a,b,moved\njudges,a,c,moved\ncourts,z,b,moved\n';
	expect(await problems(HEADER + rows)).toEqual([
		'line 3: the key kind=judges, old=a is that of the line before',
		'line 4: the key kind=courts, old=z belongs before the line above it'
	]);
});

it('quotes a cell that the schema does not allow', async () => {
	expect(await problems(`${HEADER}hearings,a,b,moved\n`)).toEqual([
		'redirects.csv, line 2: column "kind" holds "hearings"; one of courts, judges was expected'
	]);
});

it('says that a table is absent', async () => {
	const reading = await readTable(lookupCustody, join(tmpdir(), 'nowhere', 'custody.csv'));
	expect([reading.isThere, reading.rows, reading.check.problems.length]).toEqual([false, [], 1]);
});
