/**
 * Rows of the newest of several releases of one way of counting, by the day at the end of their documents' ids.
 * @param isOfKind which documents count that way (`isDecisionsRelease`); all when absent.
 * @returns none where no document does.
 */
export function newestOf<T extends { readonly source_id: string }>(
	rows: readonly T[],
	isOfKind: (row: { readonly source_id: string }) => boolean = () => true
): T[] {
	let newest = '';
	for (const row of rows) if (row.source_id > newest && isOfKind(row)) newest = row.source_id;
	return rows.filter(({ source_id }) => source_id === newest);
}
