/** What stands for packages of d3-scale: a scale of numbers needs no colours, dates, words or locales. */
const STAND_INS = {
	'd3-interpolate': `
		export const interpolateNumber = (a, b) => ((a = +a), (b = +b), (t) => a * (1 - t) + b * t);
		export const interpolateRound = (a, b) => ((a = +a), (b = +b), (t) => Math.round(a * (1 - t) + b * t));
		export const interpolate = interpolateNumber;
		export const piecewise = () => { throw new Error('Scales of this site are of numbers, without pieces.'); };`,
	'd3-format': `
		const none = () => { throw new Error('Numbers are put in words by src/lib/i18n/format.ts.'); };
		export { none as format, none as formatPrefix, none as formatSpecifier };
		export { none as precisionFixed, none as precisionPrefix, none as precisionRound };`
};

const MARK = '\0numbers-only:';

/**
 * Keeps d3-scale to numbers in the parts that wake: what it imports would bring the interpolators of colours and objects
 * and the words of numbers into every part that draws an axis, 7 kB after brotli that no chart here uses.
 * @returns {import('vite').Plugin} for one bundle
 */
export function numbersOnly() {
	return {
		name: 'numbers-only',
		enforce: 'pre',
		resolveId(source, importer) {
			return source in STAND_INS && /[\\/]d3-scale[\\/]/.test(importer ?? '') ? MARK + source : null;
		},
		load(id) {
			return id.startsWith(MARK)
				? STAND_INS[/** @type {keyof typeof STAND_INS} */ (id.slice(MARK.length))]
				: null;
		}
	};
}
