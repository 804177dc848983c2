import { describe, expect, it } from 'vitest';
import { createJudgeMatcher } from '#scripts/sources/reference/trac-judges.ts';

const person = (judge: string, name: string, alias_of: string | null = null) => ({
	judge,
	name,
	is_person: true,
	alias_of,
	source: 'test'
});
const at = (judge: string, court: string) => ({ judge, court, basis: 'hearings' as const });

describe('createJudgeMatcher', () => {
	const match = createJudgeMatcher(
		[
			person('JML', 'Left, James M.'),
			person('JRL', 'Left, James R.'),
			person('RDG', 'Riefkohl, José A., Jr.'),
			person('DLM', 'Marks, Dana Leigh'),
			person('DMK', 'Marks, Dana L.', 'DLM'),
			person('AMM', 'McDermott, Ann M.'),
			person('MCD', 'McDermott, Ann M.'),
			{ ...person('VIS', 'Visiting, Judge'), is_person: false }
		],
		[
			at('JML', 'NLA'),
			at('RDG', 'ELP'),
			at('DMK', 'SFR'),
			at('AMM', 'BOS'),
			at('MCD', 'BOS'),
			at('VIS', 'ELP')
		]
	);

	it('takes the one person who bears the name and sits at the court', () => {
		expect(match('Left, James M.', 'NLA')).toBe('JML');
		expect(match('Left, James M.', 'BOS')).toBeNull();
	});

	it('guesses between nobody', () => {
		expect(match('Left, James', 'NLA')).toBeNull();
		expect(match('McDermott, Ann M.', 'BOS')).toBeNull();
		expect(match('Visiting, Judge', 'ELP')).toBeNull();
		expect(match('Hom', 'NLA')).toBeNull();
	});

	it('reads past accents, suffixes and initials', () => {
		expect(match('Riefkohl, Jose Antonio', 'ELP')).toBe('RDG');
		expect(match('Riefkohl, Jose B.', 'ELP')).toBeNull();
	});

	it('gives the code that joined codes share, wherever one of them sat', () => {
		expect(match('Marks, Dana L.', 'SFR')).toBe('DLM');
	});
});
