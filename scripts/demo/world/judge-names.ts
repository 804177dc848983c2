import type { Random } from '#scripts/synthetic/random.ts';

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
export function nameInventor(random: Random): () => string {
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
