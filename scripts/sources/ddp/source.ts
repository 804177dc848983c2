import type { CaseTableSource } from '#scripts/sources/source.ts';
import { normalizeCaseTable } from './normalize.ts';
import { pullCaseTable } from './pull.ts';
import { describeSummary } from './summary.ts';

/** The Deportation Data Project's case table, made from EOIR's monthly archive. */
export const ddp: CaseTableSource = {
	kind: 'case-table',
	id: 'ddp',
	title: 'Case table of the Deportation Data Project',
	publisher: 'Deportation Data Project',
	pull: pullCaseTable,
	async normalize(request, effects) {
		const summary = await normalizeCaseTable(request, effects);
		for (const line of describeSummary(summary, request.out)) effects.log(line);
	}
};
