import { everyoneEntity } from '$lib/server/check-form.ts';
import { jsonResponse } from '$lib/server/entity-response.ts';

export const prerender = true;

/** Everyone's years, which no page has as its own twin. */
export const GET = () => jsonResponse(everyoneEntity());
