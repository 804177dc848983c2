import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { decisionRatesPage, WITH_CLOSURES, WITHOUT_CLOSURES } from './decision-rates-page.ts';
import { pdf } from './pdf.ts';
import { xlsx } from './xlsx.ts';

const CellSchema = v.union([
	v.string(),
	v.number(),
	v.null(),
	v.strictObject({ text: v.string(), mark: v.string() })
]);
const WorkbookSchema = v.record(v.string(), v.array(v.array(CellSchema)));
const RatesSchema = v.strictObject({
	layout: v.picklist(['with closures', 'without closures']),
	rows: v.array(v.strictObject({ name: v.array(v.string()), figures: v.array(v.string()) }))
});

/** Text of every file below a folder by its path, in order of path; none when the folder is not there. */
export async function readTree(folder: string): Promise<Readonly<Record<string, string>>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const files = paths
		.sort()
		.map(async (path) => [relative(folder, path), await readFile(path, 'utf8')] as const);
	return Object.fromEntries(await Promise.all(files));
}

/**
 * Puts the input of a golden case into a folder. What publishers give as a workbook or a PDF stands in the repository
 * as text (`x.xlsx.json`, `x.pdf.json`) and is built here.
 */
export async function buildInput(from: string, to: string): Promise<void> {
	for (const [path, text] of Object.entries(await readTree(from))) {
		const target = join(to, path.replace(/\.json$/, ''));
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, await built(path, text));
	}
}

async function built(path: string, text: string): Promise<string | Uint8Array> {
	if (path.endsWith('.xlsx.json')) return xlsx(v.parse(WorkbookSchema, JSON.parse(text)));
	if (!path.endsWith('.pdf.json')) return text;
	const { layout, rows } = v.parse(RatesSchema, JSON.parse(text));
	return pdf([decisionRatesPage(rows, layout === 'with closures' ? WITH_CLOSURES : WITHOUT_CLOSURES)]);
}
