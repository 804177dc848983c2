import type {
	CourtRecords,
	FileTally,
	Published,
	PublishedSource,
	ReadContext
} from '#scripts/sources/source.ts';
import { DataError } from '#scripts/errors.ts';
import { type InputFile, refuseStandIn } from '#scripts/files/input-files.ts';
import { readEach } from '#scripts/sources/each-file.ts';
import { describeDocument, documentId } from './documents.ts';
import { EVERYONE, type ReadDocument } from './periods.ts';
import { pullUscis } from './pull.ts';
import { readTranscribed } from './transcribed.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads USCIS's counts of affirmative cases: the FOIA release and the quarterly statistics, as workbook or transcribed. A
 * workbook takes the place of what was transcribed from it.
 * @throws DataError when none of the files can be read, or two of them contradict each other.
 */
export async function readUscis(files: readonly InputFile[], context: ReadContext): Promise<Published> {
	const { read, failed } = await readEach(files, context.harmonizer, async (file) => ({
		file,
		result: await readFile(file, context)
	}));
	const ignored: FileTally[] = [];
	const found = read.flatMap(({ file, result }) => {
		if (typeof result !== 'string') return [result];
		ignored.push(passedOver(file.name, result));
		return [];
	});
	const { documents, replaced } = onePerId(found.flatMap((one) => one.documents));
	if (documents.length === 0 && failed.length === 0) {
		throw new DataError(
			`No counts of USCIS in what was given: ${ignored.map(({ file, ignored: why }) => `${file}: ${why}`).join('; ')}. ` +
				'Expected a workbook asylumfiscalyear…todatestats_….xlsx, or the transcribed tables.'
		);
	}
	assertSameCases(documents);
	const records: CourtRecords = {
		judgeYears: [],
		courtJudgeYears: [],
		courtYears: [],
		periods: documents.flatMap(({ periods }) => periods)
	};
	return {
		documents: documents.map(({ subject, through, file }) =>
			describeDocument(subject, through, file, context.records)
		),
		outcomes: [],
		judges: [],
		records,
		tallies: [...found.map(({ tally }) => replaced.get(tally.file) ?? tally), ...ignored, ...failed],
		rejects: found.flatMap(({ rejects, tally }) => (replaced.has(tally.file) ? [] : rejects))
	};
}

async function readFile(file: InputFile, context: ReadContext) {
	const isWorkbook = /\.xlsx$/i.test(file.name);
	if (!isWorkbook && !/\.csv$/i.test(file.name)) return 'neither a workbook (xlsx) nor CSV';
	refuseStandIn(file, isWorkbook ? 'a workbook (xlsx)' : 'a CSV');
	return isWorkbook ? readWorkbook(file, context) : readTranscribed(file, context);
}

/**
 * Each document once: a workbook takes the place of what was transcribed from it.
 * @returns the documents, and by its name each transcribed file that gave way, passed over with the reason.
 * @throws DataError when two files hold one document and neither is the workbook the other was transcribed from.
 */
function onePerId(documents: readonly ReadDocument[]) {
	const byId = new Map<string, ReadDocument>();
	const replaced = new Map<string, FileTally>();
	for (const document of documents) {
		const id = documentId(document.subject, document.through);
		const other = byId.get(id);
		if (other && isWorkbook(other) === isWorkbook(document)) {
			throw new DataError(
				`${document.file.name}: holds the same counts as ${other.file.name} (${id}); one file was expected. Take one of them away.`
			);
		}
		const [stays, goes] = other && isWorkbook(other) ? [other, document] : [document, other];
		byId.set(id, stays);
		if (goes) {
			const why = `transcribed from a workbook that is here too, ${stays.file.name} (${id})`;
			replaced.set(goes.file.name, passedOver(goes.file.name, why));
		}
	}
	return { documents: [...byId.values()], replaced };
}

function passedOver(file: string, ignored: string): FileTally {
	return { file, read: 0, kept: 0, repaired: 0, rejected: 0, ignored };
}

function isWorkbook({ file }: ReadDocument): boolean {
	return /\.xlsx$/i.test(file.name);
}

/** The two tables of the FOIA release count the same cases. @throws DataError naming the first measure that differs. */
function assertSameCases(documents: readonly ReadDocument[]): void {
	const [citizenships, offices] = (['foia-citizenships', 'foia-offices'] as const).map((subject) =>
		documents.find((document) => document.subject === subject)
	);
	if (!citizenships || !offices) return;
	const [ours, theirs] = [everyoneOf(citizenships), everyoneOf(offices)];
	for (const [measure, sum] of theirs) {
		if (ours.get(measure) === sum) continue;
		throw new DataError(
			`${citizenships.file.name}: ${measure} adds up to ${ours.get(measure) ?? 'nothing'}, expected ${sum} as in ${offices.file.name}: both count the same cases. Rows are missing or changed: give both files whole.`
		);
	}
}

function everyoneOf({ periods }: ReadDocument): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const { nationality, office, measure, count } of periods)
		if (nationality === EVERYONE.nationality && office === EVERYONE.office)
			sums.set(measure, (sums.get(measure) ?? 0) + (count ?? 0));
	return sums;
}

/** USCIS's counts of affirmative applications, by citizenship, asylum office, month and fiscal year. */
export const uscis: PublishedSource = {
	kind: 'published',
	id: 'uscis',
	title: 'Affirmative asylum cases by citizenship, asylum office and month',
	publisher: 'USCIS',
	pull: pullUscis,
	read: readUscis
};
