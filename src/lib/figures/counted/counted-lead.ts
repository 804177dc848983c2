import { isMissing, type Missing } from '#core/counts/missing.ts';
import { isShare, type Rate } from '#core/measures/rates.ts';
import type { Locale } from '../../i18n/locale.ts';
import { countedMessages } from '../../i18n/messages/counted.ts';
import { shortNumber } from '../page-finding.ts';

/** What a court's or a judge's page opens with when it is counted. */
export interface CountedFigures {
	/** Decisions on the merits of everyone. */
	readonly overall: Rate | Missing;
	/** Those of Mexicans. */
	readonly mexico: Rate | Missing;
	/** The years, in words. */
	readonly years: string;
	/** Whether a rate may stand beside the counts. */
	readonly isListed: boolean;
}

/** The sentence about everyone and the words about Mexico; null for Mexico where nobody's case was decided. */
export function countedLead(
	locale: Locale,
	{ overall, mexico, years, isListed }: CountedFigures
): { readonly everyone: string; readonly mexico: string | null } {
	const t = countedMessages[locale];
	if (isMissing(overall) || !isShare(overall)) return { everyone: t.noneDecided, mexico: null };
	return {
		everyone: isListed ? t.sentence(overall, years) : t.under100(overall.granted, overall.n, years),
		mexico: mexicoWords()
	};

	function mexicoWords(): string {
		if (isMissing(mexico) || !isShare(mexico)) return t.mexicoNone;
		if (mexico.show === 'counts' || !isListed) return t.mexicoFew(mexico.granted, mexico.n);
		return mexico.show === 'grey' ? `${t.mexicoShare(mexico)} ${t.mexicoUnsure}` : t.mexicoShare(mexico);
	}
}

/** Mexico's number, to follow the title of a page; empty where a rate may not stand beside it or nothing was decided. */
export function countedNumber(locale: Locale, { mexico, years, isListed }: CountedFigures): string {
	const who = countedMessages[locale].rows.mexico;
	return isListed ? shortNumber(locale, mexico, { who, when: years }) : '';
}

/** The sentence and the words in one line, for where no mark can stand in it. */
export function countedLeadText(locale: Locale, figures: CountedFigures): string {
	const { everyone, mexico } = countedLead(locale, figures);
	return mexico === null ? everyone : `${everyone} ${countedMessages[locale].mexico} ${mexico}`;
}
