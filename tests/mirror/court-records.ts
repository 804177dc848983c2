import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSyntheticCaseTable } from '#scripts/synthetic/case-table.ts';
import { DEFAULT_RELEASE } from '#scripts/synthetic/release-options.ts';
import { writeSyntheticRelease } from '#scripts/synthetic/write-release.ts';
import type { MirrorFigures } from './figures.ts';
import { fileInMemory } from './mirror-file.ts';
import type { MirrorRoute } from './server.ts';

type Routes = Readonly<Record<string, MirrorRoute>>;

/** EOIR's archive, overwritten in place with each release. */
export async function archiveRoutes({ archive }: Pick<MirrorFigures, 'archive'>): Promise<Routes> {
	const bytes = await written('release.zip', (out) =>
		writeSyntheticRelease({ out, cases: archive.cases, seed: archive.seed, judges: 12, tidy: true })
	);
	return { '/EOIR%20Case%20Data.zip': fileInMemory('zip', bytes, archive.uploadedOn) };
}

/** The Deportation Data Project's table, and the line that says of which release it is made. */
export async function caseTableRoutes({ caseTable }: Pick<MirrorFigures, 'caseTable'>): Promise<Routes> {
	const { releasedOn, cases, seed } = caseTable;
	const bytes = await written('cases.parquet', (out) =>
		writeSyntheticCaseTable({ ...DEFAULT_RELEASE, out, cases, seed, judges: 12 })
	);
	const line = `Last-Modified: ${new Date(`${releasedOn}T14:22:09Z`).toUTCString()}\nETag: "8d5c1f:0"\n`;
	return {
		'/media/deportationdata/eoir/main/data/cases.parquet': fileInMemory('parquet', bytes),
		'/deportationdata/eoir/main/.last_modified': fileInMemory('text', line)
	};
}

/** The JSON files of AsylumJudge: judges by nationality, courts and judges by year, periods of a nationality. */
export function asylumJudgeRoutes({ asylumjudge }: Pick<MirrorFigures, 'asylumjudge'>): Routes {
	const { grants, denials } = asylumjudge;
	const row = {
		...{ fiscal_year: 2025, nationality: 'Mexico', nationality_code: 'MX' },
		...{ data_start_date: '2024-10-02', data_end_date: '2026-07-01' },
		...{ total_asylum_decisions: grants + denials, grants, denials, other_decisions: 0, approval_rate: 8 }
	};
	const folder = '/huarenusvisa/trrb/main/data';
	const yearly = (n: number) => json({ profiles: [{ name_key: `invented|judge ${n}`, rows: [row] }] });
	const court = { ...row, court_code: 'ELP', judges: 1 };
	const judge = {
		...row,
		court_code: 'ELP',
		judge_name: 'Judge, Invented',
		name_key: 'invented|judge',
		state: 'TX'
	};
	return {
		...Object.fromEntries(
			[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [
				`${folder}/immigration-judge-nationality-yearly-${n}.json`,
				yearly(n)
			])
		),
		[`${folder}/immigration-judge-state-periods.json`]: json({
			...{ national: [row], courts: [court], states: [], court_judges: [judge], judges: [] }
		}),
		[`${folder}/immigration-judge-nationality-periods-1.json`]: json({
			nationality_code: 'MX',
			periods: [row]
		})
	};
}

function json(content: unknown): MirrorRoute {
	return fileInMemory('json', JSON.stringify(content));
}

async function written(name: string, write: (out: string) => Promise<unknown>): Promise<Uint8Array> {
	const folder = await mkdtemp(join(tmpdir(), 'mirror-'));
	try {
		const out = join(folder, name);
		await write(out);
		return await readFile(out);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
