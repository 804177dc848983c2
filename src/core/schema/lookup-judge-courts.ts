import { defineTable, type Row } from './table.ts';

/** Courts at which a judge code may sit or has held hearings: evidence for joining a printed name to a code. */
export const lookupJudgeCourts = defineTable({
	name: 'judge_courts',
	title: { en: 'Courts of judges', es: 'Cortes de los jueces' },
	grain: { en: 'One row per judge code and court.', es: 'Una fila por código de juez y corte.' },
	primaryKey: ['judge', 'court'],
	foreignKeys: [
		{ columns: ['judge'], table: 'immigration_judges', references: ['judge'] },
		{ columns: ['court'], table: 'courts', references: ['court'] }
	],
	columns: [
		{ name: 'judge', kind: 'text', description: { en: 'EOIR judge code.', es: 'Código de juez de EOIR.' } },
		{
			name: 'court',
			kind: 'text',
			description: { en: 'EOIR base-city code.', es: 'Código de ciudad base de EOIR.' }
		},
		{
			name: 'basis',
			kind: 'text',
			values: ['assignable', 'hearings', 'both'],
			description: {
				en: "assignable: in EOIR's list of November 2025; hearings: held some by February 2026; both.",
				es: 'assignable: en la lista de EOIR de noviembre de 2025; hearings: con audiencias hasta febrero de 2026; both: ambas.'
			}
		}
	]
});

/** One judge at one court. */
export type JudgeCourt = Row<typeof lookupJudgeCourts>;
