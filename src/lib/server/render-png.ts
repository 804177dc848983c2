import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { decompress } from 'wawoff2';
import { once } from './data-source.ts';
import { palettePng } from './palette-png.ts';

/** The fonts of the site, as pages load them; the renderer reads them unpacked. */
const FONTS = ['public-sans', 'source-serif-4'];

/** An SVG as PNG, without a browser, in the site's fonts and no other. */
export async function renderPng(svg: string): Promise<Buffer> {
	const fontFiles = await once('unpacked-fonts', unpackFonts);
	const image = new Resvg(svg, {
		font: { loadSystemFonts: false, fontFiles }
	}).render();
	return palettePng({ width: image.width, height: image.height, rgba: image.pixels });
}

async function unpackFonts(): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'ledger-fonts-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const files: string[] = [];
	for (const name of FONTS) {
		const file = join(folder, `${name}.ttf`);
		// One after the other: what is unpacked lies in memory that the next one is unpacked into.
		writeFileSync(file, await decompress(readFileSync(resolve('src/lib/fonts', `${name}.woff2`))));
		files.push(file);
	}
	return files;
}
