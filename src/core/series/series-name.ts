/**
 * The series a reader can choose between.
 *
 * - `court`: UNHCR's immigration-court rows; every asylum case to 2016, defensive cases from 2017. The longest.
 * - `court-whole`: the same with the referred cases of 2017 to 2024 added, so the whole court through.
 * - `uscis`: decisions of asylum officers.
 * - `counted`: immigration courts, counted from EOIR's case data, by fiscal year.
 */
export const SERIES_NAMES = ['counted', 'court', 'court-whole', 'uscis'] as const;
export type SeriesName = (typeof SERIES_NAMES)[number];
