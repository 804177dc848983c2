import type { EntityJson } from '#core/series/entity-json.ts';
import { windowJson } from '#core/series/window-json.ts';
import type { JudgeEntry } from './judge-directory.ts';
import { release } from './release.ts';

/** The twin of a judge's page; `code` is EOIR's code, or the address where the name is not one person's for certain. */
export function judgeEntity({ slug, code, name, windows }: JudgeEntry): EntityJson {
	return {
		schema: 1,
		entity: { kind: 'judge', code: code ?? slug, name_en: name, name_es: name },
		release: release().id,
		series: windows.map(windowJson)
	};
}
