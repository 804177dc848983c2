import { brotliCompressSync } from 'node:zlib';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { recordSpan } from '$lib/server/court-records.ts';
import { judgeEntries } from '$lib/server/judge-directory.ts';
import { judgeRecords } from '$lib/server/judge-records.ts';
import { release } from '$lib/server/release.ts';
import PageHost from '../../hosts/PageHost.svelte';
import { type Locale, LOCALES } from '../../../src/lib/i18n/locale.ts';
import CourtPage from '../../../src/routes/[[locale=locale]]/courts/[court]/+page.svelte';
import JudgePage from '../../../src/routes/[[locale=locale]]/judges/[judge]/+page.svelte';
import { load as loadJudge } from '../../../src/routes/[[locale=locale]]/judges/[judge]/+page.server.ts';
import { load as loadCourt } from '../../../src/routes/[[locale=locale]]/courts/[court]/+page.server.ts';

/** The HTML of a page, drawn without scripts from the committed tables, blanks folded. */
async function drawn(
	page: Component<never>,
	load: (event: never) => unknown,
	locale: Locale,
	params: Readonly<Record<string, string>>
): Promise<string> {
	const data = {
		...Object(await load({ params: { locale, ...params } } as never)),
		locale,
		release: release(),
		recordSpan: recordSpan()
	};
	const { body } = render(PageHost, {
		props: { of: page as Component<{ data: typeof data }>, locale, data },
		context: new Map([['__request__', { page: { data, url: new URL('https://example.org/'), params } }]])
	});
	return body.replace(/<!--[^>]*-->/g, '').replace(/\s+/g, ' ');
}

const courtPage = (locale: Locale, court: string) =>
	drawn(CourtPage as Component<never>, loadCourt, locale, { court });

const judgePage = (locale: Locale, judge: string) =>
	drawn(JudgePage as Component<never>, loadJudge, locale, { judge });

/** The column of shares in the table of judges. */
const column = { en: 'Granted of those not closed, 95 % range', es: 'Concedidos entre los no cerrados' };

describe('the judges of a court side by side', () => {
	it.each([
		[
			'en',
			'among 16 judges, over 6,903 of the 13,204 grants and denials of this court, nationality sets dockets apart little or not at all (Cramér’s V 0.09',
			'3,622 granted of 33,235, 10.9'
		],
		[
			'es',
			'entre 16 jueces, con 6,903 de las 13,204 concesiones y denegaciones de esta corte, la nacionalidad distingue poco o nada las cargas de casos (V de Cramér 0.09',
			'3,622 concedidos de 33,235, 10.9'
		]
	] as const)(
		'are drawn at Sterling with the check and the court’s own share, in %s',
		async (locale, check, share) => {
			const page = await courtPage(locale, 'ste');
			expect(page.includes(check), check).toBe(true);
			expect(page.includes(share), share).toBe(true);
			// For phones and for desks: ranges, hollow and full circles one path each.
			for (const name of ['ranges', 'others unsure', 'others'])
				expect(page.match(new RegExp(`<path class="${name} _`, 'g'))).toHaveLength(2);
			const [full = ''] = /<path class="others _[^>]*>/.exec(page) ?? [];
			expect(full.match(/M/g)?.length).toBeGreaterThan(20);
			expect(page.includes(column[locale])).toBe(true);
		}
	);

	it.each([
		['sea', 'en', 'Do not compare judges here.', 'among 7 judges, over 6,600 of the 12,414'],
		['sea', 'es', 'No compare aquí a los jueces.', 'entre 7 jueces, con 6,600 de las 12,414'],
		['jna', 'en', '2 judges have a hundred decisions that can be compared', 'together 301 of the 5,203'],
		['jna', 'es', '2 jueces tienen cien decisiones que se puedan comparar', 'en total 301 de las 5,203'],
		[
			'tac',
			'en',
			'No judge has a hundred decisions that can be compared',
			'(FY2020 to FY2026); the check takes'
		],
		[
			'tac',
			'es',
			'Ningún juez tiene cien decisiones que se puedan comparar',
			'(años fiscales 2020 a 2026); la prueba pide'
		]
	] as const)('are not drawn at %s, and the page says why, in %s', async (court, locale, ...words) => {
		const page = await courtPage(locale, court);
		for (const said of words) expect(page.includes(said), said).toBe(true);
		expect(page.includes('class="ranges')).toBe(false);
		expect(page.includes(column[locale])).toBe(false);
	});

	it.each(LOCALES)('stay within what the page of a court may weigh, in %s', async (locale) => {
		expect(Buffer.byteLength(await courtPage(locale, 'ste'))).toBeLessThan(255_000);
	});
});

describe('a judge among the others of a court', () => {
	it.each([
		['en', 'this judge 13.1', 'other judges are drawn without names.', '/courts/ste/#court-judges'],
		['es', 'este juez 13.1', 'jueces están dibujados sin nombre.', '/es/courts/ste/#court-judges']
	] as const)(
		'is drawn with the others as one path, and the way to their names, in %s',
		async (locale, ...words) => {
			const page = await judgePage(locale, 'baez-lucy-lcb');
			for (const said of words) expect(page.includes(said), said).toBe(true);
			expect(page.match(/<path class="ranges _/g)).toHaveLength(2);
		}
	);

	it.each([
		[
			'en',
			'Kenneth Sogabe granted asylum in 244 of 3,529 cases, 6.9',
			'Do not compare judges here.',
			'judge_key “sogabe|kenneth” for this judge'
		],
		[
			'es',
			'Kenneth Sogabe concedió asilo en 244 de 3,529 casos, 6.9',
			'No compare aquí a los jueces.',
			'Años fiscales 2021 a 2026'
		]
	] as const)('is told in words where nobody may be drawn, in %s', async (locale, ...words) => {
		const page = await judgePage(locale, 'sogabe-kenneth-kss');
		for (const said of words) expect(page.includes(said), said).toBe(true);
		expect(page.includes('class="ranges')).toBe(false);
	});

	it('leaves pages of judges light, the heaviest too', async () => {
		const heavy = judgeEntries()
			.map(({ slug, record, windows }) => ({ slug, windows, among: judgeRecords(record)?.among ?? [] }))
			.sort((a, b) => b.among.length + b.windows.length - a.among.length - a.windows.length)
			.slice(0, 6);
		for (const { slug } of heavy) {
			const page = await judgePage('es', slug);
			const light = brotliCompressSync(page).byteLength;
			// What stands around a page, its head and its styles, takes 19 kB of the 80 that it may weigh.
			expect([slug, Buffer.byteLength(page) < 60_500, light < 12_500]).toEqual([slug, true, true]);
		}
	});
});
