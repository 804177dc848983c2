/**
 * Words in both languages under which a section is looked for beside its name, by its address below the root; of the
 * overview under ``. A section without words is found by its name alone.
 */
export const PAGE_WORDS: Readonly<Record<string, string>> = {
	'': 'home overview inicio portada panorama',
	years: 'year ano fiscal calendar annual',
	nationalities: 'nationality nacionalidad countries paises country pais',
	courts: 'court corte map mapa tribunales list lista',
	judges: 'judge juez jueza list lista names nombres',
	check: 'fact checker verify claim percent verificador porcentaje comprobar',
	data: 'download downloads csv json parquet excel api openapi sources dictionary descargar descargas fuentes diccionario licence license licencia',
	method:
		'methodology metodologia how numbers differ why definition wilson interval sources trac eoir por que difieren',
	explore: 'slice cube table query cubo tabla consulta',
	compare: 'side by side versus vs lado a lado',
	route: 'flow path process camino proceso recorrido',
	glossary: 'terms words definitions terminos palabras definiciones',
	about: 'contact who licence contacto quienes corrections correcciones',
	accessibility: 'access wcag screen reader keyboard accesibilidad lector de pantalla teclado'
};
