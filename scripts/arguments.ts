import { parseArgs, type ParseArgsConfig } from 'node:util';
import { messageOf, UsageError } from './errors.ts';

/**
 * Reads the arguments of a command.
 * @param config options and whether names may stand beside them, as `parseArgs` of Node takes them.
 * @param usage how the command is called, shown when the arguments are wrong.
 * @throws UsageError on an option that the command does not have, or one without its value.
 */
export function parseArguments<const Config extends Omit<ParseArgsConfig, 'args'>>(
	args: readonly string[],
	config: Config,
	usage: string
): ReturnType<typeof parseArgs<Config & { args: string[] }>> {
	try {
		return parseArgs({ ...config, args: [...args] });
	} catch (cause) {
		throw new UsageError(`${messageOf(cause)}\n\n${usage}`, { cause });
	}
}

/**
 * One of the values an option may have.
 * @throws UsageError naming them when another is given.
 */
export function oneOf<T extends string>(option: string, given: string, choices: readonly T[]): T {
	const found = choices.find((candidate) => candidate === given);
	if (found) return found;
	throw new UsageError(`${option} is "${given}"; expected one of ${choices.join(', ')}.`);
}
