import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answerOf, type PrintedYears } from '#core/explore/answer.ts';
import { usualChoice } from '#core/explore/choice.ts';
import { cubeOf, factsOf } from '#core/explore/facts.ts';
import { rollUp, sortFacts, startLevels } from '#core/explore/levels.ts';
import { EXPLORE_SOURCES, type ExploreSource } from '#core/explore/sources.ts';
import { type Cube, cubeColumn, type CubeColumn, decodeCube, encodeCube } from '#core/cube/cube.ts';
import { isPartialYear } from '#core/time.ts';
import { sourceWords } from '../i18n/source-words.ts';
import type { Locale } from '../i18n/locale.ts';
import { countedDocument, countedRelease } from './counted-nation.ts';
import {
	courtJudgeYears,
	everyoneByYear,
	judgeYears,
	nationalityByCode,
	recordDocuments
} from './court-records.ts';
import { courts } from './courts.ts';
import { DATA_FOLDER, once } from './data-source.ts';
import { focusNationality } from './focus-nationality.ts';
import { slugOfRecordPerson } from './judge-directory.ts';
import { isPersonCode, slugOfCode } from './judge-person.ts';
import { lookupCode } from './nationality-names.ts';
import { recordPersonId } from './record-people.ts';
import { publishedNationalities } from './published.ts';

/** Sources of this build that have rows, the usual one first. */
export function exploreSources(): readonly ExploreSource[] {
	return EXPLORE_SOURCES.filter((source) => sourceCube(source) !== null);
}

/** A source as the bytes that the page fetches; null where this build has none. */
export function exploreFile(source: ExploreSource): Uint8Array<ArrayBuffer> | null {
	const cube = sourceCube(source);
	return cube === null ? null : once(`explore-file-${source}`, () => Uint8Array.from(encodeCube(cube)));
}

/** A year of a source that is not whole, with its days. */
type PartYear = readonly [year: number, since: string | null, through: string | null];

/** A source as the page knows it before its counts are fetched. */
export interface ShownExploreSource {
	readonly id: ExploreSource;
	readonly bytes: number;
	/** Days of years that are not whole. */
	readonly parts: readonly PartYear[];
	/** Everyone's years as printed; none where everyone is a sum. */
	readonly printed: PrintedYears;
	readonly document: {
		readonly id: string;
		readonly publisher: string;
		readonly title: string;
		readonly url: string | null;
	};
}

/** What the page of the explorer is given, as plain values. */
export function explorePage(locale: Locale) {
	const focus = focusNationality().slug;
	const [usual] = exploreSources();
	return {
		sources: exploreSources().map((source) => shownSource(source, locale)),
		focus,
		nationalities: publishedNationalities().map(
			({ slug, name_en, name_es }) => [slug, locale === 'en' ? name_en : name_es] as const
		),
		courts: courts().map(({ court, name }) => [court.toLowerCase(), name] as const),
		usual: usual === undefined ? null : usualAnswer(usual)
	};
}

/** The slice that a source opens with, as the page draws it while it is built. */
function usualAnswer(source: ExploreSource): Answer | null {
	return once(`explore-usual-${source}`, () => {
		const cube = sourceCube(source);
		if (!cube) return null;
		const levels = startLevels(factsOf(cube));
		return answerOf(levels, usualChoice(source, focusNationality().slug), printedYears(source));
	});
}

function shownSource(source: ExploreSource, locale: Locale): ShownExploreSource {
	const [decisions, composition] = recordDocuments() ?? [];
	const document = { records: decisions, courts: composition, counted: countedDocument() }[source];
	if (!document) throw new Error(`The source "${source}" has rows and no document.`);
	const { publisher, title } = sourceWords(locale, document);
	return {
		id: source,
		bytes: exploreFile(source)?.length ?? 0,
		parts: partYears(source),
		printed: printedYears(source),
		document: { id: document.source_id, publisher, title, url: document.url }
	};
}

function printedYears(source: ExploreSource): PrintedYears {
	if (source !== 'records') return [];
	return [...everyoneByYear().values()].map(({ fiscal_year, granted, denied }) => ({
		year: fiscal_year,
		granted,
		denied
	}));
}

function partYears(source: ExploreSource): readonly PartYear[] {
	if (source === 'counted') {
		const release = countedRelease();
		const years = sourceCube(source)?.columns.find(({ name }) => name === 'year')?.dictionary ?? [];
		return years
			.filter((year) => release && isPartialYear(Number(year), release.release_on))
			.map((year) => [Number(year), null, release?.release_on ?? null] as const);
	}
	const rows = source === 'records' ? judgeYears() : courtJudgeYears();
	const found = new Map(
		rows
			.filter(({ from_on, through_on }) => from_on !== null || through_on !== null)
			.map(({ fiscal_year, from_on, through_on }) => [
				fiscal_year,
				[fiscal_year, from_on, through_on] as const
			])
	);
	return [...found.values()].sort(([a], [b]) => a - b);
}

function sourceCube(source: ExploreSource): Cube | null {
	return once(`explore-cube-${source}`, () => {
		const cube = { records: recordsCube, courts: courtsCube, counted: countedCube }[source]();
		if (!cube || cube.rows === 0) return null;
		const facts = factsOf(cube);
		return cubeOf(
			sortFacts(
				rollUp(
					facts,
					facts.dimensions.map(({ name }) => name)
				)
			)
		);
	});
}

function recordsCube(): Cube {
	const rows = judgeYears();
	return {
		rows: rows.length,
		columns: [
			texts(
				'year',
				rows.map(({ fiscal_year }) => String(fiscal_year))
			),
			texts(
				'nationality',
				rows.map(({ nationality }) => nationalityByCode(nationality)?.slug ?? '')
			),
			texts('judge', rows.map(slugOfRow)),
			numbers(
				'granted',
				rows.map(({ granted }) => granted)
			),
			numbers(
				'denied',
				rows.map(({ denied }) => denied)
			)
		]
	};
}

function courtsCube(): Cube {
	const rows = courtJudgeYears();
	return {
		rows: rows.length,
		columns: [
			texts(
				'year',
				rows.map(({ fiscal_year }) => String(fiscal_year))
			),
			texts(
				'court',
				rows.map(({ court }) => court)
			),
			texts('judge', rows.map(slugOfRow)),
			numbers(
				'granted',
				rows.map(({ granted }) => granted)
			),
			numbers(
				'denied',
				rows.map(({ denied }) => denied)
			),
			numbers(
				'other',
				rows.map(
					({ cases, granted, denied, administratively_closed }) =>
						cases - granted - denied - administratively_closed
				)
			)
		]
	};
}

/** Outcomes of the count that `decisions` counts besides grants and denials. */
const OTHER_ENDINGS: ReadonlySet<string> = new Set([
	'conditionally_granted',
	'abandoned',
	'withdrawn',
	'not_adjudicated',
	'other'
]);

/** The cube of the count with addresses in place of codes, and its outcomes as counts of their own. */
function countedCube(): Cube | null {
	const path = join(DATA_FOLDER, 'aggregates', 'cube.bin');
	if (!countedRelease() || !existsSync(path)) return null;
	const cube = decodeCube(Uint8Array.from(readFileSync(path)));
	const decisions = cubeColumn(cube, 'decisions').values;
	const outcome = renamed(cube, 'outcome', 'outcome', (text) => text);
	const shielded = renamed(cube, 'other_protection', 'other', (text) => text);
	const counted = (name: string, isIn: (outcome: string, isShielded: boolean) => boolean) =>
		numbers(
			name,
			Array.from({ length: cube.rows }, (_, row) =>
				isIn(memberAt(outcome, row), memberAt(shielded, row) === 'true') ? (decisions[row] ?? 0) : 0
			)
		);
	return {
		rows: cube.rows,
		columns: [
			texts('year', Array.from(cubeColumn(cube, 'fiscal_year').values, String)),
			renamed(cube, 'nationality', 'nationality', (code) => nationalityByCode(lookupCode(code))?.slug ?? ''),
			renamed(cube, 'court', 'court', (code) => code),
			renamed(cube, 'judge', 'judge', (code) => (isPersonCode(code) ? slugOfCode(code) : '')),
			renamed(cube, 'claim_type', 'claim', (text) => text),
			renamed(cube, 'custody', 'custody', (text) => text),
			renamed(cube, 'represented', 'represented', (text) => text),
			counted('granted', (text) => text === 'granted'),
			counted('denied', (text) => text === 'denied'),
			counted('other', (text) => OTHER_ENDINGS.has(text)),
			counted('denied_with_protection', (text, isShielded) => text === 'denied' && isShielded)
		]
	};
}

function memberAt({ dictionary, values }: CubeColumn, row: number): string {
	return dictionary?.[values[row] ?? 0] ?? '';
}

/** A column of texts under another name, its texts as addresses; texts that become alike are one. */
function renamed(cube: Cube, from: string, name: string, address: (text: string) => string): CubeColumn {
	const { dictionary, values } = cubeColumn(cube, from);
	const addresses = (dictionary ?? []).map(address);
	return texts(
		name,
		Array.from(values, (value) => addresses[value] ?? '')
	);
}

function slugOfRow(row: { readonly judge_key: string; readonly judge_name: string | null }): string {
	const { judge_key, judge_name } = row;
	return judge_name === null ? '' : (slugOfRecordPerson(recordPersonId({ judge_key, judge_name })) ?? '');
}

function texts(name: string, values: readonly string[]): CubeColumn {
	const dictionary = [...new Set(values)].sort(compare);
	const places = new Map(dictionary.map((text, place) => [text, place]));
	return { name, dictionary, values: Uint32Array.from(values, (text) => places.get(text) ?? 0) };
}

function numbers(name: string, values: readonly number[]): CubeColumn {
	return { name, dictionary: null, values: Uint32Array.from(values) };
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
