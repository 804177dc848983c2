import { expect, it } from 'vitest';
import { PortError, readPort } from '../../../scripts/tooling/read-port.mjs';

it.each([
	[undefined, 4173],
	['', 4173],
	['8080', 8080],
	[' 8080 ', 8080],
	['0', 0],
	['65535', 65535]
])('reads %j as port %d', (text, port) => {
	expect(readPort(text)).toBe(port);
});

it.each(['65536', '-1', '80a', '4e3', '80.5'])('refuses %j', (text) => {
	expect(() => readPort(text)).toThrow(PortError);
});
