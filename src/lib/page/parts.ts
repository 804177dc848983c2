import type { Component } from 'svelte';

/**
 * The parts of pages that come alive, by the name that stands in the page, each fetched when a reader touches one.
 * What a part is given is written into the page as JSON, so its props are plain values.
 */
export const PARTS = {
	'rate-views': () => import('./RateViews.svelte'),
	'rate-embed': () => import('../embed/RateEmbed.svelte'),
	'list-controls': () => import('./ListControls.svelte'),
	'judge-strip': () => import('../figures/judge-strip/JudgeStripFigure.svelte'),
	'more-printed': () => import('../figures/printed-figures/MorePrinted.svelte'),
	'more-records': () => import('../sections/court-records/MoreRecords.svelte'),
	embed: () => import('../figures/EmbedPanel.svelte'),
	'chart-tools': () => import('../figures/ChartTools.svelte'),
	cite: () => import('../figures/CitePanel.svelte'),
	funnel: () => import('../figures/funnel/FunnelFigure.svelte'),
	check: () => import('../check/CheckTool.svelte'),
	compare: () => import('../figures/compare/CompareTool.svelte'),
	route: () => import('../figures/route/RouteTool.svelte'),
	search: () => import('../search/SearchBox.svelte'),
	'search-results': () => import('../search/SearchResults.svelte'),
	explore: () => import('../explore/ExploreTool.svelte'),
	publishers: () => import('../figures/publishers/PublisherComparison.svelte')
} as const satisfies Record<string, () => Promise<{ readonly default: Component<never> }>>;

/** Name of a part in the page. */
export type PartName = keyof typeof PARTS;
