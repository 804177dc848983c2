import { expect, it } from 'vitest';
import { placeDay, yearOfDay } from '../../../src/lib/charts/place-events.ts';

it('puts the first day of a year half a year before its middle, fiscal or calendar', () => {
	expect(placeDay('2024-10-01', 'fiscal')).toBe(2024.5);
	expect(placeDay('2025-01-01', 'calendar')).toBe(2024.5);
});

it('puts a day as far on as the year has gone', () => {
	// 2 July 2025 is day 182 of 365; 2 April 2025 is day 183 of 365 since 1 October 2024.
	expect(placeDay('2025-07-02', 'calendar')).toBeCloseTo(2024.5 + 182 / 365, 10);
	expect(placeDay('2025-04-02', 'fiscal')).toBeCloseTo(2024.5 + 183 / 365, 10);
	// 2024 is a leap year: 1 July is day 182 of 366.
	expect(placeDay('2024-07-01', 'calendar')).toBeCloseTo(2023.5 + 182 / 366, 10);
});

it('knows the year of a day by the axis', () => {
	expect([yearOfDay('2020-10-01', 'fiscal'), yearOfDay('2020-10-01', 'calendar')]).toEqual([2021, 2020]);
});
