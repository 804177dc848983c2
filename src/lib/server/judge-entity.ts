import { type EntityJson, windowJson } from '#core/twins/entity-json.ts';
import { countedJudgeLists } from './counted-lists.ts';
import { countedFigure } from './counted-figure.ts';
import { yearsByJudge } from './counted-rows.ts';
import { countedSeries } from './counted-series.ts';
import type { JudgeEntry } from './judge-directory.ts';
import { codesOfJudge } from './judge-person.ts';
import { judgeLists } from './record-lists.ts';
import { judgeExpectedJson, judgeYearsJson, whereAny } from './record-twins.ts';
import { release } from './release.ts';

/** The twin of a judge's page; `code` is EOIR's code, or the address where the name is not one person's for certain. */
export function judgeEntity(judge: JudgeEntry): EntityJson {
	const { slug, code, name, windows, record } = judge;
	const { lists, expected } = countedJudgeLists(judge);
	const figure =
		code === null
			? undefined
			: (countedFigure(yearsByJudge().get(code) ?? [], { court: null, judges: codesOfJudge(code) }) ??
				undefined);
	return {
		schema: 1,
		entity: { kind: 'judge', code: code ?? slug, name_en: name, name_es: name },
		release: release().id,
		series: [
			...countedSeries(figure, { court: null, judge: code }),
			...judgeYearsJson(record, code ?? slug),
			...windows.map(windowJson)
		],
		...whereAny({
			expected: [...expected, ...judgeExpectedJson(record, code ?? slug)],
			lists: [...lists, ...judgeLists(judge)]
		})
	};
}
