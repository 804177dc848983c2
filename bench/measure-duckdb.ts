// Run by benchmark.ts in a process of its own: the recount in plain SQL over extracted files; prints JSON.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recountWithDuckDb, type RecountRequest } from './duckdb-recount.ts';

const [folder = '', releasedOn = '', memory = '4GB'] = process.argv.slice(2);
const names = readdirSync(folder);
const filesOf = (table: string): string[] =>
	names.filter((name) => name === `${table}.csv`).map((name) => join(folder, name));
const files: RecountRequest['files'] = {
	A_TblCase: filesOf('A_TblCase'),
	B_TblProceeding: filesOf('B_TblProceeding'),
	tbl_Court_Appln: filesOf('tbl_Court_Appln'),
	tbl_RepsAssigned: filesOf('tbl_RepsAssigned'),
	tbl_Lead_Rider: filesOf('tbl_Lead_Rider')
};

const started = performance.now();
const lines = await recountWithDuckDb({
	files,
	events: 'all',
	riders: 'include',
	conditional: 'grant',
	releasedOn,
	settings: { threads: '2', memory_limit: memory }
});
const seconds = (performance.now() - started) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
const decisions = lines.reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0);
console.log(
	JSON.stringify({ seconds, cpuSeconds, peakMegabytes: maxRSS / 1024, cells: lines.length, decisions })
);
