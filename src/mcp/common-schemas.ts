import * as v from 'valibot';
import { ALL_NATIONALITIES, TRACKS, UNITS, YEAR_BASES } from '#core/counts/slice.ts';
import { MISSING_REASONS } from '#core/counts/missing.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { releaseMarks } from '../lib/i18n/messages/release-marks.ts';
import { release } from '../lib/server/release.ts';
import { checkForm } from '../lib/server/check-form.ts';

/** Languages of answers; those of the site, whose own list knows where the site stands and so belongs to its build. */
export const LANGUAGES = ['en', 'es'] as const satisfies readonly Locale[];

/** The language of words in an answer. */
export const LanguageSchema = v.optional(
	v.pipe(
		v.picklist(LANGUAGES, 'expected en or es.'),
		v.description('Language of names and sentences: en or es.')
	),
	'en'
);

/** Which data an answer is of. */
export const ReleaseSchema = {
	release: v.pipe(v.string(), v.description('Id of the data release.')),
	notice: v.optional(
		v.pipe(
			v.string(),
			v.description('That the data are invented, for a demonstration; absent for real data.')
		)
	)
} as const;

/** The values of {@link ReleaseSchema}. */
export function releaseFields() {
	const { id, synthetic } = release();
	return { release: id, ...(synthetic ? { notice: releaseMarks.en.synthetic } : {}) };
}

/** First and last year that any source counts. */
export function knownYears() {
	const { first, last, usual } = checkForm('en').years;
	return { first, last, usual };
}

const year = (what: string) => {
	const { first, last } = knownYears();
	const expected = `expected a year from ${first} to ${last}, as a number.`;
	return v.pipe(
		v.number(expected),
		v.integer(expected),
		v.minValue(first, expected),
		v.maxValue(last, expected),
		v.description(`${what}, fiscal or calendar as each source counts; ${first} to ${last}.`)
	);
};

/** Who, before whom and when: what both tools of numbers take. */
export function sliceFields() {
	return {
		track: v.optional(
			v.pipe(
				v.picklist(TRACKS, `expected one of ${TRACKS.join(', ')}.`),
				v.description(
					'court: immigration judges; affirmative: USCIS asylum officers. The two are never added together.'
				)
			),
			'court'
		),
		court: v.optional(
			v.pipe(
				v.string('expected EOIR’s code or the name of a court, as text.'),
				v.nonEmpty('is empty; leave it out for all courts.'),
				v.description(
					'A court by id, EOIR code or name; never together with a judge, and only with track court.'
				)
			)
		),
		judge: v.optional(
			v.pipe(
				v.string('expected the id or the name of a judge, as text.'),
				v.nonEmpty('is empty; leave it out for all judges.'),
				v.description('A judge by id or name; never together with a court, and only with track court.')
			)
		),
		from: year('First year'),
		to: v.optional(year('Last year; the first where it is left out')),
		language: LanguageSchema
	} as const;
}

/** A nationality, or everyone. */
export const GroupSchema = v.pipe(
	v.string('expected a nationality or "everyone", as text.'),
	v.nonEmpty('is empty; expected a nationality or "everyone".'),
	v.description(
		`A nationality by id, ISO code or name, in English or Spanish; "everyone" for all (${ALL_NATIONALITIES}).`
	)
);

/** A count as printed with its bounds; null where it was withheld. */
export const CountSchema = v.object({
	count: v.nullable(v.number()),
	low: v.number(),
	high: v.number()
});

/** Who is asked about, as it was understood. */
export const AskedSchema = v.object({
	nationality: v.object({ id: v.string(), code: v.string(), name: v.string() }),
	track: v.picklist(TRACKS),
	court: v.nullable(v.object({ id: v.string(), name: v.string() })),
	judge: v.nullable(v.object({ id: v.string(), name: v.string() })),
	from: v.number(),
	to: v.number()
});

/** Documents that count, agency first. */
export const DocumentsSchema = v.array(
	v.object({ id: v.string(), publisher: v.string(), title: v.string(), url: v.nullable(v.string()) })
);

/** Why a number is not there: of no counts, of a rate that means nothing, of the small-number rule. */
export const REASONS = [...MISSING_REASONS, 'range-too-wide'] as const;
export type Reason = (typeof REASONS)[number];

/**
 * A rate with its range; or no rate, and why. Never one of fewer than ten decisions: then the counts stand alone.
 */
export const RateSchema = v.object({
	definition: v.picklist(RATE_NAMES),
	value: v.pipe(v.nullable(v.number()), v.description('Share 0 to 1, unrounded; null where none is given.')),
	low: v.pipe(
		v.nullable(v.number()),
		v.description(
			'Lower end: of the 95 % Wilson interval, widened to what masked counts allow; or of what two tables allow.'
		)
	),
	high: v.nullable(v.number()),
	granted: v.pipe(v.nullable(CountSchema), v.description('Above the line.')),
	n: v.pipe(v.nullable(CountSchema), v.description('Below the line.')),
	unsure: v.pipe(v.boolean(), v.description('10 to 29 decisions, or a range wider than 30 points.')),
	reason: v.nullable(v.picklist(REASONS)),
	why: v.pipe(v.nullable(v.string()), v.description('The reason in words.'))
});

/** What kind of counts a source has. */
export const KindFields = {
	source: v.pipe(
		v.string(),
		v.description('The publisher’s line, or the id of a document that is quoted alone.')
	),
	source_name: v.string(),
	unit: v.picklist(UNITS),
	year_basis: v.picklist(YEAR_BASES)
} as const;
