import { csvResponse } from '$lib/server/entity-response.ts';
import { routeEntity } from '$lib/server/route-page.ts';

export const prerender = true;

export const GET = () => csvResponse(routeEntity());
