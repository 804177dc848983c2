import { layoutData } from '$lib/server/layout-data.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params }) => layoutData(params.locale);
