import { describe, expect, it } from 'vitest';
import { listName, parsePersonName, personKey, spokenName } from '#core/names/person-name.ts';

/** As printed by EOIR or TRAC; as lists order it; as sentences say it. */
const NAMES = [
	['Almistock, Oriel', 'Almistock, Oriel', 'Oriel Almistock'],
	['Cardona, Lisa De', 'de Cardona, Lisa', 'Lisa de Cardona'],
	['de Cardona, Lisa A.', 'de Cardona, Lisa A.', 'Lisa A. de Cardona'],
	['Winkle, Howard Van', 'Van Winkle, Howard', 'Howard Van Winkle'],
	['Van Wyke, William Van', 'Van Wyke, William', 'William Van Wyke'],
	['Wyke, William Van', 'Van Wyke, William', 'William Van Wyke'],
	['Bernardis, Craig De', 'De Bernardis, Craig', 'Craig De Bernardis'],
	['Aikman, Susan, F', 'Aikman, Susan F.', 'Susan F. Aikman'],
	['Bartlemay SR., Robert C.', 'Bartlemay, Robert C., Sr.', 'Robert C. Bartlemay Sr.'],
	['Bartlemay, Robert C., Sr.', 'Bartlemay, Robert C., Sr.', 'Robert C. Bartlemay Sr.'],
	['Miller, Jr. James J.', 'Miller, James J., Jr.', 'James J. Miller Jr.'],
	['Hines Jr, Glen Ray.', 'Hines, Glen Ray, Jr.', 'Glen Ray Hines Jr.'],
	['Mabry Iii, William', 'Mabry, William, III', 'William Mabry III'],
	['Greene, Charles S., III.', 'Greene, Charles S., III', 'Charles S. Greene III'],
	['Gallow,Sheila E.', 'Gallow, Sheila E.', 'Sheila E. Gallow'],
	['Douglas Richard J.', 'Douglas, Richard J.', 'Richard J. Douglas'],
	['Martinez Joseph', 'Martinez, Joseph', 'Joseph Martinez'],
	['De Angelis Kathryn L.', 'De Angelis, Kathryn L.', 'Kathryn L. De Angelis'],
	['ul-Haq, Ubaid', 'ul-Haq, Ubaid', 'Ubaid ul-Haq'],
	['Petit, Anam Rahman.', 'Petit, Anam Rahman', 'Anam Rahman Petit'],
	['ADAMS, LYDIA NANCE.', 'Adams, Lydia Nance', 'Lydia Nance Adams'],
	['JEFFERSON-WEBB, LETTRICEA L.', 'Jefferson-Webb, Lettricea L.', 'Lettricea L. Jefferson-Webb'],
	['KING JR., H. LLOYD', 'King, H. Lloyd, Jr.', 'H. Lloyd King Jr.'],
	['Mccarthy, James F., III', 'McCarthy, James F., III', 'James F. McCarthy III'],
	['Mc Goings, Michael C.', 'McGoings, Michael C.', 'Michael C. McGoings'],
	['Mcseveney, Robert B.C.', 'McSeveney, Robert B.C.', 'Robert B.C. McSeveney'],
	['Freeman, D\u0027anna H.', 'Freeman, D\u0027Anna H.', 'D\u0027Anna H. Freeman'],
	['Riefkohl, José A.', 'Riefkohl, José A.', 'José A. Riefkohl'],
	['Xu, ShaSha', 'Xu, ShaSha', 'ShaSha Xu'],
	['Brahos, O. John', 'Brahos, O. John', 'O. John Brahos'],
	['Hom', 'Hom', 'Hom'],
	['CLE', 'CLE', 'CLE'],
	['', '', '']
] as const;

describe('person names', () => {
	it.each(NAMES)('puts %j in form for lists and for sentences', (printed, list, spoken) => {
		expect([listName(printed), spokenName(printed)]).toEqual([list, spoken]);
	});

	it.each(NAMES)('leaves %j as it is once in form', (_, list) => {
		expect(listName(list)).toBe(list);
	});

	it('keeps the parts apart', () => {
		expect(parsePersonName('Beatmann, Jerry A., SR.')).toEqual({
			last: 'Beatmann',
			given: 'Jerry A.',
			suffix: 'Sr.'
		});
	});
});

describe('personKey', () => {
	it('is one for printings of one name', () => {
		const keys = [
			'Bartlemay SR., Robert C.',
			'Bartlemay, Robert C., Sr.',
			'BARTLEMAY,ROBERT  C,SR',
			'Bartlemay Sr Robert C'
		].map(personKey);
		expect(new Set(keys)).toEqual(new Set(['bartlemay|robert c|sr']));
	});
	it('is one whatever the marks of a last name', () => {
		expect(['O\u0027Donnell, Colleen', 'ODonnell, Colleen', 'O’DONNELL, COLLEEN'].map(personKey)).toEqual(
			Array<string>(3).fill('odonnell|colleen|')
		);
	});
	it('tells middle names and suffixes apart', () => {
		expect(
			new Set(
				['McCarthy, James M.', 'McCarthy, James F., III', 'McCarthy, James F.', 'McCarthy, James'].map(
					personKey
				)
			).size
		).toBe(4);
	});
	it('takes accents as none', () => {
		expect(personKey('Riefkohl, José A.')).toBe(personKey('Riefkohl, Jose A.'));
	});
});
