import type { Glossary } from './glossary-terms.ts';

/** The glossary in English. */
export const english: Glossary = {
	uscis: {
		term: 'USCIS',
		definition:
			'United States Citizenship and Immigration Services, part of the Department of Homeland Security. Its asylum officers decide affirmative applications. Before March 2003 this was the work of the INS.'
	},
	eoir: {
		term: 'EOIR',
		definition:
			'Executive Office for Immigration Review: the part of the Department of Justice that runs the immigration courts.'
	},
	'immigration-court': {
		term: 'immigration court',
		definition:
			'A court of EOIR where the government asks for a person’s removal and where the person may ask for asylum. It belongs to the executive, not to the judiciary.'
	},
	'immigration-judge': {
		term: 'immigration judge',
		definition: 'The official of the Department of Justice who decides cases in an immigration court.'
	},
	board: {
		term: 'Board of Immigration Appeals',
		definition:
			'The body of EOIR that hears appeals from immigration judges. Its decisions are not counted on this site.'
	},
	dhs: {
		term: 'DHS',
		definition:
			'Department of Homeland Security. Its Office of Homeland Security Statistics prints the Yearbook of Immigration Statistics, with persons granted asylum by nationality.'
	},
	unhcr: {
		term: 'UNHCR',
		definition:
			'The United Nations refugee agency. It publishes, by country, the decisions and applications that governments report to it.'
	},
	trac: {
		term: 'TRAC',
		definition:
			'Transactional Records Access Clearinghouse, founded at Syracuse University: it obtains the court records under the freedom of information law and publishes counts from them.'
	},
	asylum: {
		term: 'asylum',
		definition:
			'Protection for a person in the United States who has been persecuted, or has reason to fear it, for race, religion, nationality, political opinion or membership of a particular social group. It opens the way to residence.'
	},
	affirmative: {
		term: 'affirmative application',
		definition:
			'One filed with USCIS by a person who is not in removal proceedings. If it is not granted it is usually referred to court.'
	},
	defensive: {
		term: 'defensive application',
		definition: 'One first raised in immigration court, as a defense against removal.'
	},
	referral: {
		term: 'referred',
		definition:
			'Passed by an asylum officer to an immigration court, where the application is decided anew. A referral is not a denial.'
	},
	application: {
		term: 'application',
		definition: 'A request for one kind of protection. One person may have several in one case.'
	},
	case: {
		term: 'case',
		definition: 'The matter of one person in immigration court. Family members have cases of their own.'
	},
	proceeding: {
		term: 'proceeding',
		definition:
			'One stretch of a case before one court. A case that moves, or comes back after an appeal, has several.'
	},
	nationality: {
		term: 'nationality',
		definition: 'Of the person, as the agency recorded it. It is not the place from which the person came.'
	},
	rider: {
		term: 'rider',
		definition: 'A family member whose case follows that of another person, the lead.'
	},
	grant: {
		term: 'granted',
		definition: 'Asylum was given. Conditional grants of years past are counted as grants unless kept apart.'
	},
	denial: {
		term: 'denied',
		definition:
			'Asylum was refused. A denial is not always an order of removal: other protection may have been given.'
	},
	abandoned: {
		term: 'abandoned',
		definition:
			'The court held that the person had given up the application, for instance by not coming to a hearing.'
	},
	withdrawn: { term: 'withdrawn', definition: 'The person took the application back.' },
	'not-adjudicated': {
		term: 'not adjudicated',
		definition: 'The case ended without a decision on the asylum application.'
	},
	closed: {
		term: 'closed without a ruling',
		definition:
			'UNHCR’s “otherwise closed”: ended with neither grant nor denial. In some years it holds referrals from officers to courts.'
	},
	'administrative-closure': {
		term: 'administrative closure',
		definition:
			'The case was set aside and taken off the calendar. It is not finished and can be taken up again.'
	},
	withholding: {
		term: 'withholding of removal',
		definition:
			'Protection against being sent to one country, on a higher standard of proof than asylum. It gives no path to residence and may be granted when asylum is denied.'
	},
	cat: {
		term: 'CAT protection',
		definition:
			'Protection under the Convention against Torture: a person may not be sent where torture is more likely than not.'
	},
	'other-relief': {
		term: 'other relief',
		definition:
			'Anything but asylum that ends a case in the person’s favor. TRAC counts a denial of asylum with other relief apart.'
	},
	removal: { term: 'removal', definition: 'Deportation in the words of the law since 1997.' },
	'fiscal-year': {
		term: 'fiscal year (FY)',
		definition:
			'That of the United States government: October to September, named for the year in which it ends. FY2025 began on 1 October 2024.'
	},
	merits: {
		term: 'decided on the merits',
		definition: 'The rate granted ÷ (granted + denied). Cases that ended in some other way are left out.'
	},
	decisions: {
		term: 'all decisions',
		definition:
			'The rate granted ÷ all completed decisions, with those abandoned, withdrawn, not adjudicated or closed without a ruling.'
	},
	protection: {
		term: 'any protection',
		definition:
			'The rate (granted + denied but given withholding or CAT protection) ÷ (granted + denied). Only where records have been counted.'
	},
	filed: {
		term: 'filed that year',
		definition:
			'The rate granted in the year ÷ applications received in the year. Numerator and denominator are different people.'
	},
	overall: { term: 'overall', definition: 'All nationalities together, Mexico included.' },
	'everyone-else': { term: 'everyone else', definition: 'All nationalities but the one in question.' },
	gap: { term: 'gap', definition: 'One rate less another, in points.' },
	interval: {
		term: 'range (95 % interval)',
		definition:
			'How far a rate could lie from what was observed by the luck of which cases came up. Wilson’s interval; see Method.'
	},
	point: {
		term: 'point',
		definition: 'The difference between 5 % and 8 % is three points, and 60 per cent. This site says points.'
	},
	masked: {
		term: 'masked, rounded, withheld',
		definition:
			'Printed otherwise than counted: UNHCR’s 5 for 1 to 9, DHS’s tens, EOIR’s asterisk for 0 to 3.'
	},
	'expected-rate': {
		term: 'expected rate',
		definition:
			'The rate a judge or court would show had each case been decided as others decided cases of the same nationality, year and claim type.'
	},
	release: {
		term: 'data release',
		definition: 'The data as they stood at one moment, with an id. The same id always means the same numbers.'
	},
	custody: {
		term: 'custody',
		definition:
			'Whether the person was detained, released or never detained in the proceeding that was decided.'
	},
	represented: {
		term: 'represented',
		definition:
			'A lawyer or accredited representative had appeared for the person by the day of the decision.'
	},
	docket: { term: 'docket', definition: 'The cases assigned to a judge or a group of judges.' },
	'base-city': {
		term: 'base city',
		definition:
			'The court to which a case belongs in EOIR’s records. Hearings may be held elsewhere or by video.'
	},
	'change-of-venue': {
		term: 'change of venue',
		definition: 'The move of a case to another court. It ends a proceeding without deciding it.'
	},
	completion: {
		term: 'completion',
		definition:
			'The end of a proceeding by a judge’s decision. The first one of a case is its initial completion.'
	}
};
