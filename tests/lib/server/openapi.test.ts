import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { EntityJson } from '../../../src/core/twins/entity-json.ts';
import { everyoneEntity } from '../../../src/lib/server/check-form.ts';
import { placesJson } from '../../../src/lib/server/check-places.ts';
import { courtEntity } from '../../../src/lib/server/court-entity.ts';
import { courts } from '../../../src/lib/server/courts.ts';
import { jsonResponse } from '../../../src/lib/server/entity-response.ts';
import { judgeEntries } from '../../../src/lib/server/judge-directory.ts';
import { judgeEntity } from '../../../src/lib/server/judge-entity.ts';
import { llmsText } from '../../../src/lib/server/llms-text.ts';
import { nationalityEntity } from '../../../src/lib/server/nationality-entity.ts';
import { openApi } from '../../../src/lib/server/openapi.ts';
import { publishedNationalities } from '../../../src/lib/server/published.ts';
import { publishedYears, yearEntity } from '../../../src/lib/server/year-entity.ts';

const description = openApi();

// The whole description is one schema document, so that references among its schemas are found.
const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addSchema({ $id: 'openapi', ...description });

/** Holds a document against one of the description's schemas; what is wrong, in words. */
function problemsOf(schema: string, document: unknown): readonly string[] {
	const isValid = ajv.getSchema(`openapi#/components/schemas/${schema}`);
	if (!isValid) throw new Error(`There is no schema ${schema}.`);
	return isValid(document) ? [] : (isValid.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

const served = async (entity: EntityJson) => (await jsonResponse(entity).json()) as unknown;
/** Every nth, the first and the last among them. */
const some = <Item>(all: readonly Item[], most: number) =>
	all.filter((_, i) => i === all.length - 1 || i % Math.ceil(all.length / most) === 0);

describe('the description for programs', () => {
	it('is OpenAPI 3.1', async () => {
		const validator = new Validator();
		const { valid, errors } = await validator.validate(
			structuredClone(description) as Record<string, unknown>
		);
		expect([valid, errors ?? []]).toEqual([true, []]);
		expect(validator.version).toBe('3.1');
	});

	it('names files by addresses that vary in what it says they vary in', () => {
		for (const [path, { get }] of Object.entries(description.paths)) {
			const varying = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			expect((get.parameters ?? []).map(({ name }) => name)).toEqual(varying);
		}
	});

	it.each([
		['nationality', () => some(publishedNationalities(), 25).map(nationalityEntity)],
		['court', () => some(courts(), 25).map(courtEntity)],
		['judge', () => some(judgeEntries(), 40).map(judgeEntity)],
		['year', () => some(publishedYears(), 12).map(yearEntity)],
		['everyone', () => [everyoneEntity()]]
	] as const)('describes the twins of a %s as they are', async (_, entities) => {
		const problems: string[] = [];
		for (const entity of entities())
			problems.push(
				...problemsOf('Entity', await served(entity)).map((one) => `${entity.entity.code} ${one}`)
			);
		expect(problems.slice(0, 5)).toEqual([]);
	});

	it('describes the court records of a nationality as they are', () => {
		const problems = some(publishedNationalities(), 20).flatMap((row) =>
			problemsOf('Places', placesJson(row))
		);
		expect(problems.slice(0, 5)).toEqual([]);
	});

	it('would tell a twin that is not as described', async () => {
		const twin = structuredClone(await served(everyoneEntity())) as {
			series: { rates: object; track: string }[];
		};
		twin.series[0]!.track = 'appeal';
		twin.series[1]!.rates = { merits: 5 };
		const problems = problemsOf('Entity', twin);
		expect(problems.some((one) => one.startsWith('/series/0/track'))).toBe(true);
		expect(problems.some((one) => one.startsWith('/series/1/rates'))).toBe(true);
	});
});

describe('llms.txt', () => {
	it('says what is here in both languages, and the rules without which it is misread', () => {
		const text = llmsText();
		expect(text.split('\n')[0]).toBe('# Asylum Ledger');
		expect(text).toContain('/es/judges/');
		expect(text).toContain('/openapi.json');
		expect(text).toContain('never added together');
		expect(text).toContain(`${courts().length} immigration courts`);
	});
});
