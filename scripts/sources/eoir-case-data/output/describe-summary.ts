import { describeValues } from './check-values.ts';
import type { NamesSummary, NormalizeSummary } from './summary.ts';

/** The summary of a run in lines for the person who ran it. */
export function describeSummary(summary: NormalizeSummary, out: string): readonly string[] {
	return [
		...summary.files.map(
			(file) =>
				`${file.table}: ${file.lines_read} read = ${file.kept} kept + ${file.repaired} repaired + ${file.rejected} rejected` +
				(file.expected === null ? '' : `; Count.txt says ${file.expected}`)
		),
		...(summary.count_txt === 'missing' ? ['Count.txt is missing: row counts could not be compared.'] : []),
		...summary.count_txt_lacks.map(
			(table) => `Count.txt has no readable line for ${table}: its rows could not be compared.`
		),
		...summary.tables_missing.map((table) =>
			table === 'tbl_RepsAssigned'
				? 'tbl_RepsAssigned is missing: representation is unknown throughout.'
				: `${table} is missing.`
		),
		`Release of ${summary.release_on} (known from: ${summary.release_on_known_from}).`,
		...(summary.file_dates_say === null
			? []
			: [
					`The files carry ${summary.file_dates_say}, more than 45 days from the day in the names; the name counts. Were they packed again?`
				]),
		`${summary.asylum_applications.rows} asylum applications, ${summary.asylum_applications.unmatched} of them without a proceeding.`,
		`${summary.asylum_proceedings} proceedings with an asylum application = ${summary.decisions} counted` +
			`${summary.not_chosen ? ` + ${summary.not_chosen} not chosen by --events ${summary.options.events}` : ''}` +
			Object.entries(summary.skipped)
				.map(([reason, count]) => ` + ${count} skipped (${reason})`)
				.join(''),
		...(summary.undecided_by_unlisted_code > 0
			? [
					`${summary.undecided_by_unlisted_code} of the ${summary.outcomes['undecided'] ?? 0} undecided are so because no list knows their code.`
				]
			: []),
		...describeValues(summary.values),
		...describeNames(summary.names),
		...(summary.complete
			? []
			: [`INCOMPLETE: rows are missing in ${summary.short_tables.join(', ')}; the output is marked so.`]),
		`${summary.cells} rows of asylum_decisions.csv written to ${out}`
	];
}

function describeNames(names: NamesSummary): readonly string[] {
	return [
		...(['judge', 'court', 'nationality'] as const).flatMap((kind) => {
			const unknown = Object.entries(names[kind].unknown);
			if (unknown.length === 0) return [];
			const listed = unknown.map(([code, decisions]) => `"${code}" (${decisions} decisions)`).join(', ');
			return [`${kind}: no list knows ${listed}.`];
		}),
		...names.unreadable.map((problem) => `${problem}: names come from the committed lookups.`)
	];
}
