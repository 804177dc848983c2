/**
 * Where the block ends that opens at `open`: behind its closing brace, or at the end of the text.
 * @param {string} css without comments.
 * @param {number} open place of the opening brace.
 * @returns {number}
 */
export function endOfBlock(css, open) {
	let depth = 0;
	for (let at = open; at < css.length; at++) {
		if (css[at] === '{') depth += 1;
		else if (css[at] === '}' && --depth === 0) return at + 1;
	}
	return css.length;
}
