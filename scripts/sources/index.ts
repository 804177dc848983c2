import { UsageError } from '#scripts/errors.ts';
import type { Source } from './source.ts';
import { asylumJudge } from './asylumjudge/source.ts';
import { ddp } from './ddp/source.ts';
import { eoirCaseData } from './eoir-case-data/source.ts';
import { eoirDecisionRates } from './eoir-decision-rates/source.ts';
import { ohssYearbook } from './ohss-yearbook/source.ts';
import { reference } from './reference/source.ts';
import { unhcr } from './unhcr/source.ts';
import { uscis } from './uscis/source.ts';

/** Every source, in the order a full run takes them. */
export const SOURCES: readonly Source[] = [
	unhcr,
	ohssYearbook,
	eoirDecisionRates,
	reference,
	asylumJudge,
	uscis,
	eoirCaseData,
	ddp
];

/** The source of a name. @throws UsageError listing the names there are. */
export function findSource(id: string): Source {
	const source = SOURCES.find((candidate) => candidate.id === id);
	if (source) return source;
	throw new UsageError(`There is no source "${id}". Sources: ${SOURCES.map((s) => s.id).join(', ')}.`);
}
