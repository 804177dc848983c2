import { expect, it } from 'vitest';
import { STACK_ORDER } from '../../../src/lib/charts/place-composition.ts';
import { FILLS } from '../../../src/lib/charts/outcome-fills.ts';

// Abandoned once looked like not adjudicated, and withdrawn like other.
it('fills every stacked outcome like no other', () => {
	const looks = new Set(FILLS.map(({ ground, hatch }) => `${ground}|${hatch}`));
	expect(looks.size).toBe(FILLS.length);
	expect(FILLS.map(({ outcome }) => outcome).sort()).toEqual([...STACK_ORDER].sort());
});
