/**
 * A drawing as text that can be read and compared line by line: one element a line, indented; numbers to one decimal;
 * without the compiler's comments, scopes of components and generated ids.
 */
export function readableSvg(html: string): string {
	const svg = /<svg[\s\S]*<\/svg>/.exec(html)?.[0];
	if (svg === undefined) throw new Error(`There is no drawing in: ${html.slice(0, 200)}`);
	const plain = svg
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\s*(?:\bsvelte-[\w-]+|(?<![\w-])_[0-9a-z]+)/g, '')
		.replace(/ (?:class|style)="\s*"/g, '')
		.replace(/\b(id|for|aria-labelledby)="[^"]*"/g, '$1="…"')
		.replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(1))))
		.replace(/\s+/g, ' ')
		.replace(/(class=") /g, '$1')
		.replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>');
	let depth = 0;
	const lines = plain.split(/(?<=>)\s*(?=<)/).map((part) => {
		const closes = part.startsWith('</');
		if (closes) depth -= 1;
		const line = '\t'.repeat(depth) + part.trim();
		if (!closes && !part.includes('</') && !part.endsWith('/>')) depth += 1;
		return line;
	});
	return `${lines.join('\n')}\n`;
}
