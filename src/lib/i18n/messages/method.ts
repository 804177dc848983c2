import { bilingual } from '../bilingual.ts';
import { publisherLineMessages } from './publisher-lines.ts';

/** A section of the method page: paragraphs, then formulas, then a list. */
interface Section {
	readonly title: string;
	readonly paragraphs: readonly string[];
	readonly formulas?: readonly string[];
	readonly items?: readonly string[];
}

/** Words of the method page: how each number is made, in plain sentences, in the order of its sections. */
export const methodMessages = bilingual({
	en: {
		title: 'How each number is made',
		description:
			'The four rates, their ranges, what each agency counts, and why published asylum figures differ.',
		dek: 'The same year is quoted as 2 %, 5 %, 9 % and 17 % for Mexicans. Nobody miscounted: each publisher divides by something else. Here is what this site divides, and by what.',
		contents: 'On this page',
		guardedBy: 'Guarded by',
		sections: {
			rates: {
				title: 'Four rates, always by the same names',
				paragraphs: [
					'Every rate on this site has grants above the line. What stands below changes the answer, so the name of the rate and both counts stand beside it.'
				],
				formulas: [
					'Decided on the merits = granted ÷ (granted + denied)',
					'All decisions = granted ÷ (granted + denied + closed, withdrawn, abandoned, other)',
					'Any protection = (granted + denied asylum but given withholding or CAT protection) ÷ (granted + denied)',
					'Filed that year = granted in the year ÷ applications received in the year'
				],
				items: [
					'The first is TRAC’s and the fact-checkers’. It answers: of those who got an answer on asylum, how many got yes?',
					'The second is EOIR’s since fiscal year 2019. It answers: of all cases that ended, in how many was asylum granted? Administrative closures and applications left without an outcome are in no denominator.',
					'The third needs the counted records; no published table here gives it.',
					'The fourth is the one newspapers use most. The people above and below the line are different people: most who filed this year will be decided in another. So it is no share of anybody, and chance has no range to give: the page says grants “against” applications, never “of”, with no 95 % range, and a gap between two such rates has none either. Where a year has more grants than filings it is not shown.',
					'Asylum officers and courts are never added. A referral is not a denial, and the same person appears again in court.'
				]
			},
			gap: {
				title: 'Mexico against everyone',
				paragraphs: [
					'“Overall” is all nationalities, Mexico included. “Everyone else” is the same without Mexico, found by subtraction. UNHCR prints no total: its overall is added up from its nationalities and stands in the data as a row of its own (ALL), marked as derived.',
					'The gap is the difference of the two rates in points, with its own 95 % range. Against everyone else the range is Newcombe’s, which joins the ranges of the two rates. Against overall, which contains Mexico, it follows from the same range: the gap to the whole is the gap to the rest times the rest’s share of the decisions.'
				],
				formulas: [
					'low = d − √((p₁ − l₁)² + (u₂ − p₂)²), high = d + √((u₁ − p₁)² + (p₂ − l₂)²), with d = p₁ − p₂ and l, u the ends of each rate’s range',
					'gap to overall = (Mexico − everyone else) × decisions of everyone else ÷ all decisions'
				],
				items: ['R. G. Newcombe, Statistics in Medicine 17 (1998), method 10.']
			},
			range: {
				title: 'The range beside a rate',
				paragraphs: [
					'Beside each rate stands Wilson’s 95 % interval. These are full counts, not samples: the range says how far the rate could move by the luck of which cases came up that year. It says nothing of records that were lost or coded wrongly.',
					'707 grants in 12,841 decisions make 5.5 %, range 5.1 to 5.9. 7 of 49 make 14.3 %, range 7.1 to 26.7. 0 of 12 make 0 %, and the range reaches 24.2.'
				],
				formulas: [
					'(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), with z = 1.96, n the decisions and p the share granted'
				],
				items: [
					'E. B. Wilson, Journal of the American Statistical Association 22 (1927); recommended for small numbers by Brown, Cai and DasGupta, Statistical Science 16 (2001).'
				]
			},
			small: {
				title: 'Small numbers',
				paragraphs: [
					'A rate made of few decisions is mostly chance. The rule is the same on every page and in every file:'
				],
				items: [
					'Fewer than 10 decisions: the counts, and no rate.',
					'10 to 29 decisions, or a range wider than 30 points: the rate in grey, with a word of warning.',
					'Otherwise: the rate.',
					'A judge is listed with a rate from 100 decisions in the period, which is TRAC’s rule too; below that, with counts.'
				]
			},
			bounds: {
				title: 'Masked, rounded and withheld counts',
				paragraphs: [
					'Some counts are not printed as they are. Each is kept with the lowest and the highest value it can have, and a rate made from it is a range: its low end takes the fewest grants and the most other decisions, its high end the reverse.',
					'Where the bounds of a count lie further apart than a tenth of what is printed, the page prints the bounds and not the count: 1–9, not 5. Where they leave more than one point open in a rate, the rate is one range, the 95 % range widened to what the counts allow, and never a point: two masked fives of UNHCR’s make 10.0 to 90.0 %, not 50 %. Such a rate has no gap to anybody’s. A total of thousands that holds one masked part keeps its number.'
				],
				items: [
					'UNHCR prints 5 for any number from 1 to 9.',
					'EOIR prints an asterisk for 0 to 3 and then withholds the rates and the total of that row.',
					'DHS rounds to ten from its edition for fiscal year 2023 on: 370 means 365 to 375.'
				]
			},
			publishers: {
				title: 'Who counts what',
				paragraphs: [
					'Five counts are quoted for asylum in the United States. They overlap, and none is wrong.'
				],
				items: [
					'EOIR, the courts’ own agency: the first completion of each case, removal, deportation, exclusion and asylum-only proceedings, by fiscal year. Its total holds every ending. Up to the edition for FY2018 it also held administrative closures, and rates had two decimals; from FY2019 on it does not, and they are whole per cents. It prints no national total.',
					'TRAC, at Syracuse University: every decision of a judge to grant or deny, from the court records it gets monthly. Its third outcome is denial with some other relief given. Cases abandoned, withdrawn or closed are not in it. It lists a judge from 100 decisions.',
					'DHS, in its yearbook: persons granted asylum, by officers (family members included) and by courts. No denials, so no rate. Its court grants follow EOIR’s first completions.',
					'UNHCR: what the United States reports to it each year, by nationality, with the level that decided. Calendar years since about 2011, persons or cases according to the year.',
					'This site, where the archive has been counted: see below.'
				]
			},
			differ: {
				title: 'Why do TRAC, EOIR, DHS and this site differ?',
				paragraphs: [
					'One year, one group of people, everything that each publisher prints, divided in each way. The rate in bold is the one the publisher itself would quote.'
				]
			},
			records: {
				title: 'Court records, counted by others',
				paragraphs: [
					'The Deportation Data Project turns EOIR’s monthly records into one clean table, and AsylumJudge counts that table by judge, court, nationality and fiscal year. These counts lead the pages until a build counts the records itself. They are cited: no licence is stated, so they stand beside the data package and not in it. Anyone can count the same table exactly and openly with the command for it.'
				],
				items: [
					'One row a case, where it stands today: the decision on its last application, the last court and the last judge. A case sent back and decided again leaves its first day, court and judge and counts once, at the last; a judge reversed on appeal loses the case. Our count of EOIR’s archive counts both decisions.',
					'Granted holds full, conditional and stipulated grants; denied is a denial and nothing else. The rate is granted ÷ (granted + denied).',
					'Two releases that are never one series. The one above counts grants and denials. A later one says what became of every case with an application; there a denial that came with withholding, cancellation, adjustment, voluntary departure, a withdrawal or termination, or an administrative closure counts as that ending. So its denials are fewer, and no rate is made of them. Where judges of a court are set side by side, it is by grants ÷ completed cases that were not administratively closed, and only where nationality does not tell the judges apart. That can be checked over judges in fiscal years in which they sat at no other court; where these made less than a third of the court’s grants and denials, it cannot be told, and nobody is drawn beside anybody.',
					'Everyone’s year is the printed national one. By year its grants are 2 to 12 and its denials 3 to 26 above the sum over judges and nationalities, which leaves out cases without a nationality.',
					'Mexico by court is a range. One table has judge and nationality, another court and judge; neither has court and nationality. Where a judge sat at one court only, the decisions are placed for certain; where at several, the two tables leave a lowest and a highest number. The true number lies between them: no estimate, no chance.',
					'A judge is matched to EOIR’s code only where the printed name fits one person. Names that are no person (visiting judges, dockets) stay in every total and have no page. Who serves today is in none of these sources.'
				]
			},
			unhcr: {
				title: 'UNHCR’s figures: what to know before using them',
				paragraphs: [
					'UNHCR’s is the longest series with denials by nationality. It also changes under the reader’s feet. Each of these is handled in code, not by hand:'
				],
				items: [
					'Units. Asylum officers: cases to 2020, persons from 2021 to 2024, cases in 2025. Courts: cases in 2000 and 2001, persons after. Units are never mixed in one sum.',
					'Years. Rows up to 2010 equal fiscal-year figures (checked for 2001, 2002, 2009 and 2010; for the other years inferred); later rows follow the calendar.',
					'Referrals. From 2009 to 2017 the officers’ “closed” holds, wholly or in part, the cases they sent on to court, so denials nearly vanish: none for Mexicans in 2015 and 2016. No rate on the merits is given for those years; all decisions is.',
					'In other years the officers’ denials hold referrals, so their rates do not compare over time.',
					'Masks. Every count from 1 to 9 is printed as 5. “Rejected: 5” for Mexicans from 2009 to 2013 means some number under ten.',
					'Applications. Court applications from 2004 on leave out cases referred by officers, so grants cannot be set against them up to 2016, nor for referred cases later.',
					'Two kinds of case. To 2016 the court rows are all asylum cases. From 2017 defensive cases and referred cases stand apart, and the two together are the whole court. There are no referred cases for 2025. That the second row is the referred cases is inferred, by elimination and by its grant rates.',
					'2024 looks incomplete: about half the court grants that TRAC counts for the same months.',
					'Mexico 2007 and 2008 in court look incomplete: 105 and 69 denials, between 295 in 2006 and 366 in 2009. The 35.5 % of 2008 comes of that. It is shown with this note and never in a headline.',
					'2025, asylum officers: a single row, without nationality.',
					'In eight rows of 2000 the printed total differs from the sum of its parts; all decisions then divides by the total.'
				]
			},
			counted: {
				title: 'Counting the court records ourselves',
				paragraphs: [
					'EOIR releases its case records every month, some 4.5 GB of tab-separated files. This project’s code counts asylum decisions from them by fiscal year, court, judge, nationality, claim type, custody, representation and outcome. One command fetches the archive; it is not in the repository, and a build that has not counted it shows what others counted and says so.'
				],
				items: [
					'Clean. Padding, stray characters and shifted columns are repaired where the form of the columns allows one reading; any other row is set aside with its reason. Read, kept, repaired and rejected rows add up, and are compared with the counts EOIR encloses.',
					'Keep applications for asylum, and attach each to its proceeding.',
					'Take proceedings that were completed: a valid date, no change of venue or transfer, and a removal, deportation, exclusion or asylum-only case.',
					'One outcome for each proceeding. Where there are several asylum applications the best wins: granted, then conditionally granted, denied, abandoned, withdrawn, not adjudicated, other, administratively closed, undecided.',
					'Every completion counts, so a case decided again after an appeal counts twice, as TRAC’s figures appear to have it. Two other settings count only the first completion, as EOIR does, or the last.',
					'Family members count, each having a case; a setting leaves out those attached to a lead case.',
					'Date, court and judge are those of the deciding proceeding. Withholding or CAT protection granted in the same proceeding is kept beside the outcome.',
					'Codes that are no person (visiting, clerical, docket) stay in the totals of courts and nation and get no page.'
				]
			},
			judges: {
				title: 'Comparing courts and judges',
				paragraphs: [
					'A judge’s raw rate says as much about who was assigned to that judge, and when, as about the judge. So counts come first, lists go by name or by number of decisions and never by rate, and once records have been counted the following stands beside each rate.',
					'A court’s page pools the last six fiscal years that had ended when the records were released; a judge’s page pools every ended year in which the judge decided, and names them. The open year is drawn apart and is in no pooled figure. A judge among the others of a court is always shown in the court’s six years.'
				],
				formulas: [
					'expected grants E = Σ over nationality, fiscal year and claim type of (own decisions × the grant rate of all other decisions)',
					'gap = (O − E) ÷ n, from gap − √((o − l)² + (1.96 s)²) to gap + √((u − o)² + (1.96 s)²), with O the grants, n the decisions, o = O ÷ n, l and u the ends of its Wilson range, and s the standard error of the expected rate',
					'same years = Σ wₜ rₜ ÷ Σ wₜ, with wₜ the own decisions in fiscal year t and rₜ the grant rate of the court or the nation in it',
					'over-dispersion φ = Σ z² ÷ I, with z = (y − c) ÷ √(c (1 − c) ÷ n) for each of the I judges, y the judge’s share granted and c that of all of them; limits are widened by √φ where φ is above 1 + 2 √(2 ÷ I)'
				],
				items: [
					'A hundred decisions. A judge is listed with a rate from 100 decisions on the merits: on the judge’s own page in all ended years, on a court’s page at that court in its six. Below that, counts.',
					'Expected rate. What the rate would be had each case been decided as all others in the country with the same nationality, fiscal year and claim type, the decisions compared left out. Where fewer than 30 others remain, a wider group stands in: the nationality and claim type over all years, then the nationality, then everyone of that year and claim type, then everyone. It adjusts for these three things and no other; two judges with different dockets must not be ranked by it.',
					'Same years. A rate pooled over years mostly says when a judge sat. Beside it stands what the same courts, and the nation, granted in the same fiscal years, each weighted by the judge’s own decisions there. The judge’s decisions are in both. The weights are fiscal years, because the counted tables hold no months.',
					'Funnel. The range that chance alone would give if all judges at the court had the same rate, at 95 % and 99.8 %, from exact binomial chances around the share of the listed judges together. z beyond the 10th and 90th percentiles is moved to them before φ is taken. φ is printed, and the reader chooses plain or widened limits; where φ is no larger than chance explains, nothing is widened.',
					'Balance check. Whether nationality, custody or representation tells the judges of a court apart: a chi-square test in the court’s six years, of judges with 100 decisions where the matter is known, the eight largest nationalities apart and thin groups merged. Dockets differ where p is under 0.001 and Cramér’s V above 0.1, for with many decisions even a trifle is beyond chance. Then the page says “Do not compare judges here”, why, and each V; the court has no funnel, and a judge is not placed among the others. Finding no sign does not prove that cases were assigned by chance.',
					'Reversal. Where a court lies above the rest of the nation overall, but below it in nationalities with more than half of its decisions, or the other way round, its page says so. Nationalities with 30 decisions on both sides are compared.',
					'TRAC’s percentages. They are printed with one decimal, so several counts can lie behind one: every whole number whose percentage rounds to it. The lowest and the highest are kept, and the range runs from the low end for the lowest to the high end for the highest.',
					'Whose decision. Codes of one person are joined where that is certain, and two people of one name are never merged. Codes that are no person stay in the totals of court and nation and out of funnel, balance check and lists of judges; a court’s page says how many decisions they carry.',
					'D. J. Spiegelhalter, Statistics in Medicine 24 (2005), for funnel and φ; R. G. Newcombe, cited above, for joining ranges.'
				]
			}
		} satisfies Record<string, Section>,
		families: {
			title: 'Two counts of the same records',
			intro: (archive: string, table: string) =>
				`This build holds both: the archive released on ${archive}, counted here, and the case table made of the release of ${table}. The newest fiscal years that both have whole; the gap is the table less the archive, as a share of the archive.`,
			events: {
				all: 'The archive is counted by every completion: a case decided again after an appeal counts twice there and once in the table, so the table is expected to be lower.',
				initial:
					'The archive is counted by first completions; the table has each case where it stands today, so a case decided again stands in another year.',
				last: 'The archive is counted by the last completion of each case, the setting nearest to the table. What remains: the table keeps removal and withholding-only cases charged since October 1997, takes the last application instead of the best, and repairs the records in its own way.'
			},
			year: 'Fiscal year',
			fiscalYear: (year: number) => `FY${year}`,
			everyone: 'All nationalities',
			mexico: 'Mexico',
			granted: 'Granted',
			denied: 'Denied',
			archive: 'archive',
			table: 'case table',
			gap: 'Gap'
		},
		table: {
			caption: (group: string, year: number) => `${group}, ${year}: what each publisher counts`,
			nationality: 'Group',
			year: 'Year',
			overall: 'All nationalities',
			who: 'Publisher and what it counts',
			granted: 'Granted',
			denied: 'Denied',
			other: 'Other endings',
			closures: 'Administratively closed',
			merits: '÷ (granted + denied)',
			decisions: '÷ all decisions',
			withClosures: '÷ all, closures included',
			through: (day: string) => `to ${day} only`,
			none: 'none printed',
			courts: 'Immigration courts',
			officers: 'Asylum officers',
			kinds: publisherLineMessages.en.lines,
			reading: [
				'Read down a column to see what is left when the division is the same: differences of events (first completion or every completion), of months (fiscal or calendar year), of units (cases or persons) and of when the records were read.',
				'Read across a row to see how far the choice of denominator alone moves one publisher’s figure.'
			]
		}
	},
	es: {
		title: 'Cómo se hace cada número',
		description:
			'Las cuatro tasas, sus intervalos, qué cuenta cada agencia y por qué difieren las cifras de asilo publicadas.',
		dek: 'Del mismo año se dice que los mexicanos obtuvieron asilo en el 2 %, el 5 %, el 9 % o el 17 % de los casos. Nadie contó mal: cada quien usa un divisor distinto. Esto es lo que divide este sitio, y entre qué.',
		contents: 'En esta página',
		guardedBy: 'Pruebas que lo vigilan:',
		sections: {
			rates: {
				title: 'Cuatro tasas, siempre con el mismo nombre',
				paragraphs: [
					'En este sitio toda tasa lleva las concesiones en el numerador. El denominador cambia la respuesta; por eso junto a cada una aparecen su nombre y las dos cifras.'
				],
				formulas: [
					'Resueltas sobre el fondo = concedidas ÷ (concedidas + denegadas)',
					'Todas las decisiones = concedidas ÷ (concedidas + denegadas + cerradas, retiradas, abandonadas, otras)',
					'Cualquier protección = (concedidas + denegadas con retención de la expulsión o protección CAT) ÷ (concedidas + denegadas)',
					'Presentadas ese año = concedidas en el año ÷ solicitudes recibidas en el año'
				],
				items: [
					'La primera es la de TRAC y la de los verificadores de datos. Responde: de quienes recibieron respuesta sobre su asilo, ¿a cuántos les dijeron que sí?',
					'La segunda es la de EOIR desde el año fiscal 2019. Responde: de todos los casos que terminaron, ¿en cuántos se concedió asilo? Los cierres administrativos y las solicitudes sin resultado no entran en ningún denominador.',
					'La tercera requiere el recuento de los registros; ninguno de los cuadros publicados que se usan aquí la trae.',
					'La cuarta es la que más usan los periódicos. Las personas del numerador y las del denominador no son las mismas: la mayoría de quienes presentan su solicitud este año recibirá la decisión en otro. No es, pues, parte de un todo, y el azar no tiene intervalo que darle: la página dice concesiones «frente a» solicitudes, nunca «de», sin intervalo del 95 %, y la brecha entre dos tasas así tampoco lo tiene. Cuando en un año hay más concesiones que solicitudes, no se muestra.',
					'Las decisiones de los oficiales de asilo y las de las cortes nunca se suman. Remitir un caso no es denegarlo, y la misma persona reaparece en la corte.'
				]
			},
			gap: {
				title: 'México frente a los demás',
				paragraphs: [
					'«Total» son todas las nacionalidades, incluida la mexicana. «Los demás» es lo mismo sin México, y se obtiene restando. ACNUR no publica un total: el suyo se obtiene sumando sus nacionalidades y figura en los datos en una fila propia (ALL), marcada como derivada.',
					'La brecha es la diferencia entre las dos tasas, en puntos, con su propio intervalo del 95 %. Frente a los demás, el intervalo es el de Newcombe, que combina los de las dos tasas. Frente al total, que contiene a México, se deriva de ese mismo: la brecha con el total es la brecha con el resto, multiplicada por la parte de las decisiones que corresponde al resto.'
				],
				formulas: [
					'inferior = d − √((p₁ − l₁)² + (u₂ − p₂)²), superior = d + √((u₁ − p₁)² + (p₂ − l₂)²), donde d = p₁ − p₂, y l, u son los extremos del intervalo de cada tasa',
					'brecha con el total = (México − los demás) × decisiones de los demás ÷ todas las decisiones'
				],
				items: ['R. G. Newcombe, Statistics in Medicine 17 (1998), método 10.']
			},
			range: {
				title: 'El intervalo junto a la tasa',
				paragraphs: [
					'Cada tasa va acompañada del intervalo de Wilson del 95 %. Las cifras son recuentos completos, no muestras: el intervalo dice cuánto podría moverse la tasa según los casos que el azar asignó ese año. No dice nada de los registros perdidos o mal codificados.',
					'707 concesiones en 12,841 decisiones son 5.5 %, con un intervalo de 5.1 a 5.9. 7 de 49 son 14.3 %, de 7.1 a 26.7. 0 de 12 son 0 %, y el intervalo llega a 24.2.'
				],
				formulas: [
					'(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), donde z = 1.96, n son las decisiones y p la proporción de concesiones'
				],
				items: [
					'E. B. Wilson, Journal of the American Statistical Association 22 (1927); lo recomiendan para números pequeños Brown, Cai y DasGupta, Statistical Science 16 (2001).'
				]
			},
			small: {
				title: 'Números pequeños',
				paragraphs: [
					'Una tasa hecha de pocas decisiones es sobre todo azar. La regla es la misma en todas las páginas y en todos los archivos:'
				],
				items: [
					'Menos de 10 decisiones: las cifras, sin tasa.',
					'De 10 a 29 decisiones, o un intervalo de más de 30 puntos: la tasa en gris y con una advertencia.',
					'En los demás casos: la tasa.',
					'Un juez aparece con tasa a partir de 100 decisiones en el periodo, que es también la regla de TRAC; por debajo, solo con cifras.'
				]
			},
			bounds: {
				title: 'Cifras enmascaradas, redondeadas o no publicadas',
				paragraphs: [
					'Algunas cifras no se publican tal cual. Cada una se guarda con los valores más bajo y más alto que puede tener, y la tasa que sale de ella es un rango: el extremo inferior toma el menor número de concesiones y el mayor de otras decisiones; el superior, lo contrario.',
					'Cuando los límites de una cifra distan más de una décima parte de lo publicado, la página muestra los límites y no la cifra: 1–9, no 5. Cuando dejan abierto más de un punto en una tasa, la tasa es un solo rango, el intervalo del 95 % ampliado a lo que las cifras permiten, y nunca un punto: dos cincos enmascarados de ACNUR dan de 10.0 a 90.0 %, no 50 %. Una tasa así no tiene brecha con ninguna otra. Un total de miles que incluye una parte enmascarada conserva su número.'
				],
				items: [
					'ACNUR publica 5 en lugar de cualquier número del 1 al 9.',
					'EOIR publica un asterisco en lugar de 0 a 3, y entonces tampoco publica las tasas ni el total de esa fila.',
					'El Departamento de Seguridad Nacional (DHS) redondea a decenas desde su edición del año fiscal 2023: 370 significa de 365 a 375.'
				]
			},
			publishers: {
				title: 'Quién cuenta qué',
				paragraphs: [
					'Se citan cinco recuentos del asilo en Estados Unidos. Se traslapan, y ninguno está mal.'
				],
				items: [
					'EOIR, la agencia de la que dependen las cortes: la primera resolución de cada caso en procedimientos de expulsión, deportación, exclusión y solo asilo, por año fiscal. Su total incluye todas las formas de terminar. Hasta la edición del año fiscal 2018 incluía además los cierres administrativos y daba tasas con dos decimales; desde la de 2019 ya no, y las tasas son números enteros. No publica un total nacional.',
					'TRAC, de la Universidad de Syracuse: cada decisión de un juez de conceder o denegar, según los registros de las cortes que recibe cada mes. Su tercer resultado es la denegación con algún otro alivio. No incluye los casos abandonados, retirados o cerrados. Publica a un juez a partir de 100 decisiones.',
					'DHS, en su anuario: personas a las que se concedió asilo, por oficiales (incluidos los familiares) y por las cortes. No trae denegaciones, así que no da tasas. Sus concesiones en corte siguen las primeras resoluciones de EOIR.',
					'ACNUR: lo que Estados Unidos le informa cada año, por nacionalidad y según quién decidió. Años calendario desde alrededor de 2011; personas o casos, según el año.',
					'Este sitio, cuando se ha contado el archivo de las cortes: véase más abajo.'
				]
			},
			differ: {
				title: '¿Por qué difieren TRAC, EOIR, DHS y este sitio?',
				paragraphs: [
					'Un año, un grupo de personas y todo lo que publica cada quien, dividido de cada manera. En negritas va la tasa que citaría quien publica la cifra.'
				]
			},
			records: {
				title: 'Registros de las cortes, contados por otros',
				paragraphs: [
					'El Deportation Data Project convierte los registros mensuales de EOIR en una sola tabla limpia, y AsylumJudge cuenta esa tabla por juez, corte, nacionalidad y año fiscal. Con esas cifras empiezan las páginas mientras el sitio no haya contado los registros por su cuenta. Se citan: nadie indica una licencia, así que están junto al paquete de datos y no dentro. Cualquiera puede contar la misma tabla, exacta y libremente, con el comando correspondiente.'
				],
				items: [
					'Una fila por caso, en su estado actual: la decisión sobre su última solicitud, la última corte y el último juez. Un caso devuelto y decidido otra vez deja su primer día, corte y juez, y cuenta una vez, en el último; si una apelación revoca a un juez, ese juez pierde el caso. Nuestro recuento del archivo de EOIR cuenta las dos decisiones.',
					'Concedidos son los asilos plenos, condicionales y acordados entre las partes; denegados, una denegación y nada más. La tasa es concedidos ÷ (concedidos + denegados).',
					'Dos ediciones que nunca forman una serie. La anterior cuenta concesiones y denegaciones. Otra posterior dice qué fue de cada caso con solicitud; en ella, una denegación que vino con retención de la expulsión, cancelación, ajuste de estatus, salida voluntaria, retiro o terminación, o cierre administrativo cuenta como ese desenlace. Por eso sus denegaciones son menos y con ellas no se hace ninguna tasa. Los jueces de una corte se ponen lado a lado por concedidos ÷ casos concluidos que no se cerraron administrativamente, y solo donde la nacionalidad no los distingue. Eso se puede comprobar con los jueces en los años fiscales en que no estuvieron en ninguna otra corte; si estos dictaron menos de un tercio de las concesiones y denegaciones de la corte, no se puede saber y no se dibuja a nadie junto a nadie.',
					'El año de todas las nacionalidades es el nacional publicado. Cada año sus concesiones superan en 2 a 12 casos, y sus denegaciones en 3 a 26, la suma de jueces y nacionalidades, que deja fuera los casos sin nacionalidad.',
					'México por corte es un intervalo. Un cuadro tiene juez y nacionalidad; otro, corte y juez; ninguno, corte y nacionalidad. Si un juez estuvo en una sola corte, sus decisiones se ubican con certeza; si estuvo en varias, los dos cuadros dejan un número mínimo y uno máximo. El verdadero está entre ambos: no es una estimación ni un intervalo de azar.',
					'Un juez se une a un código de EOIR solo cuando el nombre publicado corresponde a una sola persona. Los nombres que no son de nadie (jueces de visita, listas) se quedan en todos los totales y no tienen página. Quién está en funciones hoy no consta en ninguna de estas fuentes.'
				]
			},
			unhcr: {
				title: 'Las cifras de ACNUR: lo que hay que saber antes de usarlas',
				paragraphs: [
					'La de ACNUR es la serie más larga con denegaciones por nacionalidad. También es una serie que cambia sin avisar. Cada uno de estos puntos se resuelve en el código, no a mano:'
				],
				items: [
					'Unidades. Oficiales de asilo: casos hasta 2020, personas de 2021 a 2024, casos en 2025. Cortes: casos en 2000 y 2001, personas después. Nunca se mezclan unidades en una suma.',
					'Años. Las filas hasta 2010 coinciden con cifras de años fiscales (comprobado en 2001, 2002, 2009 y 2010; en los demás, deducido); las posteriores siguen el año calendario.',
					'Remitidas. De 2009 a 2017 las «cerradas» de los oficiales contienen, en todo o en parte, los casos que enviaron a la corte, y las denegaciones casi desaparecen: ninguna para mexicanos en 2015 y 2016. Para esos años no se da la tasa de resueltas sobre el fondo; la de todas las decisiones, sí.',
					'En los demás años las denegaciones de los oficiales incluyen remisiones, así que sus tasas no son comparables a lo largo del tiempo.',
					'Cifras enmascaradas. Todo número del 1 al 9 se publica como 5. «Rechazadas: 5» para mexicanos de 2009 a 2013 significa alguna cifra menor que diez.',
					'Solicitudes. Desde 2004 las solicitudes en la corte no incluyen los casos remitidos por oficiales; por eso hasta 2016 no se pueden comparar con las concesiones, ni después en los casos remitidos.',
					'Dos clases de casos. Hasta 2016 las filas de las cortes son todos los casos de asilo. Desde 2017 los defensivos y los remitidos van aparte, y juntos son toda la corte. Para 2025 no hay remitidos. Que la segunda fila sean los remitidos es una deducción, por descarte y por sus tasas de concesión.',
					'2024 parece incompleto: cerca de la mitad de las concesiones en corte que cuenta TRAC para los mismos meses.',
					'México 2007 y 2008 en corte parecen incompletos: 105 y 69 denegaciones, entre las 295 de 2006 y las 366 de 2009. De ahí sale el 35.5 % de 2008, que se muestra con esta nota y nunca en un titular.',
					'2025, oficiales de asilo: una sola fila, sin nacionalidad.',
					'En ocho filas de 2000 el total publicado no coincide con la suma de sus partes; la tasa de todas las decisiones divide entonces entre el total.'
				]
			},
			counted: {
				title: 'Contar nosotros los registros de las cortes',
				paragraphs: [
					'EOIR publica cada mes sus registros de casos: unos 4.5 GB de archivos separados por tabuladores. El código de este proyecto cuenta con ellos las decisiones de asilo por año fiscal, corte, juez, nacionalidad, tipo de solicitud, custodia, representación y resultado. Un comando descarga el archivo, que no está en el repositorio; un sitio generado sin haberlo contado muestra solo cifras publicadas, y lo dice.'
				],
				items: [
					'Limpiar. Los rellenos, los caracteres sueltos y las columnas corridas se reparan cuando la forma de las columnas permite una sola lectura; cualquier otra fila se aparta con su motivo. Las filas leídas, conservadas, reparadas y rechazadas cuadran, y se comparan con los conteos que EOIR adjunta.',
					'Conservar las solicitudes de asilo y unir cada una con su procedimiento.',
					'Tomar los procedimientos terminados: con fecha válida, sin cambio de sede ni traslado, y de expulsión, deportación, exclusión o solo asilo.',
					'Un resultado por procedimiento. Si hay varias solicitudes de asilo gana la mejor: concedida; luego concedida con condición, denegada, abandonada, retirada, no resuelta, otra, cerrada administrativamente, sin decisión.',
					'Cuenta cada resolución: un caso decidido otra vez tras una apelación cuenta dos veces, como parece ocurrir en las cifras de TRAC. Otras dos opciones cuentan solo la primera resolución, como EOIR, o la última.',
					'Los familiares cuentan, pues cada uno tiene su caso; una opción deja fuera a los que dependen de un caso principal.',
					'La fecha, la corte y el juez son los del procedimiento en que se decidió. Si en el mismo procedimiento se concedió retención de la expulsión o protección CAT, se guarda junto al resultado.',
					'Los códigos que no son personas (de visita, administrativos, de lista) se quedan en los totales de cortes y país, y no tienen página.'
				]
			},
			judges: {
				title: 'Comparar cortes y jueces',
				paragraphs: [
					'La tasa de un juez, sin más, dice tanto de los casos que se le asignaron, y de cuándo, como del juez. Por eso van primero las cifras, las listas siguen el nombre o el número de decisiones y nunca la tasa, y una vez contados los registros se pone junto a cada tasa lo que sigue.',
					'La página de una corte reúne los últimos seis años fiscales terminados cuando se publicaron los registros; la de un juez, todos los años terminados en que decidió, y los nombra. El año abierto se dibuja aparte y no entra en ninguna cifra conjunta. Un juez entre los demás de una corte aparece siempre en los seis años de la corte.'
				],
				formulas: [
					'concesiones esperadas E = Σ por nacionalidad, año fiscal y tipo de solicitud de (decisiones propias × tasa de concesión de todas las demás)',
					'brecha = (O − E) ÷ n, de brecha − √((o − l)² + (1.96 s)²) a brecha + √((u − o)² + (1.96 s)²), con O las concesiones, n las decisiones, o = O ÷ n, l y u los extremos de su intervalo de Wilson y s el error estándar de la tasa esperada',
					'mismos años = Σ wₜ rₜ ÷ Σ wₜ, con wₜ las decisiones propias en el año fiscal t y rₜ la tasa de concesión de la corte o del país en él',
					'sobredispersión φ = Σ z² ÷ I, con z = (y − c) ÷ √(c (1 − c) ÷ n) para cada uno de los I jueces, y la proporción de concesiones del juez y c la de todos juntos; los límites se amplían por √φ cuando φ pasa de 1 + 2 √(2 ÷ I)'
				],
				items: [
					'Cien decisiones. La tasa de un juez se da a partir de 100 decisiones sobre el fondo: en su propia página, en todos los años terminados; en la de una corte, en esa corte y en sus seis años. Con menos, solo cifras.',
					'Tasa esperada. La que habría si cada caso se hubiera resuelto como todos los demás del país de la misma nacionalidad, año fiscal y tipo de solicitud, sin contar las decisiones que se comparan. Si quedan menos de 30 ajenas, se usa un grupo más amplio: la nacionalidad y el tipo de solicitud en todos los años; luego la nacionalidad; luego todos los de ese año y tipo; luego todos. Ajusta por esas tres cosas y por ninguna otra; no sirve para ordenar a dos jueces con casos distintos.',
					'Mismos años. Una tasa que reúne muchos años dice sobre todo cuándo decidió el juez. A su lado está lo que concedieron las mismas cortes, y el país, en los mismos años fiscales, ponderado por las decisiones del juez en ellos. Las suyas están en ambos. Se pondera por años fiscales porque las tablas contadas no tienen meses.',
					'Embudo. El intervalo que daría el azar por sí solo si todos los jueces de la corte tuvieran la misma tasa, al 95 % y al 99.8 %, con probabilidades binomiales exactas en torno a la proporción de los jueces listados juntos. Antes de calcular φ, las z más allá de los percentiles 10 y 90 se llevan a ellos. φ se publica, y el lector elige los límites simples o los ampliados; si φ no pasa de lo que explica el azar, no se amplía nada.',
					'Prueba de equilibrio. Si la nacionalidad, la custodia o la representación distinguen a los jueces de una corte: una prueba de ji al cuadrado en los seis años de la corte, entre jueces con 100 decisiones en que el dato se conoce, con las ocho nacionalidades mayores aparte y los grupos escasos unidos. Los casos difieren cuando p es menor de 0.001 y la V de Cramér mayor de 0.1, pues con muchas decisiones hasta una nimiedad excede el azar. Entonces la página dice «No compare aquí a los jueces», por qué, y cada V; la corte no tiene embudo y al juez no se le sitúa entre los demás. No hallar nada no prueba que los casos se asignaran al azar.',
					'Sentido contrario. Cuando una corte está por encima del resto del país en conjunto, pero por debajo en nacionalidades que reúnen más de la mitad de sus decisiones, o al revés, su página lo dice. Se comparan las nacionalidades con 30 decisiones de cada lado.',
					'Los porcentajes de TRAC. Tienen un decimal, así que detrás de uno caben varias cifras: todo número entero cuyo porcentaje se redondea a él. Se guardan la menor y la mayor, y el intervalo va del extremo bajo de la menor al extremo alto de la mayor.',
					'De quién es la decisión. Los códigos de una misma persona se unen cuando es seguro, y nunca se juntan dos personas del mismo nombre. Los códigos que no son personas quedan en los totales de corte y país, y fuera del embudo, de la prueba de equilibrio y de las listas de jueces; la página de una corte dice cuántas decisiones llevan.',
					'D. J. Spiegelhalter, Statistics in Medicine 24 (2005), para el embudo y φ; R. G. Newcombe, ya citado, para unir intervalos.'
				]
			}
		},
		families: {
			title: 'Dos recuentos de los mismos registros',
			intro: (archive, table) =>
				`Este sitio se generó con ambos: el archivo publicado el ${archive}, contado aquí, y la tabla de casos hecha con la publicación del ${table}. Son los años fiscales más recientes que los dos tienen completos; la diferencia es la tabla menos el archivo, como parte del archivo.`,
			events: {
				all: 'Del archivo se cuenta cada resolución: un caso decidido otra vez tras una apelación cuenta dos veces ahí y una en la tabla, de modo que se espera que la tabla tenga menos.',
				initial:
					'Del archivo se cuentan las primeras resoluciones; la tabla tiene cada caso en su estado actual, así que un caso decidido otra vez está en otro año.',
				last: 'Del archivo se cuenta la última resolución de cada caso, la opción más cercana a la tabla. Lo que queda: la tabla conserva los casos de expulsión y de solo retención iniciados desde octubre de 1997, toma la última solicitud y no la mejor, y repara los registros a su manera.'
			},
			year: 'Año fiscal',
			fiscalYear: (year) => `AF${year}`,
			everyone: 'Todas las nacionalidades',
			mexico: 'México',
			granted: 'Concedidos',
			denied: 'Denegados',
			archive: 'archivo',
			table: 'tabla de casos',
			gap: 'Diferencia'
		},
		table: {
			caption: (group, year) => `${group}, ${year}: qué cuenta cada quien`,
			nationality: 'Grupo',
			year: 'Año',
			overall: 'Todas las nacionalidades',
			who: 'Quién publica y qué cuenta',
			granted: 'Concedidas',
			denied: 'Denegadas',
			other: 'Otros finales',
			closures: 'Cerradas administrativamente',
			merits: '÷ (concedidas + denegadas)',
			decisions: '÷ todas las decisiones',
			withClosures: '÷ todas, con los cierres',
			through: (day) => `solo hasta el ${day}`,
			none: 'no se publica',
			courts: 'Cortes de inmigración',
			officers: 'Oficiales de asilo',
			kinds: publisherLineMessages.es.lines,
			reading: [
				'Leída hacia abajo, cada columna muestra lo que queda cuando la división es la misma: diferencias de hechos (la primera resolución o todas), de meses (año fiscal o calendario), de unidades (casos o personas) y de la fecha en que se leyeron los registros.',
				'Leída a lo ancho, cada fila muestra cuánto mueve la cifra de una misma fuente la sola elección del denominador.'
			]
		}
	}
});
