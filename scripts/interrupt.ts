import type { Effects } from './effects.ts';

/** What shells expect of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Ends the program on Ctrl-C with one sentence.
 * @param sentence says what becomes of what was done so far.
 * @returns a function that puts the usual handling back.
 */
export function onInterrupt(sentence: string, effects: Effects): () => void {
	const end = () => {
		effects.warn(`\nInterrupted. ${sentence}`);
		process.exit(INTERRUPTED);
	};
	process.once('SIGINT', end);
	return () => process.removeListener('SIGINT', end);
}
