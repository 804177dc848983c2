import { parseFigure } from '#core/check/parse-figure.ts';
import { askSearch, EVERYONE } from '#core/check/ask.ts';
import type { CheckedLine } from '#core/check/claims.ts';
import type { LineCount } from '#core/check/claim-lines.ts';
import { ALL_NATIONALITIES } from '#core/counts/slice.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import type { Claim } from '#core/tables/claims.ts';
import { formatCount, formatDay, formatMonth, formatPercent } from '../i18n/format.ts';
import { localPath, type Locale } from '../i18n/locale.ts';
import { claimMessages } from '../i18n/messages/claims.ts';
import { termMessages } from '../i18n/messages/terms.ts';
import { withYearArticle } from '../i18n/spanish-article.ts';

/** A press figure's words in the language of the page. */
export function claimWords(locale: Locale, claim: Claim) {
	const t = claimMessages[locale];
	const verdict =
		claim.verdict === 'supported'
			? t.supported(definitionWords(locale, claim.definition) ?? '')
			: t.verdict[claim.verdict];
	const own = <Name extends 'figure' | 'printed_by' | 'finding' | 'lacking'>(name: Name) =>
		claim[`${name}_${locale}`];
	return {
		figure: own('figure'),
		printed: t.printed(own('printed_by'), dayWords(locale, claim.printed_on)),
		finding: own('finding'),
		lacking: own('lacking'),
		verdict
	};
}

/** Name of a rate or of a count; null for none. */
export function definitionWords(locale: Locale, definition: Claim['definition']): string | null {
	if (definition === null) return null;
	const words = termMessages[locale];
	const rate = RATE_NAMES.find((name) => name === definition);
	return rate ? words.rate[rate] : words.outcome[definition as keyof typeof words.outcome];
}

/** A line's figure as the language writes it: `less than 2 %` is «menos del 2 %»; a number of people gets its commas. */
export function figureWords(locale: Locale, figure: string): string {
	if (/^\d+$/.test(figure)) return formatCount(locale, Number(figure));
	const [number] = /[\d.,]+ ?%/.exec(figure) ?? [];
	const parsed = parseFigure(figure);
	if (number === undefined || parsed.kind !== 'share') return figure;
	return claimMessages[locale].put(number, parsed.relation, parsed.sense);
}

/** A day, a month or a year in words, as far as it is known. */
function dayWords(locale: Locale, when: string): string {
	if (/^\d{4}$/.test(when)) return when;
	return /^\d{4}-\d{2}$/.test(when) ? formatMonth(locale, when) : formatDay(locale, when);
}

/** What comes of counts that make no rate, in sentences; null where a rate or a printed figure stands. */
export function countSentence(locale: Locale, { line, result }: CheckedLine): string | null {
	const t = claimMessages[locale];
	const count = (n: number) => formatCount(locale, n);
	const all = (counts: readonly LineCount[]) =>
		counts
			.map((one) => t.countOf(count(one.count), yearWords(locale, one), termMessages[locale].unit[one.unit]))
			.join(', ');
	switch (result.kind) {
		case 'share':
		case 'printed':
			return null;
		case 'count':
			return `${all(result.counts)}.`;
		case 'between': {
			const between = result.outcome === 'agrees' ? t.between : t.notBetween;
			return `${all(result.counts)}. ${between(count(result.figure))}`;
		}
		case 'multiple': {
			const times = result.figure / (result.counts[0]?.count ?? NaN);
			return `${all(result.counts)}. ${t.times(count(result.figure), times.toFixed(1))}`;
		}
		case 'remainder': {
			const sum = result.counts.reduce((total, one) => total + one.count, 0);
			const years = result.lacking.map((year) => yearWords(locale, { year, basis: 'fiscal' })).join(', ');
			return `${all(result.counts)}. ${t.sum(count(sum), count(result.figure - sum), years)}`;
		}
		case 'rank':
			return result.ranks
				.map((one) => t.rank(count(one.rank), count(one.listed), yearWords(locale, one), count(one.count)))
				.join(' ');
		case 'judges':
			return t.judges(
				count(result.judges),
				count(line.bound ?? 0),
				formatPercent(locale, result.low),
				formatPercent(locale, result.high),
				line.from ?? 0,
				line.to ?? 0
			);
	}
}

function yearWords(locale: Locale, { year, basis }: Pick<LineCount, 'year' | 'basis'>): string {
	const label = termMessages[locale].year(year, basis);
	return locale === 'es' ? withYearArticle(label) : label;
}

/** The address under which the form answers the same share; null for what the form does not read. */
export function askOfLines(locale: Locale, lines: readonly CheckedLine[], group: string): string | null {
	const shares = lines.flatMap(({ line, result }) =>
		result.kind === 'share' && line.role !== 'context' ? [line] : []
	);
	const [first] = shares;
	if (!first?.figure || !first.track) return null;
	const years = shares
		.filter((line) => line.part === first.part)
		.flatMap(({ from, to }) => [from ?? NaN, to ?? NaN]);
	const search = askSearch({
		figure: first.figure,
		group: first.nationality === ALL_NATIONALITIES ? EVERYONE : group,
		track: first.track,
		from: Math.min(...years),
		to: Math.max(...years),
		court: null,
		judge: null
	});
	return localPath(locale, '/check/') + search;
}
