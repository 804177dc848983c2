import { realEffects } from '#scripts/effects.ts';
import { exitCode } from '#scripts/errors.ts';
import { runDemoCommand } from './commands.ts';

try {
	await runDemoCommand(process.argv.slice(2));
} catch (error) {
	realEffects.warn(error instanceof Error ? error.message : String(error));
	process.exitCode = exitCode(error);
}
