/** Terms of the glossary, each the anchor of its entry. Groups are in the order of the page. */
export const GLOSSARY_GROUPS = {
	who: ['uscis', 'eoir', 'immigration-court', 'immigration-judge', 'board', 'dhs', 'unhcr', 'trac'],
	claims: [
		'asylum',
		'affirmative',
		'defensive',
		'referral',
		'application',
		'case',
		'proceeding',
		'nationality',
		'rider'
	],
	outcomes: [
		'grant',
		'denial',
		'abandoned',
		'withdrawn',
		'not-adjudicated',
		'closed',
		'administrative-closure',
		'withholding',
		'cat',
		'other-relief',
		'removal'
	],
	numbers: [
		'fiscal-year',
		'merits',
		'decisions',
		'protection',
		'filed',
		'overall',
		'everyone-else',
		'gap',
		'interval',
		'point',
		'masked',
		'expected-rate',
		'release'
	],
	dockets: ['custody', 'represented', 'docket', 'base-city', 'change-of-venue', 'completion']
} as const;

/** Names of the groups. */
export type GlossaryGroup = keyof typeof GLOSSARY_GROUPS;
/** Anchors of the terms. */
export type GlossaryTerm = (typeof GLOSSARY_GROUPS)[GlossaryGroup][number];

/** A term and what it means. */
interface Entry {
	/** The term. */
	readonly term: string;
	/** One or two sentences that a reader who met the word today understands. */
	readonly definition: string;
}

/** What the terms mean, in one language. */
export type Glossary = Readonly<Record<GlossaryTerm, Entry>>;

/** Where a definition can be checked; terms of our own have none. */
export const GLOSSARY_CITATIONS: Readonly<Partial<Record<GlossaryTerm, string>>> = {
	asylum: '8 U.S.C. § 1158; 8 U.S.C. § 1101(a)(42)',
	affirmative: '8 C.F.R. § 208.2(a), § 208.14(c)',
	defensive: '8 C.F.R. § 208.2(b), § 1208.2(b)',
	referral: '8 C.F.R. § 208.14(c)(1)',
	'immigration-judge': '8 U.S.C. § 1101(b)(4)',
	board: '8 C.F.R. § 1003.1',
	withholding: '8 U.S.C. § 1231(b)(3)',
	cat: '8 C.F.R. § 1208.16(c), § 1208.17',
	removal: '8 U.S.C. § 1229a',
	'fiscal-year': '31 U.S.C. § 1102',
	'change-of-venue': '8 C.F.R. § 1003.20',
	'administrative-closure': 'Matter of Avetisyan, 25 I&N Dec. 688 (BIA 2012)',
	interval: 'E. B. Wilson, JASA 22 (1927)',
	gap: 'R. G. Newcombe, Statistics in Medicine 17 (1998)',
	decisions:
		'EOIR, Adjudication Statistics: Asylum Decision Rates by Nationality, notes of the FY2019 edition',
	completion: 'EOIR, Adjudication Statistics: Asylum Decision Rates by Nationality, notes',
	closed: 'UNHCR, Refugee Data Finder, methodology'
};
