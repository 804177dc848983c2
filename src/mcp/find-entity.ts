import * as v from 'valibot';
import { release } from '../lib/server/release.ts';
import { siteAddress } from './addresses.ts';
import { ENTITY_KINDS, entitySearch, subjectOf } from './subjects.ts';
import { defineTool } from './tool.ts';
import { LanguageSchema, releaseFields, ReleaseSchema } from './common-schemas.ts';

const MOST = 20;

/** Courts, judges and nationalities by name: what the other tools call them, and where their pages are. */
export const findEntity = defineTool({
	name: 'find_entity',
	title: 'Find a court, a judge or a nationality',
	description:
		'Finds immigration courts, immigration judges and nationalities by name, in English or Spanish, names in any order, accents ignored, slips forgiven. Gives the ids that counts_and_rates and check_claim take, and the addresses of page and data.',
	input: v.strictObject({
		query: v.pipe(
			v.string('expected a name as text.'),
			v.nonEmpty('is empty; expected a name, such as "El Paso", "Seminerio" or "Ivory Coast".'),
			v.maxLength(200, 'is longer than 200 characters; expected a name.'),
			v.description('A name, or a part of one: "El Paso", "Frank Seminerio", "Costa de Marfil".')
		),
		kind: v.optional(
			v.pipe(
				v.picklist(ENTITY_KINDS, `expected one of ${ENTITY_KINDS.join(', ')}.`),
				v.description('Only this kind; all three without it.')
			)
		),
		limit: v.optional(
			v.pipe(
				v.number('expected a whole number.'),
				v.integer('expected a whole number.'),
				v.minValue(1, 'expected 1 or more.'),
				v.maxValue(MOST, `expected ${MOST} or fewer.`),
				v.description('How many results at most.')
			),
			5
		),
		language: LanguageSchema
	}),
	output: v.object({
		...ReleaseSchema,
		results: v.array(
			v.object({
				kind: v.picklist(ENTITY_KINDS),
				id: v.pipe(v.string(), v.description('What the other tools take.')),
				code: v.pipe(
					v.nullable(v.string()),
					v.description(
						'ISO code of a nationality, EOIR code of a court or judge; null where none is certain.'
					)
				),
				name: v.string(),
				detail: v.pipe(v.string(), v.description('Code and state of a court; courts of a judge; or empty.')),
				decisions: v.pipe(
					v.number(),
					v.description('Decisions that the list of its kind on the site is about; 0 where it has none.')
				),
				pages: v.object({ en: v.string(), es: v.string() }),
				data: v.object({ json: v.string(), csv: v.string() })
			})
		)
	}),
	run: async ({ query, kind, limit, language }) => {
		const results = entitySearch(kind ?? null, language)(query, limit).map((entry) => {
			const file = entry.path.replace(/\/$/, '');
			return {
				...subjectOf(entry),
				detail: entry.detail,
				decisions: entry.n,
				pages: { en: siteAddress(entry.path), es: siteAddress(entry.path, 'es') },
				data: { json: siteAddress(`${file}.json`), csv: siteAddress(`${file}.csv`) }
			};
		});
		const lines = results.map(
			({ kind, id, name, detail, pages }) =>
				`${name}${detail ? ` (${detail})` : ''}: ${kind}, id ${id}, ${pages[language]}`
		);
		return {
			structured: { ...releaseFields(), results },
			text:
				lines.length > 0
					? lines.join('\n')
					: `Nothing in release ${release().id} is called “${query}”. Try fewer words, or another spelling.`
		};
	}
});
