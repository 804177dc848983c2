/**
 * Height of a frame that shows a whole figure from 300 px up, since a frame does not grow with what is in it. Narrow
 * pages need more, and so do the notes on single years.
 */
const HEIGHTS = { plain: 'max(82rem,104rem - 30vw)', withNotes: 'max(100rem,128rem - 35vw)' } as const;

/**
 * HTML that shows a figure inside another page: an `iframe` without scripts of its own, cookies or requests elsewhere,
 * fetched when it comes into view.
 * @param address the view to show, absolute.
 * @param title the finding, for those who do not see the frame.
 * @param hasNotes whether notes on single years stand under the figure.
 */
export function embedCode(address: string, title: string, hasNotes: boolean): string {
	const url = new URL(address);
	url.searchParams.set('embed', '1');
	url.hash = '';
	const attribute = (text: string) =>
		text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
	return `<iframe src="${attribute(url.href)}" title="${attribute(title)}" loading="lazy" style="width:100%;height:${hasNotes ? HEIGHTS.withNotes : HEIGHTS.plain};border:0"></iframe>`;
}
