import { json } from '@sveltejs/kit';
import { courtMixes } from '$lib/server/compare-page.ts';

export const prerender = true;

/** Between what and what the share of each nationality at each court lies. */
export const GET = () => json(courtMixes());
