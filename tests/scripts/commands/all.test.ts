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
		finish: [async () => void done.push('publish'), async () => void done.push('verify')],
		...replaced
	};
}

it('pulls and normalizes each source, then publishes and verifies once', async () => {
	const done: string[] = [];
	await runAll(['a', 'b'], recorded(done), fakeEffects());
	expect(done).toEqual(['pull a', 'normalize a', 'pull b', 'normalize b', 'publish', 'verify']);
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
	expect(done).toEqual(['normalize a', 'normalize b', 'publish', 'verify']);
	expect(effects.warned).toEqual(['a is down']);
});

it('leaves the rows of a source alone of which nothing was ever pulled', async () => {
	const done: string[] = [];
	await runAll(['a'], recorded(done, { isHere: async () => false }), fakeEffects());
	expect(done).toEqual(['pull a', 'publish', 'verify']);
});

it('stops at a problem with the data', async () => {
	const done: string[] = [];
	const normalize = async () => {
		throw new DataError('bad file');
	};
	await expect(runAll(['a', 'b'], recorded(done, { normalize }), fakeEffects())).rejects.toThrow(DataError);
	expect(done).toEqual(['pull a']);
});

it('lets verify look although publish found a problem, and ends with the first', async () => {
	const done: string[] = [];
	const effects = fakeEffects();
	const finish = [
		async () => {
			throw new DataError('years are missing');
		},
		async () => {
			done.push('verify');
			throw new DataError('two checks failed');
		}
	];
	await expect(runAll(['a'], recorded(done, { finish }), effects)).rejects.toThrow('years are missing');
	expect(done).toEqual(['pull a', 'normalize a', 'verify']);
	expect(effects.warned).toEqual(['two checks failed']);
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
