/** The port `npm start` uses when the environment variable PORT says nothing. */
export const DEFAULT_PORT = 4173;

/** The port asked for cannot be used: it is no number, or another program holds it. Exit code 2. */
export class PortError extends Error {
	/** @override */
	name = 'PortError';
}

/**
 * The port to serve on.
 * @param {string | undefined} text what the environment or the command line says; nothing means the default
 * @returns {number} 1 to 65535; 0 means any free port
 * @throws {PortError} when the text is no port number
 */
export function readPort(text) {
	if (text === undefined || text.trim() === '') return DEFAULT_PORT;
	const port = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
	if (port >= 0 && port <= 65_535) return port;
	throw new PortError(
		`The port is "${text}", but a port is a whole number from 0 to 65535. Try PORT=${DEFAULT_PORT} npm start.`
	);
}

/**
 * The error for a port that cannot be listened on.
 * @param {number} port
 * @param {NodeJS.ErrnoException} cause what the system said
 */
export function portRefused(port, cause) {
	const reason =
		cause.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${cause.code})`;
	return new PortError(
		`Port ${port} ${reason}. Stop that program or choose another port: PORT=${port === 65_535 ? DEFAULT_PORT : port + 1} npm start.`,
		{ cause }
	);
}
