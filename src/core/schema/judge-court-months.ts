import { defineTable, type Row } from './table.ts';

/** When each judge code decided asylum cases at each court. */
export const judgeCourtMonths = defineTable({
	name: 'judge_court_months',
	title: { en: 'Months judges served at courts', es: 'Meses en que los jueces decidieron en cada corte' },
	grain: { en: 'One row per judge code and court.', es: 'Una fila por código de juez y corte.' },
	primaryKey: ['judge', 'court'],
	columns: [
		{ name: 'judge', kind: 'text', description: { en: 'EOIR judge code.', es: 'Código de juez de EOIR.' } },
		{
			name: 'court',
			kind: 'text',
			description: { en: 'EOIR base-city code.', es: 'Código de ciudad base de EOIR.' }
		},
		{
			name: 'first_decision_month',
			kind: 'month',
			description: {
				en: 'Month of the first asylum decision there.',
				es: 'Mes de la primera decisión de asilo allí.'
			}
		},
		{
			name: 'last_decision_month',
			kind: 'month',
			description: {
				en: 'Month of the last asylum decision there.',
				es: 'Mes de la última decisión de asilo allí.'
			}
		},
		{
			name: 'decisions',
			kind: 'integer',
			minimum: 1,
			unit: 'decisions',
			description: {
				en: 'Asylum outcomes of the judge at the court.',
				es: 'Resultados de asilo del juez en la corte.'
			}
		}
	]
});

/** One judge code at one court. */
export type JudgeCourtMonths = Row<typeof judgeCourtMonths>;
