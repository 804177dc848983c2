import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnreachableError } from '#scripts/errors.ts';
import type { ContentKind } from '#scripts/pull/content-kind.ts';
import { checkEnd } from '#scripts/pull/file-end.ts';
import { decisionRatesPage, WITHOUT_CLOSURES } from '../../support/decision-rates-page.ts';
import { pdf } from '../../support/pdf.ts';
import { makePullFolder, type PullFolder } from '../../support/pull-folder.ts';
import { parquetLike } from '../../support/publisher-server.ts';
import { xlsx } from '../../support/xlsx.ts';

let folder: PullFolder;
beforeEach(async () => {
	folder = await makePullFolder('any');
});

async function check(kind: ContentKind, bytes: Uint8Array | string): Promise<void> {
	const path = join(folder.root, 'file');
	await writeFile(path, bytes);
	await checkEnd(kind, path, 'http://a.example/file');
}

const FILES: readonly (readonly [ContentKind, () => Promise<Uint8Array>])[] = [
	['xlsx', () => xlsx({ 'Table 17': [['Mexico', 10]] })],
	['zip', () => xlsx({ S: [['zip in a zip'], ['x'.repeat(500)]] })],
	['pdf', async () => pdf([decisionRatesPage([], WITHOUT_CLOSURES)])],
	['json', async () => Buffer.from('{"page":1,"items":[{"a":[1,2,{"b":"}"}]}]}\n')],
	['parquet', async () => parquetLike('x'.repeat(100))]
];

describe.each(FILES)('%s', (kind, make) => {
	it('is taken whole', async () => {
		await check(kind, await make());
	});

	it('is refused when it lacks bytes at its end, as many as may be', async () => {
		const whole = await make();
		for (let kept = 1; kept < whole.length - 8; kept += 7) {
			await expect(check(kind, whole.subarray(0, kept)), `${kept} bytes`).rejects.toThrow(UnreachableError);
		}
	});
});

it('refuses a zip with a hole in it', async () => {
	const whole = Buffer.from(await xlsx({ S: [['x'.repeat(900)]] }));
	const holed = Buffer.concat([whole.subarray(0, 100), whole.subarray(200)]);
	await expect(check('zip', holed)).rejects.toThrow(/its directory of \d+ bytes at \d+ does not fit/);
});

it('takes a zip whose last record is followed by its comment or by nothing but zeros', async () => {
	const whole = Buffer.from(await xlsx({ S: [['a']] }));
	await check('zip', Buffer.concat([whole, Buffer.alloc(200)]));
	whole.writeUInt16LE(5, whole.length - 2);
	await check('zip', Buffer.concat([whole, Buffer.from('hello')]));
	await expect(check('zip', Buffer.concat([whole, Buffer.from('hell')]))).rejects.toThrow(/cut short/);
});
