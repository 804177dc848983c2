import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSources } from '../../src/core/check/answer-sources.ts';
import { answerCounts, isTooFew } from '../../src/core/check/match-figure.ts';
import { parseFigure } from '../../src/core/check/parse-figure.ts';
import { rankedAnswers } from '../../src/core/check/rank-answers.ts';
import { twinCells } from '../../src/core/check/twin-cells.ts';
import { isMissing } from '../../src/core/counts/missing.ts';
import type { EntityJson } from '../../src/core/twins/entity-json.ts';
import { courtEntity } from '../../src/lib/server/court-entity.ts';
import { findCourt } from '../../src/lib/server/courts.ts';
import { jsonResponse } from '../../src/lib/server/entity-response.ts';
import { findJudge } from '../../src/lib/server/judge-directory.ts';
import { judgeEntity } from '../../src/lib/server/judge-entity.ts';
import { findNationality, nationalityEntity } from '../../src/lib/server/nationality-entity.ts';
import { PROJECT_ROOT } from '../../scripts/tooling/run-command.mjs';

interface RateGiven {
	readonly definition: string;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly granted: { readonly count: number | null; readonly low: number; readonly high: number } | null;
	readonly n: { readonly count: number | null; readonly low: number; readonly high: number } | null;
	readonly reason: string | null;
	readonly why: string | null;
}
interface AnswerGiven extends RateGiven {
	readonly match: string;
	readonly source: string;
	readonly years: readonly number[];
	readonly sentence: string | null;
	readonly citation: string | null;
}

const SEMINERIO = 'seminerio-frank-a-fas';
const client = new Client({ name: 'tests', version: '1' });

beforeAll(async () => {
	// As a client is told to start it: nothing but the protocol may be printed.
	await client.connect(
		new StdioClientTransport({
			command: 'npm',
			args: ['run', '--silent', 'mcp'],
			cwd: PROJECT_ROOT,
			env: { ...(process.env as Record<string, string>), LEDGER_SITE: 'https://ledger.example.org' }
		})
	);
	// From here on the client checks every answer against the tool's own output schema.
	await client.listTools();
});
afterAll(() => client.close());

async function call<Structured>(name: string, input: object) {
	const answer = await client.callTool({ name, arguments: { ...input } });
	const [{ text = '' } = {}] = answer.content as { text?: string }[];
	return { isError: answer.isError === true, text, structured: answer.structuredContent as Structured };
}

async function refused(name: string, input: object): Promise<string> {
	const { isError, text } = await call(name, input);
	return isError ? text : `answered: ${text}`;
}

describe('the server for machines', () => {
	it('offers three tools that only read', async () => {
		const { tools } = await client.listTools();
		expect(tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint])).toEqual([
			['find_entity', true],
			['counts_and_rates', true],
			['check_claim', true]
		]);
		expect(client.getInstructions()).toContain('Never add court and USCIS counts');
	});

	it('finds courts, judges and nationalities, in both languages and in spite of a slip', async () => {
		const find = async (query: string, more = {}) => {
			const { structured } = await call<{ results: { kind: string; id: string; name: string }[] }>(
				'find_entity',
				{ query, ...more }
			);
			return structured.results.map(({ kind, id }) => `${kind} ${id}`);
		};
		expect((await find('Semenerio, Frank'))[0]).toBe(`judge ${SEMINERIO}`);
		expect((await find('Costa de Marfil'))[0]).toBe('nationality cote-divoire');
		expect((await find('El Paso', { kind: 'court', limit: 1 }))[0]).toBe('court elp');
		expect(await find('qqqqqqqqq')).toEqual([]);
		const { structured } = await call<{ results: object[] }>('find_entity', {
			query: 'Germany',
			language: 'es'
		});
		expect(structured.results[0]).toMatchObject({
			name: 'Alemania',
			code: 'DEU',
			pages: {
				en: 'https://ledger.example.org/nationalities/germany/',
				es: 'https://ledger.example.org/es/nationalities/germany/'
			},
			data: { json: 'https://ledger.example.org/nationalities/germany.json' }
		});
	});

	it('gives counts, each rate with its range, and the reason of each that is refused', async () => {
		const { structured, text } = await call<{
			series: { source: string; year_basis: string; years: { counts: object; rates: RateGiven[] }[] }[];
		}>('counts_and_rates', { nationality: 'Mexico', from: 2025 });
		const records = structured.series.find(({ source }) => source === 'asylumjudge');
		// 934 granted and 11,716 denied: 7.38 %. Wilson, z = 1.959964: 6.94 % to 7.85 %.
		const year = records?.years[0];
		expect(records?.year_basis).toBe('fiscal');
		expect(year?.counts).toMatchObject({ granted: { count: 934 }, denied: { count: 11_716 } });
		const [merits, ...others] = year?.rates ?? [];
		expect(merits).toMatchObject({ definition: 'merits', granted: { count: 934 }, n: { count: 12_650 } });
		expect(merits?.value).toBeCloseTo(934 / 12_650, 12);
		expect(merits?.low).toBeCloseTo(0.0694, 4);
		expect(merits?.high).toBeCloseTo(0.0785, 4);
		expect(others.map(({ definition, value, reason }) => [definition, value, reason])).toEqual([
			['decisions', null, 'endings-not-counted'],
			['protection', null, 'protection-not-apart'],
			['filed', null, 'filings-not-counted']
		]);
		expect(text.replaceAll('\u00A0', ' ')).toContain('7.4 % (95 % range 6.9 to 7.9 %), 934 of 12,650');
		expect(text).toContain('the source counts grants and denials only');
	});

	it('gives the counts and no rate of fewer than ten decisions', async () => {
		// Judge Seminerio granted or denied 8 cases of people from China in fiscal 2024, 16 in 2025, 8 in 2026.
		const { structured } = await call<{ series: { years: { rates: RateGiven[] }[] }[] }>('counts_and_rates', {
			nationality: 'China',
			judge: SEMINERIO,
			from: 2024,
			to: 2026
		});
		const rates = structured.series.flatMap(({ years }) => years.flatMap(({ rates }) => rates));
		const few = rates.filter(({ n }) => n !== null && n.high < 10);
		expect(few.map(({ n }) => n?.count)).toEqual([8, 8]);
		for (const rate of few)
			expect(rate).toMatchObject({ value: null, low: null, high: null, reason: 'too-few-decisions' });
		expect(rates.filter(({ value, n }) => value !== null && (n?.count ?? 0) < 10)).toEqual([]);
	});

	it('answers a judge’s figure with a sentence and a citation', async () => {
		const { structured } = await call<{ answers: AnswerGiven[]; page: string }>('check_claim', {
			figure: 'Judge Frank Seminerio granted 11 % of Mexican cases in FY2025',
			nationality: 'mexico',
			judge: 'Frank Seminerio',
			from: 2025
		});
		const [first] = structured.answers;
		expect(first).toMatchObject({
			match: 'yes',
			definition: 'merits',
			granted: { count: 16 },
			n: { count: 146 }
		});
		expect(first?.sentence).toContain(
			'Frank A. Seminerio granted asylum in 16 of 146 cases of people from Mexico decided in fiscal year 2025: 11.0 in 100'
		);
		expect(first?.citation).toMatch(
			/^AsylumJudge, via Asylum Ledger \(release \S+\): Frank A\. Seminerio, Mexico, .* https:\/\/ledger\.example\.org\/check\/\?figure=/
		);
		expect(structured.page).toContain(`&judge=${SEMINERIO}`);
	});

	it('answers in Spanish', async () => {
		const { structured } = await call<{ answers: AnswerGiven[] }>('check_claim', {
			figure: '11 por ciento',
			nationality: 'México',
			judge: SEMINERIO,
			from: 2025,
			language: 'es'
		});
		expect(structured.answers[0]).toMatchObject({ match: 'yes' });
		expect(structured.answers[0]?.sentence).toContain('16 de 146 casos de personas de México');
	});

	/** Figures and slices, and the twin that the site's own page answers them from. */
	const ANCHORS = [
		['2 %', { nationality: 'mexico', from: 2009, to: 2011 }, 'MEX', null],
		['2 %', { nationality: 'mexico', track: 'affirmative', from: 2011 }, 'MEX', null],
		['7.4 %', { nationality: 'mexico', from: 2025 }, 'MEX', null],
		['fewer than 2 %', { nationality: 'mexico', court: 'pho', from: 2020, to: 2026 }, 'MEX', 'PHO'],
		['11 %', { nationality: 'mexico', judge: SEMINERIO, from: 2025 }, 'MEX', null],
		['2 of 14', { nationality: 'everyone', judge: SEMINERIO, from: 2022 }, 'ALL', null],
		['98 % denied', { nationality: 'honduras', from: 2015, to: 2026 }, 'HND', null]
	] as const;

	it.each(ANCHORS)('answers %s for %o as the page does', async (text, slice, code, court) => {
		const figure = parseFigure(text);
		if (figure.kind === 'unreadable') throw new Error(figure.why);
		const years = { from: slice.from, to: 'to' in slice ? slice.to : slice.from };
		const twin = await siteTwin(slice);
		const sources = answerSources(twinCells(twin, code, court), 'track' in slice ? slice.track : 'court');
		const { compared, missing } = rankedAnswers(figure, sources, years);
		const expected = [...compared, ...missing].map(({ match, definition, source, cells, found }) => ({
			match,
			definition,
			source,
			years: cells.map(({ year }) => year),
			n: isMissing(found) ? null : answerCounts(found).n,
			reason: isMissing(found) ? found.missing : isTooFew(found) ? 'too-few-decisions' : null
		}));
		const { structured } = await call<{ answers: AnswerGiven[] }>('check_claim', { figure: text, ...slice });
		expect(
			structured.answers.map(({ match, definition, source, years, n, reason }) => ({
				match,
				definition,
				source,
				years,
				n,
				reason: reason === 'range-too-wide' ? null : reason
			}))
		).toEqual(expected);
		expect(expected.length).toBeGreaterThan(0);
	});

	it.each([
		['find_entity', { query: '' }, 'query: is empty; expected a name'],
		['find_entity', {}, 'query: is missing.'],
		['find_entity', { query: 'x', limit: 99 }, 'limit: expected 20 or fewer.'],
		['find_entity', { query: 'x', kind: 'town' }, 'kind: expected one of nationality, court, judge.'],
		['find_entity', { query: 'x', sort: 'rate' }, 'sort: is no argument of this tool.'],
		[
			'counts_and_rates',
			{ nationality: 'Atlantis', from: 2025 },
			'No nationality here is called "Atlantis".'
		],
		['counts_and_rates', { nationality: 'Congo', from: 2025 }, 'nationality "Congo" may be several: '],
		['counts_and_rates', { nationality: 'Mexcio', from: 2025 }, 'Spelled nearly so: Mexico (mexico)'],
		['counts_and_rates', { nationality: 'mexico', from: '2025' }, 'from: expected a year from 1990 to '],
		['counts_and_rates', { nationality: 'mexico', from: 1776 }, 'from: expected a year from 1990 to '],
		[
			'counts_and_rates',
			{ nationality: 'mexico', from: 2025, to: 2020 },
			'to: 2020 comes before from: 2025.'
		],
		[
			'counts_and_rates',
			{ nationality: 'mexico', from: 2025, court: 'elp', judge: SEMINERIO },
			'court and judge are both given'
		],
		[
			'counts_and_rates',
			{ nationality: 'mexico', from: 2025, court: 'elp', track: 'affirmative' },
			'Asylum officers sit at no court'
		],
		[
			'counts_and_rates',
			{ nationality: 'mexico', from: 2025, judge: 'Smith' },
			'judge "Smith" may be several: '
		],
		[
			'check_claim',
			{ figure: '101 %', nationality: 'mexico', from: 2025 },
			'figure: A share cannot be more than 100 %.'
		],
		[
			'check_claim',
			{ figure: '<script>', nationality: 'mexico', from: 2025 },
			'figure: There is no number in this text.'
		],
		[
			'rank_judges',
			{},
			'There is no tool "rank_judges"; there are find_entity, counts_and_rates, check_claim.'
		]
	])('refuses %s with %o and says why', async (name, input, words) => {
		expect(await refused(name, input)).toContain(words);
	});
});

/** The JSON twin as the site serves it, read back. */
async function siteTwin(slice: { nationality: string; court?: string; judge?: string }): Promise<EntityJson> {
	const entity =
		slice.judge !== undefined
			? judgeEntity(findJudge(slice.judge)!)
			: slice.court !== undefined
				? courtEntity(findCourt(slice.court)!)
				: nationalityEntity(findNationality(slice.nationality)!);
	return (await jsonResponse(entity).json()) as EntityJson;
}
