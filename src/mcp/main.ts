import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { siteOrigin } from './addresses.ts';
import { createServer } from './server.ts';

// An address that is none is told at the start, not in the first answer.
siteOrigin();
await createServer().connect(new StdioServerTransport());
