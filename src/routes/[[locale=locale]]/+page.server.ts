import { checkedClaims } from '$lib/server/claims.ts';
import { courtJudgeYears, endingsByYear, recordDocuments, spanOf } from '$lib/server/court-records.ts';
import { figureData } from '$lib/server/figure-data.ts';
import { releaseContents } from '$lib/server/release-contents.ts';
import { tracYears } from '$lib/server/trac-years.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => [{}, { locale: 'es' }];

export const load: PageServerLoad = () => {
	const nationality = focusNationality();
	const rows = courtJudgeYears();
	return {
		nationality,
		figure: figureData(nationality.nationality),
		endings: endingsByYear(rows),
		endingsSpan: spanOf(rows),
		recordDocuments: recordDocuments(),
		trac: tracYears(),
		claims: checkedClaims().length,
		contents: releaseContents()
	};
};
