/** What a brief takes from its page: copies, so that the page stays as it is. */
export interface BriefContent {
	/** Heading of the page: a place, a person, a nationality, or the finding itself. */
	readonly heading: string;
	/** The finding, where the heading is none; null where the page says nothing of the kind. */
	readonly finding: string | null;
	/** What stands right under the finding. */
	readonly under: string | null;
	/** The page's first chart, and what it shows; null where nothing can be drawn. */
	readonly chart: {
		readonly drawing: SVGSVGElement;
		readonly caption: string;
		readonly notes: readonly string[];
	} | null;
	/** The page's first table; null where it has none. */
	readonly table: HTMLTableElement | null;
	/** Definitions, sources and cautions that belong to chart and table. */
	readonly says: readonly string[];
	/** How the page says to cite it, without its address; null where it has no number. */
	readonly citation: string | null;
	/** Said on every sheet of invented data; null for real data. */
	readonly warning: string | null;
}

/** Where each stands in a page. */
const PLACES = {
	finding: '.headline, .dek',
	drawing: '.frame .desk svg',
	notes: '.frame .desk li',
	table: 'table',
	says: '[data-brief="says"]',
	ofRecords: '#court-records > [data-brief="says"]',
	citation: '[data-brief="cite"]'
} as const;

/**
 * Collects what a brief shows from the page as it is now, the view in its address taken over.
 * @param page the whole document, or what stands for it.
 */
export function collectBrief(page: ParentNode): BriefContent {
	const main = page.querySelector('main') ?? page;
	const drawing = main.querySelector<SVGSVGElement>(PLACES.drawing);
	const frame = drawing?.closest('.frame');
	const table = main.querySelector<HTMLTableElement>(PLACES.table);
	const finding = main.querySelector(PLACES.finding);
	/** A heading that is the finding itself has its ranges under it. */
	const isUnder = finding?.matches('h1 + .dek') === true;
	const under = isUnder ? finding : finding?.matches('.headline') ? finding.nextElementSibling : null;
	return {
		heading: textOf(main.querySelector('h1')),
		finding: (isUnder ? '' : textOf(finding)) || null,
		under: textOf(under) || null,
		chart:
			drawing && frame
				? {
						drawing: copyOf(drawing),
						caption: textOf(captionOf(frame)),
						notes: [...(drawing.closest('.desk')?.querySelectorAll('li') ?? [])].map(textOf)
					}
				: null,
		table: table && copyOf(table),
		says: [...new Set(saysOf(main, drawing, table).map(textOf))].filter((text) => text !== ''),
		citation: textOf(main.querySelector(PLACES.citation)) || null,
		warning: textOf(page.querySelector('[data-synthetic]')) || null
	};
}

/**
 * What stands with the chart, or with the table where there is none: of its own part of the page, and of the court records
 * where their numbers are drawn elsewhere. The drawing of all answers has the words of the whole page.
 */
function saysOf(main: ParentNode, drawing: Element | null, table: Element | null): readonly Element[] {
	const part = (drawing ?? table)?.closest('[data-island], section');
	const isRecords = drawing?.closest<HTMLElement>('figure')?.dataset['series'] === 'records';
	if (!part || part.id === 'answers') return [...main.querySelectorAll(PLACES.says)];
	const own = part.id === 'court-records' ? [] : [...part.querySelectorAll(PLACES.says)];
	const ofRecords = main.querySelector(PLACES.ofRecords);
	return (isRecords || part.id === 'court-records') && ofRecords ? [...own, ofRecords] : own;
}

/** What says what a chart measures: the line of its figure, or the note before it. */
function captionOf(frame: Element): Element | null {
	const figure = frame.closest('figure');
	if (figure) return figure.querySelector('.subtitle');
	const before = frame.previousElementSibling;
	return before?.matches('.note') ? before : null;
}

function textOf(element: Element | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A copy without names that must be unique in a page, links and what scripts say. */
function copyOf<Of extends Element>(element: Of): Of {
	const copy = element.cloneNode(true) as Of;
	for (const one of [copy, ...copy.querySelectorAll('*')]) one.removeAttribute('id');
	for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
	for (const still of copy.querySelectorAll('.no-print, .needs-script')) still.remove();
	return copy;
}
