import { COUNTED_CLAIM_TYPES, CUSTODIES, REPRESENTED } from '../../terms/counted.ts';

/** `MX`: Mexico; `others`: every other nationality, unknown ones too. Together they are everyone. */
export const NATIONALITY_GROUPS = ['MX', 'others'] as const;
export type NationalityGroup = (typeof NATIONALITY_GROUPS)[number];

/** The columns that aggregates are keyed by, described once. */
export const KEY_COLUMNS = {
	fiscal_year: {
		name: 'fiscal_year',
		kind: 'integer',
		minimum: 1950,
		maximum: 2100,
		description: { en: 'Fiscal year of the decision.', es: 'Año fiscal de la decisión.' }
	},
	court: {
		name: 'court',
		kind: 'text',
		nullable: true,
		description: {
			en: 'Court of the deciding proceeding: EOIR base-city code; empty when blank.',
			es: 'Corte del procedimiento decidido: código de ciudad base de EOIR; vacío si no consta.'
		}
	},
	judge: {
		name: 'judge',
		kind: 'text',
		nullable: true,
		description: {
			en: 'EOIR judge code, several codes of one person joined; empty when blank. Some codes are no person.',
			es: 'Código de juez de EOIR, unidos los varios de una persona; vacío si no consta. Algunos no son personas.'
		}
	},
	nationality: {
		name: 'nationality',
		kind: 'text',
		description: {
			en: "EOIR's two-character nationality code; ?? when unknown.",
			es: 'Código de nacionalidad de dos caracteres de EOIR; ?? si se desconoce.'
		}
	},
	nationality_group: {
		name: 'nationality_group',
		kind: 'text',
		values: NATIONALITY_GROUPS,
		description: {
			en: 'MX: Mexico; others: every other nationality, unknown ones too.',
			es: 'MX: México; others: todas las demás nacionalidades, también las desconocidas.'
		}
	},
	claim_type: {
		name: 'claim_type',
		kind: 'text',
		values: COUNTED_CLAIM_TYPES,
		description: { en: 'How the claim began.', es: 'Cómo empezó la solicitud.' }
	},
	custody: {
		name: 'custody',
		kind: 'text',
		values: CUSTODIES,
		description: { en: 'Custody in the deciding proceeding.', es: 'Custodia en el procedimiento decidido.' }
	},
	represented: {
		name: 'represented',
		kind: 'text',
		values: REPRESENTED,
		description: {
			en: 'Whether a lawyer had appeared on or before the decision.',
			es: 'Si un abogado había comparecido hasta el día de la decisión.'
		}
	}
} as const;
