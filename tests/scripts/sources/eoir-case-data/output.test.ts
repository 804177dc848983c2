import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStaging } from '#scripts/sources/eoir-case-data/output.ts';

describe('openStaging', () => {
	it('keeps the rejects of other sources and drops those of an earlier count', async () => {
		const out = join(mkdtempSync(join(tmpdir(), 'staging-')), 'normalized');
		mkdirSync(join(out, 'rejects'), { recursive: true });
		writeFileSync(join(out, 'rejects', 'unhcr.csv'), 'of another source');
		writeFileSync(join(out, 'rejects', 'tbl_RepsAssigned.csv'), 'of an earlier count');
		const staging = openStaging(out);
		mkdirSync(join(staging.folder, 'rejects'));
		writeFileSync(join(staging.folder, 'rejects', 'A_TblCase.csv'), 'of this count');
		await staging.publish();
		expect(readdirSync(join(out, 'rejects')).sort()).toEqual(['A_TblCase.csv', 'unhcr.csv']);
		expect(readFileSync(join(out, 'rejects', 'unhcr.csv'), 'utf8')).toBe('of another source');
	});
});
