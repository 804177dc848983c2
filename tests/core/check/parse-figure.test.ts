import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure, UNREADABLE_REASONS } from '#core/check/parse-figure.ts';

const share = (low: number, high: number, more: object = {}) => ({
	kind: 'share',
	low,
	high,
	sense: 'granted',
	relation: 'equal',
	...more
});

describe('parseFigure', () => {
	it.each([
		'2 %',
		'2%',
		'2 percent',
		'2 per cent',
		'2 por ciento',
		'2',
		'two percent',
		'two-percent',
		'dos por ciento'
	])('reads %s as every share that prints as two percent', (text) => {
		expect(parseFigure(text)).toEqual(share(0.015, 0.025));
	});

	it.each(['٢٪', '２％', '۲ %', '२%'])('reads %s in the digits of another script', (text) => {
		expect(parseFigure(text)).toEqual(share(0.015, 0.025));
	});

	it.each(['1.6', '1.6 %', '1,6 %', '1,6 por ciento', '١٫٦٪'])('reads %s to a tenth', (text) => {
		expect(parseFigure(text)).toEqual(share(0.0155, 0.0165));
	});

	it.each(['under 2', 'menos de 2', '2 denied', 'only 2', '~2'])(
		'reads %s without a sign as a percentage',
		(text) => {
			expect(parseFigure(text)).toMatchObject({ kind: 'share' });
		}
	);

	it('reads a decimal without its zero, and so many for every hundred', () => {
		expect(parseFigure('.5 %')).toEqual(share(0.0045, 0.0055));
		expect(parseFigure('5 por cada 100')).toEqual(share(0.045, 0.055));
		expect(parseFigure('5 per 100')).toEqual(share(0.045, 0.055));
		expect(parseFigure('aprox. 2 %')).toMatchObject({ relation: 'about' });
	});

	it('ends the interval at all and at nothing', () => {
		expect(parseFigure('100 %')).toEqual(share(0.995, 1));
		expect(parseFigure('0 %')).toEqual(share(0, 0.005));
	});

	it.each([
		'one in twenty',
		'1 in 20',
		'one-in-twenty',
		'uno de cada veinte',
		'1 de cada 20',
		'una de cada 20'
	])('reads %s as what prints as five percent', (text) => {
		expect(parseFigure(text)).toEqual(share(0.045, 0.055));
	});

	it('reads one in seven as what rounds to seven', () => {
		// 1 of 7.5 to 1 of 6.5.
		expect(parseFigure('one in seven')).toEqual(share(1 / 7.5, 1 / 6.5));
		expect(parseFigure('a third')).toEqual(share(1 / 3.5, 1 / 2.5));
		expect(parseFigure('la mitad')).toEqual(share(1 / 2.5, 1 / 1.5));
	});

	it('reads counts as counts, and one of fifty as a share besides', () => {
		expect(parseFigure('2 of 14')).toEqual({ kind: 'counts', granted: 2, decided: 14, ratio: null });
		expect(parseFigure('2 de 14')).toEqual({ kind: 'counts', granted: 2, decided: 14, ratio: null });
		expect(parseFigure('16 out of 146')).toEqual({ kind: 'counts', granted: 16, decided: 146, ratio: null });
		expect(parseFigure('16/146')).toEqual({ kind: 'counts', granted: 16, decided: 146, ratio: null });
		expect(parseFigure('0 of 105')).toEqual({ kind: 'counts', granted: 0, decided: 105, ratio: null });
		expect(parseFigure('1,234 of 20,000')).toEqual({
			kind: 'counts',
			granted: 1234,
			decided: 20000,
			ratio: null
		});
		expect(parseFigure('1 of 50')).toEqual({
			kind: 'counts',
			granted: 1,
			decided: 50,
			ratio: share(0.015, 0.025)
		});
	});

	it('reads nine out of ten as a share besides', () => {
		expect(parseFigure('nine out of ten denied')).toEqual({
			kind: 'counts',
			granted: 1,
			decided: 10,
			ratio: share(0.85, 0.95, { sense: 'denied' })
		});
	});

	it.each([
		'98 % denied',
		'98% rechazados',
		'98 % negadas',
		'denied: 98 %',
		'se rechaza el 98 %',
		'98 % not granted'
	])('reads %s as denials', (text) => {
		expect(parseFigure(text)).toEqual(share(0.975, 0.985, { sense: 'denied' }));
	});

	it('turns counted denials round', () => {
		expect(parseFigure('12 of 14 denied')).toEqual({ kind: 'counts', granted: 2, decided: 14, ratio: null });
	});

	it.each([
		'fewer than 2 %',
		'less than 2%',
		'under two percent',
		'<2 %',
		'menos del 2 %',
		'menos de 2%',
		'inferior al 2 %'
	])('reads %s as a ceiling', (text) => {
		expect(parseFigure(text)).toEqual(share(0, 0.02, { relation: 'below' }));
	});

	it.each(['more than 2 %', 'over 2 percent', '> 2 %', 'más de 2 %', 'más del 2 %'])(
		'reads %s as a floor',
		(text) => {
			expect(parseFigure(text)).toEqual(share(0.02, 1, { relation: 'above' }));
		}
	);

	it('counts the figure in where the words do', () => {
		expect(parseFigure('at most 2 %')).toEqual(share(0, 0.025, { relation: 'below' }));
		expect(parseFigure('no más del 2 %')).toEqual(share(0, 0.025, { relation: 'below' }));
		expect(parseFigure('al menos 2 %')).toEqual(share(0.015, 1, { relation: 'above' }));
	});

	it.each([
		'about 5 %',
		'around 5%',
		'roughly five percent',
		'alrededor del 5 %',
		'cerca de 5%',
		'casi el 5 %'
	])('reads %s at its printed precision', (text) => {
		expect(parseFigure(text)).toEqual(share(0.045, 0.055, { relation: 'about' }));
	});

	it.each([
		'4 to 6 %',
		'4-6 %',
		'4–6%',
		'4% to 6%',
		'between 4 and 6 percent',
		'entre 4 y 6 %',
		'del 4 al 6 %'
	])('reads %s as a range', (text) => {
		expect(parseFigure(text)).toEqual(share(0.035, 0.065));
	});

	it('finds the one figure of a sentence, years beside it', () => {
		expect(parseFigure('Judge Frank Seminerio granted 11 % of Mexican cases in FY2025')).toEqual(
			share(0.105, 0.115)
		);
		expect(parseFigure('only 2 % of Mexicans get asylum')).toEqual(share(0.015, 0.025));
		expect(parseFigure('Solo el 1,6 % de los mexicanos fue aceptado en 2013')).toEqual(share(0.0155, 0.0165));
		expect(parseFigure('3 of 2000')).toEqual({ kind: 'counts', granted: 3, decided: 2000, ratio: null });
	});

	it.each([
		['', 'empty'],
		['   ', 'empty'],
		['hello', 'no-number'],
		['🙂', 'no-number'],
		['<script>alert("x")</script>', 'no-number'],
		['101 %', 'over-hundred'],
		['101', 'over-hundred'],
		['99999999999999999999 %', 'over-hundred'],
		['-5 %', 'negative'],
		['−5%', 'negative'],
		['0', 'zero'],
		['3 of 0', 'zero'],
		['20 of 14', 'more-than-all'],
		['4,042', 'count-alone'],
		['<img src=x onerror=alert(1)>', 'unclear'],
		['Judges granted 5 in 2025', 'unclear'],
		['2 % or 5 % or 9 %', 'several'],
		['6 to 4 %', 'several'],
		['1 2 3 4 5', 'several'],
		['room 101', 'unclear'],
		['2‰', 'unclear'],
		['1:20', 'several'],
		['x'.repeat(5_000), 'too-long']
	])('says why it cannot read "%.20s"', (text, why) => {
		expect(parseFigure(text)).toEqual({ kind: 'unreadable', why });
	});

	it('answers every hostile text with a figure inside 0 to 1 or a reason, and never throws', () => {
		const pieces = fc.constantFrom(
			...[
				'2 %',
				'-1',
				'101 %',
				'1e9',
				'NaN',
				'Infinity',
				'٢',
				'%',
				' of ',
				'/',
				' de cada ',
				'<b>',
				'</script>'
			],
			...[
				'🙂',
				'\u0000',
				'\u202e',
				'१',
				'one',
				'twenty',
				'menos del ',
				'1,234.5',
				'..',
				',,',
				'9'.repeat(400),
				'½',
				'\ud800'
			]
		);
		const hostile = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 250 }),
			fc.string({ unit: 'grapheme', maxLength: 80 }),
			fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
			fc.double().map(String),
			fc.bigInt().map((huge) => `${huge} %`)
		);
		fc.assert(
			fc.property(hostile, (text) => {
				const read = parseFigure(text);
				if (read.kind === 'unreadable') return UNREADABLE_REASONS.includes(read.why);
				if (read.kind === 'counts')
					return read.granted >= 0 && read.granted <= read.decided && read.decided > 0;
				return read.low >= 0 && read.low <= read.high && read.high <= 1;
			}),
			{ numRuns: 1_000 }
		);
	});

	it('reads back every percentage it could have printed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 10_000 }),
				fc.integer({ min: 1, max: 9_999 }),
				(granted, more) => {
					const n = granted + more;
					const printed = ((granted / n) * 100).toFixed(1);
					const read = parseFigure(`${printed} %`);
					// A value on the edge may be printed either way by toFixed.
					return read.kind === 'share' && granted / n >= read.low - 1e-12 && granted / n <= read.high + 1e-12;
				}
			)
		);
	});
});
