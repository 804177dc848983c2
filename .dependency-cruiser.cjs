// Who may import whom: the table of docs/architecture.md, run by tests/contract/imports.test.ts.

/** Folders of src/lib that draw but know nothing of SvelteKit's routing. */
const DRAWING = '^src/lib/(charts|figures|controls)/';

/** Modules that run while pages are built, or in a server of their own, and never reach a browser. */
const ON_SERVER = '^src/lib/server/|^src/routes/.*[+][^/]*server[.]ts$|^src/hooks[.]server[.]ts$|^src/mcp/';

/** The rooms of src/core from the ground up: each reads those before it and time, none after it. */
const CORE_ROOMS = [
	'counts',
	'measures',
	'publishers',
	'tables',
	'releases',
	'series',
	'twins',
	'check',
	'cube',
	'explore'
];
const CORE_LAYERS = CORE_ROOMS.map((room, floor) => ({
	name: `core-${room}-below`,
	comment: `Inside core, ${room} reads only ${[...CORE_ROOMS.slice(0, floor), 'time'].join(', ')}.`,
	severity: 'error',
	from: { path: `^src/core/${room}/` },
	to: {
		path: '^src/core/',
		pathNot: `^src/core/(${CORE_ROOMS.slice(0, floor + 1).join('/|')}/|time[.]ts)`
	}
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			comment: 'Modules that import each other cannot be read one at a time.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'no-unresolved-import',
			comment: 'The imported file does not exist.',
			severity: 'error',
			from: { path: '^(src|scripts)/' },
			to: { couldNotResolve: true, path: '^([.]|#|[$]lib/)', pathNot: '/[$]types' }
		},
		{
			name: 'core-is-free',
			comment: 'src/core knows neither scripts nor the site.',
			severity: 'error',
			from: { path: '^src/core/' },
			to: { path: '^(scripts|src/(lib|mcp|routes|params)|tests|bench)/' }
		},
		...CORE_LAYERS,
		{
			name: 'scripts-not-from-site',
			comment: 'Scripts read core, never the site.',
			severity: 'error',
			from: { path: '^scripts/' },
			to: { path: '^(src/(lib|mcp|routes|params)|tests|bench)/' }
		},
		{
			name: 'source-not-from-source',
			comment:
				'One publisher knows nothing of another; what they share moves to scripts/release, files or pull.',
			severity: 'error',
			from: { path: '^scripts/sources/([^/]+)/' },
			to: { path: '^scripts/sources/[^/]+/', pathNot: '^scripts/sources/$1/' }
		},
		{
			name: 'files-and-pull-are-lowest',
			comment: 'scripts/files and scripts/pull serve every step and know none of them.',
			severity: 'error',
			from: { path: '^scripts/(files|pull)/' },
			to: { path: '^scripts/(sources|release|verify|commands)/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'steps-not-from-commands',
			comment: 'Steps and sources do not know the commands that call them.',
			severity: 'error',
			from: { path: '^scripts/(release|verify|sources)/' },
			to: { path: '^scripts/(commands/|cli[.]ts)' }
		},
		{
			name: 'site-not-from-scripts',
			comment: 'The site reads files that scripts made, never scripts.',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(scripts|tests|bench)/' }
		},
		{
			name: 'i18n-and-filters-are-pure',
			comment: 'Messages, formats and filters read core alone.',
			severity: 'error',
			from: { path: '^src/lib/(i18n|filters)/' },
			to: { path: '^src/(lib|routes|params)/', pathNot: '^src/lib/(i18n|filters)/' }
		},
		{
			name: 'charts-draw-only',
			comment:
				'A chart is given what it draws: it may name the types of core, and run only its counts and time.',
			severity: 'error',
			from: { path: '^src/lib/charts/' },
			to: {
				path: '^src/core/',
				pathNot: '^src/core/(time[.]ts|counts/)',
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'charts-know-only-words',
			comment:
				'Of the rest of the site a chart knows how words and numbers are written, nothing of filters, figures or pages.',
			severity: 'error',
			from: { path: '^src/lib/charts/' },
			to: { path: '^src/(lib|routes|params)/', pathNot: '^src/lib/(charts|i18n)/' }
		},
		{
			name: 'figure-not-from-figure',
			comment: 'A figure can be read alone; what two share moves to charts or core.',
			severity: 'error',
			from: { path: '^src/lib/figures/([^/]+)/' },
			to: { path: '^src/lib/figures/[^/]+/', pathNot: '^src/lib/figures/$1/' }
		},
		{
			name: 'lib-not-from-routes',
			comment: 'Pages are made of components, never the other way.',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/(routes|params)/' }
		},
		{
			name: 'site-not-from-mcp',
			comment: 'The server for machines reads what pages read; no page knows of it.',
			severity: 'error',
			from: { path: '^src/(lib|routes|params)/' },
			to: { path: '^src/mcp/' }
		},
		{
			name: 'mcp-draws-nothing',
			comment:
				'The server for machines runs without SvelteKit: data, words and rules, no component and no route.',
			severity: 'error',
			from: { path: '^src/mcp/' },
			to: { path: '[.]svelte(?:[.]ts)?$|^src/(routes|params)/|^[$]app/' }
		},
		{
			name: 'server-reads-core-only',
			comment: 'Reading aggregates needs schemas, not components.',
			severity: 'error',
			from: { path: '^src/lib/server/' },
			to: { path: '^src/lib/(charts|figures|controls|layout)/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'server-stays-on-server',
			comment:
				'Code that reads files runs while pages are built: only +*.server.ts, +server.ts and src/mcp may import it.',
			severity: 'error',
			from: { path: '^src/', pathNot: ON_SERVER },
			to: { path: '^src/lib/server/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'no-app-in-drawing',
			comment:
				'Charts, figures and controls work outside SvelteKit; what is SvelteKit’s belongs to routes and layout.',
			severity: 'error',
			from: { path: `${DRAWING}|^src/(core|lib/(i18n|server))/` },
			to: { path: '^[$]app/' }
		},
		{
			name: 'no-app-in-filters-but-one',
			comment: 'Of the filters only the state that writes the address may know SvelteKit.',
			severity: 'error',
			from: { path: '^src/lib/filters/', pathNot: '-state[.]svelte[.]ts$' },
			to: { path: '^[$]app/' }
		},
		{
			name: 'node-only-in-scripts-and-server',
			comment: 'What a browser gets cannot read files.',
			severity: 'error',
			from: { path: '^src/', pathNot: ON_SERVER },
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'heavy-packages-only-where-they-belong',
			comment: 'Readers of archives, workbooks and PDFs never reach the site.',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: 'node_modules/(@duckdb|@zip[.]js|unpdf|cheerio|cli-progress)/' }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '[.]svelte-kit/' },
		tsPreCompilationDeps: true,
		detectJSDocImports: false,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
			conditionNames: ['svelte', 'import', 'types', 'default', 'node']
		}
	}
};
