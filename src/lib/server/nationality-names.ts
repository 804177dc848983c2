import { lookupNationalities, type Nationality } from '#core/tables/lookups.ts';
import { namesInCount } from './counted-names.ts';
import { once, readTable } from './data-source.ts';

/** A nationality in both languages. */
export interface NationalityName {
	readonly name_en: string;
	readonly name_es: string;
}

/**
 * Names by EOIR's two-character code: the lookup's, which are in both languages; else the counted release's, in English;
 * a code that nobody names stands for itself.
 */
export function nationalityName(eoirCode: string): NationalityName {
	const printed = namesInCount('nationality').get(eoirCode)?.name ?? eoirCode;
	const { name_en, name_es } = byEoirCode().get(eoirCode) ?? { name_en: printed, name_es: printed };
	return { name_en, name_es };
}

/** The lookup's code by EOIR's, where it is known; else EOIR's own, which only the counted release knows. */
export function lookupCode(eoirCode: string): string {
	return byEoirCode().get(eoirCode)?.nationality ?? eoirCode;
}

function byEoirCode(): ReadonlyMap<string, Nationality> {
	return once('nationality-names', () => {
		const rows = readTable(lookupNationalities, 'lookups');
		return new Map(
			rows.flatMap((row) => (row.eoir_code?.split('|') ?? []).map((code) => [code, row] as const))
		);
	});
}
