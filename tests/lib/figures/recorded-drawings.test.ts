import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/lib/i18n/locale.ts';
import { figureData } from '../../../src/lib/server/figure-data.ts';
import DrawingHost from '../../hosts/DrawingHost.svelte';
import { readableSvg } from '../../support/readable-svg.ts';

const NAMES = { en: 'Mexico', es: 'México' };
const { court } = figureData('MEX').series;

// Recorded from the committed data. After a change on purpose: npm run test:update, and read the difference.
describe.each(LOCALES)('Mexico in court, drawn in %s', (locale) => {
	it.each(['rates', 'composition'] as const)('looks as recorded: %s', async (drawing) => {
		const props = { locale, drawing, series: court!, name: NAMES[locale] };
		const text = readableSvg(render(DrawingHost, { props }).body);
		await expect(text).toMatchFileSnapshot(`../../snapshots/mexico-court-${drawing}.${locale}.svg`);
	});
});
