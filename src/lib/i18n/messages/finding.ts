import { isMissing, type Missing } from '#core/counts/missing.ts';
import { isCoarseRate } from '#core/counts/count-range.ts';
import { countsOf, isShare, rangeOf, type Rate, type RateName } from '#core/measures/rates.ts';
import type { SeriesName, Unit, YearBasis } from '#core/counts/slice.ts';
import type { Comparator, YearComparison } from '#core/series/compare-years.ts';
import type { Caveat } from '#core/publishers/publisher.ts';
import { bilingual } from '../bilingual.ts';
import type { Interval } from '#core/measures/intervals.ts';
import type { RecordSpan } from '#core/series/record-years.ts';
import { formatCount, formatDay, formatHundredths, formatPoints } from '../format.ts';
import { countsText, countText } from '../inexact.ts';
import type { Locale } from '../locale.ts';
import { nationalityInSentence, peopleFrom } from '../people-from.ts';
import { daysOf } from '../record-span.ts';
import { comparator, sentence, type Sentence, subject } from '../segments.ts';
import { caveatMessages } from './caveats.ts';
import { termMessages } from './terms.ts';

/** What a sentence about one year needs to know. */
export interface Finding {
	readonly name: string;
	readonly series: SeriesName;
	readonly rate: RateName;
	readonly against: Comparator;
	readonly comparison: YearComparison;
	/** The court or the judge whose decisions they are; none for the nation. */
	readonly place?: FindingPlace | null;
	/** First and last fiscal year, with their days, where the counts of several are added up; none for one year. */
	readonly span?: RecordSpan | null;
	/** The time as the sentence says it after "in", where it is neither one year nor a run of fiscal years. */
	readonly period?: { readonly words: string; readonly isOne: boolean } | null;
	/** A caveat that keeps the year out of headlines; none for most. */
	readonly caveat?: Caveat | null;
}

/** A court, or a judge, by the name sentences say. */
export interface FindingPlace {
	readonly kind: 'court' | 'judge';
	readonly name: string;
}

const unitOf = ({ comparison }: Finding): Unit =>
	comparison.subject?.unit ?? comparison.comparator?.unit ?? 'cases';
const basisOf = ({ comparison }: Finding): YearBasis =>
	comparison.subject?.basis ?? comparison.comparator?.basis ?? 'calendar';

/** The days of a year or of a run of years that is not whole, in brackets: ` so far (to July 1, 2026)`. */
function partDays(locale: Locale, { span, comparison }: Finding): string {
	const counted = comparison.subject ?? comparison.comparator;
	const days = span ?? { from_on: counted?.since ?? null, through_on: counted?.through ?? null };
	const words = daysOf(locale, days);
	if (!words) return '';
	// Spanish says it with the day: «hasta el 1 de julio de 2026».
	return `${locale === 'en' && days.through_on !== null ? ' so far' : ''} (${words})`;
}

/** The numbers of a comparison, as words of a language. */
const en = {
	count: (n: number) => formatCount('en', n),
	of100: (share: number) => formatHundredths('en', share),
	ends: ({ low, high }: Interval) => `${formatHundredths('en', low)} to ${formatHundredths('en', high)}`
};
const es = {
	count: (n: number) => formatCount('es', n),
	of100: (share: number) => formatHundredths('es', share),
	ends: ({ low, high }: Interval) => `de ${formatHundredths('es', low)} a ${formatHundredths('es', high)}`
};

/** A rate in 100: one value, or its one range when counts are masked. */
function in100(words: typeof en, rate: Rate): string {
	const range = rangeOf(rate);
	return range && isCoarseRate(rate) ? words.ends(range) : words.of100(rate.value);
}
const isShown = (rate: Rate | Missing): rate is Rate => !isMissing(rate) && rate.show !== 'counts';

/** Who decided, and the words of a court or of one judge. */
function deciders({ series, place }: Finding, english: boolean): { who: string; isOne: boolean } {
	if (place?.kind === 'judge') return { who: place.name, isOne: true };
	if (place) {
		return {
			who: english ? `Judges of the ${place.name} court` : `Los jueces de la corte de ${place.name}`,
			isOne: false
		};
	}
	if (series === 'uscis')
		return { who: english ? 'Asylum officers' : 'Los oficiales de asilo', isOne: false };
	return { who: english ? 'Judges' : 'Los jueces', isOne: false };
}

/** The court or judge before a sentence that names neither. */
function placePrefix({ place }: Finding): string {
	return place ? `${place.name}: ` : '';
}

function comparatorClause({ comparison, against, place }: Finding, english: boolean): Sentence {
	const found = comparison.comparatorRate;
	if (isMissing(found) || found.show === 'counts') return [];
	const share = in100(english ? en : es, found);
	if (english) {
		const whole = place ? 'For all nationalities' : 'Overall';
		return sentence(
			' ',
			comparator(`${against === 'overall' ? whole : 'For everyone else'} it was ${share}.`)
		);
	}
	return sentence(
		' ',
		comparator(
			against === 'overall'
				? `Entre todas las nacionalidades fueron ${share}.`
				: `Entre las demás nacionalidades fueron ${share}.`
		)
	);
}

/** Sentences that state a year's finding: counts first, then "in 100", then the range. */
export const findingMessages = bilingual({
	en: {
		/** The headline. */
		headline: (finding: Finding): Sentence => {
			const { comparison, rate, series } = finding;
			const days = partDays('en', finding);
			const year = finding.period
				? finding.period.words
				: finding.span
					? `fiscal years ${finding.span.first} to ${finding.span.last}${days}`
					: `${basisOf(finding) === 'fiscal' ? 'fiscal year ' : ''}${comparison.year}${days}`;
			const { who, isOne } = deciders(finding, true);
			const people = (count?: number) => peopleFrom('en', finding.name, count);
			const found = comparison.subjectRate;
			if (isMissing(found)) {
				const reason = termMessages.en.missing[found.missing];
				return sentence(
					placePrefix(finding),
					`${finding.place ? 'no' : 'No'} rate for ${people()} in ${year}: ${reason}.`
				);
			}
			if (finding.caveat) {
				return sentence(`The counts of ${people()} in ${year} look incomplete, so their rate is no finding.`);
			}
			const persons = unitOf(finding) === 'persons';
			const counts = countsText('en', found, 'of');
			const tail = comparatorClause(finding, true);
			const ending = found.show === 'counts' ? ': too few for a rate.' : `: ${in100(en, found)} in 100.`;
			if (rate === 'filed') {
				return sentence(
					`${who} granted asylum to `,
					subject(`${countText('en', countsOf(found).granted)} ${people(found.granted)}`),
					` in ${year}, ${finding.period?.isOne === false ? 'years' : 'a year'} in which `,
					subject(countText('en', countsOf(found).n)),
					found.show === 'counts'
						? ' filed: too few for a rate.'
						: ` filed: ${in100(en, found)} grants for every 100 applications.`,
					...tail
				);
			}
			const verb = rate === 'protection' ? 'gave asylum or other protection' : 'granted asylum';
			const group = persons ? `to ` : 'in ';
			const counted = persons
				? `${counts} ${people(found.n)}`
				: `${counts} ${found.n === 1 ? 'case' : 'cases'} of ${people()}`;
			const scope =
				rate === 'decisions'
					? persons
						? ` whose cases ended in ${year}`
						: ` that ended in ${year}`
					: series === 'uscis'
						? ` ${persons ? 'whose cases' : 'that'} they granted, denied or referred to court in ${year}`
						: isOne
							? ` ${persons ? 'whose cases were ' : ''}decided in ${year}`
							: persons
								? ` whose cases they decided in ${year}`
								: ` that they decided in ${year}`;
			return sentence(`${who} ${verb} ${group}`, subject(counted), `${scope}${ending}`, ...tail);
		},
		/** The sentence under the headline: ranges, gap, and what ended without a ruling. */
		dek: (finding: Finding): string => {
			const { comparison, against, name, rate } = finding;
			if (finding.caveat && !isMissing(comparison.subjectRate))
				return caveatMessages.en.sentences[finding.caveat];
			const parts: string[] = [];
			const { subjectRate: own, comparatorRate: other, gap } = comparison;
			if (isShown(own) && isShare(own)) {
				const [range, otherRange] = [rangeOf(own), isShown(other) ? rangeOf(other) : null];
				const rest = otherRange
					? `, ${en.ends(otherRange)} ${against === 'overall' ? 'overall' : 'for everyone else'}`
					: '';
				if (range)
					parts.push(`Likely range ${en.ends(range)} for ${nationalityInSentence('en', name)}${rest}.`);
				if (isCoarseRate(own)) parts.push('Small counts are printed masked: only the range is known.');
				else if (own.show === 'grey') parts.push('Few cases: read the range, not the rate.');
				if (isShown(other) && !isMissing(gap) && gap.low !== null) {
					parts.push(
						`The gap is ${formatPoints('en', gap.value)} points (${formatPoints('en', gap.low)} to ${formatPoints('en', gap.high)}).`
					);
				}
			}
			const closed = comparison.subject?.counts.closed?.count;
			if (rate === 'merits' && closed) {
				const those =
					unitOf(finding) === 'persons'
						? `The cases of another ${en.count(closed)} people`
						: `Another ${en.count(closed)} cases`;
				parts.push(`${those} ended without a ruling on asylum.`);
			}
			if (rate === 'filed' && !isMissing(own))
				parts.push('The people granted and the people who filed are not the same people.');
			return parts.join(' ');
		},
		/** What an open year has brought so far, to its last day covered. */
		soFar: ({ year, subject: own, subjectRate, comparatorRate }: YearComparison): string => {
			if (!own?.through || isMissing(subjectRate)) return '';
			const share = isShown(subjectRate) ? `, ${in100(en, subjectRate)} in 100` : '';
			const other = isShown(comparatorRate) ? `; everyone ${in100(en, comparatorRate)}` : '';
			return `So far in ${termMessages.en.year(year, own.basis)}, to ${formatDay('en', own.through)}: ${countsText('en', subjectRate, 'of')}${share}${other}.`;
		},
		/** One year read aloud or under the pointer. */
		readout: ({ comparison, name, against, ...finding }: Finding): string => {
			const year = termMessages.en.year(comparison.year, basisOf({ comparison, name, against, ...finding }));
			const say = (label: string, found: Rate | Missing) => {
				if (isMissing(found)) return `${label}: no rate, ${termMessages.en.missing[found.missing]}`;
				const counts = countsText('en', found, isShare(found) ? 'of' : 'against');
				if (found.show === 'counts') return `${label}: ${counts}, too few for a rate`;
				const unsure = found.show === 'grey' ? ', few cases' : '';
				const range = isShare(found) && !isCoarseRate(found) ? rangeOf(found) : null;
				return `${label}: ${counts}, ${in100(en, found)} in 100${range ? `, range ${en.ends(range)}` : ''}${unsure}`;
			};
			return `${year}. ${say(name, comparison.subjectRate)}. ${say(termMessages.en.against[against], comparison.comparatorRate)}.`;
		}
	},
	es: {
		headline: (finding) => {
			const { comparison, rate, series } = finding;
			const days = partDays('es', finding);
			const year = finding.period
				? finding.period.words
				: finding.span
					? `los años fiscales ${finding.span.first} a ${finding.span.last}${days}`
					: `${basisOf(finding) === 'fiscal' ? 'el año fiscal ' : ''}${comparison.year}${days}`;
			const { who, isOne } = deciders(finding, false);
			const people = (count?: number) => peopleFrom('es', finding.name, count);
			const found = comparison.subjectRate;
			if (isMissing(found)) {
				const reason = termMessages.es.missing[found.missing];
				return sentence(
					placePrefix(finding),
					`${finding.place ? 'no' : 'No'} hay tasa para ${people()} en ${year}: ${reason}.`
				);
			}
			if (finding.caveat) {
				return sentence(
					`Las cifras de ${people()} en ${year} parecen incompletas; su tasa no es un hallazgo.`
				);
			}
			const persons = unitOf(finding) === 'persons';
			const counts = countsText('es', found, 'de');
			const tail = comparatorClause(finding, false);
			const ending =
				found.show === 'counts'
					? `: muy ${persons ? 'pocas' : 'pocos'} para una tasa.`
					: `: ${in100(es, found)} de cada 100.`;
			if (rate === 'filed') {
				return sentence(
					`${who} concedieron asilo a `,
					subject(`${countText('es', countsOf(found).granted)} ${people(found.granted)}`),
					` en ${year}, cuando `,
					subject(countText('es', countsOf(found).n)),
					found.show === 'counts'
						? ` ${found.n === 1 ? 'presentó' : 'presentaron'} solicitud: muy pocas para una tasa.`
						: ` presentaron solicitud: ${in100(es, found)} concesiones por cada 100 solicitudes.`,
					...tail
				);
			}
			const verb =
				rate === 'protection'
					? `${isOne ? 'dio' : 'dieron'} asilo u otra protección`
					: `${isOne ? 'concedió' : 'concedieron'} asilo`;
			const counted = persons
				? `${counts} ${people(found.n)}`
				: `${counts} ${found.n === 1 ? 'caso' : 'casos'} de ${people()}`;
			const scope =
				rate === 'decisions'
					? persons
						? ` cuyos casos terminaron en ${year}`
						: ` que terminaron en ${year}`
					: series === 'uscis'
						? `${persons ? ' cuyos casos' : ' que'} resolvieron o remitieron a la corte en ${year}`
						: isOne
							? `${persons ? ' cuyos casos resolvió' : ' que resolvió'} en ${year}`
							: persons
								? ` cuyos casos resolvieron en ${year}`
								: ` que resolvieron en ${year}`;
			return sentence(
				`${who} ${verb} ${persons ? 'a ' : 'en '}`,
				subject(counted),
				`${scope}${ending}`,
				...tail
			);
		},
		dek: (finding) => {
			const { comparison, against, name, rate } = finding;
			if (finding.caveat && !isMissing(comparison.subjectRate))
				return caveatMessages.es.sentences[finding.caveat];
			const parts: string[] = [];
			const { subjectRate: own, comparatorRate: other, gap } = comparison;
			if (isShown(own) && isShare(own)) {
				const [range, otherRange] = [rangeOf(own), isShown(other) ? rangeOf(other) : null];
				const rest = otherRange
					? `, ${es.ends(otherRange)} para ${against === 'overall' ? 'todas las nacionalidades' : 'las demás nacionalidades'}`
					: '';
				if (range)
					parts.push(
						`Intervalo probable: ${es.ends(range)} para ${nationalityInSentence('es', name)}${rest}.`
					);
				if (isCoarseRate(own))
					parts.push('Las cifras pequeñas se publican enmascaradas: solo se conoce el intervalo.');
				else if (own.show === 'grey') parts.push('Pocos casos: lea el intervalo, no la tasa.');
				if (isShown(other) && !isMissing(gap) && gap.low !== null) {
					parts.push(
						`La brecha es de ${formatPoints('es', gap.value)} puntos (de ${formatPoints('es', gap.low)} a ${formatPoints('es', gap.high)}).`
					);
				}
			}
			const closed = comparison.subject?.counts.closed?.count;
			if (rate === 'merits' && closed) {
				const those =
					unitOf(finding) === 'persons'
						? `Los casos de otras ${es.count(closed)} personas`
						: `Otros ${es.count(closed)} casos`;
				parts.push(`${those} terminaron sin fallo sobre el asilo.`);
			}
			if (rate === 'filed' && !isMissing(own))
				parts.push('Quienes obtuvieron asilo y quienes lo pidieron no son las mismas personas.');
			return parts.join(' ');
		},
		soFar: ({ year, subject: own, subjectRate, comparatorRate }) => {
			if (!own?.through || isMissing(subjectRate)) return '';
			const share = isShown(subjectRate) ? `, ${in100(es, subjectRate)} de cada 100` : '';
			const other = isShown(comparatorRate)
				? `; entre todas las nacionalidades, ${in100(es, comparatorRate)}`
				: '';
			return `En lo que va del ${termMessages.es.year(year, own.basis)}, hasta el ${formatDay('es', own.through)}: ${countsText('es', subjectRate, 'de')}${share}${other}.`;
		},
		readout: ({ comparison, name, against, ...finding }) => {
			const year = termMessages.es.year(comparison.year, basisOf({ comparison, name, against, ...finding }));
			const say = (label: string, found: Rate | Missing) => {
				if (isMissing(found)) return `${label}: sin tasa, ${termMessages.es.missing[found.missing]}`;
				const counts = countsText('es', found, isShare(found) ? 'de' : 'frente a');
				if (found.show === 'counts') return `${label}: ${counts}, muy pocos casos para una tasa`;
				const unsure = found.show === 'grey' ? ', pocos casos' : '';
				const range = isShare(found) && !isCoarseRate(found) ? rangeOf(found) : null;
				return `${label}: ${counts}, ${in100(es, found)} de cada 100${range ? `, intervalo ${es.ends(range)}` : ''}${unsure}`;
			};
			return `${year}. ${say(name, comparison.subjectRate)}. ${say(termMessages.es.against[against], comparison.comparatorRate)}.`;
		}
	}
});
