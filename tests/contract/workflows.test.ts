import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { run } from '#scripts/cli.ts';
import { SOURCES } from '#scripts/sources/index.ts';
import { fakeEffects } from '../support/fake-effects.ts';

interface Step {
	readonly run?: string;
	readonly uses?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly 'timeout-minutes'?: number;
	readonly steps: readonly Step[];
}
interface Workflow {
	readonly permissions?: Readonly<Record<string, string>>;
	readonly concurrency?: unknown;
	readonly env?: Readonly<Record<string, string>>;
	readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = join('.github', 'workflows');
const FILES = readdirSync(FOLDER);
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const read = (file: string): Workflow => parse(readFileSync(join(FOLDER, file), 'utf8'));
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const commandsOf = (workflow: Workflow) =>
	stepsOf(workflow)
		.flatMap((step) => step.run ?? [])
		.join('\n');

it('are those that hosting.md explains', () => {
	expect(FILES.sort()).toEqual(['deploy.yml', 'new-data.yml', 'test.yml']);
	const page = readFileSync(join('docs', 'hosting.md'), 'utf8');
	expect(FILES.filter((file) => !page.includes(file))).toEqual([]);
});

describe.each(FILES)('%s', (file) => {
	const workflow = read(file);

	it('names npm scripts that exist', () => {
		const named = [...commandsOf(workflow).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
			([, name]) => name
		);
		expect(named.length).toBeGreaterThan(0);
		expect(named.filter((name) => !(name ?? '' in scripts) || scripts[name ?? ''] === undefined)).toEqual([]);
	});

	it('calls commands of npm run data with options that they have', async () => {
		const calls = [...commandsOf(workflow).matchAll(/npm run (?:--silent )?data -- (\w+)([^|\n]*)/g)];
		for (const [, command = '', rest = ''] of calls) {
			const effects = fakeEffects();
			expect(await run([command, '--help'], effects), command).toBe(0);
			for (const [option] of rest.matchAll(/--[\w-]+/g)) expect(effects.logged.join('\n')).toContain(option);
		}
	});

	it('may read the code, and no more but where a job says what it writes', () => {
		expect(workflow.permissions).toEqual({ contents: 'read' });
		for (const [name, { permissions = {} }] of Object.entries(workflow.jobs)) {
			const written = Object.keys(permissions).filter((right) => permissions[right] === 'write');
			const needed: Readonly<Record<string, readonly string[]>> = {
				'new-data.yml pull': ['contents', 'pull-requests'],
				'deploy.yml deploy': ['pages', 'id-token']
			};
			expect(written).toEqual(needed[`${file} ${name}`] ?? []);
		}
	});

	it('ends what hangs, does not run twice at once, and knows no secret but its own token', () => {
		expect(workflow.concurrency).toBeDefined();
		for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(340);
		expect(readFileSync(join(FOLDER, file), 'utf8')).not.toMatch(/secrets\./);
	});

	it('takes actions of GitHub alone, at a version', () => {
		const uses = stepsOf(workflow).flatMap((step) => step.uses ?? []);
		expect(uses.filter((action) => !/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/.test(action))).toEqual([]);
	});

	it('leaves no token behind in what it checks out, unless it pushes', () => {
		for (const { steps } of Object.values(workflow.jobs)) {
			const pushes = steps.some((step) => step.run?.includes('git push'));
			const [checkout] = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
			if (checkout && !pushes) expect(checkout.with?.['persist-credentials']).toBe(false);
		}
	});

	it('reads files that are in the repository', () => {
		const text = readFileSync(join(FOLDER, file), 'utf8');
		const named = [...text.matchAll(/node-version-file: (\S+)|git add ([^\n]+)/g)];
		const paths = named.flatMap(([, one, many]) => one ?? many?.split(' ') ?? []);
		expect(paths.filter((path) => !existsSync(path))).toEqual([]);
	});

	it('pulls sources that there are', () => {
		const { SMALL = '' } = workflow.env ?? {};
		const pulled = SOURCES.filter((source) => source.pull !== undefined).map(({ id }) => id as string);
		expect(SMALL.split(' ').filter((id) => id !== '' && !pulled.includes(id))).toEqual([]);
	});
});

it('publishes no step that shows text of others to a shell', () => {
	for (const file of FILES) expect(commandsOf(read(file))).not.toMatch(/\$\{\{/);
});
