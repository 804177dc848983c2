import { describe, expect, it } from 'vitest';
import { type Cube, cubeColumn, CubeError, decodeCube, encodeCube } from '#core/cube/cube.ts';
const cube: Cube = {
	rows: 3,
	columns: [
		{ name: 'court', dictionary: ['', 'QAB', 'QÑÍ'], values: Uint32Array.of(0, 2, 1) },
		{ name: 'fiscal_year', dictionary: null, values: Uint32Array.of(2001, 2001, 2025) },
		{ name: 'decisions', dictionary: null, values: Uint32Array.of(1, 70_000, 0) }
	]
};

describe('encodeCube and decodeCube', () => {
	it('give back what went in, each column in its narrowest type', () => {
		expect(decodeCube(encodeCube(cube))).toEqual({
			rows: 3,
			columns: [
				{ name: 'court', dictionary: ['', 'QAB', 'QÑÍ'], values: Uint8Array.of(0, 2, 1) },
				{ name: 'fiscal_year', dictionary: null, values: Uint16Array.of(2001, 2001, 2025) },
				{ name: 'decisions', dictionary: null, values: Uint32Array.of(1, 70_000, 0) }
			]
		});
	});

	it('read bytes that begin at an odd place in memory', () => {
		const bytes = encodeCube(cube);
		const shifted = new Uint8Array(bytes.length + 1);
		shifted.set(bytes, 1);
		expect(decodeCube(shifted.subarray(1))).toEqual(decodeCube(bytes));
	});

	it('keep an empty cube', () => {
		const empty: Cube = {
			rows: 0,
			columns: [{ name: 'decisions', dictionary: null, values: new Uint32Array(0) }]
		};
		expect(decodeCube(encodeCube(empty))).toEqual({
			rows: 0,
			columns: [{ name: 'decisions', dictionary: null, values: new Uint8Array(0) }]
		});
	});

	it('refuse bytes that are no cube, or not all of one', () => {
		expect(() => decodeCube(new TextEncoder().encode('fiscal_year,court'))).toThrow(CubeError);
		expect(() => decodeCube(encodeCube(cube).subarray(0, -4))).toThrow(CubeError);
	});

	it('find a column by name or say which there are', () => {
		expect(cubeColumn(cube, 'court').dictionary).toEqual(['', 'QAB', 'QÑÍ']);
		expect(() => cubeColumn(cube, 'city')).toThrow(/court, fiscal_year, decisions/);
	});
});
