import qrcode from 'qrcode-generator';

/**
 * A QR code as one path in squares of one unit, and its side.
 * @param text what the code says, an address.
 */
export function qrPath(text: string): { readonly d: string; readonly side: number } {
	// 0: as many squares as the text needs. M: reads with 15 % of it unreadable, as on a copied sheet.
	const code = qrcode(0, 'M');
	code.addData(text);
	code.make();
	const side = code.getModuleCount();
	const rows = Array.from({ length: side }, (_, row) =>
		Array.from({ length: side }, (_, column) =>
			code.isDark(row, column) ? `M${column} ${row}h1v1h-1z` : ''
		).join('')
	);
	return { d: rows.join(''), side };
}
