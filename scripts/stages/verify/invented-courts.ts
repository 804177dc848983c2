import type { CountedTallies } from './counted-tallies.ts';

/**
 * Whether most grants and denials stand at invented courts, whose codes begin with Q as no base-city code of EOIR does:
 * a synthetic release that was counted without the mark a demonstration carries.
 */
export function hasInventedCourts({ judges }: Pick<CountedTallies, 'judges'>): boolean {
	let [invented, all] = [0, 0];
	for (const { court, granted, denied } of judges) {
		all += granted + denied;
		if (court?.startsWith('Q')) invented += granted + denied;
	}
	return invented > all / 2;
}
