import { defineTable, type Row } from './table.ts';

/**
 * What a court decision means for the asylum count. `decision`: ends the proceeding on its merits;
 * `other_protection`: the same, with withholding or CAT protection; `administratively_closed`: set aside; `moved`:
 * change of venue or transfer, the case goes on elsewhere.
 */
export const COURT_DECISION_CLASSES = [
	'decision',
	'other_protection',
	'administratively_closed',
	'moved'
] as const;

/** EOIR's codes for how a proceeding ended: they mean different things in different case types. */
export const lookupCourtDecisions = defineTable({
	name: 'court_decisions',
	title: { en: 'Court decisions', es: 'Decisiones de la corte' },
	grain: {
		en: 'One row per case type, kind of decision and code.',
		es: 'Una fila por tipo de caso, clase de decisión y código.'
	},
	primaryKey: ['case_type', 'decision_type', 'code'],
	foreignKeys: [{ columns: ['case_type'], table: 'case_types', references: ['case_type'] }],
	columns: [
		{ name: 'case_type', kind: 'text', description: { en: 'EOIR case type.', es: 'Tipo de caso de EOIR.' } },
		{
			name: 'decision_type',
			kind: 'text',
			values: ['C', 'O'],
			description: {
				en: 'C: on the merits, in DEC_CODE; O: administrative completion, in OTHER_COMP.',
				es: 'C: sobre el fondo, en DEC_CODE; O: terminación administrativa, en OTHER_COMP.'
			}
		},
		{ name: 'code', kind: 'text', description: { en: 'EOIR code.', es: 'Código de EOIR.' } },
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'class',
			kind: 'text',
			values: COURT_DECISION_CLASSES,
			description: {
				en: 'What it means for the asylum count.',
				es: 'Qué significa para el recuento de asilo.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: {
				en: 'Where the row comes from; "inferred" where no list prints it.',
				es: 'De dónde procede la fila; «inferred» si ninguna lista la trae.'
			}
		}
	]
});

/** One court decision code. */
export type CourtDecision = Row<typeof lookupCourtDecisions>;
