import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/tooling/run-command.mjs';

const config: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

describe('who imports whom', () => {
	it('follows the table of docs/architecture.md', async () => {
		expect(await findForbidden(PROJECT_ROOT, ['src', 'scripts'])).toEqual([]);
	});

	it.each([
		['core-is-free', 'src/core/measures/rates.ts', 'src/lib/charts/scales.ts'],
		['core-counts-below', 'src/core/counts/year-counts.ts', 'src/core/measures/rates.ts'],
		['core-measures-below', 'src/core/measures/rates.ts', 'src/core/tables/table.ts'],
		['core-publishers-below', 'src/core/publishers/unhcr.ts', 'src/core/tables/table.ts'],
		['core-tables-below', 'src/core/tables/published.ts', 'src/core/series/compare-years.ts'],
		['core-series-below', 'src/core/series/compare-years.ts', 'src/core/twins/entity-json.ts'],
		['scripts-not-from-site', 'scripts/commands/pull.ts', 'src/lib/i18n/format.ts'],
		['source-not-from-source', 'scripts/sources/unhcr/source.ts', 'scripts/sources/reference/source.ts'],
		['site-not-from-scripts', 'src/routes/+page.svelte', 'scripts/errors.ts'],
		['charts-draw-only', 'src/lib/charts/marks/LineMark.svelte', 'src/core/measures/rates.ts'],
		['charts-know-only-words', 'src/lib/charts/axes/AxisX.svelte', 'src/lib/filters/filters.ts'],
		[
			'figure-not-from-figure',
			'src/lib/figures/funnel/Funnel.svelte',
			'src/lib/figures/judge-strip/series.ts'
		],
		['i18n-and-filters-are-pure', 'src/lib/filters/filters.ts', 'src/lib/charts/scales.ts'],
		['lib-not-from-routes', 'src/lib/layout/SiteHeader.svelte', 'src/routes/links.ts'],
		['site-not-from-mcp', 'src/lib/check/answer-words.ts', 'src/mcp/tool.ts'],
		['mcp-draws-nothing', 'src/mcp/tool.ts', 'src/lib/check/Answer.svelte'],
		['server-stays-on-server', 'src/routes/+page.ts', 'src/lib/server/aggregates.ts']
	])('would be stopped by %s: %s → %s', async (rule, from, to) => {
		const forbidden = await findForbiddenIn({ [from]: importing(from, to), [to]: 'export const it = 1;\n' });
		expect(forbidden).toContain(`${rule}: ${from} → ${to}`);
	});

	it.each([
		['node-only-in-scripts-and-server', 'src/lib/controls/YearRange.svelte', 'node:fs'],
		['no-app-in-drawing', 'src/lib/figures/funnel/Funnel.svelte', '$app/state'],
		['no-app-in-filters-but-one', 'src/lib/filters/filters.ts', '$app/navigation']
	])('would be stopped by %s: %s → %s', async (rule, from, module) => {
		const forbidden = await findForbiddenIn({
			[from]: asModule(from, `import * as it from '${module}';\nit;\n`)
		});
		expect(forbidden.map((line) => line.replace('→ fs', '→ node:fs'))).toContain(
			`${rule}: ${from} → ${module}`
		);
	});

	it('would be stopped by no-cycles: two modules that import each other', async () => {
		const forbidden = await findForbiddenIn({
			'src/core/counts/a.ts': "import { b } from './b.ts';\nexport const a = b;\n",
			'src/core/counts/b.ts': "import { a } from './a.ts';\nexport const b = a;\n"
		});
		expect(forbidden).toContain('no-cycles: src/core/counts/a.ts → src/core/counts/b.ts');
	});

	it('lets pass what the table allows', async () => {
		const forbidden = await findForbiddenIn({
			'src/routes/+page.server.ts': "import { read } from '../lib/server/aggregates.ts';\nread;\n",
			'src/lib/server/aggregates.ts':
				"import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n"
		});
		expect(forbidden).toEqual([]);
	});
});

/** Writes a tiny project to a temporary folder and cruises it with the project's own rules. */
async function findForbiddenIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
	const root = mkdtempSync(join(tmpdir(), 'imports-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	try {
		return await findForbidden(root, [
			...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))
		]);
	} finally {
		rmSync(root, { recursive: true });
	}
}

/** Every forbidden import below the folders, as `rule: from → to`. */
async function findForbidden(root: string, folders: string[]): Promise<readonly string[]> {
	const { enhancedResolveOptions, ...options } = config.options ?? {};
	const ruleSet = { forbidden: config.forbidden ?? [] };
	const { output } = await cruise(
		folders,
		{ ...options, baseDir: root, ruleSet, validate: true },
		{
			...enhancedResolveOptions,
			bustTheCache: true,
			alias: { $lib: join(root, 'src/lib') }
		}
	);
	if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
	return readViolations(output);
}

function readViolations({ summary }: ICruiseResult): readonly string[] {
	return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

function importing(from: string, to: string): string {
	const up = '../'.repeat(from.split('/').length - 1);
	return asModule(from, `import { it } from '${up}${to}';\nit;\n`);
}

function asModule(path: string, code: string): string {
	return path.endsWith('.svelte') ? `<script lang="ts">\n${code}</script>\n` : code;
}
