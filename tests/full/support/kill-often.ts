import { expect } from 'vitest';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import {
	copyOf,
	type Files,
	filesBelow,
	KILL_SEED,
	type KilledCommand,
	type Moment,
	type Reference,
	reference,
	removeCopy,
	run,
	seededNumbers
} from './killed-command.ts';

/** What to kill, how often, and which files must hold together. */
export interface Killing extends KilledCommand {
	/** What it is called in the figures. */
	readonly name: string;
	/** Runs killed at a random moment of their duration. */
	readonly times: number;
	/** Draws a moment from a number of 0 to 1; by default one of the command's duration. */
	readonly draw?: (random: number) => Moment;
	/** Whether a file is one of those that must be old or new. */
	readonly isOfSet: (path: string) => boolean;
	/** Whether these may be old and new together: documents that are pulled come one after the other. Default false. */
	readonly isLoose?: boolean;
	/** A command that reads the set and must find nothing amiss with it; asked after every tenth death. */
	readonly reader?: Pick<KilledCommand, 'args' | 'env'>;
}

/** What runs that were killed left behind. */
interface Tally {
	killed: number;
	/** Ended before the moment came. */
	ended: number;
	old: number;
	new: number;
	/** Runs that left some files old and some new, where that may be. */
	both: number;
	/** Runs after which something temporary lay about, gone after the next run. */
	leftovers: number;
}

/**
 * Kills a command at random moments, then just before each of its changes of the disk. After every death each file of
 * the set is byte for byte old or new, whoever opens the folder as all commands do finds the whole set old or the whole
 * set new, and the next run gives what an unharmed run gives, with nothing left lying about.
 */
export async function killOften(killing: Killing): Promise<void> {
	const unharmed = await reference(killing);
	const { before, after, milliseconds, steps } = unharmed;
	expect(setOf(before, killing), 'old and new must differ').not.toEqual(setOf(after, killing));
	const tally: Tally = { killed: 0, ended: 0, old: 0, new: 0, both: 0, leftovers: 0 };
	const next = seededNumbers(KILL_SEED);
	const draw = killing.draw ?? ((random: number) => ({ afterMs: random * milliseconds }));
	for (let time = 0; time < killing.times; time++) await killOnce(killing, unharmed, draw(next()), tally);
	for (let atStep = 1; atStep <= steps; atStep++) await killOnce(killing, unharmed, { atStep }, tally);
	process.stdout.write(
		`${killing.name}: ${tally.killed} runs killed, ${killing.times} at random moments of ${Math.round(milliseconds)} ms ` +
			`(seed ${KILL_SEED}) and ${steps} before each change of the disk; ${tally.old} left the old set, ${tally.new} the new` +
			`${tally.both > 0 ? `, ${tally.both} whole files of both` : ''}; ` +
			`${tally.leftovers} left temporary files, gone after the next run; ${tally.ended} had ended before\n`
	);
}

async function killOnce(
	killing: Killing,
	{ before, after }: Reference,
	moment: Moment,
	tally: Tally
): Promise<void> {
	const at = JSON.stringify(moment);
	// What grows beside them until it is whole has other names, which nobody reads.
	const known = (files: Files) =>
		Object.fromEntries(
			Object.entries(setOf(files, killing)).filter(([path]) => path in before || path in after)
		);
	const data = await copyOf(killing);
	try {
		const { isKilled, code, output } = await run(killing, data, moment);
		if (isKilled) tally.killed += 1;
		else expect(code, `${at}: ${output}`).toBe(0);
		if (!isKilled) tally.ended += 1;

		const left = await filesBelow(data);
		for (const [path, content] of Object.entries(known(left)))
			expect([before[path], after[path]].includes(content), `${at}: ${path} is old or new`).toBe(true);
		if (Object.keys(left).some((path) => !(path in before) && !(path in after))) tally.leftovers += 1;

		await openDataFolder(data);
		if (killing.reader && (tally.killed + tally.ended) % 10 === 1) {
			const read = await run(killing.reader, data);
			expect(read.code, `${at}: ${read.output}`).toBe(0);
		}
		const found = known(await filesBelow(data));
		const state = stateOf(found, killing, before, after);
		if (!killing.isLoose) expect(state, `${at}: ${differing(found, before, after)}`).not.toBe('both');
		tally[state] += 1;

		const again = await run(killing, data);
		expect(again.code, `${at}: ${again.output}`).toBe(0);
		const whole = await filesBelow(data);
		expect(Object.keys(whole), at).toEqual(Object.keys(after));
		expect(differing(whole, after, after), at).toEqual('');
	} finally {
		await removeCopy(data);
	}
}

function setOf(files: Files, { isOfSet }: Killing): Files {
	return Object.fromEntries(Object.entries(files).filter(([path]) => isOfSet(path)));
}

function stateOf(found: Files, killing: Killing, before: Files, after: Files): 'old' | 'new' | 'both' {
	if (sameFiles(found, setOf(after, killing))) return 'new';
	return sameFiles(found, setOf(before, killing)) ? 'old' : 'both';
}

function sameFiles(some: Files, others: Files): boolean {
	const [names, otherNames] = [Object.keys(some), Object.keys(others)];
	return names.length === otherNames.length && names.every((name) => some[name] === others[name]);
}

/** For a message: the files that are not those of one state, and of which they are. */
function differing(found: Files, before: Files, after: Files): string {
	const names = [...new Set([...Object.keys(found), ...Object.keys(after)])].sort();
	return names
		.filter((name) => found[name] !== after[name])
		.map((name) => `${name}: ${!(name in found) ? 'gone' : found[name] === before[name] ? 'old' : 'other'}`)
		.join(', ');
}
