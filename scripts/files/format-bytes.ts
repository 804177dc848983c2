const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A number of bytes in words, decimal units as disks and publishers count: 4560000000 is "4.56 GB". */
export function formatBytes(bytes: number): string {
	let amount = bytes;
	let unit = 0;
	while (amount >= 1000 && unit < UNITS.length - 1) {
		amount /= 1000;
		unit += 1;
	}
	const digits = unit === 0 ? `${amount}` : amount.toFixed(amount < 10 ? 2 : amount < 100 ? 1 : 0);
	return `${digits} ${UNITS[unit]}`;
}

/** Seconds in words, from a tenth up: 0.4 is "0.4 s", 75 is "1 min 15 s", 7300 is "2 h 1 min". */
export function formatSeconds(seconds: number): string {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
