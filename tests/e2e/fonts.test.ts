import { expect, it } from 'vitest';
import { openPage } from '../support/site.ts';

// A family name that begins like a generic one loses its quotes when styles are made small, and browsers drop the face.
it('knows what stands in for both fonts until they come, in both weights', async () => {
	const { page } = await openPage('/');
	const faces = await page.evaluate(() =>
		[...document.fonts].map(({ family, weight }) => `${family.replace(/"/g, '')} ${weight}`)
	);
	const named = await page.evaluate(() => {
		const { fontFamily } = getComputedStyle(document.querySelector('h1') ?? document.body);
		return [fontFamily, getComputedStyle(document.body).fontFamily].join(' ');
	});
	for (const family of ['Stand-in for Source Serif', 'Stand-in for Public Sans']) {
		expect(named).toContain(family);
		expect(faces.filter((face) => face.startsWith(family))).toHaveLength(2);
	}
});
