import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimLines, claims } from '#core/tables/claims.ts';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import { sources } from '#core/tables/published.ts';

// Every press figure answers from the rows in the repository, and a number that changes stops the build of the right one.

const read = (name: string) => readFileSync(join('data', 'claims', `${name}.csv`), 'utf8');
const allClaims = readCsv(claims, read('claims'), 'claims.csv');
const allLines = readCsv(claimLines, read('claim_lines'), 'claim_lines.csv');

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claims-'));
	for (const part of ['claims', 'lookups', 'normalized'])
		await cp(join('data', part), join(folder, part), { recursive: true });
	vi.stubEnv('LEDGER_DATA', folder);
	vi.resetModules();
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true });
});

const load = async () => (await import('../../src/lib/server/claims.ts')).checkedClaims();

/** Changes one line of a table of the copied folder; the line must be there. */
async function change(table: string, from: RegExp, to: string) {
	const path = join(folder, table);
	const text = await readFile(path, 'utf8');
	expect(text).toMatch(from);
	await writeFile(path, text.replace(from, to));
}

describe('press figures', () => {
	it('are eleven, in both languages, with a verdict each', async () => {
		const checked = await load();
		// The eleven rows of the project's list, verdicts as the evidence had them.
		expect(checked.map(({ claim }) => [claim.slug, claim.verdict])).toEqual([
			['mexicans-asked-officers-2011', 'consistent'],
			['officers-approved-nine-percent-2011', 'not-supported'],
			['courts-received-6133-in-2011', 'supported'],
			['courts-received-21104-in-five-years', 'consistent'],
			['two-percent-of-mexicans-2007-2011', 'consistent'],
			['mexicans-ranked-23rd-2011', 'consistent'],
			['under-two-percent-a-year', 'supported'],
			['five-percent-win-2021', 'supported'],
			['few-win-depending-on-the-judge', 'uncheckable'],
			['killings-rose-asylum-did-not', 'uncheckable'],
			['only-1-6-percent-accepted', 'consistent']
		]);
		for (const { claim, lines } of checked) {
			expect(claim.figure_es).not.toBe(claim.figure_en);
			expect(claim.finding_es).not.toBe(claim.finding_en);
			expect(claim.lacking_es).not.toBe(claim.lacking_en);
			expect(lines.length).toBeGreaterThan(1);
			expect(claim.verdict === 'supported').toBe(claim.verdict === 'supported' && claim.definition !== null);
		}
	});

	it('keep the form and the order of their tables, and name documents that are there', () => {
		expect(writeCsv(claims, allClaims)).toBe(read('claims'));
		expect(writeCsv(claimLines, allLines)).toBe(read('claim_lines'));
		const known = new Set(
			readCsv(sources, readFileSync('data/normalized/sources.csv', 'utf8'), 'sources.csv').map(
				(row) => row.source_id
			)
		);
		const named = allLines.flatMap((line) => line.sources?.split('|') ?? []);
		expect(named.filter((id) => !known.has(id))).toEqual([]);
		expect(allLines.filter((line) => line.kind === 'printed' && line.quoted_from === null)).toEqual([]);
	});

	it('say of fiscal 2021 what EOIR printed: 367 of 6,750 decisions, 5.4 %', async () => {
		const found = (await load()).find(({ claim }) => claim.slug === 'five-percent-win-2021');
		expect(found?.lines[0]?.result).toMatchObject({
			outcome: 'agrees',
			answer: { match: 'yes', found: { granted: 367, n: 6750 } }
		});
	});

	it('stop the build, with the figure and the line, when a count moves a rate out of the figure', async () => {
		// 467 of 6,850 is 6.8 %, which does not print as 5 %.
		await change(
			'normalized/published_outcomes.csv',
			/(eoir-decision-rates-fy2021-2021-10-19,court,all,MEX,2021,fiscal,,,granted),367,367,367/,
			'$1,467,467,467'
		);
		await expect(load()).rejects.toThrow(
			/five-percent-win-2021, line 1 \(share\): the data say "differs", "agrees" is written/
		);
	});

	it('stop the build when a count, a place or a sum no longer fits', async () => {
		await change(
			'normalized/published_outcomes.csv',
			/(reference-confusion-over-mexican-asylum-seeker-statistics,court,all,MEX,2011,fiscal,,,received),6133,6133,6133/,
			'$1,6134,6134,6134'
		);
		await expect(load()).rejects.toThrow(/courts-received-6133-in-2011, line 1 \(count\)/);
	});

	it('stop the build when the row is gone', async () => {
		await change(
			'normalized/published_outcomes.csv',
			/reference-mexican-violence-challenges-us-asylum-system-2010-04-06,court,all,MEX,2009,fiscal,,,received,.*\n/,
			''
		);
		await expect(load()).rejects.toThrow(/two-percent-of-mexicans-2007-2011, line 1 .*"missing"/);
	});

	it('leave counts that no figure rests on alone', async () => {
		await change(
			'normalized/published_outcomes.csv',
			/(eoir-decision-rates-fy2021-2021-10-19,court,all,GTM,2021,fiscal,,,granted),\d+,\d+,\d+/,
			'$1,1,1,1'
		);
		expect(await load()).toHaveLength(11);
	});

	it('stop the build when the verdict is not what the lines bear', async () => {
		await change('claims/claims.csv', /supported,decisions/, 'consistent,decisions');
		await expect(load()).rejects.toThrow(
			/claims\.csv, five-percent-win-2021: the lines bear "supported", "consistent" is written/
		);
	});

	it('stop the build at a verdict, a kind or a figure that is none', async () => {
		await change('claims/claims.csv', /supported,decisions/, 'true,decisions');
		await expect(load()).rejects.toThrow(/verdict.*true/);
	});

	it('stop the build at a line of no figure', async () => {
		await change('claims/claim_lines.csv', /five-percent-win-2021,1/, 'nobody,1');
		await expect(load()).rejects.toThrow(/line 1 of "nobody": data\/claims\/claims\.csv has no such figure/);
	});

	it('are none in a folder that has none', async () => {
		await rm(join(folder, 'claims'), { recursive: true });
		expect(await load()).toEqual([]);
	});
});
