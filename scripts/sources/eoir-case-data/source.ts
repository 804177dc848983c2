import type { ArchiveSource } from '#scripts/sources/source.ts';
import { normalizeEoirCaseData } from './normalize.ts';
import { describeSummary } from './output/describe-summary.ts';
import { pullEoirCaseData } from './pull.ts';

/** EOIR's monthly archive of immigration-court records. */
export const eoirCaseData: ArchiveSource = {
	kind: 'archive',
	id: 'eoir-case-data',
	title: 'EOIR Case Data',
	publisher: 'Executive Office for Immigration Review, US Department of Justice',
	pull: pullEoirCaseData,
	async normalize(request, effects) {
		const summary = await normalizeEoirCaseData(request, effects);
		for (const line of describeSummary(summary, request.out)) effects.log(line);
	}
};
