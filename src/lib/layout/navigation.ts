/** Sections of the main navigation, each an address below the root, in order. */
export const MAIN_SECTIONS = [
	'years',
	'nationalities',
	'courts',
	'judges',
	'check',
	'data',
	'method'
] as const;

/** Pages named in the footer only. */
export const FOOTER_SECTIONS = [
	'explore',
	'compare',
	'route',
	'releases',
	'glossary',
	'about',
	'accessibility'
] as const;
