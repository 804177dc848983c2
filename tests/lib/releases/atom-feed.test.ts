import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { atomFeed } from '../../../src/lib/releases/atom-feed.ts';

const CORRECTION = {
	source_id: 'unhcr-asylum-decisions',
	where: 'year 2010, coo MEX: dec_rejected',
	printed: '<5',
	right: '508',
	why_en: 'The total & its parts.',
	why_es: 'El total y sus partes.',
	told: null,
	expect: 'total = 557'
};

const RELEASES = [
	{
		id: '2027-01-04',
		day: '2027-01-04',
		note: null,
		moved: { numbers: 2, came: 0, went: 1 },
		corrected: [CORRECTION]
	},
	{
		id: '2026-11-27',
		day: '2026-11-27',
		note: { en: 'Dated by its tables.', es: 'Con la fecha de sus tablas.' },
		moved: null,
		corrected: []
	}
];

const parsed = (locale: 'en' | 'es', releases = RELEASES) => load(atomFeed(locale, releases), { xml: true });

it('is an Atom feed with what the form asks of a feed and of each entry', () => {
	for (const locale of ['en', 'es'] as const) {
		const $ = parsed(locale);
		expect($('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
		expect($('feed').attr('xml:lang')).toBe(locale);
		for (const name of ['id', 'title', 'updated', 'author']) expect($(`feed > ${name}`)).toHaveLength(1);
		expect($('feed > link[rel="self"]').attr('href')).toMatch(/\/releases\/feed\.xml$/);
		expect($('feed > updated').text()).toBe('2027-01-04T00:00:00Z');
		const ids = $('entry > id')
			.map((_, id) => $(id).text())
			.get();
		expect(new Set(ids).size).toBe(3);
		for (const entry of $('entry').get()) {
			for (const name of ['id', 'title', 'updated', 'summary', 'link'])
				expect($(entry).children(name)).toHaveLength(1);
			expect($(entry).children('updated').text()).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
			expect($(entry).children('link').attr('href')).toMatch(/^https?:\/\/[^ ]+\/releases\/[^ ]+$/);
		}
	}
});

it('tells of a release what moved, and of a correction what is read and why', () => {
	const summaries = (locale: 'en' | 'es') => {
		const $ = parsed(locale);
		return $('entry > summary')
			.map((_, summary) => $(summary).text())
			.get();
	};
	expect(summaries('en')).toEqual([
		'2 published numbers moved; 1 row went.',
		'year 2010, coo MEX: dec_rejected: “<5” is printed, “508” is read. The total & its parts.',
		'The first release; there is none before it. Dated by its tables.'
	]);
	expect(summaries('es')[0]).toBe('Cambiaron 2 cifras publicadas; 1 fila ya no está.');
});

it('is a feed too where no release was made', () => {
	const $ = parsed('en', []);
	expect($('entry')).toHaveLength(0);
	expect($('feed > updated')).toHaveLength(1);
});
