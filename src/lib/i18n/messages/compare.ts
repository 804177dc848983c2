import type { MakeupFactor } from '#core/measures/comparability.ts';
import type { ComparedKind } from '#core/twins/compare-subject.ts';
import { bilingual } from '../bilingual.ts';

/** Words of the page that sets courts, judges or nationalities side by side. */
export const compareMessages = bilingual({
	en: {
		title: 'Compare courts, judges or nationalities',
		description:
			'Two to six immigration courts, judges or nationalities side by side on one scale, the nation in each panel, with counts, ranges and a warning where they decide about different people.',
		dek: 'Asylum grant rates of two to six courts, judges or nationalities, each beside the nation’s, year by year. A difference between two panels is not yet a difference between two judges or courts: the band says in what their cases differ.',
		needScripts:
			'Choosing others works in your browser, and scripts are off or did not come. The numbers of every court, judge and nationality are on their pages and in the JSON and CSV linked there:',
		kind: 'Compare',
		kinds: { nationalities: 'Nationalities', courts: 'Courts', judges: 'Judges' } satisfies Record<
			ComparedKind,
			string
		>,
		add: {
			nationalities: 'Add a nationality',
			courts: 'Add a court',
			judges: 'Add a judge'
		} satisfies Record<ComparedKind, string>,
		addHelp: 'Any part of the name. Two to six can stand side by side.',
		nobody: 'Nothing of that name is here.',
		many: (count: string) => `${count} have such a name; type more of it.`,
		full: 'Six are the most that can be compared: remove one first.',
		remove: (name: string) => `Remove ${name}`,
		order: 'Order',
		orders: { chosen: 'as chosen', name: 'by name' },
		waiting: 'Fetching the counts …',
		failed: 'The counts could not be fetched. Check the connection and choose again.',
		one: 'Add at least one more to compare with.',
		fallen: {
			unknown: (parameter: string, value: string) =>
				`The address asks for ${parameter} “${value}”, which is not there; it is left out.`,
			'too-many': (_parameter: string, value: string) =>
				`The address asks for more than six; “${value}” is left out.`,
			'other-kind': (parameter: string, value: string) =>
				`One kind is compared at a time; ${parameter} “${value}” is left out.`
		},
		nation: 'Nation',
		legend: (nation: string) =>
			`Solid line and dots: the court, judge or nationality named above, the shade its 95 % interval. Broken line: ${nation}. Hollow dots: 10 to 29 decisions, a wide range or a year that is not whole. A cross: fewer than ten decisions, no rate. All panels have the same scale.`,
		everyone: 'all nationalities and courts',
		subtitle: (measure: string, years: string) => `${measure}, ${years}`,
		decisions: (count: string, years: string) => `${count} decisions, ${years}`,
		noRate: 'No year with ten decisions',
		band: 'Careful: these do not decide about the same cases.',
		bandNote:
			'Rates of different mixes cannot rank anybody. Compare what each page gives as expected from everyone else’s decisions on the same people.',
		differs: {
			years: (a: string, b: string) =>
				`Years differ: ${a} and ${b} do not have ten decisions in the same years, and the nation’s rate moved.`,
			nationality: (a: string, b: string, part: string) =>
				`Nationality mix differs: at least ${part} of decisions of ${a} are about other nationalities than those of ${b}.`,
			custody: (a: string, b: string, part: string) =>
				`Custody differs: at least ${part} of decisions of ${a} are about people in another kind of custody than those of ${b}.`,
			claim: (a: string, b: string, part: string) =>
				`Claims differ: at least ${part} of decisions of ${a} began in another way than those of ${b} (referred by USCIS, or first raised in court).`
		} satisfies Record<MakeupFactor, (a: string, b: string, part: string) => string>,
		alike: {
			years: 'Years: the same.',
			nationality: 'Nationality mix: alike within a quarter of decisions.',
			custody: 'Custody: alike within a fifth of decisions.',
			claim: 'How claims began: alike within a fifth of decisions.'
		} satisfies Record<MakeupFactor, string>,
		open: {
			years: 'Years: not known.',
			nationality:
				'Nationality mix: known only between bounds that two published tables allow; no difference of a quarter is certain.',
			custody: 'Custody: known only between bounds.',
			claim: 'How claims began: known only between bounds.'
		} satisfies Record<MakeupFactor, string>,
		unknown: {
			years: 'Years: not known in these counts.',
			nationality: 'Nationality mix: not known in these counts.',
			custody: 'Custody mix (detained, released, never detained): not known in these counts.',
			claim: 'Claim mix (referred by USCIS or first raised in court): not known in these counts.'
		} satisfies Record<MakeupFactor, string>,
		known: 'What is known of their cases',
		tableTitle: 'Counts behind the panels',
		year: 'Year',
		none: 'no decisions',
		alt: (names: string, measure: string) => `Panels on one scale: ${names}. ${measure}, the nation in each.`,
		altPanel: (name: string, last: string) => `${name}: ${last}.`,
		fileName: (kind: string) => `asylum-compare-${kind}`,
		twin: 'The numbers of this page as it opens:',
		door: 'Compare courts, judges or nationalities on one scale',
		with: (name: string) => `Compare ${name} with …`
	},
	es: {
		title: 'Comparar cortes, jueces o nacionalidades',
		description:
			'De dos a seis cortes de inmigración, jueces o nacionalidades en una misma escala, con el país en cada recuadro, cifras, intervalos y una advertencia cuando resuelven casos de personas distintas.',
		dek: 'Tasas de concesión de asilo de dos a seis cortes, jueces o nacionalidades, cada una junto a la del país, año por año. Una diferencia entre dos recuadros no es todavía una diferencia entre dos jueces o dos cortes: la franja dice en qué difieren sus casos.',
		needScripts:
			'Elegir otros funciona en su navegador, y los scripts están desactivados o no llegaron. Las cifras de cada corte, juez y nacionalidad están en sus páginas y en el JSON y el CSV que enlazan:',
		kind: 'Comparar',
		kinds: { nationalities: 'Nacionalidades', courts: 'Cortes', judges: 'Jueces' },
		add: {
			nationalities: 'Agregar una nacionalidad',
			courts: 'Agregar una corte',
			judges: 'Agregar un juez o una jueza'
		},
		addHelp: 'Cualquier parte del nombre. Caben de dos a seis.',
		nobody: 'Aquí no hay nada con ese nombre.',
		many: (count) => `Hay ${count} con un nombre así; escriba un poco más.`,
		full: 'Seis es lo más que se puede comparar: quite primero alguno.',
		remove: (name) => `Quitar ${name}`,
		order: 'Orden',
		orders: { chosen: 'el elegido', name: 'por nombre' },
		waiting: 'Descargando las cifras…',
		failed: 'No se pudieron descargar las cifras. Revise la conexión y elija otra vez.',
		one: 'Agregue al menos otro para comparar.',
		fallen: {
			unknown: (parameter, value) =>
				`La dirección pide ${parameter} «${value}», que aquí no existe; se omite.`,
			'too-many': (_parameter, value) => `La dirección pide más de seis; se omite «${value}».`,
			'other-kind': (parameter, value) =>
				`Solo se compara una clase a la vez; se omite ${parameter} «${value}».`
		},
		nation: 'País',
		legend: (nation) =>
			`Línea continua con puntos: la corte, el juez o la nacionalidad del título; la sombra es su intervalo del 95 %. Línea discontinua: ${nation}. Puntos huecos: de 10 a 29 decisiones, un intervalo amplio o un año incompleto. Cruz: menos de diez decisiones, sin tasa. Todos los recuadros tienen la misma escala.`,
		everyone: 'todas las nacionalidades y cortes',
		subtitle: (measure, years) => `${measure}, ${years}`,
		decisions: (count, years) => `${count} decisiones, ${years}`,
		noRate: 'Ningún año con diez decisiones',
		band: 'Cuidado: no resuelven los mismos casos.',
		bandNote:
			'Con casos distintos, las tasas no permiten ordenar a nadie. Compare lo que cada página da como esperado según las decisiones de los demás sobre las mismas personas.',
		differs: {
			years: (a, b) =>
				`Los años difieren: ${a} y ${b} no tienen diez decisiones en los mismos años, y la tasa del país cambió.`,
			nationality: (a, b, part) =>
				`La mezcla de nacionalidades difiere: al menos el ${part} de las decisiones de ${a} trata de otras nacionalidades que las de ${b}.`,
			custody: (a, b, part) =>
				`La detención difiere: al menos el ${part} de las decisiones de ${a} trata de personas en otra situación de detención que las de ${b}.`,
			claim: (a, b, part) =>
				`Las solicitudes difieren: al menos el ${part} de las decisiones de ${a} empezó de otro modo que las de ${b} (remitidas por USCIS o iniciadas en la corte).`
		},
		alike: {
			years: 'Años: los mismos.',
			nationality: 'Mezcla de nacionalidades: similar, con menos de un cuarto de diferencia.',
			custody: 'Detención: similar, con menos de un quinto de diferencia.',
			claim: 'Cómo empezaron las solicitudes: similar, con menos de un quinto de diferencia.'
		},
		open: {
			years: 'Años: no se conocen.',
			nationality:
				'Mezcla de nacionalidades: solo se conocen los límites que permiten dos tablas publicadas; ninguna diferencia de un cuarto es segura.',
			custody: 'Detención: solo se conocen límites.',
			claim: 'Cómo empezaron las solicitudes: solo se conocen límites.'
		},
		unknown: {
			years: 'Años: no constan en estas cifras.',
			nationality: 'Mezcla de nacionalidades: no consta en estas cifras.',
			custody: 'Personas detenidas, liberadas o nunca detenidas: no consta en estas cifras.',
			claim: 'Casos remitidos por USCIS o iniciados en la corte: no consta en estas cifras.'
		},
		known: 'Lo que se sabe de sus casos',
		tableTitle: 'Cifras detrás de los recuadros',
		year: 'Año',
		none: 'sin decisiones',
		alt: (names, measure) => `Recuadros en una misma escala: ${names}. ${measure}, con el país en cada uno.`,
		altPanel: (name, last) => `${name}: ${last}.`,
		fileName: (kind) =>
			`comparar-asilo-${kind === 'nationalities' ? 'nacionalidades' : kind === 'courts' ? 'cortes' : 'jueces'}`,
		twin: 'Los números de esta página tal como se abre:',
		door: 'Comparar cortes, jueces o nacionalidades en una misma escala',
		with: (name) => `Comparar ${name} con…`
	}
});
