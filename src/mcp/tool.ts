import * as v from 'valibot';

/** What a tool answers: data by its schema, and the same in words. */
export interface ToolAnswer<Output> {
	readonly structured: Output;
	readonly text: string;
}

/** One tool: what it takes, what it gives, and how. Schemas are what clients are told, and what is checked. */
export interface Tool<
	Input extends v.GenericSchema = v.GenericSchema,
	Output extends v.GenericSchema = v.GenericSchema
> {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly input: Input;
	readonly output: Output;
	/** @throws ToolError where the input names nothing that is there. */
	readonly run: (input: v.InferOutput<Input>) => Promise<ToolAnswer<v.InferOutput<Output>>>;
}

/** Input that cannot be answered: what was given, what was expected, what to do. Told to the client as the tool's answer. */
export class ToolError extends Error {
	override readonly name = 'ToolError';
}

/** A tool whose parts are typed by its schemas. */
export function defineTool<const Input extends v.GenericSchema, const Output extends v.GenericSchema>(
	tool: Tool<Input, Output>
): Tool {
	return tool as unknown as Tool;
}

/**
 * Checks the input of a tool and answers it.
 * @throws ToolError naming every argument that is not as the schema says.
 */
export async function runTool(tool: Tool, input: unknown): Promise<ToolAnswer<unknown>> {
	const parsed = v.safeParse(tool.input, input ?? {});
	if (parsed.success) return tool.run(parsed.output);
	const problems = parsed.issues.map((issue) => {
		const where = v.getDotPath(issue);
		return where === null ? issue.message : `${where}: ${problemWords(issue)}`;
	});
	throw new ToolError(`${tool.name} cannot read its arguments. ${problems.join(' ')}`);
}

/** What is wrong with an argument; those that are missing or that no tool has are told in our words. */
function problemWords({ type, expected, message }: v.BaseIssue<unknown>): string {
	if (type !== 'strict_object') return message;
	return expected === 'never' ? 'is no argument of this tool.' : 'is missing.';
}
