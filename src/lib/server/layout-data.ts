import { toLocale } from '../i18n/locale.ts';
import { recordSpan } from './court-records.ts';
import { release } from './release.ts';

/** What every page knows: its language, the release, the years of the court records. @param locale of the address. */
export function layoutData(locale: string | undefined) {
	return { locale: toLocale(locale), release: release(), recordSpan: recordSpan() };
}
