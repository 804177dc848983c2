import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '#core/tables/csv.ts';
import {
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCaseTypes,
	lookupCourtDecisions,
	lookupCustody,
	lookupEvents
} from '#core/tables/code-lists.ts';
import {
	lookupCourts,
	lookupImmigrationJudges,
	lookupJudgeCourts,
	lookupNationalities,
	lookupRedirects
} from '#core/tables/lookups.ts';
import type { Row, Table } from '#core/tables/table.ts';
import { readHarmonizer } from '#scripts/release/harmonize.ts';

const LOOKUPS: readonly Table[] = [
	lookupNationalities,
	lookupCourts,
	lookupImmigrationJudges,
	lookupJudgeCourts,
	lookupApplicationCodes,
	lookupApplicationDecisions,
	lookupCourtDecisions,
	lookupCaseTypes,
	lookupCustody,
	lookupEvents,
	lookupRedirects
];

const path = (table: Table) => `data/lookups/${table.name}.csv`;
const read = async <T extends Table>(table: T): Promise<Row<T>[]> =>
	readCsv(table, await readFile(path(table), 'utf8'), path(table));
const repeated = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);

describe('lookups', () => {
	it.each(LOOKUPS.map((table) => [table.name, table] as const))(
		'%s obeys its schema, sorted by key',
		async (_name, table) => {
			const text = await readFile(path(table), 'utf8');
			expect(writeCsv(table, readCsv(table, text, path(table)))).toBe(text);
		}
	);

	it('give every nationality a slug, names and an EOIR code of its own', async () => {
		const nationalities = await read(lookupNationalities);
		expect(repeated(nationalities.map(({ slug }) => slug))).toEqual([]);
		expect(
			nationalities.filter(({ slug }) => !/^[a-z]+(-[a-z]+)*$/.test(slug)).map(({ slug }) => slug)
		).toEqual([]);
		expect(repeated(nationalities.map(({ name_en }) => name_en))).toEqual([]);
		expect(repeated(nationalities.map(({ name_es }) => name_es))).toEqual([]);
		expect(repeated(nationalities.flatMap(({ eoir_code }) => eoir_code?.split('|') ?? []))).toEqual([]);
		expect(repeated(nationalities.flatMap(({ unhcr_code }) => unhcr_code ?? []))).toEqual([]);
	});

	it('let no spelling stand at two nationalities', async () => {
		await expect(readHarmonizer(path(lookupNationalities))).resolves.toBeDefined();
	});

	it('name Mexico and the codes that mean unknown', async () => {
		const nationalities = await read(lookupNationalities);
		const of = (code: string) => nationalities.find(({ nationality }) => nationality === code);
		expect(of('MEX')).toMatchObject({ eoir_code: 'MX', name_es: 'México', slug: 'mexico' });
		expect(of('UNK')?.eoir_code).toBe('??|UN|XX|IU|ND|<A>');
	});

	it('give every court a name of its own and coordinates', async () => {
		const courts = await read(lookupCourts);
		expect(repeated(courts.map(({ name }) => name))).toEqual([]);
		const placeless = courts.filter(
			(court) => court.is_court && (court.latitude === null || court.longitude === null || !court.state)
		);
		expect(placeless.map(({ court }) => court)).toEqual([]);
		expect(courts.filter(({ is_court }) => !is_court).map(({ court }) => court)).toEqual([
			'BIA',
			'CIJ',
			'HDQ',
			'OIN',
			'OIT',
			'RMV',
			'TST'
		]);
		expect(repeated(courts.flatMap(({ name, aliases }) => [name, ...(aliases?.split('|') ?? [])]))).toEqual(
			[]
		);
	});

	it('put courts in the United States, Guam and Saipan included', async () => {
		const far = (await read(lookupCourts)).filter(({ latitude, longitude }) => {
			if (latitude === null || longitude === null) return false;
			const pacific = longitude > 140 && longitude < 147;
			return latitude < 13 || latitude > 50 || (!pacific && (longitude < -160 || longitude > -65));
		});
		expect(far).toEqual([]);
	});

	it('join judge codes to persons that exist and are joined to nobody else', async () => {
		const judges = await read(lookupImmigrationJudges);
		const byCode = new Map(judges.map((judge) => [judge.judge, judge]));
		const broken = judges.filter(({ alias_of }) => {
			if (alias_of === null) return false;
			const target = byCode.get(alias_of);
			return !target || target.alias_of !== null || !target.is_person;
		});
		expect(broken).toEqual([]);
		expect(judges.filter(({ alias_of }) => alias_of !== null)).toHaveLength(20);
	});

	it('mark codes that are no person', async () => {
		const judges = await read(lookupImmigrationJudges);
		const of = (code: string) => judges.find(({ judge }) => judge === code)?.is_person;
		expect(
			['AAA', 'CLR', 'IAD', 'VIS', 'VJ1', 'V28', 'X06', 'MC1', 'TST', 'XXX', 'VID', 'FWD'].map(of)
		).toEqual(Array(12).fill(false));
		expect(['AA', 'DA', 'VDA'].map(of)).toEqual([true, true, true]);
	});

	it('refer to judges, courts and case types that exist', async () => {
		const judges = new Set((await read(lookupImmigrationJudges)).map(({ judge }) => judge));
		const courts = new Set((await read(lookupCourts)).map(({ court }) => court));
		const caseTypes = new Set((await read(lookupCaseTypes)).map(({ case_type }) => case_type));
		expect(
			(await read(lookupJudgeCourts)).filter(({ judge, court }) => !judges.has(judge) || !courts.has(court))
		).toEqual([]);
		expect((await read(lookupCourtDecisions)).filter(({ case_type }) => !caseTypes.has(case_type))).toEqual(
			[]
		);
	});

	it('fold decisions as the method page says', async () => {
		const decisions = await read(lookupApplicationDecisions);
		const codes = (outcome: string) =>
			decisions
				.filter((d) => d.outcome === outcome)
				.map(({ code }) => code)
				.join('');
		expect(
			['granted', 'conditionally_granted', 'denied', 'administratively_closed', 'undecided'].map(codes)
		).toEqual(['FGIP', 'CN', 'D', 'S', 'RT']);
		expect(
			(await read(lookupCaseTypes)).filter(({ in_scope }) => in_scope).map(({ case_type }) => case_type)
		).toEqual(['AOC', 'DEP', 'EXC', 'RMV']);
	});
});
