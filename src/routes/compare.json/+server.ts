import { compareEntity } from '$lib/server/compare-page.ts';
import { jsonResponse } from '$lib/server/entity-response.ts';

export const prerender = true;

export const GET = () => jsonResponse(compareEntity());
