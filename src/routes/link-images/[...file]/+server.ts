import { error } from '@sveltejs/kit';
import { drawLinkImage } from '$lib/figures/link-image/draw-link-image.ts';
import { LINK_KINDS, type LinkFigure, type LinkKind } from '$lib/figures/link-image/link-figure.ts';
import { nationFigure, yearFigure } from '$lib/figures/link-image/nation-figure.ts';
import { courtFigure, judgeFigure } from '$lib/figures/link-image/place-figures.ts';
import { inBoth } from '$lib/i18n/messages/link-image.ts';
import { layoutMessages } from '$lib/i18n/messages/layout.ts';
import { courtKnown } from '$lib/server/court-known.ts';
import { figureData } from '$lib/server/figure-data.ts';
import { focusNationality } from '$lib/server/focus-nationality.ts';
import { judgeKnown } from '$lib/server/judge-known.ts';
import { findNationality } from '$lib/server/nationality-entity.ts';
import { release } from '$lib/server/release.ts';
import { renderPng } from '$lib/server/render-png.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** The others are found by the pages that name them. */
export const entries: EntryGenerator = () => [{ file: 'overview.png' }];

/** The picture that a shared link shows, one for both languages. */
export const GET: RequestHandler = async ({ params }) => {
	const figure = figureOf(params.file);
	if (!figure) error(404);
	const png = await renderPng(drawLinkImage(figure, release().synthetic));
	return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

function figureOf(file: string): LinkFigure | null {
	const [, kind, slug] = /^([a-z]+)(?:\/([^/]+))?\.png$/.exec(file) ?? [];
	if (kind === 'overview' && slug === undefined) return sharedFigure(null);
	if (!isKind(kind)) return null;
	return slug === undefined ? sharedFigure(kind) : FIGURES[kind](slug);
}

const FIGURES: Readonly<Record<LinkKind, (slug: string) => LinkFigure | null>> = {
	nationalities: (slug) => {
		const found = findNationality(slug);
		return found ? nationFigure(figureData(found.nationality), found, 'nationalities') : null;
	},
	courts: (slug) => {
		const known = courtKnown(slug);
		return known && courtFigure(known);
	},
	judges: (slug) => {
		const known = judgeKnown(slug);
		return known && judgeFigure(known);
	},
	years: (slug) => {
		const focus = focusNationality();
		return yearFigure(figureData(focus.nationality), focus, Number(slug));
	}
};

/** What pages show that have no figure of their own: the overview's, under the name of their kind. */
function sharedFigure(kind: LinkKind | null): LinkFigure {
	const focus = focusNationality();
	const figure = nationFigure(figureData(focus.nationality), focus, null) ?? NOTHING_DRAWN;
	return kind === null
		? figure
		: { ...figure, heading: inBoth(layoutMessages.en.nav[kind], layoutMessages.es.nav[kind]) };
}

/** Where a data folder has no series at all. */
const NOTHING_DRAWN: LinkFigure = {
	kind: null,
	heading: [layoutMessages.en.name],
	period: '',
	subject: null,
	comparator: null,
	comparisons: [],
	ranges: [],
	breakBefore: null,
	around: null,
	year: null
};

function isKind(name: string | undefined): name is LinkKind {
	return LINK_KINDS.some((kind) => kind === name);
}
