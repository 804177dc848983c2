import { expect, it } from 'vitest';
import { pullLargeZip } from '../mirror/pull-large-zip.ts';

/** Hundreds of megabytes, as the case table has; the archive has ten times as many. */
const MEGABYTES = 400;

it(`pulls ${MEGABYTES} megabytes over a line that breaks, and compares every byte`, async () => {
	const { compared, sent } = await pullLargeZip(MEGABYTES);
	expect(compared).toBeGreaterThan(800_000_000);
	process.stdout.write(
		`large zip: ${compared} bytes compared, ${sent} sent for one file over three breaks\n`
	);
});
