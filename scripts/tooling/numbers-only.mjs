/** What d3-scale takes between two values: here always numbers, so that nothing of colours, dates and words comes along. */
const NUMBERS = '\0numbers-only';

/**
 * Keeps d3-scale to numbers: its default would bring the interpolators of colours, dates and objects into every part
 * that draws an axis.
 * @returns {import('vite').Plugin} for one bundle
 */
export function numbersOnly() {
	return {
		name: 'numbers-only',
		enforce: 'pre',
		resolveId(source, importer) {
			return source === 'd3-interpolate' && /[\\/]d3-scale[\\/]/.test(importer ?? '') ? NUMBERS : null;
		},
		load(id) {
			return id === NUMBERS
				? `export { interpolateNumber, interpolateNumber as interpolate, interpolateRound, piecewise } from 'd3-interpolate';`
				: null;
		}
	};
}
