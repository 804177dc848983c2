/** The code that stands for an unknown nationality, EOIR's own. */
export const UNKNOWN_NATIONALITY = '??';

/** Codes of the lookup that name no nationality: `??` itself, and XX, whose label is a stray phrase about removal. */
const NO_NATIONALITY = [UNKNOWN_NATIONALITY, 'XX'];

/** A two-character nationality code as it is, anything else as unknown (`??`). */
export function nationalityCode(code: string): string {
	return code.length === 2 && !NO_NATIONALITY.includes(code) ? code : UNKNOWN_NATIONALITY;
}
