/** A piece of text on a page of a test PDF: left edge and base line in points, font size (10 when absent). */
export interface PlacedText {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size?: number;
}

/**
 * Writes a small valid PDF: Helvetica, one content stream a page, a cross-reference table. Enough to test readers of
 * text with positions; Latin-1 only.
 */
export function pdf(pages: readonly (readonly PlacedText[])[]): Uint8Array {
	const pageNumbers = pages.map((_, i) => 4 + 2 * i);
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${pageNumbers.map((n) => `${n} 0 R`).join(' ')}] /Count ${pages.length} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		...pages.flatMap((texts, i) => {
			const stream = texts.map(draw).join('\n');
			return [
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
				`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`
			];
		})
	];
	let body = '%PDF-1.4\n';
	const offsets = objects.map((object, i) => {
		const offset = body.length;
		body += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const start = body.length;
	const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
	body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return Uint8Array.from(body, (character) => character.charCodeAt(0));
}

function draw({ text, x, y, size = 10 }: PlacedText): string {
	return `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, (mark) => `\\${mark}`)}) Tj ET`;
}
