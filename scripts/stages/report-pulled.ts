import type { PullResult } from '../sources/source.ts';
import { bytesInWords, secondsInWords } from '../io/byte-words.ts';
import type { Effects } from '../io/effects.ts';

/** One line about a file that was pulled: its state, its size and how long it took. */
export function reportPulled(
	source: string,
	result: PullResult,
	startedAt: Date,
	effects: Effects
): PullResult {
	const seconds = (effects.now().getTime() - startedAt.getTime()) / 1000;
	effects.log(
		`${source}: ${result.file}: ${result.state}, ${bytesInWords(result.bytes)}, ${secondsInWords(seconds)}`
	);
	return result;
}
