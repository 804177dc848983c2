/**
 * A name as it is searched: without accents, in one case, single blanks. Dots inside an abbreviation join its letters
 * (`D.R.C.` is `drc`).
 */
export function foldName(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L}))/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
