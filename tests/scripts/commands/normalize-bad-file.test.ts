import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '#scripts/cli.ts';
import { decisionRatesPage, WITH_CLOSURES, WITHOUT_CLOSURES } from '../../support/decision-rates-page.ts';
import { fakeEffects } from '../../support/fake-effects.ts';
import { pdf } from '../../support/pdf.ts';

// Figures of Mexico: EOIR, "Asylum Decision Rates by Nationality", editions FY2018 and FY2020 to 30 June.
const FY2018 = [
	{
		name: ['MEXICO'],
		figures: ['629', '5.76%', '4,520', '41.38%', '5,415', '49.57%', '359', '3.29%', '10,923']
	}
];
const FY2020 = [{ name: ['MEXICO'], figures: ['664', '7%', '4,672', '53%', '3,553', '40%', '8,889'] }];

it('reads the other files of a folder, keeps the rows it had for the bad one, and ends with code 1', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'bad-file-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const [from, out] = [await mkdtemp(join(folder, 'in-')), join(folder, 'out')];
	const older = join(from, 'older.pdf');
	await writeFile(older, pdf([decisionRatesPage(FY2018, WITH_CLOSURES)]));
	await writeFile(join(from, 'newer.pdf'), pdf([decisionRatesPage(FY2020, WITHOUT_CLOSURES)]));
	const normalize = async () => {
		const effects = fakeEffects();
		const code = await run(['normalize', 'eoir-decision-rates', '--from', from, '--out', out], effects);
		return { code, warned: effects.warned.join('\n'), logged: effects.logged.join('\n') };
	};
	expect((await normalize()).code).toBe(0);
	const before = await readFile(join(out, 'published_outcomes.csv'), 'utf8');

	await writeFile(older, (await readFile(older)).subarray(0, 400));
	const { code, warned, logged } = await normalize();
	expect(code).toBe(1);
	expect(warned).toMatch(/older\.pdf: not read: older\.pdf: the PDF is cut short/);
	expect(warned).toMatch(/DataError: eoir-decision-rates: older\.pdf could not be read, see above/);
	expect(logged).toMatch(/newer\.pdf: 1 read = 1 kept/);
	expect(logged).toMatch(/left as they were, not read this time: eoir-decision-rates-fy2018-2018-10-24/);
	expect(await readFile(join(out, 'published_outcomes.csv'), 'utf8')).toBe(before);
});
