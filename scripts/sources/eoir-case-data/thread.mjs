// Threads do not inherit the TypeScript loader of the main thread: register it, then go on in TypeScript.
import { register } from 'tsx/esm/api';

register();
const { readInThread } = await import('./read-release.ts');
readInThread();
