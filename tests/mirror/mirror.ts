import { asylumJudgeRoutes, archiveRoutes, caseTableRoutes } from './court-records.ts';
import { decisionRatesRoutes } from './decision-rates.ts';
import { FIRST_FIGURES, type MirrorFigures } from './figures.ts';
import { type Misbehaviour, MirrorServer, type MirrorRoute, type TlsFiles, type Traffic } from './server.ts';
import { unhcrRoutes } from './unhcr.ts';
import { uscisRoutes, yearbookRoutes } from './workbooks.ts';

/** The sources the mirror stands in for. */
export const MIRRORED_SOURCES = [
	'unhcr',
	'ohss-yearbook',
	'eoir-decision-rates',
	'uscis',
	'asylumjudge',
	'ddp',
	'eoir-case-data'
] as const;

/** One of them. */
export type MirroredSource = (typeof MIRRORED_SOURCES)[number];

const MAKERS: {
	readonly [Part in keyof MirrorFigures]: {
		readonly source: MirroredSource;
		readonly make: (
			figures: MirrorFigures
		) => Readonly<Record<string, MirrorRoute>> | Promise<Readonly<Record<string, MirrorRoute>>>;
	};
} = {
	unhcr: { source: 'unhcr', make: unhcrRoutes },
	yearbook: { source: 'ohss-yearbook', make: yearbookRoutes },
	decisionRates: { source: 'eoir-decision-rates', make: decisionRatesRoutes },
	uscis: { source: 'uscis', make: uscisRoutes },
	asylumjudge: { source: 'asylumjudge', make: asylumJudgeRoutes },
	caseTable: { source: 'ddp', make: caseTableRoutes },
	archive: { source: 'eoir-case-data', make: archiveRoutes }
};

/** What a mirror holds at first, and how it speaks. */
export interface MirrorOptions {
	/** The sources it serves; all when absent. Making court records takes a second or two. */
	readonly sources?: readonly MirroredSource[];
	/** Figures other than `FIRST_FIGURES`. */
	readonly figures?: Partial<MirrorFigures>;
	/** Key and certificate; without them it speaks plain HTTP. */
	readonly tls?: TlsFiles;
}

/**
 * The publishers' servers in one, on this machine, with made-up figures in files of the publishers' own form.
 *
 *     const mirror = await startMirror({ sources: ['unhcr', 'ohss-yearbook', 'eoir-decision-rates'] });
 *     // run `npm run data`, or `run([], effects)`, with `mirror.environment` in the environment
 *     await mirror.publish({ decisionRates: { ...mirror.figures.decisionRates, rows: […] } });
 *     // run again: only what changed comes
 *     await mirror.stop();
 */
export interface Mirror {
	/** Address of the server, without a slash at the end. */
	readonly origin: string;
	/** Environment variables that send every mirrored source's requests here (`LEDGER_ADDRESS_…`). */
	readonly environment: Readonly<Record<string, string>>;
	/** The figures it holds now. */
	readonly figures: MirrorFigures;
	/** What stands at which path; tests may put other files there. */
	readonly routes: Map<string, MirrorRoute>;
	/** Puts new figures in the place of some: files are made anew, and where names carry days, names move. */
	readonly publish: (figures: Partial<MirrorFigures>) => Promise<void>;
	/** Orders a fault, or with null good behaviour, from the next request on. */
	readonly misbehave: (order: Misbehaviour | null) => void;
	/** Called whenever an answer stops in the middle with its connection open. */
	readonly whenSilent: (act: () => void) => void;
	/** What went over its connections since the last time this was asked. */
	readonly takeTraffic: () => Traffic;
	readonly stop: () => Promise<void>;
}

/** Starts a mirror on a free port. */
export async function startMirror(options: MirrorOptions = {}): Promise<Mirror> {
	const sources = options.sources ?? MIRRORED_SOURCES;
	const server = new MirrorServer();
	let figures: MirrorFigures = { ...FIRST_FIGURES, ...options.figures };
	const ownRoutes = new Map<keyof MirrorFigures, readonly string[]>();
	const put = async (parts: readonly (keyof MirrorFigures)[]) => {
		for (const part of parts) {
			const { source, make } = MAKERS[part];
			if (!sources.includes(source)) continue;
			const made = Object.entries(await make(figures));
			for (const old of ownRoutes.get(part) ?? []) server.routes.delete(old);
			for (const [path, route] of made) server.routes.set(path, route);
			ownRoutes.set(
				part,
				made.map(([path]) => path)
			);
		}
	};
	await put(Object.keys(MAKERS) as (keyof MirrorFigures)[]);
	await server.start(options.tls);
	return {
		origin: server.origin,
		environment: Object.fromEntries(sources.map((source) => [variableOf(source), server.origin])),
		get figures() {
			return figures;
		},
		routes: server.routes,
		publish: async (changed) => {
			figures = { ...figures, ...changed };
			await put(Object.keys(changed) as (keyof MirrorFigures)[]);
		},
		misbehave: (order) => server.misbehave(order),
		whenSilent: (act) => {
			server.onSilence = act;
		},
		takeTraffic: () => server.takeTraffic(),
		stop: () => server.stop()
	};
}

function variableOf(source: MirroredSource): string {
	return `LEDGER_ADDRESS_${source.toUpperCase().replaceAll('-', '_')}`;
}
