import { defineTable, type Row } from './table.ts';
import { CUSTODIES, OUTCOMES } from '../counts/outcome.ts';

/** What an application in court asks for, by EOIR's code. */
export const APPLICATION_CLASSES = [
	'asylum',
	'withholding',
	'convention_against_torture',
	'population_control',
	'cancellation',
	'adjustment',
	'nacara',
	'haitian',
	'waiver',
	'voluntary_departure',
	'withdrawal_of_admission',
	'other',
	'unknown'
] as const;

/** EOIR's codes of applications and the class each folds into. */
export const lookupApplicationCodes = defineTable({
	name: 'application_codes',
	title: { en: 'Application codes', es: 'Códigos de solicitud' },
	grain: { en: 'One row per application code.', es: 'Una fila por código de solicitud.' },
	primaryKey: ['code'],
	columns: [
		{
			name: 'code',
			kind: 'text',
			description: { en: 'EOIR code (APPL_CODE).', es: 'Código de EOIR (APPL_CODE).' }
		},
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'class',
			kind: 'text',
			values: APPLICATION_CLASSES,
			description: {
				en: 'What the application asks for: asylum, other protection or other relief.',
				es: 'Qué pide la solicitud: asilo, otra protección u otro alivio.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One application code. */
export type ApplicationCode = Row<typeof lookupApplicationCodes>;

/** EOIR's codes for how an application was decided, and the outcome each folds into; a blank code is undecided. */
export const lookupApplicationDecisions = defineTable({
	name: 'application_decisions',
	title: { en: 'Application decisions', es: 'Decisiones sobre solicitudes' },
	grain: { en: 'One row per decision code.', es: 'Una fila por código de decisión.' },
	primaryKey: ['code'],
	columns: [
		{
			name: 'code',
			kind: 'text',
			description: { en: 'EOIR code (APPL_DEC).', es: 'Código de EOIR (APPL_DEC).' }
		},
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'outcome',
			kind: 'text',
			values: OUTCOMES,
			description: { en: 'Outcome counted here.', es: 'Resultado que se cuenta aquí.' }
		},
		{
			name: 'note',
			kind: 'text',
			nullable: true,
			description: { en: 'What else to know.', es: 'Qué más conviene saber (en inglés).' }
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One decision code. */
export type ApplicationDecision = Row<typeof lookupApplicationDecisions>;

/** EOIR's case types, and whether their asylum decisions are counted. */
export const lookupCaseTypes = defineTable({
	name: 'case_types',
	title: { en: 'Case types', es: 'Tipos de caso' },
	grain: { en: 'One row per case type.', es: 'Una fila por tipo de caso.' },
	primaryKey: ['case_type'],
	columns: [
		{ name: 'case_type', kind: 'text', description: { en: 'EOIR code.', es: 'Código de EOIR.' } },
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'in_scope',
			kind: 'boolean',
			description: {
				en: "Whether EOIR's asylum tables, and ours, count it.",
				es: 'Si cuenta en los cuadros de asilo de EOIR y en los nuestros.'
			}
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One case type. */
export type CaseType = Row<typeof lookupCaseTypes>;

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

/** EOIR's custody codes. */
export const lookupCustody = defineTable({
	name: 'custody',
	title: { en: 'Custody codes', es: 'Códigos de custodia' },
	grain: { en: 'One row per custody code.', es: 'Una fila por código de custodia.' },
	primaryKey: ['code'],
	columns: [
		{
			name: 'code',
			kind: 'text',
			description: { en: 'EOIR code (CUSTODY).', es: 'Código de EOIR (CUSTODY).' }
		},
		{
			name: 'description',
			kind: 'text',
			description: { en: "EOIR's description.", es: 'Descripción de EOIR (en inglés).' }
		},
		{
			name: 'custody',
			kind: 'text',
			values: CUSTODIES,
			description: { en: 'Custody counted here.', es: 'Custodia que se cuenta aquí.' }
		},
		{
			name: 'source',
			kind: 'text',
			description: { en: 'Where the row comes from.', es: 'De dónde procede la fila.' }
		}
	]
});

/** One custody code. */
export type CustodyCode = Row<typeof lookupCustody>;

/** Dated changes of rules, and of how decisions are recorded, that readers of a chart may want marked. */
export const lookupEvents = defineTable({
	name: 'events',
	title: { en: 'Changes of rules and of recording', es: 'Cambios de reglas y de registro' },
	grain: { en: 'One row per dated change.', es: 'Una fila por cambio con fecha.' },
	primaryKey: ['on', 'title_en'],
	columns: [
		{ name: 'on', kind: 'date', description: { en: 'First day in force.', es: 'Primer día de vigencia.' } },
		{
			name: 'until',
			kind: 'date',
			nullable: true,
			description: {
				en: 'Day it was withdrawn or ran out; empty where none is known.',
				es: 'Día en que se revocó o venció; vacío si no se conoce.'
			}
		},
		{
			name: 'kind',
			kind: 'text',
			values: ['rule', 'recording'],
			description: {
				en: 'A rule of asylum, or how decisions are recorded.',
				es: 'Una regla de asilo, o cómo se registran las decisiones.'
			}
		},
		{
			name: 'title_en',
			kind: 'text',
			description: { en: 'What changed, in English.', es: 'Qué cambió, en inglés.' }
		},
		{
			name: 'title_es',
			kind: 'text',
			description: { en: 'What changed, in Spanish.', es: 'Qué cambió, en español.' }
		},
		{
			name: 'citation',
			kind: 'text',
			description: { en: 'Where it is printed.', es: 'Dónde está publicado.' }
		}
	]
});

/** One dated change. */
export type DatedEvent = Row<typeof lookupEvents>;
