import { type Ask, EVERYONE } from '#core/check/ask.ts';
import { answerSources, type AnswerSource } from '#core/check/answer-sources.ts';
import { answerCounts, isTooFew, isTooWide } from '#core/check/match-figure.ts';
import { isCoarseRate } from '#core/counts/count-range.ts';
import type { Track } from '#core/counts/slice.ts';
import { isMissing, type Missing } from '#core/counts/missing.ts';
import { type Rate, type RateEnds, type RateName, rangeOf } from '#core/measures/rates.ts';
import type { NamedDocument } from '../lib/check/answer-words.ts';
import { fetchCells } from '../lib/check/fetch-cells.ts';
import type { Locale } from '../lib/i18n/locale.ts';
import type { FindingPlace } from '../lib/i18n/messages/finding.ts';
import { termMessages } from '../lib/i18n/messages/terms.ts';
import { checkForm, everyoneEntity } from '../lib/server/check-form.ts';
import { placesJson } from '../lib/server/check-places.ts';
import { courtEntity } from '../lib/server/court-entity.ts';
import { findCourt } from '../lib/server/courts.ts';
import { focusNationality } from '../lib/server/focus-nationality.ts';
import { findJudge } from '../lib/server/judge-directory.ts';
import { judgeEntity } from '../lib/server/judge-entity.ts';
import { findNationality, nationalityEntity } from '../lib/server/nationality-entity.ts';
import type { Reason } from './common-schemas.ts';
import { findCourtSubject, findGroup, findJudgeSubject, type Subject } from './subjects.ts';
import { ToolError } from './tool.ts';

/** What a tool was asked, as its schema reads it. */
interface GivenSlice {
	readonly nationality: string;
	readonly track: Track;
	readonly court?: string | undefined;
	readonly judge?: string | undefined;
	readonly from: number;
	readonly to?: number | undefined;
	readonly language: Locale;
}

/** A group of people before one court, one judge or all, with its counts. */
export interface Slice {
	readonly group: Subject;
	readonly court: Subject | null;
	readonly judge: Subject | null;
	/** The same as the address of `/check/` has it, without a figure. */
	readonly ask: Ask;
	/** Counts of every source, each in one kind of year and one unit. */
	readonly sources: readonly AnswerSource[];
	/** The court or judge as sentences name it. */
	readonly place: FindingPlace | null;
	/** Documents by id, in the language asked for. */
	readonly documents: ReadonlyMap<string, NamedDocument>;
}

/**
 * Finds what is asked about and its counts, as the page that checks a figure does: from the JSON twins.
 * @throws ToolError where a name is nobody's, or parts do not go together.
 */
export async function readSlice(given: GivenSlice): Promise<Slice> {
	const { track, from, to = from, language } = given;
	if (to < from) throw new ToolError(`to: ${to} comes before from: ${from}. Give the earlier year first.`);
	if (given.court !== undefined && given.judge !== undefined)
		throw new ToolError('court and judge are both given: ask about one of them, or about each by itself.');
	if (track === 'affirmative' && (given.court ?? given.judge) !== undefined)
		throw new ToolError(
			'Asylum officers sit at no court and are no judges: with track affirmative leave both out.'
		);
	const group = findGroup(given.nationality, language);
	const court = given.court === undefined ? null : findCourtSubject(given.court, language);
	const judge = given.judge === undefined ? null : findJudgeSubject(given.judge, language);
	const ask: Ask = {
		figure: '',
		group: group.id,
		track,
		from,
		to,
		court: court?.code ?? null,
		judge: judge?.id ?? null
	};
	const { cells, judgeName } = await fetchCells(ask, group.code ?? '', focusNationality().slug, readTwin);
	const place: FindingPlace | null = judge
		? { kind: 'judge', name: judgeName ?? judge.name }
		: court && { kind: 'court', name: court.name };
	const documents = new Map(
		checkForm(language).documents.map(([id, publisher, title, url]) => [id, { publisher, title, url }])
	);
	return { group, court, judge, ask, sources: answerSources(cells, track), place, documents };
}

/** The twin that the site has under a path, made here. @throws Error for a path that is no twin's. */
async function readTwin<Json>(path: string): Promise<Json> {
	const [, section, name = ''] = /^\/([a-z]+)\/(?:places\/)?([^/]+)\.json$/.exec(path) ?? [];
	const twin = (): unknown => {
		const nationality = findNationality(name);
		const judge = findJudge(name);
		const court = findCourt(name);
		if (section === 'check' && name === EVERYONE) return everyoneEntity();
		if (section === 'check' && nationality) return placesJson(nationality);
		if (section === 'nationalities' && nationality) return nationalityEntity(nationality);
		if (section === 'judges' && judge) return judgeEntity(judge);
		if (section === 'courts' && court) return courtEntity(court);
		throw new Error(`${path} is no twin of this data.`);
	};
	return twin() as Json;
}

/** What was understood, as answers repeat it. */
export function askedOf({ group, court, judge, ask }: Slice) {
	const named = (subject: Subject | null) => subject && { id: subject.id, name: subject.name };
	return {
		nationality: { id: group.id, code: group.code ?? '', name: group.name },
		track: ask.track,
		court: named(court),
		judge: named(judge),
		from: ask.from,
		to: ask.to
	};
}

/** Documents of an answer with their names. */
export function namedDocuments(ids: readonly string[], { documents }: Slice) {
	return ids.flatMap((id) => {
		const document = documents.get(id);
		return document ? { id, ...document } : [];
	});
}

/** A rate with its range as answers have it; no rate, and why, by the rules of the site. */
export function rateAnswer(locale: Locale, definition: RateName, found: Rate | RateEnds | Missing) {
	const refused = (reason: Reason) => ({
		definition,
		value: null,
		low: null,
		high: null,
		granted: null,
		n: null,
		unsure: false,
		reason,
		why: reasonWords(locale, reason)
	});
	if (isMissing(found)) return refused(found.missing);
	const { granted, n } = answerCounts(found);
	if (isTooFew(found)) return { ...refused('too-few-decisions'), granted, n };
	if (isTooWide(found)) return { ...refused('range-too-wide'), granted, n };
	const range = 'value' in found ? rangeOf(found) : found.bounds;
	return {
		definition,
		value: 'value' in found && !isCoarseRate(found) ? found.value : null,
		low: range?.low ?? null,
		high: range?.high ?? null,
		granted,
		n,
		unsure: 'value' in found && found.show === 'grey',
		reason: null,
		why: null
	};
}

/** Why there is no number, in words. */
export function reasonWords(locale: Locale, reason: Reason): string {
	if (reason !== 'range-too-wide') return termMessages[locale].missing[reason];
	return locale === 'en'
		? 'the counts are known only between ends that lie so far apart that a share says nothing'
		: 'las cifras solo se conocen entre extremos tan alejados que una proporción no dice nada';
}
