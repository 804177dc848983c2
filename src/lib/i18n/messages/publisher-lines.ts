import type { PublisherKind } from '#core/publishers/index.ts';
import { bilingual } from '../bilingual.ts';

type Lines = Readonly<Record<PublisherKind, readonly [name: string, counts: string]>>;

/** The publishers' lines wherever several stand side by side: a name, and what it counts. */
export const publisherLineMessages = bilingual<{ readonly lines: Lines }>({
	en: {
		lines: {
			counted: ['This site', 'every completion with an asylum outcome, counted from court records'],
			ddp: [
				'Deportation Data Project',
				'cases where they stand today, counted here from its table of court records'
			],
			asylumjudge: [
				'AsylumJudge',
				'cases granted or denied, counted by AsylumJudge from the Deportation Data Project’s table'
			],
			'asylumjudge-composition': [
				'AsylumJudge, all endings',
				'completed cases in eight parts; a denial with another ending counts as that ending'
			],
			trac: [
				'TRAC',
				'every grant or denial by a judge; its third outcome, other relief, is a kind of denial'
			],
			eoir: ['EOIR', 'first completions of cases, affirmative and defensive'],
			'ohss-court': ['DHS yearbook', 'persons granted by courts; no denials printed'],
			'unhcr-court': ['UNHCR', 'all asylum cases in court'],
			'unhcr-defensive': ['UNHCR', 'defensive cases in court alone'],
			'unhcr-referred': ['UNHCR', 'cases referred by officers, in court alone'],
			'ohss-officers': ['DHS yearbook', 'persons granted by officers, family members included'],
			'unhcr-officers': ['UNHCR', 'applications decided by officers; denied may mean referred to court'],
			'uscis-officers': ['USCIS', 'applications decided by officers; denied and referred are one number']
		}
	},
	es: {
		lines: {
			counted: [
				'Este sitio',
				'toda resolución con resultado de asilo, contada de los registros de las cortes'
			],
			ddp: [
				'Deportation Data Project',
				'casos según su estado actual, contados aquí de su tabla de registros de las cortes'
			],
			asylumjudge: [
				'AsylumJudge',
				'casos concedidos o denegados, contados por AsylumJudge en la tabla del Deportation Data Project'
			],
			'asylumjudge-composition': [
				'AsylumJudge, todos los desenlaces',
				'casos terminados en ocho partes; la denegación con otro desenlace cuenta como ese desenlace'
			],
			trac: [
				'TRAC',
				'cada concesión o denegación de un juez; su tercer resultado, otro alivio, es una forma de denegación'
			],
			eoir: ['EOIR', 'primera resolución de los casos, afirmativos y defensivos'],
			'ohss-court': [
				'Anuario del DHS',
				'personas con asilo concedido por las cortes; no publica denegaciones'
			],
			'unhcr-court': ['ACNUR', 'todos los casos de asilo en corte'],
			'unhcr-defensive': ['ACNUR', 'solo los casos defensivos en corte'],
			'unhcr-referred': ['ACNUR', 'solo los casos remitidos por oficiales, en corte'],
			'ohss-officers': [
				'Anuario del DHS',
				'personas con asilo concedido por oficiales, incluidos los familiares'
			],
			'unhcr-officers': [
				'ACNUR',
				'solicitudes resueltas por oficiales; denegada puede significar remitida a la corte'
			],
			'uscis-officers': [
				'USCIS',
				'solicitudes resueltas por oficiales; denegadas y remitidas son una sola cifra'
			]
		}
	}
});
