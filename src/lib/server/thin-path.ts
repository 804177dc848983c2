/**
 * Leaves out the points of an SVG path that lie nearer to the one before than a distance, so that a map weighs little.
 * Rings that keep fewer than three points are left out, unless nothing else is there.
 * @param path made of `M x,y L x,y … Z` alone, absolute, as d3-geo writes it.
 * @param distance in pixels.
 */
export function thinPath(path: string, distance: number): string {
	const rings = path.split('M').filter((ring) => ring !== '');
	return rings.map((ring) => thinRing(ring, distance)).join('');
}

function thinRing(ring: string, distance: number): string {
	const isClosed = ring.endsWith('Z');
	const points = ring
		.replace(/Z$/, '')
		.split('L')
		.map((point) => point.split(',').map(Number));
	const kept: (readonly [number, number])[] = [];
	points.forEach(([x = 0, y = 0], i) => {
		const [px, py] = kept.at(-1) ?? [Infinity, Infinity];
		const isEnd = i === points.length - 1 && !isClosed;
		if (isEnd || Math.hypot(x - px, y - py) >= distance) kept.push([x, y]);
	});
	if (kept.length < (isClosed ? 3 : 2)) return '';
	return `M${kept.map(([x, y]) => `${x},${y}`).join('L')}${isClosed ? 'Z' : ''}`;
}

/**
 * The same path with each point written as a step from the one before: half the bytes.
 * @param path made of `M x,y L x,y … Z` alone, absolute.
 * @param grid pixels to which points are rounded.
 */
export function stepPath(path: string, grid: number): string {
	const rings = path.split('M').filter((ring) => ring !== '');
	return rings
		.map((ring) => {
			const points = ring
				.replace(/Z$/, '')
				.split('L')
				.map((point) => point.split(',').map((length) => Math.round(Number(length) / grid)));
			const [start = '', ...steps] = points.map((point, i) => {
				const [across = '', down = ''] = point.map((at, axis) =>
					String(Math.round((at - (points[i - 1]?.[axis] ?? 0)) * grid * 10) / 10)
				);
				return `${across}${down.startsWith('-') ? '' : ' '}${down}`;
			});
			return `M${start}l${steps.join(' ').replaceAll(' -', '-')}${ring.endsWith('Z') ? 'z' : ''}`;
		})
		.join('');
}
