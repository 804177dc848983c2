import { compareEntity } from '$lib/server/compare-page.ts';
import { csvResponse } from '$lib/server/entity-response.ts';

export const prerender = true;

export const GET = () => csvResponse(compareEntity());
