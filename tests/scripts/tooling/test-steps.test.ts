import { expect, it } from 'vitest';
import { STEPS, stepsNamed } from '../../../scripts/tooling/test-steps.mjs';

const named = (...names: string[]) => stepsNamed(names).map(({ name }) => name);

it('runs everything but what takes long when no step is named', () => {
	expect(named()).toEqual(STEPS.map(({ name }) => name).filter((name) => name !== 'full'));
});

it('runs what takes long when it is named', () => {
	expect(named('full')).toEqual(['full']);
});

it('runs named steps in their own order', () => {
	expect(named('unit', 'lint')).toEqual(['lint', 'unit']);
});
