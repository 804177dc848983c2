import { resolve } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/tooling/run-command.mjs';

/** The folder of the built site that the tests read: build/, or what LEDGER_BUILD names. */
export const BUILT_SITE = resolve(PROJECT_ROOT, process.env.LEDGER_BUILD ?? 'build');
