import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addTallies, tallyLine, tallyOfStep, tallyOfTests } from '../../../scripts/tooling/tally.mjs';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'tally-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function countsFile(counts: object): string {
	const file = join(folder, 'counts.json');
	writeFileSync(file, JSON.stringify(counts));
	return file;
}

it('counts a step without tests as one', () => {
	expect(tallyOfStep(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
	expect(tallyOfStep(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('takes the counts of a run of tests as written', () => {
	const file = countsFile({ passed: 7, failed: 2, skipped: 1 });
	expect(tallyOfTests(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 1 });
});

it('counts a run that failed without a failed test as a failure', () => {
	const file = countsFile({ passed: 7, failed: 0, skipped: 0 });
	expect(tallyOfTests(file, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

it('counts a run that left no counts as a failure', () => {
	expect(tallyOfTests(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('adds up and says the sum in one line', () => {
	const total = addTallies([
		{ passed: 1, failed: 0, skipped: 0 },
		{ passed: 40, failed: 2, skipped: 3 }
	]);
	expect(tallyLine(total)).toBe('41 passed, 2 failed, 3 skipped');
	expect(tallyLine({ passed: 41, failed: 0, skipped: 0 })).toBe('41 passed, 0 failed');
});
