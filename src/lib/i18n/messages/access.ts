import { bilingual } from '../bilingual.ts';

/** Words of the access statement; each claim of `tested` is guarded by the tests that stand beside it on the page. */
export const accessMessages = bilingual({
	en: {
		title: 'Accessibility statement',
		description: 'What this site aims at, what is tested by machine, what was not tested, and known gaps.',
		dek: 'What we aim at, what is tested and how, what is not, and what is known to fall short.',
		target: {
			title: 'What we aim at',
			paragraphs: [
				'Level AA of the Web Content Accessibility Guidelines 2.2, and for figures the heuristics of Chartability. Both were in hand while it was made; nobody has gone through either list whole, nobody from outside has audited the site, and we claim no conformance.',
				'Every figure stands beside its finding in words and its numbers in a table. Color never carries a meaning alone. Pages follow the browser: its text size, its light or dark theme, its own colors.'
			]
		},
		tested: {
			title: 'Tested by machine',
			lead: 'On the built site, in Chromium, each time the tests of the project run. Beside each claim stand the tests that fail when it stops being true.',
			guardedBy: 'Guarded by',
			claims: {
				axe: 'axe finds no fault on any kind of page, in either language, in light and in dark. Of long lists it reads the first 120 rows, because the others are made alike.',
				keyboard:
					'On one page of each kind the Tab key reaches the controls in order, each with a visible mark of the focus; switches, tabs and the year of a figure answer to the arrow keys, and the chosen year is announced.',
				narrow:
					'In windows of 320, 768 and 1,440 pixels no page of a sample of every kind scrolls sideways. 320 by 256 pixels is what is left of a window of 1,280 by 1,024 at 400 % zoom: there, what has the focus is not covered.',
				targets:
					'What is pressed is at least 24 pixels wide and tall or stands apart from its neighbours, on one page of each kind. Dots of drawings may be smaller.',
				colours:
					'When the reader’s own colors replace those of the page (forced colors), the focus and the marks of drawings stay visible, and the lines of Mexico and of everyone differ in stroke and carry their names.',
				motion:
					'For a reader who asks for less motion nothing moves, not even the scrolling to a place on the page.',
				tree: 'On one page of each kind every drawing is an image or a group with a sentence for its name. Dots that lead somewhere say their figures, and have the same link outside the drawing.',
				scripts:
					'With scripts off or blocked, charts, tables and text are in the page, and controls that could not work are not shown.',
				tables: 'Each chart has its numbers as text: in a table beside it, or in one that it links to.',
				print:
					'On paper the Mexico page keeps its tables, and the brief of a nationality, court, judge or year is one sheet with definitions, cautions and citation.',
				language: 'Each page names its language, and leads to the same page in the other.'
			}
		},
		untested: {
			title: 'Not tested',
			items: [
				'No study with people who use a screen reader, a magnifier, voice control or switches. No machine stands in for one.',
				'No screen reader was tried by ear: neither VoiceOver, NVDA, JAWS, Narrator nor TalkBack.',
				'No browser but Chromium is driven by the tests; Firefox and Safari are not.',
				'How hard the text is to read was not measured, nor tried with readers in either language.'
			]
		},
		gaps: {
			title: 'Known gaps',
			items: [
				'Wide tables scroll sideways inside their frame.',
				'A screen reader meets a chart as one image with a description. Its points are read one by one with the year slider of the figure, or from the table.',
				'Dots of judges and courts stand close together and are smaller than a fingertip. The table below each figure has the same links, with room.',
				'Titles of source documents stay in the language in which they were published.',
				'The downloads are CSV, Parquet and JSON; there is no easier form of them.',
				'There is no version in plain language, and none in an indigenous language of Mexico.'
			]
		},
		report: {
			title: 'Report a barrier',
			paragraph:
				'If something keeps you out, it is an error. Give the address of the page, what you tried, and the browser and aid you use.',
			how: 'How to report an error'
		}
	},
	es: {
		title: 'Declaración de accesibilidad',
		description:
			'Qué se propone este sitio, qué se prueba de manera automática, qué no se ha probado y qué fallas se conocen.',
		dek: 'Qué nos proponemos, qué se prueba y cómo, qué no, y en qué sabemos que nos quedamos cortos.',
		target: {
			title: 'Qué nos proponemos',
			paragraphs: [
				'El nivel AA de las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2 y, para las gráficas, los criterios de Chartability. Ambos guiaron el trabajo, pero nadie ha revisado ninguno de los dos punto por punto, nadie de fuera ha auditado el sitio y no afirmamos que cumpla.',
				'Cada gráfica va junto a su hallazgo en palabras y a sus números en una tabla. El color nunca es lo único que transmite un significado. Las páginas respetan lo que se elige en el navegador: el tamaño del texto, el tema claro u oscuro, los colores propios.'
			]
		},
		tested: {
			title: 'Lo que se prueba de manera automática',
			lead: 'En el sitio ya generado, con Chromium, cada vez que se corren las pruebas del proyecto. Junto a cada afirmación están las pruebas que fallan cuando deja de ser cierta.',
			guardedBy: 'Lo vigilan',
			claims: {
				axe: 'axe no encuentra fallas en ningún tipo de página, en ninguno de los dos idiomas, ni en claro ni en oscuro. De las listas largas lee los primeros 120 renglones, porque los demás se hacen igual.',
				keyboard:
					'En una página de cada tipo, la tecla Tab llega a los controles en orden y siempre se ve dónde está el foco; los interruptores, las pestañas y el año de una gráfica responden a las flechas, y el año elegido se anuncia.',
				narrow:
					'En ventanas de 320, 768 y 1,440 pixeles no se desplaza hacia los lados ninguna página de una muestra de todos los tipos. De una ventana de 1,280 por 1,024 quedan, con acercamiento de 400 %, 320 por 256 pixeles: ahí nada tapa lo que tiene el foco.',
				targets:
					'Lo que se pulsa mide al menos 24 pixeles de ancho y de alto, o está separado de lo demás, en una página de cada tipo. Los puntos de las gráficas pueden ser más chicos.',
				colours:
					'Cuando los colores propios de quien lee sustituyen a los de la página (colores forzados), el foco y las marcas de las gráficas se siguen viendo, y las líneas de México y del total se distinguen por el trazo y llevan su nombre.',
				motion:
					'Para quien pide menos movimiento nada se mueve, ni siquiera el desplazamiento hacia otro punto de la página.',
				tree: 'En una página de cada tipo, toda gráfica es una imagen o un grupo que lleva por nombre una oración. Los puntos que llevan a otra página dicen sus cifras, y el mismo enlace está fuera de la gráfica.',
				scripts:
					'Sin JavaScript, o con JavaScript bloqueado, las gráficas, las tablas y el texto están en la página, y no aparecen los controles que no podrían funcionar.',
				tables:
					'Cada gráfica tiene sus números como texto: en una tabla a su lado o en otra a la que enlaza.',
				print:
					'En papel, la página de México conserva sus tablas, y el resumen de una nacionalidad, una corte, un juez o un año cabe en una hoja con definiciones, advertencias y la forma de citarlo.',
				language: 'Cada página declara su idioma y lleva a la misma página en el otro.'
			}
		},
		untested: {
			title: 'Lo que no se ha probado',
			items: [
				'No ha habido un estudio con personas que usan lector de pantalla, ampliador, control por voz o pulsadores. Ninguna máquina lo sustituye.',
				'No se ha escuchado el sitio con un lector de pantalla: ni VoiceOver, ni NVDA, ni JAWS, ni Narrador, ni TalkBack.',
				'Las pruebas solo manejan Chromium; ni Firefox ni Safari.',
				'No se ha medido qué tan difícil es leer el texto ni se ha probado con lectores, en ningún idioma.'
			]
		},
		gaps: {
			title: 'Fallas conocidas',
			items: [
				'Las tablas anchas se desplazan hacia los lados dentro de su marco.',
				'Un lector de pantalla encuentra cada gráfica como una imagen con su descripción. Sus puntos se leen uno por uno con el control deslizante de los años o en la tabla.',
				'Los puntos de jueces y cortes están muy juntos y son más chicos que la yema de un dedo. La tabla debajo de cada gráfica tiene los mismos enlaces, con más espacio.',
				'Los títulos de los documentos quedan en el idioma en que se publicaron.',
				'Las descargas están en CSV, Parquet y JSON; no hay una versión más sencilla.',
				'No hay versión en lenguaje sencillo ni en ninguna lengua indígena de México.'
			]
		},
		report: {
			title: 'Avisar de una barrera',
			paragraph:
				'Si algo le impide usar el sitio, es un error. Indique la dirección de la página, qué intentó hacer y qué navegador y qué ayuda usa.',
			how: 'Cómo avisar de un error'
		}
	}
});
