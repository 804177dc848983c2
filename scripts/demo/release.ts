import { exitCode } from '#scripts/errors.ts';
import { realEffects } from '#scripts/effects.ts';
import { runReleaseCommand } from './release-command.ts';

try {
	await runReleaseCommand(process.argv.slice(2));
} catch (error) {
	realEffects.warn(error instanceof Error ? error.message : String(error));
	process.exitCode = exitCode(error);
}
