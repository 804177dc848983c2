import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { toJsonSchema } from '@valibot/to-json-schema';
import { release } from '../lib/server/release.ts';
import { checkClaim } from './check-claim.ts';
import { countsAndRates } from './counts-and-rates.ts';
import { findEntity } from './find-entity.ts';
import { runTool, type Tool, ToolError } from './tool.ts';

/** What can be asked, in the order of a first visit. */
export const TOOLS: readonly Tool[] = [findEntity, countsAndRates, checkClaim];

const INSTRUCTIONS =
	'Counts of asylum decisions in the United States, by nationality, court, judge and year, and the rates made of them. ' +
	'Say the definition, the counts, the range and the source beside every rate. A refused rate has a reason: repeat the ' +
	'reason, do not compute the rate. Never add court and USCIS counts, fiscal and calendar years, or two sources. Do not ' +
	'rank judges by their rates.';

/** The server of the Model Context Protocol over the data folder of this project; reads it, writes nothing. */
export function createServer(): McpServer {
	const server = new McpServer(
		{ name: 'asylum-ledger', title: 'Asylum Ledger', version: release().id },
		{ capabilities: { tools: {} }, instructions: INSTRUCTIONS }
	);
	// The schemas are valibot's, as everywhere here, so the tools are listed and called by hand.
	server.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(describeTool) }));
	server.server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
		const tool = TOOLS.find(({ name }) => name === params.name);
		if (!tool)
			return refusal(
				`There is no tool "${params.name}"; there are ${TOOLS.map(({ name }) => name).join(', ')}.`
			);
		try {
			const { structured, text } = await runTool(tool, params.arguments);
			return { structuredContent: structured as Record<string, unknown>, content: [{ type: 'text', text }] };
		} catch (error) {
			if (error instanceof ToolError) return refusal(error.message);
			throw error;
		}
	});
	return server;
}

function describeTool({ name, title, description, input, output }: Tool) {
	return {
		name,
		title,
		description,
		inputSchema: objectSchema(toJsonSchema(input, { typeMode: 'input' })),
		outputSchema: objectSchema(toJsonSchema(output)),
		annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
	};
}

function objectSchema(schema: object) {
	return { ...schema, type: 'object' as const };
}

function refusal(text: string) {
	return { isError: true, content: [{ type: 'text' as const, text }] };
}
