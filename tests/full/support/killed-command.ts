import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from '../../../scripts/tooling/run-command.mjs';

/** Every file below a folder: path → content as Latin-1, so that bytes can be compared; days of a run are made alike. */
export type Files = Readonly<Record<string, string>>;

/** A command to be killed, and the data folder it starts from. */
export interface KilledCommand {
	/** As after `npm run data --`. */
	readonly args: readonly string[];
	/** A data folder with the old state of what the command writes, and what it reads. Never changed. */
	readonly template: string;
	readonly env?: Readonly<Record<string, string>>;
}

/** How a run ended. */
interface Run {
	readonly code: number | null;
	/** Whether it was killed before it ended. */
	readonly isKilled: boolean;
	readonly milliseconds: number;
	readonly output: string;
}

/**
 * When to kill: after so many milliseconds, just before the disk is changed for the Nth time, or when a large file has
 * come as far as a byte; the last is told what to call then, and where the data folder is.
 */
export type Moment =
	| { readonly afterMs: number }
	| { readonly atStep: number }
	| { readonly atByte: number; readonly watch: (kill: () => void, data: string) => void };

/** A command as it runs unharmed. */
export interface Reference {
	readonly before: Files;
	readonly after: Files;
	readonly milliseconds: number;
	/** How often it changes the disk. */
	readonly steps: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The seed of the moments: KILL_SEED, else always the same. */
export const KILL_SEED = Number(process.env['KILL_SEED'] ?? 2026);

const STEP_COUNTER = pathToFileURL(join(import.meta.dirname, 'kill-at-step.mjs')).href;

/** Runs a command of `npm run data` as a process of its own, to its end or to the moment of its death. */
export function run(
	{ args, env }: Pick<KilledCommand, 'args' | 'env'>,
	data: string,
	moment?: Moment
): Promise<Run> {
	const started = performance.now();
	return new Promise((done, fail) => {
		const child = spawn(
			process.execPath,
			['--import', STEP_COUNTER, '--import', 'tsx', join(PROJECT_ROOT, 'scripts', 'cli.ts'), ...args],
			{
				cwd: PROJECT_ROOT,
				env: {
					...process.env,
					LEDGER_DATA: data,
					KILL_STEPS_TO: stepsFile(data),
					...(moment && 'atStep' in moment ? { KILL_AT_STEP: String(moment.atStep) } : {}),
					...env
				},
				stdio: ['ignore', 'pipe', 'pipe']
			}
		);
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => (output += text.toString()));
		const timer =
			moment && 'afterMs' in moment ? setTimeout(() => child.kill('SIGKILL'), moment.afterMs) : undefined;
		if (moment && 'watch' in moment) moment.watch(() => child.kill('SIGKILL'), data);
		child.once('error', fail);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			done({ code, isKilled: signal === 'SIGKILL', milliseconds: performance.now() - started, output });
		});
	});
}

function stepsFile(data: string): string {
	return `${data}.steps`;
}

/** A copy of the template in a folder of its own; the caller removes its parent. */
export async function copyOf({ template }: Pick<KilledCommand, 'template'>): Promise<string> {
	const data = join(await mkdtemp(join(tmpdir(), 'ledger-kill-')), 'data');
	await cp(template, data, { recursive: true });
	return data;
}

/** Takes away what `copyOf` made. */
export async function removeCopy(data: string): Promise<void> {
	await rm(join(data, '..'), { recursive: true, force: true });
}

/** What the command does when nobody kills it. @throws when it fails. */
export async function reference(command: KilledCommand): Promise<Reference> {
	const data = await copyOf(command);
	try {
		const before = await filesBelow(data);
		const { code, output, milliseconds } = await run(command, data);
		if (code !== 0) throw new Error(`${command.args.join(' ')} ended with ${code}:\n${output}`);
		const steps = Number(await readFile(stepsFile(data), 'utf8'));
		return { before, after: await filesBelow(data), milliseconds, steps };
	} finally {
		await removeCopy(data);
	}
}

/** Days and moments of a run, which differ from run to run. */
const OF_THE_RUN = /"(retrieved_on|recorded_at)": "[^"]*"/g;

/** Reads every file below a folder. */
export async function filesBelow(folder: string): Promise<Files> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	const pairs = paths.map(async (path) => {
		const content = await readFile(path, 'latin1');
		return [relative(folder, path), content.replace(OF_THE_RUN, '"$1": "…"')] as const;
	});
	return Object.fromEntries(await Promise.all(pairs));
}
