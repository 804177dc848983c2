import { type CountedJudge, countedJudge } from './counted-judge.ts';
import { recordSourceIds } from './court-records.ts';
import { findJudge } from './judge-directory.ts';
import { type JudgeRecords, judgeRecords } from './judge-records.ts';

/** What a judge's page and its picture are made of. */
export interface JudgeKnown {
	/** Name as lists order it. */
	readonly name: string;
	readonly counted: CountedJudge | null;
	readonly records: JudgeRecords | null;
	/** Release of the records' grants and denials; null without court records. */
	readonly source_id: string | null;
}

/** The judge of an address with all figures; null when there is none. */
export function judgeKnown(slug: string): JudgeKnown | null {
	const judge = findJudge(slug);
	if (!judge) return null;
	return {
		name: judge.name,
		counted: judge.code === null ? null : countedJudge(judge.code, judge.windows),
		records: judgeRecords(judge.record),
		source_id: recordSourceIds()[0] ?? null
	};
}
