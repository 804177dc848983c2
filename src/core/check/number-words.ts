/** Number words up to ninety-nine and the round ones above, English and Spanish, accents dropped. */
const UNITS: Readonly<Record<string, number>> = {
	zero: 0,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19,
	cero: 0,
	un: 1,
	uno: 1,
	una: 1,
	dos: 2,
	tres: 3,
	cuatro: 4,
	cinco: 5,
	seis: 6,
	siete: 7,
	ocho: 8,
	nueve: 9,
	diez: 10,
	once: 11,
	doce: 12,
	trece: 13,
	catorce: 14,
	quince: 15,
	dieciseis: 16,
	diecisiete: 17,
	dieciocho: 18,
	diecinueve: 19,
	veintiun: 21,
	veintiuno: 21,
	veintiuna: 21,
	veintidos: 22,
	veintitres: 23,
	veinticuatro: 24,
	veinticinco: 25,
	veintiseis: 26,
	veintisiete: 27,
	veintiocho: 28,
	veintinueve: 29,
	cien: 100,
	mil: 1000
};

const TENS: Readonly<Record<string, number>> = {
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90,
	veinte: 20,
	treinta: 30,
	cuarenta: 40,
	cincuenta: 50,
	sesenta: 60,
	setenta: 70,
	ochenta: 80,
	noventa: 90
};

/** A tenth and its like, by what they divide by; the article before them is left. */
const PARTS: readonly (readonly [RegExp, string])[] = [
	[/\b(?:a |one[ -])?half\b|\bla mitad\b/g, '1 in 2'],
	[/\b(?:a|one)[ -]third\b|\bun tercio\b|\b(?:la|una) tercera parte\b/g, '1 in 3'],
	[/\b(?:a|one)[ -](?:quarter|fourth)\b|\bun cuarto\b|\b(?:la|una) cuarta parte\b/g, '1 in 4'],
	[/\b(?:a|one)[ -]fifth\b|\bun quinto\b|\b(?:la|una) quinta parte\b/g, '1 in 5'],
	[/\b(?:a|one)[ -]tenth\b|\bun decimo\b|\b(?:la|una) decima parte\b/g, '1 in 10'],
	[/\b(?:a|one)[ -]hundredth\b|\bun centesimo\b|\b(?:la|una) centesima parte\b/g, '1 in 100']
];

const either = (words: Readonly<Record<string, number>>) => Object.keys(words).join('|');
const COMPOUND = new RegExp(`\\b(${either(TENS)})(?:[ -]| y )(${either(UNITS)})\\b`, 'g');
const HUNDRED = /\b(?:a|one) hundred\b/g;
const SINGLE = new RegExp(`\\b(${either(UNITS)}|${either(TENS)})\\b`, 'g');

/**
 * Writes number words as digits: `one in twenty` → `1 in 20`, `noventa y ocho por ciento` → `98 por ciento`,
 * `a third` → `1 in 3`.
 * @param text lower case, accents dropped.
 */
export function digitsForWords(text: string): string {
	let plain = text;
	for (const [part, share] of PARTS) plain = plain.replace(part, share);
	return plain
		.replace(COMPOUND, (whole, tens: string, units: string) => {
			const unit = UNITS[units] ?? 0;
			return unit > 0 && unit < 10 ? String((TENS[tens] ?? 0) + unit) : whole;
		})
		.replace(HUNDRED, '100')
		.replace(SINGLE, (word: string) => String(UNITS[word] ?? TENS[word]));
}
