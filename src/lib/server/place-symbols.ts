/** A circle that wants to stand at a point. */
export interface MapCircle {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/**
 * Moves circles apart until none covers another by more than a hair, each staying as near to its point as it can.
 * The same input gives the same output.
 */
export function placeSymbols(symbols: readonly MapCircle[]): MapCircle[] {
	const placed = symbols.map(({ x, y, radius }) => ({ x, y, radius }));
	const GAP = 0.8;
	for (let round = 0; round < 300; round++) {
		let moved = false;
		placed.forEach((a, i) => {
			for (let j = i + 1; j < placed.length; j++) {
				const b = placed[j];
				if (!b) continue;
				const apart = Math.hypot(b.x - a.x, b.y - a.y);
				const short = a.radius + b.radius + GAP - apart;
				if (short <= 0.05) continue;
				moved = true;
				// Two at one point part along a direction of their own, so that three do not stay on a line.
				const angle = apart > 0.01 ? Math.atan2(b.y - a.y, b.x - a.x) : i * 2.4 + j;
				// The larger one moves less.
				const share = b.radius ** 2 / (a.radius ** 2 + b.radius ** 2);
				a.x -= Math.cos(angle) * short * share;
				a.y -= Math.sin(angle) * short * share;
				b.x += Math.cos(angle) * short * (1 - share);
				b.y += Math.sin(angle) * short * (1 - share);
			}
		});
		if (!moved) break;
	}
	return placed;
}
