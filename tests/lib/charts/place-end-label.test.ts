import { describe, expect, it } from 'vitest';
import { labelledYears, wrapLabel } from '../../../src/lib/charts/place-end-label.ts';

describe('labelledYears', () => {
	it('asks for years when lines end in different ones, or before the axis', () => {
		expect(labelledYears([2024, 2025], 2025)).toBe(true);
		expect(labelledYears([2024, 2024], 2025)).toBe(true);
		expect(labelledYears([2025, 2025], 2025)).toBe(false);
		expect(labelledYears([2025, undefined], 2025)).toBe(false);
	});
});

describe('wrapLabel', () => {
	it('breaks a name between words where it is wider than the room', () => {
		// 68 units of 13-unit type hold nine letters.
		expect(wrapLabel('Everyone else', 68, 13)).toEqual(['Everyone', 'else']);
		expect(wrapLabel('Overall', 68, 13)).toEqual(['Overall']);
		expect(wrapLabel('Liechtenstein', 68, 13)).toEqual(['Liechtenstein']);
	});
});
