import type { SyntheticCourt } from './courts.ts';
import type { NationalityGroup } from './nationalities.ts';
import type { Random } from './random.ts';

/** An invented judge. A code has a digit in the middle (`B4K`), as no person's code of EOIR's lookup but J8B has. */
export interface SyntheticJudge {
	readonly code: string;
	/** A second code of the same person, or null. */
	readonly secondCode: string | null;
	readonly name: string;
	/** Indexes of one to three courts; the first is the usual one. */
	readonly courts: readonly number[];
	/** First and last fiscal year of service. */
	readonly from: number;
	readonly to: number;
	/** Added to the log-odds of a grant. */
	readonly leaning: number;
	/** How many cases, relative to colleagues; some judges hear very few. */
	readonly load: number;
	/** The nationality group a judge with a docket of their own mostly hears, or null. */
	readonly focus: NationalityGroup | null;
}

/** Judge codes that stand for no person, spelled as the agency spells them. */
export const NON_PERSON_JUDGES = [
	{ code: 'VIS', name: 'Visiting Judge' },
	{ code: 'VJ1', name: 'Visiting Judge 1' },
	{ code: 'CLR', name: 'Clerical Transfer Code' },
	{ code: 'IAD', name: 'IAD Judge' },
	{ code: 'AAA', name: '<All Judges>' }
] as const;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Invents the judges of all courts; judges 2 and 3 share a name, and every hundredth has a second code. */
export function inventJudges(
	count: number,
	courts: readonly SyntheticCourt[],
	years: { readonly from: number; readonly to: number },
	random: Random
): readonly SyntheticJudge[] {
	const nextName = nameInventor(random);
	const nextCode = codeInventor(random);
	const judges: SyntheticJudge[] = [];
	for (let index = 0; index < count; index++) {
		const home = index < courts.length * 2 ? index % courts.length : courtByWeight(courts, random);
		const opens = years.from + (courts[home]?.opensAfter ?? 0);
		const always = index < courts.length;
		const start = always
			? years.from
			: opens + random.below(Math.max(1, years.to - opens + 1)) - (random.chance(0.3) ? 6 : 0);
		const length = always ? 99 : random.chance(0.12) ? 1 : 3 + random.below(18);
		const isShort = !always && random.chance(0.1);
		judges.push({
			code: nextCode(),
			secondCode: index % 100 === 5 ? nextCode() : null,
			name: index === 3 ? (judges[2]?.name ?? nextName()) : nextName(),
			courts: otherCourts(home, courts.length, random),
			from: Math.max(years.from, start),
			to: Math.min(years.to, Math.max(years.from, start) + length),
			leaning: 0.75 * random.bell(),
			load: isShort ? 0.02 : Math.exp(0.5 * random.bell()),
			focus: courts[home]?.docketsDiffer ? (random.below(4) as NationalityGroup) : null
		});
	}
	return judges;
}

function courtByWeight(courts: readonly SyntheticCourt[], random: Random): number {
	let left = random.share() * courts.reduce((sum, court) => sum + court.weight, 0);
	return Math.max(
		0,
		courts.findIndex((court) => (left -= court.weight) < 0)
	);
}

function otherCourts(home: number, count: number, random: Random): readonly number[] {
	const courts = [home];
	while (courts.length < 3 && random.chance(0.22)) {
		const other = random.below(count);
		if (!courts.includes(other)) courts.push(other);
	}
	return courts;
}

function codeInventor(random: Random): () => string {
	const used = new Set(['J8B', ...NON_PERSON_JUDGES.map((judge) => judge.code)]);
	const letter = () => LETTERS[random.below(LETTERS.length)] ?? 'A';
	return () => {
		for (;;) {
			const code = `${letter()}${random.below(10)}${letter()}`;
			if (used.has(code)) continue;
			used.add(code);
			return code;
		}
	};
}

const GIVEN =
	'Alder Briony Caspian Dorrit Elowen Ferrin Ginevra Hollis Isolde Jorah Kestrel Linnet Mabry Nerys Oriel Perrin Quilla Rowan Sabine Tobiah Ursel Vesta Wystan Xanthe Yarrow Zephyrine Ámbar Íñigo'.split(
		' '
	);
const SURNAME_HEAD =
	'Quill Bram Thistle Wend Marl Osk Pell Fable Corv Tarn Lund Hobb Sorrel Drav Emberl Yew Nettle Groom Alm Peñal Güell Fenn Vander Ibb Rook Stav Ottol Merri Cask Zell Wick Jessam Kettle Loam Murm Noct Orch Plov Rusk Tansy Umbr Vill Wren Hark Dapple Bexl'.split(
		' '
	);
const SURNAME_TAIL =
	'feather wickett lethorpe andelle ibury oughmere istock umberly efold otwist adine orrell inglass apple ockwell itherby ubeck esmith avoy uncombe azelle ombrook ettering iloway ardship'.split(
		' '
	);
const MIDDLE = 'ABCDEFGHJKLMNPRSTVW';

/** Draws invented names of the form `Quillfeather, Briony T.`, no two alike. */
function nameInventor(random: Random): () => string {
	const used = new Set<string>();
	return () => {
		for (;;) {
			const surname = pick(SURNAME_HEAD, random) + pick(SURNAME_TAIL, random);
			const middle = random.chance(0.5) ? ` ${MIDDLE[random.below(MIDDLE.length)] ?? ''}.` : '';
			const name = `${surname}, ${pick(GIVEN, random)}${middle}`;
			if (used.has(name)) continue;
			used.add(name);
			return name;
		}
	};
}

function pick(list: readonly string[], random: Random): string {
	return list[random.below(list.length)] ?? '';
}
