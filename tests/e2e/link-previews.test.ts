import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { siteOrigin } from '../../scripts/tooling/site-address.mjs';
import { builtPages, readBuiltPage, samplePages, type BuiltPage } from '../support/built-pages.ts';
import { SITE_NAMES, SITES } from '../support/built-site-folder.ts';

const ORIGIN = siteOrigin({});

describe.each(SITE_NAMES)('what a shared link shows, %s', (site) => {
	const { base, folder, isInvented } = SITES[site];
	const top = ORIGIN + base;
	const pages = builtPages(site);
	const heads = samplePages(pages, 40).map((page) => ({ page, $: load(head(page)) }));

	it('has whole addresses, of the page itself and of both languages', () => {
		const wrong = heads.flatMap(({ page, $ }) => {
			const english = page.path.replace(/^\/es\//, '/');
			const said = {
				canonical: $('link[rel="canonical"]').attr('href'),
				url: $('meta[property="og:url"]').attr('content'),
				en: $('link[hreflang="en"]').attr('href'),
				es: $('link[hreflang="es"]').attr('href'),
				other: $('link[hreflang="x-default"]').attr('href')
			};
			const right = {
				canonical: top + page.path,
				url: top + page.path,
				en: top + english,
				es: `${top}/es${english}`,
				other: top + english
			};
			return JSON.stringify(said) === JSON.stringify(right) ? [] : [said];
		});
		expect(heads.length).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
	});

	it('names the site and asks for the large card', () => {
		const wrong = heads.filter(
			({ $ }) =>
				$('meta[property="og:site_name"]').attr('content') !== 'Asylum Ledger' ||
				$('meta[name="twitter:card"]').attr('content') !== 'summary_large_image'
		);
		expect(wrong.map(({ page }) => page.path)).toEqual([]);
	});

	it('shows a picture that is there, with its size and what is on it', () => {
		const wrong = heads.flatMap(({ page, $ }) => {
			const said = (property: string) => $(`meta[property="${property}"]`).attr('content') ?? '';
			const file = fileOf(said('og:image'));
			if (!said('og:image').startsWith(`${top}/link-images/`) || !existsSync(file))
				return [`${page.path}: ${file}`];
			const png = readFileSync(file);
			const size = [png.readUInt32BE(16), png.readUInt32BE(20)];
			const isTold = size.join() === [said('og:image:width'), said('og:image:height')].join();
			return isTold && said('og:image:alt') !== '' ? [] : [`${page.path}: ${size.join(' × ')}`];
		});
		expect(wrong).toEqual([]);
	});

	it('has pictures of their own for what has a figure, each a PNG of at most 12 kB', () => {
		const pictures = readdirSync(join(folder, 'link-images'), { recursive: true, encoding: 'utf8' }).filter(
			(file) => file.endsWith('.png')
		);
		const kinds = new Set(pictures.map((file) => file.replaceAll('\\', '/').replace(/\/.*/, '')));
		// Judges of a small demonstration have fewer than a hundred decisions, and share their kind's.
		const own = ['courts', 'nationalities', 'years', ...(isInvented ? [] : ['judges'])];
		const shared = ['overview', 'courts', 'judges', 'nationalities', 'years'].map((kind) => `${kind}.png`);
		expect([...kinds].sort()).toEqual([...own, ...shared].sort());
		const wrong = pictures.filter((file) => {
			const png = readFileSync(join(folder, 'link-images', file));
			return png.toString('hex', 0, 8) !== '89504e470d0a1a0a' || png.length > 12_000;
		});
		expect(wrong).toEqual([]);
	});

	it('tells search engines of every page, and of none whose data are invented', () => {
		const robots = readFileSync(join(folder, 'robots.txt'), 'utf8');
		if (isInvented) {
			expect(existsSync(join(folder, 'sitemap.xml'))).toBe(false);
			expect(robots).not.toMatch(/sitemap/i);
			return;
		}
		expect(robots).toContain(`Sitemap: ${top}/sitemap.xml`);
		const $ = load(readFileSync(join(folder, 'sitemap.xml'), 'utf8'), { xml: true });
		const listed = new Set(
			$('url > loc')
				.map((_, loc) => $(loc).text())
				.get()
		);
		const missing = heads.filter(({ page }) => !listed.has(top + page.path)).map(({ page }) => page.path);
		// Results of a search are no page to be found.
		expect(missing).toEqual(['/es/search/', '/search/']);
		expect([...listed].filter((address) => !existsSync(fileOf(address)))).toEqual([]);
		expect($('url').first().find('xhtml\\:link').length).toBe(3);
	});

	it('describes the package as a data set in each language, unless it is invented', () => {
		for (const path of ['/data/', '/es/data/']) {
			const page = pages.find((one) => one.path === path);
			const text = page && load(head(page))('script[type="application/ld+json"]').text();
			if (isInvented) {
				expect(text).toBe('');
				continue;
			}
			const data: unknown = JSON.parse(text ?? '');
			expect(data).toMatchObject({
				'@type': 'Dataset',
				url: top + path,
				inLanguage: path === '/data/' ? 'en' : 'es',
				temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/) as unknown,
				license: expect.arrayContaining(['https://creativecommons.org/licenses/by/4.0/']) as unknown,
				creator: expect.arrayContaining([{ '@type': 'Organization', name: 'UNHCR' }]) as unknown
			});
			const { distribution } = data as { distribution: readonly { contentUrl: string }[] };
			expect(distribution.length).toBeGreaterThan(10);
			expect(distribution.filter(({ contentUrl }) => !existsSync(fileOf(contentUrl)))).toEqual([]);
		}
	});

	it('says in its title counts that stand in the twin of the page, and the same ones in its description', () => {
		const said = heads
			.filter(({ page }) => /^(nationalities|courts|judges|years)\/\*$/.test(page.kind))
			.flatMap(({ page, $ }) => {
				const content = (property: string) => $(`meta[property="${property}"]`).attr('content') ?? '';
				// " · Mexico: 934 of 12,650 (7.4 %), FY2025": grants, the decisions they are of, and the years.
				const found = / · (?:[^·\d]+: )?([\d,]+) (?:of|de) ([\d,]+)(?: \(|,|$)(.*)/.exec(content('og:title'));
				if (!found) return [];
				const [, granted = '', decided = '', rest = ''] = found;
				const years = [...rest.matchAll(/(?<![\d.,])\d{4}(?!\d)/g)].map(([year]) => Number(year));
				return [{ page, counts: [granted, decided] as const, years, description: content('og:description') }];
			});
		expect(said.length).toBeGreaterThan(heads.length / 4);
		const notInTwin = said.filter(({ page, counts: [granted, decided], years }) => {
			const numbers = [granted, decided].map((text) => text.replaceAll(',', '')).join(' of ');
			return !countsOf(page, years).has(numbers);
		});
		expect(notInTwin.map(({ page, counts }) => `${page.path}: ${counts.join(' of ')}`)).toEqual([]);
		// A court's title has everyone's number; its sentence has none where Mexico's range is too wide for a rate.
		const notSaid = said.filter(
			({ page, counts, description }) =>
				page.kind !== 'courts/*' && !counts.every((count) => wordsOf(description).has(count))
		);
		expect(notSaid.map(({ page, counts }) => `${page.path}: ${counts.join(' of ')}`)).toEqual([]);
	});

	/** The file behind an address of the site. */
	function fileOf(address: string): string {
		const path = decodeURI(address.slice(top.length));
		return join(folder, path.endsWith('/') ? `${path}index.html` : path);
	}

	/**
	 * Grants of decisions in a page's twin: of each entry of its series, and of all entries of one document and people
	 * from the first to the last of the years.
	 */
	function countsOf(page: BuiltPage, years: readonly number[]): ReadonlySet<string> {
		const path = page.path.replace(/^\/es\//, '/').replace(/\/$/, '.json');
		const { series } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Twin;
		const [from, to] = [Math.min(...years), Math.max(...years)];
		const sums = new Map<string, readonly [number, number]>();
		const found = series.map(({ source_id, nationality, period, counts, rates }) => {
			const granted = typeof counts.granted === 'number' ? counts.granted : (counts.granted?.count ?? 0);
			const decided = rates.merits.n ?? 0;
			const key = `${source_id}/${nationality}`;
			const [a, n] = sums.get(key) ?? [0, 0];
			if (period.from >= from && period.to <= to) sums.set(key, [a + granted, n + decided]);
			return `${granted} of ${decided}`;
		});
		return new Set([...found, ...[...sums.values()].map(([granted, decided]) => `${granted} of ${decided}`)]);
	}
});

/** Words and numbers of a sentence, without the marks around them. */
function wordsOf(sentence: string): ReadonlySet<string> {
	return new Set(sentence.split(/\s+/).map((word) => word.replace(/^[(“]|[.,:;)”]+$/g, '')));
}

interface Twin {
	readonly series: readonly {
		readonly source_id: string;
		readonly nationality: string;
		readonly period: { readonly from: number; readonly to: number };
		readonly counts: { readonly granted?: number | { readonly count: number | null } };
		readonly rates: { readonly merits: { readonly n: number | null } };
	}[];
}

function head(page: BuiltPage): string {
	const html = readBuiltPage(page);
	return html.slice(0, html.indexOf('</head>')).replace(/<style\b[\s\S]*?<\/style>/g, '');
}
