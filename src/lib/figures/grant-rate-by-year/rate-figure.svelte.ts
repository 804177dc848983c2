import type { SeriesName } from '#core/counts/slice.ts';
import { isMissing } from '#core/counts/missing.ts';
import { RATE_NAMES } from '#core/measures/rates.ts';
import { COURT_SPLIT_YEAR } from '#core/publishers/unhcr.ts';
import { compareYears } from '#core/series/compare-years.ts';
import type { CourtLine } from '#core/series/court-line.ts';
import { placeDay, yearOfDay } from '../../charts/place-events.ts';
import { toSearch, type View } from '../../filters/view.ts';
import type { Locale } from '../../i18n/locale.ts';
import { figureMessages } from '../../i18n/messages/figure.ts';
import { findingMessages, type FindingPlace } from '../../i18n/messages/finding.ts';
import { termMessages } from '../../i18n/messages/terms.ts';
import { publisherWords } from '../../i18n/source-words.ts';
import type { FigureData } from '../../server/figure-data.ts';
import { seriesWords } from '../series-words.ts';
import { type ShownRelease, titleElsewhere } from '../shown-release.ts';
import { canShow, shownYear, viewFinding, viewTitle } from '../view-title.ts';
import { unitsByYear } from './units-by-year.ts';

/** What the figure is given. */
export interface RateFigureProps {
	/** Series of the subject and of everyone, with their documents. */
	readonly data: FigureData;
	/** Code of the nationality. */
	readonly code: string;
	/** The data release. */
	readonly release: ShownRelease;
	/** Name of the nationality in the language of the page. */
	readonly name: string;
	/** Court or judge the counts are of; null for the whole nation. */
	readonly place?: FindingPlace | null;
	/** Everyone at the court around a judge, or null. */
	readonly reference?: CourtLine | null;
	/** Series of the page, the default first. */
	readonly available: readonly SeriesName[];
	/** The view in force. */
	readonly view: View;
}

/** UNHCR's Mexican denials of 2007 and 2008 look incomplete, which makes 2008 a peak that was not there. */
const SPIKE_YEAR = 2008;

/** What every part of the yearly figure needs to know of its view: numbers, words, and the year under the pointer. */
export class RateFigure {
	readonly #locale: () => Locale;
	readonly #given: () => RateFigureProps;
	/** The year under the pointer, for as long as it is there; a press chooses it. */
	hovered = $state<number | null>(null);

	constructor(locale: () => Locale, given: () => RateFigureProps) {
		this.#locale = locale;
		this.#given = given;
	}

	readonly given = $derived.by(() => this.#given());
	readonly view = $derived(this.given.view);
	readonly data = $derived(this.given.data);
	readonly place = $derived(this.given.place ?? null);
	readonly #t = $derived.by(() => figureMessages[this.#locale()]);
	readonly #words = $derived.by(() => termMessages[this.#locale()]);

	readonly pair = $derived(this.data.series[this.view.series] ?? { subject: [], overall: [] });
	readonly comparisons = $derived(compareYears(this.pair, this.view.rate, this.view.against));
	/** Definitions for which the series can give a rate in some year, and the one in view. */
	readonly offered = $derived(
		RATE_NAMES.filter((rate) => rate === this.view.rate || canShow(this.data, this.view.series, rate, null))
	);
	/** Whether any year has a rate; axes alone would say nothing. */
	readonly isDrawn = $derived(
		this.comparisons.some(({ subjectRate, comparatorRate }) =>
			[subjectRate, comparatorRate].some((rate) => !isMissing(rate) && rate.show !== 'counts')
		)
	);
	readonly years = $derived([this.comparisons[0]?.year ?? 0, this.comparisons.at(-1)?.year ?? 0] as const);
	readonly chosen = $derived(shownYear(this.comparisons, this.view.year));
	readonly year = $derived(this.hovered ?? this.chosen?.year ?? this.years[1]);
	readonly pointed = $derived(this.comparisons.find((comparison) => comparison.year === this.year));
	readonly titled = $derived({ code: this.given.code, name: this.given.name, place: this.place });
	/** Who the other line is: before the judge of the page, at its court, or in the nation. */
	readonly comparatorLabel = $derived(
		this.place
			? this.#t.everyoneHere[this.place.kind][this.view.against]
			: this.#words.against[this.view.against]
	);
	/** The court's line is of grants and denials; it belongs to no other rate. */
	readonly around = $derived(this.view.rate === 'merits' ? (this.given.reference ?? null) : null);
	readonly readout = $derived.by(() =>
		this.pointed
			? findingMessages[this.#locale()].readout(viewFinding(this.titled, this.view, this.pointed))
			: ''
	);
	readonly title = $derived.by(() =>
		titleElsewhere(
			this.#locale(),
			this.chosen
				? viewTitle(this.#locale(), viewFinding(this.titled, this.view, this.chosen))
				: this.given.name,
			this.given.release
		)
	);
	/** The numbers of the year in view, whatever the pointer is over. */
	readonly caption = $derived.by(() =>
		this.chosen
			? findingMessages[this.#locale()].readout(viewFinding(this.titled, this.view, this.chosen))
			: ''
	);
	readonly search = $derived(toSearch(this.view, this.given.available));
	readonly breakBefore = $derived(this.view.series === 'court' ? COURT_SPLIT_YEAR : null);
	readonly basis = $derived(this.pair.subject.at(-1)?.basis ?? 'calendar');
	readonly subtitle = $derived.by(() => {
		const units = unitsByYear(this.pair.subject)
			.map(({ unit, from, to, whole }) => this.#words.unitSpan(unit, from, to, whole))
			.join(', ');
		const hasBothBases = this.pair.subject.some((cell) => cell.basis !== this.basis);
		return (
			`${this.place ? `${this.place.name.replace(/\.$/, '')}. ` : ''}${this.#words.rateMeasure[this.view.rate]}. ${seriesWords(this.#locale(), this.view.series, this.pair.overall)}, ${this.years[0]}–${this.years[1]}, ${units}, ` +
			`${hasBothBases ? this.#t.basisChange : this.#words.basis[this.basis]}.`
		);
	});
	/** What became of all cases: the series' own counts, or those of the document that says it in its place. */
	readonly endings = $derived(this.view.series === 'records' ? this.data.endings : this.pair.subject);
	/** Changes within the years of the series, and where they stand on its axis. */
	readonly marked = $derived(
		this.data.events
			.map((event) => ({
				at: placeDay(event.on, this.basis),
				year: yearOfDay(event.on, this.basis),
				words: this.#t.event(event, this.#locale() === 'en' ? event.title_en : event.title_es)
			}))
			.filter(({ at }) => at >= this.years[0] - 0.5 && at <= this.years[1] + 0.5)
	);
	/** Agencies of the series in view, of its applications and of its endings. */
	readonly agencies = $derived.by(() => {
		const ids = [...this.pair.subject, ...this.pair.overall, ...this.endings].flatMap(
			({ source_id, received_source_id }) => [source_id, received_source_id]
		);
		return this.data.documents
			.filter(({ source_id }) => ids.includes(source_id))
			.map(({ publisher }) => publisher)
			.filter((publisher, i, all) => all.indexOf(publisher) === i);
	});
	/** The same in the language of the page. */
	readonly publishers = $derived(this.agencies.map((agency) => publisherWords(this.#locale(), agency)));
	readonly sourceLine = $derived(this.#t.sourceLine(this.publishers.join('; ')));
	readonly remark = $derived.by(() => {
		const isMexico = this.given.code === 'MEX' && this.view.series === 'court' && this.view.rate === 'merits';
		const spike = isMexico ? this.comparisons.find((one) => one.year === SPIKE_YEAR) : undefined;
		if (!spike || isMissing(spike.subjectRate)) return null;
		const { granted, n } = spike.subjectRate;
		return { year: SPIKE_YEAR, lines: [this.#t.spikeShort(granted, n), this.#t.gapNote] };
	});
}
