// npm run demo, demo:cases and demo:release: the first word says what is made, the rest are its options.
import { realEffects } from '#scripts/effects.ts';
import { exitCode, messageOf, UsageError } from '#scripts/errors.ts';
import { runDemoCommand, runReleaseCommand } from './commands.ts';

const [made, ...args] = process.argv.slice(2);
try {
	if (made === 'site') await runDemoCommand(args);
	else if (made === 'release') await runReleaseCommand(args);
	else throw new UsageError(`"${made ?? ''}" cannot be made; site or release was expected`);
} catch (error) {
	realEffects.warn(messageOf(error));
	process.exitCode = exitCode(error);
}
