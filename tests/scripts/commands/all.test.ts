import { expect, it } from 'vitest';
import { runAll, type AllSteps } from '#scripts/commands/all.ts';
import { DataError, UnreachableError } from '#scripts/errors.ts';
import { fakeEffects } from '../../support/fake-effects.ts';

/** Steps that write down what they were asked, with some of them replaced. */
function recorded(done: string[], replaced: Partial<AllSteps> = {}): AllSteps {
	return {
		pull: async (source) => void done.push(`pull ${source}`),
		isHere: async () => true,
		normalize: async (source) => void done.push(`normalize ${source}`),
		finish: ['verify', 'release', 'publish'].map((step) => async () => void done.push(step)),
		...replaced
	};
}

it('pulls and normalizes each source, then verifies, releases and publishes once', async () => {
	const done: string[] = [];
	await runAll(['a', 'b'], recorded(done), fakeEffects());
	expect(done).toEqual(['pull a', 'normalize a', 'pull b', 'normalize b', 'verify', 'release', 'publish']);
});

it('goes on with earlier files when a publisher cannot be reached, and says so at the end', async () => {
	const done: string[] = [];
	const effects = fakeEffects();
	const pull = async (source: string) => {
		if (source === 'a') throw new UnreachableError('a is down');
	};
	await expect(runAll(['a', 'b'], recorded(done, { pull }), effects)).rejects.toThrow(
		/^a: could not be reached/
	);
	expect(done).toEqual(['normalize a', 'normalize b', 'verify', 'release', 'publish']);
	expect(effects.warned).toEqual(['a is down']);
});

it('leaves the rows of a source alone of which nothing was ever pulled', async () => {
	const done: string[] = [];
	await runAll(['a'], recorded(done, { isHere: async () => false }), fakeEffects());
	expect(done).toEqual(['pull a', 'verify', 'release', 'publish']);
});

it('stops at a problem with the data', async () => {
	const done: string[] = [];
	const normalize = async () => {
		throw new DataError('bad file');
	};
	await expect(runAll(['a', 'b'], recorded(done, { normalize }), fakeEffects())).rejects.toThrow(DataError);
	expect(done).toEqual(['pull a']);
});

it('neither releases nor publishes what verify finds wrong', async () => {
	const done: string[] = [];
	const finish = [
		async () => {
			done.push('verify');
			throw new DataError('two checks failed');
		},
		async () => void done.push('release')
	];
	await expect(runAll(['a'], recorded(done, { finish }), fakeEffects())).rejects.toThrow('two checks failed');
	expect(done).toEqual(['pull a', 'normalize a', 'verify']);
});

it('ends as unreachable when a publisher was, whatever verify finds', async () => {
	const effects = fakeEffects();
	const steps = recorded([], {
		pull: async () => {
			throw new UnreachableError('a is down');
		},
		finish: [
			async () => {
				throw new DataError('a check failed');
			}
		]
	});
	await expect(runAll(['a'], steps, effects)).rejects.toThrow(UnreachableError);
	expect(effects.warned).toEqual(['a is down', 'a check failed']);
});
