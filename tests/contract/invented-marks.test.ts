import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Component } from 'svelte';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { realEffects } from '#scripts/effects.ts';
import { makeDemoData } from '#scripts/synthetic/demo-data.ts';
import { LOCALES, type Locale } from '../../src/lib/i18n/locale.ts';

// Whatever leaves a page of a demonstration says that its data are invented: the title in a tab, the card of a shared
// link, the entry of a search engine, a citation, a file. Pages are drawn as the build draws them, from a demonstration
// and from the repository's own data.

const quiet = { ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false };
const MARK: Readonly<Record<Locale, string>> = { en: 'Invented data', es: 'Datos inventados' };

interface DrawnPage {
	readonly title: string;
	readonly meta: Readonly<Record<string, string>>;
	/** First style of each citation on the page. */
	readonly citations: readonly string[];
}

interface PageModules {
	readonly page: { readonly default: unknown };
	readonly server: { readonly load: (event: never) => unknown };
}

/** Pages, their loaders and what draws them, read anew for the data folder in force. */
async function loadSite() {
	vi.resetModules();
	const { render } = await import('svelte/server');
	const { default: PageHost } = await import('../hosts/PageHost.svelte');
	const { release } = await import('../../src/lib/server/release.ts');
	const { courts } = await import('../../src/lib/server/courts.ts');
	const { judgeEntries } = await import('../../src/lib/server/judge-directory.ts');
	const { publishedYears } = await import('../../src/lib/server/year-entity.ts');
	const { countedJudge } = await import('../../src/lib/server/counted-judge.ts');
	const pages = {
		overview: {
			page: await import('../../src/routes/[[locale=locale]]/+page.svelte'),
			server: await import('../../src/routes/[[locale=locale]]/+page.server.ts')
		},
		nationality: {
			page: await import('../../src/routes/[[locale=locale]]/nationalities/[nationality]/+page.svelte'),
			server: await import('../../src/routes/[[locale=locale]]/nationalities/[nationality]/+page.server.ts')
		},
		court: {
			page: await import('../../src/routes/[[locale=locale]]/courts/[court]/+page.svelte'),
			server: await import('../../src/routes/[[locale=locale]]/courts/[court]/+page.server.ts')
		},
		judge: {
			page: await import('../../src/routes/[[locale=locale]]/judges/[judge]/+page.svelte'),
			server: await import('../../src/routes/[[locale=locale]]/judges/[judge]/+page.server.ts')
		},
		year: {
			page: await import('../../src/routes/[[locale=locale]]/years/[year]/+page.svelte'),
			server: await import('../../src/routes/[[locale=locale]]/years/[year]/+page.server.ts')
		}
	} satisfies Record<string, PageModules>;
	const listed = judgeEntries().find(
		({ code, windows }) => windows.length > 0 || (code !== null && countedJudge(code, [])?.isListed)
	);
	const params = {
		overview: {},
		nationality: { nationality: 'mexico' },
		court: { court: (courts().find(({ court }) => court === 'PHO') ?? courts()[0])!.court.toLowerCase() },
		judge: { judge: listed!.slug },
		year: { year: String(publishedYears()[1]) }
	};
	const draw = async (kind: keyof typeof pages, locale: Locale): Promise<DrawnPage> => {
		const { page, server }: PageModules = pages[kind];
		const given = Object(await server.load({ params: { locale, ...params[kind] } } as never));
		const data = { ...given, locale, release: release() };
		const url = new URL('https://example.org/');
		const { head, body } = render(PageHost, {
			props: { of: page.default as Component<{ data: typeof data }>, locale, data },
			context: new Map([['__request__', { page: { data, url, params: params[kind] } }]])
		});
		return readPage(head, body);
	};
	return { draw };
}

function readPage(head: string, body: string): DrawnPage {
	const metas = [...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)];
	return {
		title: /<title>([^<]*)<\/title>/.exec(head)?.[1] ?? '',
		meta: Object.fromEntries(metas.map(([, name = '', content = '']) => [name, content])),
		citations: [...body.matchAll(/<code[^>]*>([^<]*)<\/code>/g)].flatMap(([, text = '']) =>
			text.includes('Asylum Ledger (') ? text : []
		)
	};
}

const KINDS = ['overview', 'nationality', 'court', 'judge', 'year'] as const;
const CASES = KINDS.flatMap((kind) => LOCALES.map((locale) => ({ kind, locale })));

describe('a page of a demonstration', () => {
	let folder: string;
	let site: Awaited<ReturnType<typeof loadSite>>;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'ledger-marks-'));
		const data = await makeDemoData({ cases: 8_000, judges: 12, seed: 5, out: join(folder, 'demo') }, quiet);
		vi.stubEnv('LEDGER_DATA', data.root);
		site = await loadSite();
	}, 120_000);
	afterAll(async () => {
		vi.unstubAllEnvs();
		await rm(folder, { recursive: true, force: true });
	});

	it.each(CASES)('says so in title, shared link, description and citation: $kind, $locale', async (one) => {
		const { title, meta, citations } = await site.draw(one.kind, one.locale);
		const mark = MARK[one.locale];
		expect(title.startsWith(`${mark}: `)).toBe(true);
		expect(meta['og:title']?.startsWith(`${mark}: `)).toBe(true);
		expect(meta['robots']).toBe('noindex');
		expect(meta['description']).toMatch(/invent/);
		expect(meta['og:description']).toBe(meta['description']);
		expect(citations.length).toBeGreaterThan(0);
		expect(citations.filter((text) => !text.includes(`: ${mark}: `))).toEqual([]);
	});
});

describe('a page of real data', () => {
	let site: Awaited<ReturnType<typeof loadSite>>;
	beforeAll(async () => {
		site = await loadSite();
	}, 120_000);

	it.each(CASES)('says nothing of the kind and may be indexed: $kind, $locale', async ({ kind, locale }) => {
		const { title, meta, citations } = await site.draw(kind, locale);
		expect([title, meta['og:title'], ...citations].filter((text) => /invent/i.test(text ?? ''))).toEqual([]);
		expect(meta).not.toHaveProperty('robots');
		expect(citations.length).toBeGreaterThan(0);
	});
});
