import { lookupNationalities } from '#core/tables/lookups.ts';
import { once, readTable } from './data-source.ts';

/** A nationality in both languages. */
export interface NationalityName {
	readonly name_en: string;
	readonly name_es: string;
}

/** Names by EOIR's two-character code; a code the lookup lacks stands for itself. */
export function nationalityName(eoirCode: string): NationalityName {
	const names = once('nationality-names', () => {
		const rows = readTable(lookupNationalities, 'lookups');
		return new Map(
			rows.flatMap((row) => (row.eoir_code?.split('|') ?? []).map((code) => [code, row] as const))
		);
	});
	const { name_en, name_es } = names.get(eoirCode) ?? { name_en: eoirCode, name_es: eoirCode };
	return { name_en, name_es };
}
