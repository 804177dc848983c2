import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { duckdbLine, pythonLine, type Recount, rLine } from '#core/twins/recount.ts';
import { HAS_R, runInShell, runRLines } from '../../support/run-recount-lines.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'recount-lines-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('lines that count again', () => {
	it('read as they are written here', () => {
		const recount: Recount = {
			file: 'published_outcomes.csv',
			where: [
				{ column: 'source_id', values: ["it's"] },
				{ column: 'year', values: [2025] }
			],
			prints: [
				{ name: 'granted', columns: ['count'], rows: [[{ column: 'measure', values: ['granted'] }]] },
				{ name: 'divided_by', columns: ['count'] }
			],
			hasShare: true
		};
		expect(duckdbLine(recount)).toBe(
			`duckdb -c "SELECT SUM(count::BIGINT) FILTER (WHERE measure = 'granted') AS granted, SUM(count::BIGINT) AS divided_by, 100.0 * granted / divided_by AS per_100 FROM read_csv('published_outcomes.csv', all_varchar = true) WHERE source_id = 'it''s' AND year = '2025'"`
		);
		expect(pythonLine(recount)).toBe(
			`python3 -c "import csv; rows = [r for r in csv.DictReader(open('published_outcomes.csv', encoding='utf-8-sig')) if r['source_id'] == 'it\\'s' and r['year'] == '2025']; n = [sum(int(r['count'] or 0) for r in rows if r['measure'] == 'granted'), sum(int(r['count'] or 0) for r in rows)]; print(*n, 100 * n[0] / n[1])"`
		);
	});

	it('are as they are written here in R, which takes “NA” for a cell and reads no value as a command of the shell', () => {
		const recount: Recount = {
			file: 'mexico.csv',
			where: [
				{ column: 'nationality', values: ['NA', "it's"] },
				{ column: 'judge', values: ['AB', 'CD'], isNot: true },
				{ column: 'year', values: [2025], isNot: true }
			],
			prints: [
				{ name: 'total_granted', columns: ['granted'], less: [[{ column: 'nationality', values: ['NA'] }]] },
				{
					name: 'total_decided',
					columns: ['granted', 'denied'],
					rows: [[{ column: 'part', values: ['series'] }], [{ column: 'to', values: [2025] }]]
				}
			],
			hasShare: false
		};
		expect(rLine(recount)).toBe(
			`Rscript -e "n = with(subset(read.csv('mexico.csv', colClasses='character', na.strings=character()), nationality %in% c('NA', 'it\\'s') & judge %in% c('AB', 'CD') == FALSE & year != '2025'), c(sum(as.integer(granted) * ifelse(nationality == 'NA', -1L, 1L), na.rm=TRUE), sum(as.integer(c(granted, denied)[part == 'series' | to == '2025']), na.rm=TRUE))); cat(n)"`
		);
		expect(rLine({ ...recount, hasShare: true })).toContain(
			'; cat(n, format(100 * n[1] / n[2], digits=15))"'
		);
	});

	it.skipIf(!HAS_R)(
		'adds in R what it names, of columns with empty cells and texts that look like none',
		async () => {
			const table =
				'nationality,granted,denied,part\nNA,1,,series\nOTH,5,100000,series\nNA,7,8,total\n,9,9,series\n';
			await writeFile(join(folder, 'small.csv'), table);
			const recount = (less: boolean): Recount => ({
				file: 'small.csv',
				where: [
					{ column: 'part', values: ['series'] },
					{ column: 'nationality', values: ['NA', 'OTH'] }
				],
				prints: [
					{
						name: 'a',
						columns: ['granted'],
						...(less ? { less: [[{ column: 'nationality', values: ['NA'] }]] } : {})
					},
					{ name: 'b', columns: ['granted', 'denied'], rows: [[{ column: 'granted', values: [1, 5] }]] }
				],
				hasShare: false
			});
			const lines = [recount(false), recount(true)];
			const numbers = [
				[6, 100_006],
				[4, 100_006]
			];
			expect(runRLines(folder, lines.map(rLine))).toEqual(numbers);
			expect(lines.map((one) => runInShell(folder, rLine(one)))).toEqual(numbers);
		}
	);
});
