import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('links in the code of pages', () => {
	// The site may stand below the top of its host, which `localPath` and `filePath` know.
	it('are made by localPath and filePath, never from the top of the host', () => {
		const files = readdirSync('src', { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(svelte|html|ts)$/.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name));
		const bare = files.flatMap((file) =>
			readFileSync(file, 'utf8')
				.split('\n')
				.filter((line) => /\b(?:href|src|action)=(?:["'`]|\{["'`])\//.test(line))
				.map((line) => `${file}: ${line.trim()}`)
		);
		expect(files.length).toBeGreaterThan(100);
		expect(bare).toEqual([]);
	});
});
