import { expect, it } from 'vitest';
import { nodeProblem } from '../../../scripts/tooling/node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('accepts Node %s', (version) => {
	expect(nodeProblem(version)).toBeNull();
});

it.each(['20.18.3', '18.20.0', '9.0.0'])('says which Node is needed when this is %s', (version) => {
	expect(nodeProblem(version)).toBe(
		`Asylum Ledger needs Node 20.19 or later; this is Node ${version}. ` +
			'Install a newer Node (https://nodejs.org) and run the command again.'
	);
});
