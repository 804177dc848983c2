import { expect, it } from 'vitest';
import { dataFolder } from '#scripts/data-folder.ts';
import { hasFailed } from '#scripts/verify/check.ts';
import { checkPublished } from '#scripts/verify/verify-data.ts';

it('finds the committed tables in order', async () => {
	const checks = await checkPublished(dataFolder('data'));
	expect(checks.filter(hasFailed)).toEqual([]);
	expect(checks.length).toBeGreaterThan(12);
});
