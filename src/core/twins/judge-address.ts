/**
 * The last part of a judge's address: the name as printed, folded, and what makes it one person's.
 *
 * With an EOIR code: `burke-david-h-db`. Without one, because the printed name is not one person's for certain, the
 * court where it is printed: `pelletier-jonathan-d-at-atl`. So two people of one name never share an address.
 */
export function judgeAddress(
	name: string,
	place: { readonly judge: string } | { readonly court: string }
): string {
	const folded = nameAddress(name);
	return 'judge' in place
		? `${folded}-${place.judge.toLowerCase()}`
		: `${folded}-at-${place.court.toLowerCase()}`;
}

/** A name in lower-case letters, digits and single hyphens, accents dropped: `kenneth-sogabe`. */
export function nameAddress(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’.]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
