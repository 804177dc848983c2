import type { PullResult } from '../sources/source.ts';
import { formatBytes, formatSeconds } from '../files/format-bytes.ts';
import type { Effects } from '../effects.ts';

/** One line about a file that was pulled: its state, its size and how long it took. */
export function reportPulled(
	source: string,
	result: PullResult,
	startedAt: Date,
	effects: Effects
): PullResult {
	const seconds = (effects.now().getTime() - startedAt.getTime()) / 1000;
	effects.log(
		`${source}: ${result.file}: ${result.state}, ${formatBytes(result.bytes)}, ${formatSeconds(seconds)}`
	);
	return result;
}
