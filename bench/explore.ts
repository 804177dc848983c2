/**
 * How long the explorer takes to answer a change, on a table as large as the whole archive counted: worst and median of a
 * few hundred choices drawn at random, as measured and for a machine a quarter as fast.
 *
 *     npm run bench:explore -- [decisions] [changes]
 */
import { type Dimension, DIMENSIONS, type Facts } from '../src/core/explore/facts.ts';
import { rollUp, sortFacts, startLevels, sumLevels } from '../src/core/explore/levels.ts';
import { RATE_MEASURES } from '../src/core/explore/sources.ts';
import { type Slice, sumSlice } from '../src/core/explore/slice.ts';

const decisions = Number(process.argv[2] ?? 2_500_000);
const changes = Number(process.argv[3] ?? 400);
const SLOWER = 4;
const GOAL_MS = 16;

/** Members of each dimension as EOIR's archive has them, roughly. */
const SIZES = { year: 28, nationality: 220, court: 75, judge: 1300, claim: 3, custody: 4, represented: 3 };
type Sized = keyof typeof SIZES;

/** Mulberry32: the same table every time. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const random = randomFrom(13);
/** A member, the first far more often than the last, as nationalities and courts are. */
const skewed = (size: number, power: number) => Math.floor(size * random() ** power);

/** As many decisions drawn one by one, then added up as the file has them: a row for all that are alike. */
function table(): Facts {
	const names = Object.keys(SIZES) as Sized[];
	const codes = Object.fromEntries(names.map((name) => [name, new Uint16Array(decisions)])) as Record<
		Sized,
		Uint16Array
	>;
	const outcome = new Uint8Array(decisions);
	const perCourt = Math.floor(SIZES.judge / SIZES.court);
	for (let row = 0; row < decisions; row++) {
		const court = skewed(SIZES.court, 1.6);
		codes.court[row] = court;
		// A judge sits at one court, one time in twenty at another, and not in every year.
		const sits = random() < 0.05 ? skewed(SIZES.judge, 1) : court * perCourt + skewed(perCourt, 1);
		codes.judge[row] = sits;
		codes.year[row] = Math.max(0, SIZES.year - 1 - skewed(14, 1.3) - (sits % 3) * 5);
		codes.nationality[row] = skewed(SIZES.nationality, 4);
		codes.claim[row] = skewed(3, 2);
		codes.custody[row] = skewed(4, 3);
		codes.represented[row] = skewed(3, 3);
		outcome[row] = skewed(4, 1);
	}
	const measures = ['granted', 'denied', 'denied_with_protection', 'other'];
	const one: Facts = {
		rows: decisions,
		dimensions: DIMENSIONS.filter((name): name is Sized => name in SIZES).map((name) => ({
			name,
			members: Array.from({ length: SIZES[name] }, (_, i) => String(i)),
			codes: codes[name]
		})),
		measures: measures.map((name, i) => ({ name, values: Uint32Array.from(outcome, (o) => Number(o === i)) }))
	};
	return sortFacts(rollUp(one, names));
}

/** A choice a reader could make: some dimensions filtered, groups by one, and by nationality where years are lines. */
function choice(): Slice {
	const filters = new Map<Dimension, Set<number>>();
	const some = (name: Sized, chance: number, most: number) => {
		if (random() > chance) return;
		const count = 1 + Math.floor(random() * most);
		filters.set(name, new Set(Array.from({ length: count }, () => skewed(SIZES[name], 2))));
	};
	some('nationality', 0.8, 6);
	some('court', 0.3, 3);
	some('judge', 0.2, 3);
	some('claim', 0.3, 2);
	some('custody', 0.3, 2);
	some('represented', 0.3, 1);
	if (random() < 0.4) {
		const first = Math.floor(random() * SIZES.year);
		filters.set('year', new Set(Array.from({ length: SIZES.year - first }, (_, i) => first + i)));
	}
	const names = Object.keys(SIZES) as Sized[];
	const by = names[Math.floor(random() * names.length)] ?? 'year';
	const rate = Object.values(RATE_MEASURES)[Math.floor(random() * 3)];
	return {
		filters,
		groups: by === 'year' && filters.has('nationality') ? ['nationality', 'year'] : [by],
		measures: rate ?? []
	};
}

/** A change is the slice and, beside it, everyone: the same without the nationalities. */
function everyone({ filters, groups, measures = [] }: Slice): Slice {
	return {
		measures,
		filters: new Map([...filters].filter(([name]) => name !== 'nationality')),
		groups: groups.filter((name) => name !== 'nationality')
	};
}

/** Milliseconds of the processor, so that what else the machine does is not counted. */
const cpu = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};
const timed = (run: () => unknown) => {
	const start = cpu();
	run();
	return cpu() - start;
};

const facts = table();
const start = cpu();
const levels = startLevels(facts);
const first = cpu() - start;
let [pause, all] = [0, first];
for (let isDone = false; !isDone;) {
	const ms = timed(() => (isDone = levels.steps.next().done === true));
	[pause, all] = [Math.max(pause, ms), all + ms];
}
console.log(
	`${decisions.toLocaleString('en')} decisions, ${facts.rows.toLocaleString('en')} rows; ready after ${Math.round(first)} ms, ` +
		`all ${levels.levels.length} levels after ${Math.round(all)} ms, the longest step ${Math.round(pause)} ms:`
);
for (const level of levels.levels)
	console.log(
		`  ${level.facts.rows.toLocaleString('en').padStart(10)} rows by ${[...level.dimensions].join(', ')}`
	);

const slices = Array.from({ length: changes }, choice);
for (const slice of slices.slice(0, 50)) sumLevels(levels, slice);
const report = (name: string, answer: (slice: Slice) => unknown) => {
	const times = slices
		.map((slice) => ({ slice, ms: timed(() => (answer(slice), answer(everyone(slice)))) }))
		.sort((a, b) => a.ms - b.ms);
	const [median, worst] = [times[Math.floor(times.length / 2)], times.at(-1)];
	if (!median || !worst) return;
	const words = (ms: number) =>
		`${ms.toFixed(2)} ms (at a quarter of this speed ${(ms * SLOWER).toFixed(1)} ms)`;
	const within = times.filter(({ ms }) => ms * SLOWER <= GOAL_MS).length;
	console.log(
		`${name}: median ${words(median.ms)}, worst ${words(worst.ms)}; ${within} of ${changes} within ${GOAL_MS} ms at a quarter`
	);
	for (const { slice, ms } of times.slice(-8))
		console.log(
			`  ${ms.toFixed(1)} by ${slice.groups.join(' and ')}, filtered by ${[...slice.filters].map(([n, c]) => `${n} (${c.size})`).join(', ') || 'nothing'}`
		);
};
report('With levels and orders', (slice) => sumLevels(levels, slice));
report('One pass over all rows', (slice) => sumSlice(facts, slice));
