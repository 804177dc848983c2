import { describe, expect, it } from 'vitest';
import { checkedClaims } from '../../../src/lib/server/claims.ts';
import { askOfLines, claimWords, countSentence, figureWords } from '../../../src/lib/check/claim-words.ts';

const claim = (slug: string) => checkedClaims().find((one) => one.claim.slug === slug)!;
const sentences = (locale: 'en' | 'es', slug: string) =>
	claim(slug).lines.flatMap((line) => countSentence(locale, line) ?? []);
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

describe('claimWords', () => {
	it('says verdict and definition in the language of the page', () => {
		expect(claimWords('en', claim('five-percent-win-2021').claim).verdict).toBe(
			'Supported under “All decisions”'
		);
		expect(claimWords('es', claim('courts-received-6133-in-2011').claim).verdict).toBe(
			'Se sostiene con «Solicitudes recibidas»'
		);
		expect(claimWords('es', claim('only-1-6-percent-accepted').claim)).toMatchObject({
			verdict: 'Compatible; la cifra exacta no se encontró',
			printed: 'Publicada por Voxxi, 29 de junio de 2014.'
		});
	});
});

describe('countSentence', () => {
	// By hand: 3,459 + 2,816 + 4,510 + 6,133 = 16,918; 21,104 less that is 4,186. 4,042 ÷ 1,302 = 3.1.
	it('adds up what is there and says what is left', () => {
		expect(sentences('en', 'courts-received-21104-in-five-years')[0]).toBe(
			'3,459 cases in FY2008, 2,816 cases in FY2009, 4,510 cases in FY2010, 6,133 cases in FY2011. 16,918 together, which leaves 4,186 for FY2007.'
		);
		expect(sentences('es', 'courts-received-21104-in-five-years')[0]).toContain(
			'16,918 en conjunto, lo que deja 4,186 para el AF2007.'
		);
	});

	it('says between what a figure lies, and how many times another it is', () => {
		expect(sentences('en', 'mexicans-asked-officers-2011').slice(0, 2)).toEqual([
			'2,320 cases in FY2010, 4,778 cases in 2011. 4,042 lies between.',
			'1,302 cases in FY2006. 4,042 is 3.1 times that.'
		]);
	});

	it('says a place among nationalities', () => {
		expect(sentences('en', 'mexicans-ranked-23rd-2011')[0]).toBe(
			'Place 24 of 89 nationalities in FY2011, with 92 persons.'
		);
	});
});

describe('figureWords', () => {
	it.each([
		['less than 2 %', 'less than 2 %', 'menos del 2 %'],
		['around 5 %', 'about 5 %', 'cerca del 5 %'],
		['83 % denied', '83 % denied', 'el 83 % denegadas'],
		['21104', '21,104', '21,104']
	])('writes %s in both languages', (figure, en, es) => {
		expect([figureWords('en', figure), figureWords('es', figure)].map(plain)).toEqual([en, es]);
	});
});

describe('askOfLines', () => {
	it('asks the form the same, over the years of the lines', () => {
		expect(askOfLines('es', claim('under-two-percent-a-year').lines, 'mexico')).toBe(
			'/es/check/?figure=less+than+2+%25&group=mexico&track=court&from=2009&to=2012'
		);
		expect(askOfLines('en', claim('courts-received-6133-in-2011').lines, 'mexico')).toBeNull();
	});
});
