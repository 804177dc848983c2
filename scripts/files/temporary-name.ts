import { randomUUID } from 'node:crypto';

/** How a file is called until it is whole: its own name, the process that writes it, and eight digits. */
const TEMPORARY = /\.(\d+)-[0-9a-f]{8}\.partial$/;

/** A name beside a file's own, for its content until that is whole. */
export function temporaryName(path: string): string {
	return `${path}.${process.pid}-${randomUUID().slice(0, 8)}.partial`;
}

/** Whether a file was left unfinished: its name is a temporary one, and the process that wrote it runs no more. */
export function isAbandoned(name: string): boolean {
	const writer = TEMPORARY.exec(name)?.[1];
	return writer !== undefined && !isRunning(Number(writer));
}

/** Whether another process has this number. */
export function isRunning(pid: number): boolean {
	if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
