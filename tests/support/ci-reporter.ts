import { writeFileSync } from 'node:fs';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Writes how many tests passed, failed and were skipped to the file that LEDGER_COUNTS names, for the last line
 * of `npm test`. A file that breaks before its tests start, and an error outside any test, count as one failure each.
 */
export default class CiReporter implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
		const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
		for (const module of modules) {
			let testsFailed = 0;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				if (state === 'passed') counts.passed += 1;
				else if (state === 'failed') testsFailed += 1;
				else counts.skipped += 1;
			}
			counts.failed += module.state() === 'failed' ? Math.max(1, testsFailed) : testsFailed;
		}
		if (process.env.LEDGER_COUNTS) writeFileSync(process.env.LEDGER_COUNTS, JSON.stringify(counts));
	}
}
