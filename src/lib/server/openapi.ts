import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import {
	EntitySchema,
	ExpectedSchema,
	ListedSchema,
	MonthSchema,
	PeriodSchema,
	PlacesSchema,
	RangeSchema,
	RateJsonSchema,
	SeriesSchema
} from '#core/twins/twin-schema.ts';
import { filePath, wholeAddress } from '../i18n/locale.ts';
import { layoutMessages } from '../i18n/messages/layout.ts';
import { releaseMarks } from '../i18n/messages/release-marks.ts';
import { courts } from './courts.ts';
import { focusNationality } from './focus-nationality.ts';
import { judgeEntries } from './judge-directory.ts';
import { release } from './release.ts';
import { publishedYears } from './year-entity.ts';

/** A file that programs may read: what it is, what it holds, and an address that is there. */
interface StaticFile {
	readonly path: string;
	readonly id: string;
	readonly summary: string;
	/** Name of the schema; absent where the file is not described by one. */
	readonly schema?: string;
	readonly type: 'application/json' | 'text/csv';
	/** The part of the address that varies, and one that is there. */
	readonly parameter?: { readonly name: string; readonly words: string; readonly example: string };
}

/** The static JSON and CSV of this build, as OpenAPI 3.1 describes it; schemas are those that tests hold the files to. */
export function openApi() {
	const { id, synthetic } = release();
	const notice = synthetic ? ` ${releaseMarks.en.synthetic}` : '';
	return {
		openapi: '3.1.0',
		info: {
			title: layoutMessages.en.name,
			version: `1 (data release ${id})`,
			description:
				'Counts of asylum decisions in the United States and the rates made of them, as static files beside the pages. ' +
				'Court and USCIS, fiscal and calendar years, cases and persons, and different sources are never to be added together. ' +
				`A rate of null has a reason; a rate whose show is counts is of fewer than ten decisions.${notice}`,
			license: {
				name: 'Terms of each publisher, in sources.csv and on /data/',
				url: wholeAddress(filePath('/data/'))
			}
		},
		servers: [{ url: wholeAddress(filePath('')) || '/' }],
		tags: [
			{ name: 'Entities', description: 'The numbers of a page, at the address of the page.' },
			{ name: 'Figures', description: 'What the page that checks figures answers from.' }
		],
		paths: Object.fromEntries(staticFiles().map((file) => [file.path, { get: operation(file) }])),
		components: { schemas: jsonSchemas() }
	};
}

/** Schemas by name, each in JSON Schema 2020-12 with references among them. */
function jsonSchemas() {
	return toJsonSchemaDefs(
		{
			Entity: EntitySchema,
			Series: SeriesSchema,
			Listed: ListedSchema,
			Range: RangeSchema,
			Expected: ExpectedSchema,
			Month: MonthSchema,
			Period: PeriodSchema,
			Rate: RateJsonSchema,
			Places: PlacesSchema
		},
		{
			target: 'draft-2020-12',
			overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
		}
	);
}

function staticFiles(): StaticFile[] {
	const kinds = [
		{
			kind: 'nationality',
			folder: 'nationalities',
			name: 'slug',
			words: 'The last part of the page’s address.',
			example: focusNationality().slug
		},
		{
			kind: 'court',
			folder: 'courts',
			name: 'court',
			words: 'EOIR’s base-city code in lower case.',
			example: courts()[0]?.court.toLowerCase()
		},
		{
			kind: 'judge',
			folder: 'judges',
			name: 'slug',
			words: 'The last part of the page’s address.',
			example: judgeEntries()[0]?.slug
		},
		{
			kind: 'year',
			folder: 'years',
			name: 'year',
			words: 'A year, fiscal or calendar as each source counts.',
			example: publishedYears()[0]?.toString()
		}
	] as const;
	return [
		...kinds.flatMap(({ kind, folder, name, words, example }): StaticFile[] => {
			if (example === undefined) return [];
			const parameter = { name, words, example };
			const path = `/${folder}/{${name}}`;
			const what = `the numbers of the page of a ${kind}`;
			return [
				{
					path: `${path}.json`,
					id: `${kind}Json`,
					summary: `JSON: ${what}`,
					schema: 'Entity',
					type: 'application/json',
					parameter
				},
				{
					path: `${path}.csv`,
					id: `${kind}Csv`,
					summary: `CSV: ${what}, a row a series`,
					type: 'text/csv',
					parameter
				}
			];
		}),
		{
			path: '/check/everyone.json',
			id: 'everyone',
			summary: 'Everyone’s years, of every source',
			schema: 'Entity',
			type: 'application/json'
		},
		{
			path: '/check/places/{slug}.json',
			id: 'places',
			summary: 'Grants and denials of one nationality by judge, and between which ends they lie by court',
			schema: 'Places',
			type: 'application/json',
			parameter: {
				name: 'slug',
				words: 'As in /nationalities/{slug}.json.',
				example: focusNationality().slug
			}
		},
		{
			path: '/check/claims.json',
			id: 'claims',
			summary: 'Figures that the press printed, with verdict and arithmetic',
			type: 'application/json'
		}
	];
}

function operation({ id, summary, schema, type, parameter }: StaticFile) {
	return {
		operationId: id,
		summary,
		tags: [parameter && schema !== 'Places' ? 'Entities' : 'Figures'],
		...(parameter
			? {
					parameters: [
						{
							name: parameter.name,
							in: 'path',
							required: true,
							description: parameter.words,
							schema: { type: 'string' },
							example: parameter.example
						}
					]
				}
			: {}),
		responses: {
			'200': {
				description: summary,
				content: { [type]: schema ? { schema: { $ref: `#/components/schemas/${schema}` } } : {} }
			},
			'404': { description: 'Nothing of that name has a page.' }
		}
	};
}
