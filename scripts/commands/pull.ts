import { join } from 'node:path';
import { dataFolder } from '#scripts/data-folder.ts';
import { UnreachableError, UsageError } from '#scripts/errors.ts';
import { parseArguments } from '#scripts/arguments.ts';
import { openDataFolder } from '#scripts/release/open-data-folder.ts';
import type { Effects } from '#scripts/effects.ts';
import { SOURCES } from '#scripts/sources/index.ts';
import type { Source } from '#scripts/sources/source.ts';

/** How `pull` is called. */
export const PULL_USAGE = `npm run data -- pull [source…] [--dry-run]

Fetches from the publishers what is new since the last time, into data/raw/<source>, and writes a record of each file
(address, dates, SHA-256) into data/snapshots/<source>.

Sources: unhcr, ohss-yearbook, eoir-decision-rates  (all three when none is named)
         asylumjudge  (only when named: ten files of JSON, counts from court records by judge, court and nationality)
         uscis  (only when named: the Asylum Division's workbooks, one a fiscal year)
         ddp  (only when named: some 460 MB, the courts' records as one table, a row a case)
         eoir-case-data  (only when named: some 4.5 GB; a broken download is taken up where it stopped)

  --dry-run   say what would be fetched, and write nothing (index pages are read all the same)

Addresses, and the contact that requests name, are in scripts/pull/publishers.json; LEDGER_PUBLISHERS names another
such file, LEDGER_CONTACT another contact. An environment variable sends a source elsewhere:
  LEDGER_ADDRESS_UNHCR, LEDGER_ADDRESS_OHSS_YEARBOOK, LEDGER_ADDRESS_EOIR_DECISION_RATES, LEDGER_ADDRESS_EOIR_CASE_DATA,
  LEDGER_ADDRESS_DDP, LEDGER_ADDRESS_ASYLUMJUDGE, LEDGER_ADDRESS_USCIS
  http://host:port        a mirror with the publisher's own paths (a path given here goes before them)
  http://…/name.zip       the one file itself (.zip, .xlsx, .pdf, .parquet, .json), without reading an index page
LEDGER_DATA names another data folder than data/.

Exit codes: 0 done, 1 problem with the data or the disk, 2 wrong usage, 3 a publisher could not be reached or sent
something else than expected (files that were here, and those of other sources, stay good).`;

/** The sources that a pull without names fetches. */
export const SMALL_SOURCES = ['unhcr', 'ohss-yearbook', 'eoir-decision-rates'] as const;

/**
 * The `pull` command. A source that cannot be reached does not keep the others from coming.
 * @throws UsageError, DataError; UnreachableError after the last source was tried, naming those that failed.
 */
export async function pull(args: readonly string[], effects: Effects): Promise<void> {
	const { values, positionals } = parsePullArgs(args);
	if (values.help) return effects.log(PULL_USAGE);
	const sources = [...new Set(positionals.length > 0 ? positionals : SMALL_SOURCES)].map(findPulled);
	// A trial writes nothing, not even what a killed run left to be done.
	if (!values['dry-run']) await openDataFolder();
	const release = onInterrupt(
		'Files that were here are untouched; run the same pull again to go on.',
		effects
	);
	try {
		await pullAll(sources, values['dry-run'] ?? false, effects);
	} finally {
		release();
	}
}

type PulledSource = Source & { readonly pull: NonNullable<Source['pull']> };

function findPulled(id: string): PulledSource {
	const pulled = SOURCES.filter((source): source is PulledSource => source.pull !== undefined);
	const found = pulled.find((source) => source.id === id);
	if (found) return found;
	throw new UsageError(
		`Nothing to pull for "${id}". Sources: ${pulled.map((source) => source.id).join(', ')}.`
	);
}

async function pullAll(sources: readonly PulledSource[], isTrial: boolean, effects: Effects): Promise<void> {
	const failures: { id: string; error: UnreachableError }[] = [];
	for (const source of sources) {
		try {
			await pullSource(source, isTrial, effects);
		} catch (error) {
			if (!(error instanceof UnreachableError)) throw error;
			effects.warn(`${source.id}: ${error.message}`);
			failures.push({ id: source.id, error });
		}
	}
	if (failures.length === 0) return;
	throw new UnreachableError(
		`${failures.map(({ id }) => id).join(', ')}: not pulled, see above. Earlier files are as they were. ` +
			'Check the network, then the addresses (npm run data -- pull --help).',
		{ cause: failures.map(({ error }) => error) }
	);
}

async function pullSource(source: PulledSource, isTrial: boolean, effects: Effects): Promise<void> {
	const { raw, snapshots } = dataFolder();
	const request = { rawFolder: join(raw, source.id), recordFolder: join(snapshots, source.id), isTrial };
	const results = await source.pull(request, effects);
	const fresh = results.filter(({ state }) => state !== 'unchanged').length;
	const files = `${results.length} ${results.length === 1 ? 'file' : 'files'}`;
	effects.log(`${source.id}: ${files}, ${fresh} ${isTrial ? 'would be fetched' : 'new or changed'}`);
}

function parsePullArgs(args: readonly string[]) {
	const options = { help: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
	return parseArguments(args, { allowPositionals: true, options }, PULL_USAGE);
}

/** What shells expect of a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/**
 * Ends the program on Ctrl-C with one sentence.
 * @param sentence says what becomes of what was done so far.
 * @returns a function that puts the usual handling back.
 */
function onInterrupt(sentence: string, effects: Effects): () => void {
	const end = () => {
		effects.warn(`\nInterrupted. ${sentence}`);
		process.exit(INTERRUPTED);
	};
	process.once('SIGINT', end);
	return () => process.removeListener('SIGINT', end);
}
