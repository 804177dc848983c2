import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives a run of the tests one temporary folder, so that what tests write there goes when the run ends. */
export default function setup(): () => void {
	const root = mkdtempSync(join(tmpdir(), 'asylum-ledger-'));
	process.env['TMPDIR'] = root;
	return () => rmSync(root, { recursive: true, force: true });
}
