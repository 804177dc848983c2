import { describe, expect, it } from 'vitest';
import { type CountRange, exactly } from '#core/counts/count-range.ts';
import type { OutcomeCounts } from '#core/counts/outcome-counts.ts';
import { RATE_NAMES, type RateName } from '#core/measures/rates.ts';
import {
	type Comparator,
	COMPARATORS,
	compareYears,
	type YearComparison
} from '#core/series/compare-years.ts';
import {
	SERIES_NAMES,
	type SeriesName,
	type Unit,
	UNITS,
	YEAR_BASES,
	type YearBasis
} from '#core/counts/slice.ts';
import type { YearCounts } from '#core/counts/year-counts.ts';
import { missing, MISSING_REASONS } from '#core/counts/missing.ts';
import { type Locale, LOCALES } from '../../../../src/lib/i18n/locale.ts';
import { type Finding, findingMessages } from '../../../../src/lib/i18n/messages/finding.ts';
import { plainText } from '../../../../src/lib/i18n/segments.ts';

interface Kind {
	readonly series: SeriesName;
	readonly rate: RateName;
	readonly against: Comparator;
	readonly unit: Unit;
	readonly basis: YearBasis;
}

/** The defensive cases of Mexico and of everyone that UNHCR prints for 2025. */
const MEXICO_2025 = { granted: 707, denied: 12_134, closed: 15_148, received: 86_001 };
const OVERALL_2025 = { granted: 21_198, denied: 89_890, closed: 129_854, received: 629_358 };
const MAIN: Kind = {
	series: 'court',
	rate: 'merits',
	against: 'overall',
	unit: 'persons',
	basis: 'calendar'
};

const NAMES: Readonly<Record<Locale, string>> = { en: 'Mexico', es: 'México' };

function cell({ series, unit, basis }: Kind, counts: OutcomeCounts): YearCounts {
	return {
		source_id: 'reference-x',
		track: series === 'uscis' ? 'affirmative' : 'court',
		claim_type: 'all',
		year: 2025,
		basis,
		through: null,
		unit,
		quality: 'exact',
		counts
	};
}

type Counts = Readonly<Record<string, number | CountRange>>;
const toCounts = (counts: Counts): OutcomeCounts =>
	Object.fromEntries(Object.entries(counts).map(([k, n]) => [k, typeof n === 'number' ? exactly(n) : n]));

function compare(kind: Kind, own: Counts, everyone: Counts): YearComparison {
	const pair = { subject: [cell(kind, toCounts(own))], overall: [cell(kind, toCounts(everyone))] };
	return compareYears(pair, kind.rate, kind.against)[0]!;
}

function say(locale: Locale, kind: Kind, comparison: YearComparison, name = NAMES[locale]) {
	const finding: Finding = { name, ...kind, comparison };
	const { headline, dek, readout } = findingMessages[locale];
	return { headline: plainText(headline(finding)), dek: dek(finding), readout: readout(finding) };
}

describe('the finding of the overview', () => {
	const comparison = compare(MAIN, MEXICO_2025, OVERALL_2025);

	it('is told in English', () => {
		expect(say('en', MAIN, comparison)).toEqual({
			headline:
				'Judges granted asylum to 707 of 12,841 people from Mexico whose cases they decided in 2025: 5.5 in 100. Overall it was 19.1.',
			dek: 'Likely range 5.1 to 5.9 for Mexico, 18.9 to 19.3 overall. The gap is −13.6 points (−14.0 to −13.2). The cases of another 15,148 people ended without a ruling on asylum.',
			readout:
				'2025. Mexico: 707 of 12,841, 5.5 in 100, range 5.1 to 5.9. Overall: 21,198 of 111,088, 19.1 in 100, range 18.9 to 19.3.'
		});
	});

	it('is told in Spanish', () => {
		expect(say('es', MAIN, comparison)).toEqual({
			headline:
				'Los jueces concedieron asilo a 707 de 12,841 personas de México cuyos casos resolvieron en 2025: 5.5 de cada 100. Entre todas las nacionalidades fueron 19.1.',
			dek: 'Intervalo probable: de 5.1 a 5.9 para México, de 18.9 a 19.3 para todas las nacionalidades. La brecha es de −13.6 puntos (de −14.0 a −13.2). Los casos de otras 15,148 personas terminaron sin fallo sobre el asilo.',
			readout:
				'2025. México: 707 de 12,841, 5.5 de cada 100, intervalo de 5.1 a 5.9. Total: 21,198 de 111,088, 19.1 de cada 100, intervalo de 18.9 a 19.3.'
		});
	});

	it('marks the figures of the subject and of the comparator', () => {
		const segments = findingMessages.en.headline({ name: 'Mexico', ...MAIN, comparison });
		expect(segments.filter((segment) => segment.role)).toEqual([
			{ text: '707 of 12,841 people from Mexico', role: 'subject' },
			{ text: 'Overall it was 19.1.', role: 'comparator' }
		]);
	});
});

const HEADLINES: readonly [Partial<Kind>, string, string][] = [
	[
		{ against: 'others' },
		'Judges granted asylum to 707 of 12,841 people from Mexico whose cases they decided in 2025: 5.5 in 100. For everyone else it was 20.9.',
		'Los jueces concedieron asilo a 707 de 12,841 personas de México cuyos casos resolvieron en 2025: 5.5 de cada 100. Entre las demás nacionalidades fueron 20.9.'
	],
	[
		{ rate: 'decisions', unit: 'cases', basis: 'fiscal' },
		'Judges granted asylum in 707 of 27,989 cases of people from Mexico that ended in fiscal year 2025: 2.5 in 100. Overall it was 8.8.',
		'Los jueces concedieron asilo en 707 de 27,989 casos de personas de México que terminaron en el año fiscal 2025: 2.5 de cada 100. Entre todas las nacionalidades fueron 8.8.'
	],
	[
		{ rate: 'decisions' },
		'Judges granted asylum to 707 of 27,989 people from Mexico whose cases ended in 2025: 2.5 in 100. Overall it was 8.8.',
		'Los jueces concedieron asilo a 707 de 27,989 personas de México cuyos casos terminaron en 2025: 2.5 de cada 100. Entre todas las nacionalidades fueron 8.8.'
	],
	[
		{ rate: 'filed' },
		'Judges granted asylum to 707 people from Mexico in 2025, a year in which 86,001 filed: 0.8 grants for every 100 applications. Overall it was 3.4.',
		'Los jueces concedieron asilo a 707 personas de México en 2025, cuando 86,001 presentaron solicitud: 0.8 concesiones por cada 100 solicitudes. Entre todas las nacionalidades fueron 3.4.'
	],
	[
		{ rate: 'protection' },
		'No rate for people from Mexico in 2025: not in this source; counted from court records only.',
		'No hay tasa para personas de México en 2025: no está en esta fuente; solo se cuenta de los registros de las cortes.'
	],
	[
		{ series: 'uscis' },
		'Asylum officers granted asylum to 707 of 12,841 people from Mexico whose cases they granted, denied or referred to court in 2025: 5.5 in 100. Overall it was 19.1.',
		'Los oficiales de asilo concedieron asilo a 707 de 12,841 personas de México cuyos casos resolvieron o remitieron a la corte en 2025: 5.5 de cada 100. Entre todas las nacionalidades fueron 19.1.'
	],
	[
		{ series: 'uscis', unit: 'cases', basis: 'fiscal' },
		'Asylum officers granted asylum in 707 of 12,841 cases of people from Mexico that they granted, denied or referred to court in fiscal year 2025: 5.5 in 100. Overall it was 19.1.',
		'Los oficiales de asilo concedieron asilo en 707 de 12,841 casos de personas de México que resolvieron o remitieron a la corte en el año fiscal 2025: 5.5 de cada 100. Entre todas las nacionalidades fueron 19.1.'
	]
];

describe('headlines', () => {
	it.each(HEADLINES)('of %o are whole sentences', (change, english, spanish) => {
		const kind = { ...MAIN, ...change };
		const comparison = compare(kind, MEXICO_2025, OVERALL_2025);
		expect([say('en', kind, comparison).headline, say('es', kind, comparison).headline]).toEqual([
			english,
			spanish
		]);
	});

	it('count withholding and CAT as protection where records were counted', () => {
		const kind: Kind = { ...MAIN, series: 'counted', rate: 'protection', unit: 'cases', basis: 'fiscal' };
		// 10 granted and 5 shielded of 100 decided; 30 and 20 of 200.
		const comparison = compare(
			kind,
			{ granted: 10, denied: 90, denied_with_protection: 5 },
			{ granted: 30, denied: 170, denied_with_protection: 20 }
		);
		expect([say('en', kind, comparison).headline, say('es', kind, comparison).headline]).toEqual([
			'Judges gave asylum or other protection in 15 of 100 cases of people from Mexico that they decided in fiscal year 2025: 15.0 in 100. Overall it was 25.0.',
			'Los jueces dieron asilo u otra protección en 15 de 100 casos de personas de México que resolvieron en el año fiscal 2025: 15.0 de cada 100. Entre todas las nacionalidades fueron 25.0.'
		]);
	});
});

describe('few cases', () => {
	it('are counted and get no rate below ten', () => {
		const comparison = compare(MAIN, { granted: 2, denied: 3 }, OVERALL_2025);
		expect([say('en', MAIN, comparison, 'Bahamas'), say('es', MAIN, comparison, 'Bahamas')]).toEqual([
			{
				headline:
					'Judges granted asylum to 2 of 5 people from the Bahamas whose cases they decided in 2025: too few for a rate. Overall it was 19.1.',
				dek: '',
				readout:
					'2025. Bahamas: 2 of 5, too few for a rate. Overall: 21,198 of 111,088, 19.1 in 100, range 18.9 to 19.3.'
			},
			{
				headline:
					'Los jueces concedieron asilo a 2 de 5 personas de las Bahamas cuyos casos resolvieron en 2025: muy pocas para una tasa. Entre todas las nacionalidades fueron 19.1.',
				dek: '',
				readout:
					'2025. Bahamas: 2 de 5, muy pocos casos para una tasa. Total: 21,198 de 111,088, 19.1 de cada 100, intervalo de 18.9 a 19.3.'
			}
		]);
	});

	it('are one person when there is one', () => {
		const own = { granted: 1, denied: 0, received: 1 };
		const headlines = (['merits', 'filed'] as const).flatMap((rate) =>
			LOCALES.map(
				(locale) =>
					say(
						locale,
						{ ...MAIN, rate },
						compare({ ...MAIN, rate }, own, { granted: 1, denied: 0, received: 1 })
					).headline
			)
		);
		expect(headlines).toEqual([
			'Judges granted asylum to 1 of 1 person from Mexico whose cases they decided in 2025: too few for a rate.',
			'Los jueces concedieron asilo a 1 de 1 persona de México cuyos casos resolvieron en 2025: muy pocas para una tasa.',
			'Judges granted asylum to 1 person from Mexico in 2025, a year in which 1 filed: too few for a rate.',
			'Los jueces concedieron asilo a 1 persona de México en 2025, cuando 1 presentó solicitud: muy pocas para una tasa.'
		]);
	});

	it('say a masked rate as one range, and grants against filings without one', () => {
		// Comoros 2025: 5 and 5, each 1 to 9, so 1 of 10 to 9 of 10.
		const five = { count: 5, low: 1, high: 9 };
		const masked = compare(MAIN, { granted: five, denied: five }, { granted: 100, denied: 100 });
		expect(say('en', MAIN, masked).headline).toContain('1–9 of 2–18');
		expect(say('en', MAIN, masked).headline).toContain(': 10.0 to 90.0 in 100.');
		expect(say('es', MAIN, masked).headline).toContain(': de 10.0 a 90.0 de cada 100.');
		const filed = { ...MAIN, rate: 'filed' } as const;
		const counts = { granted: 707, denied: 1, received: 86_001 };
		expect(say('en', filed, compare(filed, counts, counts)).dek).not.toMatch(/range|gap/i);
	});

	it('are warned of between ten and twenty-nine', () => {
		// 6 of 11 is 54.5 in 100, 28.0 to 78.7 by Wilson. The gap to everyone is that to the 94 of 189 others, 4.8
		// (−22.7 to +30.0) by Newcombe, times their share of 189/200.
		const comparison = compare(MAIN, { granted: 6, denied: 5 }, { granted: 100, denied: 100 });
		expect([say('en', MAIN, comparison).dek, say('es', MAIN, comparison).dek]).toEqual([
			'Likely range 28.0 to 78.7 for Mexico, 43.1 to 56.9 overall. Few cases: read the range, not the rate. The gap is +4.5 points (−21.4 to +28.4).',
			'Intervalo probable: de 28.0 a 78.7 para México, de 43.1 a 56.9 para todas las nacionalidades. Pocos casos: lea el intervalo, no la tasa. La brecha es de +4.5 puntos (de −21.4 a +28.4).'
		]);
	});

	it('have one range and no gap when counts are masked', () => {
		// 6 of 11 is 54.5 in 100, 28.0 to 78.7 by Wilson; 5 printed for 1 to 9 leaves 10 % (1 of 10) to 64.3 % (9 of 14).
		// Both together: 10.0 to 78.7. Of what is masked no difference is known.
		const masked = { granted: { count: 6, low: 1, high: 9 }, denied: { count: 5, low: 5, high: 9 } };
		const comparison = compare(MAIN, masked, { granted: 100, denied: 100 });
		expect([say('en', MAIN, comparison).dek, say('es', MAIN, comparison).dek]).toEqual([
			'Likely range 10.0 to 78.7 for Mexico, 43.1 to 56.9 overall. Small counts are printed masked: only the range is known.',
			'Intervalo probable: de 10.0 a 78.7 para México, de 43.1 a 56.9 para todas las nacionalidades. Las cifras pequeñas se publican enmascaradas: solo se conoce el intervalo.'
		]);
	});
});

const KINDS: readonly Kind[] = SERIES_NAMES.flatMap((series) =>
	RATE_NAMES.flatMap((rate) =>
		COMPARATORS.flatMap((against) =>
			UNITS.flatMap((unit) => YEAR_BASES.map((basis) => ({ series, rate, against, unit, basis })))
		)
	)
);
const EVERYONE = { granted: 300, denied: 700, closed: 50, received: 2000, denied_with_protection: 20 };
const SIZES: readonly Counts[] = [
	{ granted: 10, denied: 90, closed: 7, received: 200, denied_with_protection: 5 },
	{ granted: 6, denied: 9, closed: 0, received: 15, denied_with_protection: 1 },
	{ granted: 1, denied: 0, closed: 1, received: 1, denied_with_protection: 0 },
	{ granted: 0, denied: 0, closed: 0, received: 0, denied_with_protection: 0 },
	{ granted: { count: 5, low: 1, high: 9 }, denied: { count: 40, low: 36, high: 44 } },
	{ granted: { count: null, low: 0, high: 3 }, denied: 12 },
	{ granted: 12 },
	{}
];
const PLACES: readonly (readonly [Locale, string])[] = [
	['en', 'Mexico'],
	['en', 'Philippines'],
	['en', 'Stateless'],
	['es', 'México'],
	['es', 'Reino Unido'],
	['es', 'Desconocida']
];

describe('every combination', () => {
	it('of series, rate, comparator, unit, calendar, size and name gives whole sentences', () => {
		const broken = KINDS.flatMap((kind) =>
			SIZES.flatMap((own) => {
				const comparison = compare(kind, own, EVERYONE);
				return PLACES.flatMap(([locale, name]) => brokenSentences(say(locale, kind, comparison, name)));
			})
		);
		expect(broken).toEqual([]);
	});

	it('of a reason and a language gives whole sentences', () => {
		const broken = MISSING_REASONS.flatMap((reason) =>
			RATE_NAMES.flatMap((rate) => {
				const gone = missing(reason);
				const nothing = {
					subject: null,
					comparator: null,
					subjectRate: gone,
					comparatorRate: gone,
					gap: gone
				};
				return LOCALES.flatMap((locale) =>
					brokenSentences(say(locale, { ...MAIN, rate }, { year: 2016, ...nothing }))
				);
			})
		);
		expect(broken).toEqual([]);
	});

	it('says nothing of people granted and people who filed where there is no rate of them', () => {
		const kind: Kind = { ...MAIN, rate: 'filed' };
		expect(say('en', kind, compare(kind, { granted: 5 }, {})).dek).toBe('');
	});
});

/** The sentences that no editor would let pass: placeholders, double blanks or points, no full stop, no capital. */
function brokenSentences(told: ReturnType<typeof say>): string[] {
	const { headline, dek, readout } = told;
	const isWhole = (text: string) =>
		/^[\p{Lu}\d]/u.test(text) &&
		text.endsWith('.') &&
		!/undefined|NaN|null|\[object|Infinity|\s\s|\s[.,;:]|\.\.|,\.|::|\bde el\b|−0\.0\b/.test(text);
	return [headline, readout, ...(dek === '' ? [] : [dek])].filter((text) => !isWhole(text));
}
