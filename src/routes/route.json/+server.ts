import { jsonResponse } from '$lib/server/entity-response.ts';
import { routeEntity } from '$lib/server/route-page.ts';

export const prerender = true;

export const GET = () => jsonResponse(routeEntity());
