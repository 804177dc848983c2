import * as v from 'valibot';
import { yearsApart } from '#core/check/answer-sources.ts';
import { askSearch } from '#core/check/ask.ts';
import type { FigureAnswer } from '#core/check/match-figure.ts';
import { parseFigure } from '#core/check/parse-figure.ts';
import { agreeingYears, rankedAnswers } from '#core/check/rank-answers.ts';
import { isMissing } from '#core/counts/missing.ts';
import { caveatYears, yearRuns } from '#core/publishers/caveats.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import {
	answerAgencies,
	answerCountsText,
	answerRateText,
	answerSentence,
	answerTitle,
	periodWords,
	readFigureWords,
	runsText,
	skippedNotes,
	sourceLine
} from '../lib/check/answer-words.ts';
import { citation, dayOf } from '../lib/figures/citation.ts';
import { titleElsewhere } from '../lib/figures/shown-release.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import { caveatMessages } from '../lib/i18n/messages/caveats.ts';
import { checkMessages } from '../lib/i18n/messages/check.ts';
import { termMessages } from '../lib/i18n/messages/terms.ts';
import { verifyMessages } from '../lib/i18n/messages/verify.ts';
import { release } from '../lib/server/release.ts';
import { siteAddress } from './addresses.ts';
import {
	AskedSchema,
	DocumentsSchema,
	GroupSchema,
	KindFields,
	RateSchema,
	releaseFields,
	ReleaseSchema,
	sliceFields
} from './common-schemas.ts';
import { askedOf, namedDocuments, rateAnswer, readSlice, type Slice } from './slices.ts';
import { defineTool, ToolError } from './tool.ts';

const MATCHES = ['yes', 'possible', 'no', 'missing'] as const;

/** A figure as somebody printed it, against every definition and source: what `/check/` answers. */
export const checkClaim = defineTool({
	name: 'check_claim',
	title: 'Check a printed figure',
	description:
		'Checks a share of asylum cases as somebody printed it ("2 %", "one in twenty", "16 of 146", "98 % denied", or the sentence around it) against every source’s counts under every definition. Each answer says whether it agrees within the figure’s own rounding, with counts and range, and gives a sentence to use instead, with its citation. The same answers as the page /check/ of the site.',
	input: v.strictObject({
		figure: v.pipe(
			v.string('expected the figure as it was printed, as text.'),
			v.description(
				'The figure as written, in English or Spanish; the whole sentence is read too. At most 200 characters.'
			)
		),
		nationality: GroupSchema,
		...sliceFields()
	}),
	output: v.object({
		...ReleaseSchema,
		read_as: v.pipe(v.string(), v.description('How the figure was understood.')),
		asked: AskedSchema,
		page: v.pipe(v.string(), v.description('The same answers on the site.')),
		summary: v.string(),
		answers: v.array(
			v.object({
				match: v.pipe(
					v.picklist(MATCHES),
					v.description(
						'yes; no; possible: a range of which a part agrees; missing: no counts, a rate that means nothing, or fewer than ten decisions.'
					)
				),
				...RateSchema.entries,
				definition_name: v.string(),
				measure: v.pipe(v.string(), v.description('What the definition divides by what.')),
				...KindFields,
				years: v.array(v.number()),
				years_left_out: v.array(v.string()),
				caveats: v.array(v.string()),
				documents: DocumentsSchema,
				sentence: v.pipe(
					v.nullable(v.string()),
					v.description('To use instead of the figure; null where there are no counts.')
				),
				citation: v.nullable(v.string())
			})
		),
		agrees_in_single_years: v.pipe(
			v.array(
				v.object({
					definition: v.picklist(RATE_NAMES),
					source_name: v.string(),
					years: v.array(v.number())
				})
			),
			v.description('Where else the figure agrees, year by year.')
		)
	}),
	run: async (given) => {
		const locale = given.language;
		const t = checkMessages[locale];
		const figure = parseFigure(given.figure);
		if (figure.kind === 'unreadable') throw new ToolError(`figure: ${t.unreadable[figure.why]}`);
		const slice = await readSlice(given);
		const ask = { ...slice.ask, figure: given.figure };
		const { compared, missing } = rankedAnswers(figure, slice.sources, ask);
		const page = siteAddress(`/check/${askSearch(ask)}`, locale);
		const tally = (match: string) => compared.filter((one) => one.match === match).length;
		const summary =
			compared.length > 0
				? t.summary(tally('yes'), tally('possible'), compared.length - tally('missing'))
				: t.nothing;
		const answers = [...compared, ...missing].map((answer) => answerFields(locale, answer, slice, page));
		const structured = {
			...releaseFields(),
			read_as: readFigureWords(locale, figure),
			asked: askedOf(slice),
			page,
			summary,
			answers,
			agrees_in_single_years: agreeingYears(figure, slice.sources).map(({ source, definition, years }) => ({
				definition,
				source_name: sourceLine(locale, source.source, slice.documents),
				years: [...years]
			}))
		};
		const counted = [...new Set(slice.sources.flatMap(({ cells }) => cells.map(({ year }) => year)))].sort(
			(a, b) => a - b
		);
		const nothing =
			compared.length > 0 ? [] : [counted.length > 0 ? t.yearsWithCounts(runsText(counted)) : t.noneHere];
		const lines = compared.map((answer) => answerText(locale, answer, slice, page));
		return {
			structured,
			text: [structured.notice, structured.read_as, summary, ...nothing, ...lines, page]
				.filter((line) => line !== undefined)
				.join('\n\n')
		};
	}
});

/** An answer as the page shows it, as data. */
function answerFields(locale: Locale, answer: FigureAnswer, slice: Slice, page: string) {
	const words = termMessages[locale];
	const { match, definition, found, source, cells, documents } = answer;
	const hasCounts = !isMissing(found);
	const known = cells[0] ?? slice.sources.find((one) => one.source === source)?.cells[0];
	return {
		match,
		...rateAnswer(locale, definition, found),
		definition_name: words.rate[definition],
		measure: words.rateMeasure[definition],
		source,
		source_name: sourceLine(locale, source, slice.documents),
		unit: known?.unit ?? 'cases',
		year_basis: known?.basis ?? 'fiscal',
		years: cells.map(({ year }) => year),
		years_left_out: hasCounts ? skippedNotes(locale, answer, yearsApart(answer, slice.sources)) : [],
		caveats: caveatsOf(locale, answer, slice),
		documents: namedDocuments(documents, slice),
		sentence: hasCounts ? sentenceOf(locale, answer, slice) : null,
		citation: hasCounts ? citationOf(locale, answer, slice, page) : null
	};
}

function caveatsOf(locale: Locale, { cells, found }: FigureAnswer, { group }: Slice): string[] {
	if (isMissing(found)) return [];
	return caveatYears(cells, group.code ?? '').map(
		({ caveat, years }) => `${yearRuns(years)} ${caveatMessages[locale].sentences[caveat]}`
	);
}

function sentenceOf(locale: Locale, answer: FigureAnswer, { group, place, documents }: Slice): string {
	const sentence = answerSentence(locale, answer, { name: group.name, place }, documents);
	return titleElsewhere(locale, sentence, release());
}

/** What the page copies below the sentence, with the day of the answer. */
function citationOf(
	locale: Locale,
	answer: FigureAnswer,
	{ group, place, documents }: Slice,
	page: string
): string {
	const { id, madeOn } = release();
	return citation(
		'plain',
		{
			title: answerTitle(locale, answer, { name: group.name, place }),
			agencies: answerAgencies(answer.documents, documents),
			release: id,
			seen: { url: page, on: dayOf(new Date()) },
			year: Number(madeOn.slice(0, 4))
		},
		verifyMessages[locale].citation
	);
}

function answerText(locale: Locale, answer: FigureAnswer, slice: Slice, page: string): string {
	const t = checkMessages[locale];
	const words = termMessages[locale];
	const rate = answerRateText(locale, answer);
	const head = [t.match[answer.match], rate?.value, answerCountsText(locale, answer), rate?.range]
		.filter((part) => part !== undefined && part !== null)
		.join(', ');
	return [
		`${head}. ${words.rate[answer.definition]}: ${words.rateMeasure[answer.definition]}.`,
		`${sourceLine(locale, answer.source, slice.documents)}; ${periodWords(locale, answer.cells)}.`,
		...skippedNotes(locale, answer, yearsApart(answer, slice.sources)),
		...caveatsOf(locale, answer, slice),
		sentenceOf(locale, answer, slice),
		citationOf(locale, answer, slice, page)
	].join('\n');
}
