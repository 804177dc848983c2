import type { Caveat } from '#core/publishers/publisher.ts';
import { bilingual } from '../bilingual.ts';

interface CaveatMessages {
	readonly title: string;
	readonly sentences: Readonly<Record<Caveat, string>>;
}

/** What a reader must know about some years of a published series; each sentence follows the years. */
export const caveatMessages = bilingual<CaveatMessages>({
	en: {
		title: 'Before you use these years',
		sentences: {
			'court-incomplete':
				'The source has 18,071 grants on both claim types where TRAC counts about 34,000 for the same months: the year looks incomplete.',
			'no-referred-claims':
				'The source prints no referred claims for this year, so the defensive ones stand alone.',
			'no-nationality':
				'Decisions of asylum officers are one row, nationality unknown: there is no figure for any nationality.',
			'mexico-incomplete':
				'Mexican denials are far below other counts (540 for 2007 to 2009, where TRAC has about 741), so the peak of 2008 is an artefact of the source.',
			'referrals-in-closed':
				'The source files cases referred to court under “closed”, wholly or in part. Grants and denials alone mean nothing, so there is no rate on the merits.',
			'referrals-in-denied':
				'Denials include cases referred to court in some of these years. A referral is not a denial: a judge decides the case again.',
			'claims-joined': 'Defensive claims and claims referred by USCIS are not told apart.',
			'basis-inferred':
				'Whether the year is fiscal or calendar is inferred from agreement with EOIR’s tables; the source only says “year”.'
		}
	},
	es: {
		title: 'Antes de usar estos años',
		sentences: {
			'court-incomplete':
				'La fuente tiene 18,071 concesiones en ambos tipos de solicitud donde TRAC cuenta unas 34,000 en los mismos meses: el año parece incompleto.',
			'no-referred-claims':
				'La fuente no publica casos remitidos para este año, de modo que solo figuran los casos defensivos.',
			'no-nationality':
				'Las decisiones de oficiales de asilo son una sola fila, de nacionalidad desconocida: no hay cifra para ninguna nacionalidad.',
			'mexico-incomplete':
				'Las denegaciones de mexicanos están muy por debajo de otros recuentos (540 de 2007 a 2009, donde TRAC tiene unas 741); el pico de 2008 se debe a un defecto de la fuente.',
			'referrals-in-closed':
				'La fuente cuenta como «cerrados», del todo o en parte, los casos remitidos a la corte. Concedidas y denegadas solas no dicen nada, así que no hay tasa sobre el fondo.',
			'referrals-in-denied':
				'Las denegaciones incluyen casos remitidos a la corte en algunos de estos años. Remitir no es denegar: un juez decide el caso de nuevo.',
			'claims-joined': 'No se distinguen las solicitudes defensivas de las remitidas por USCIS.',
			'basis-inferred':
				'Si el año es fiscal o calendario se infiere de su coincidencia con los cuadros de EOIR; la fuente solo dice «año».'
		}
	}
});
