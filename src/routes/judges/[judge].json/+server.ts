import { error } from '@sveltejs/kit';
import { jsonResponse } from '$lib/server/entity-response.ts';
import { findJudge, judgeEntries } from '$lib/server/judge-directory.ts';
import { judgeEntity } from '$lib/server/judge-entity.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => judgeEntries().map(({ slug }) => ({ judge: slug }));

export const GET: RequestHandler = ({ params }) => {
	const judge = findJudge(params.judge);
	if (!judge) error(404);
	return jsonResponse(judgeEntity(judge));
};
