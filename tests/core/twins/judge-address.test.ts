import { describe, expect, it } from 'vitest';
import { judgeAddress } from '#core/twins/judge-address.ts';

describe('judgeAddress', () => {
	it('folds the name and ends in the code', () => {
		expect(judgeAddress("Peña-O'Neil, José R.", { judge: 'PJR' })).toBe('pena-oneil-jose-r-pjr');
	});
	it('tells two people of one name apart by code, and one without a code by court', () => {
		expect(
			new Set([
				judgeAddress('Doe, Jane', { judge: 'JD1' }),
				judgeAddress('Doe, Jane', { judge: 'JD2' }),
				judgeAddress('Doe, Jane', { court: 'NYC' }),
				judgeAddress('Doe, Jane', { court: 'LOS' })
			])
		).toEqual(new Set(['doe-jane-jd1', 'doe-jane-jd2', 'doe-jane-at-nyc', 'doe-jane-at-los']));
	});
});
