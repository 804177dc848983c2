import { setTimeout } from 'node:timers/promises';

/** The outside world a command may touch; tests pass their own. */
export interface Effects {
	/** HTTP requests. */
	readonly fetch: typeof fetch;
	/** The present moment. */
	readonly now: () => Date;
	/** Lets so many milliseconds pass. */
	readonly wait: (milliseconds: number) => Promise<void>;
	/** Does something when so many milliseconds have passed. @returns calls it off. */
	readonly after: (milliseconds: number, act: () => void) => () => void;
	/** A number from 0 up to, not including, 1, by chance. */
	readonly random: () => number;
	/** One line for the person who runs the command. */
	readonly log: (line: string) => void;
	/** One line of warning or error. */
	readonly warn: (line: string) => void;
	/** Whether output goes to a terminal that can redraw a line (progress bars), else plain lines. */
	readonly isTerminal: boolean;
}

/** The real world. */
export const realEffects: Effects = {
	fetch: (...request) => fetch(...request),
	now: () => new Date(),
	wait: async (milliseconds) => void (await setTimeout(milliseconds)),
	after: (milliseconds, act) => {
		const timer = globalThis.setTimeout(act, milliseconds);
		return () => clearTimeout(timer);
	},
	random: Math.random,
	log: (line) => console.log(line),
	warn: (line) => console.error(line),
	isTerminal: process.stderr.isTTY === true
};
