// Run by benchmark.ts in a process of its own: counts a release and prints what it took as JSON.
const memoryAtStart = process.memoryUsage.rss();
const { realEffects } = await import('#scripts/effects.ts');
const { normalizeEoirCaseData } = await import('#scripts/sources/eoir-case-data/normalize.ts');
const [from = '', out = ''] = process.argv.slice(2);

const started = performance.now();
const { cells, decisions } = await normalizeEoirCaseData(
	{ from, out, events: 'all', riders: 'include', conditional: 'grant', allowShortfall: true },
	{ ...realEffects, log: () => undefined, warn: () => undefined, isTerminal: false }
);
const seconds = (performance.now() - started) / 1000;
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
console.log(
	JSON.stringify({
		seconds,
		cpuSeconds,
		peakMegabytes: maxRSS / 1024,
		startMegabytes: memoryAtStart / 2 ** 20,
		cells,
		decisions
	})
);

export {};
