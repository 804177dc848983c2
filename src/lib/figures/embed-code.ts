/**
 * HTML that shows a figure inside another page: an `iframe` without scripts of its own, cookies or requests elsewhere,
 * fetched when it comes into view.
 * @param address the view to show, absolute.
 * @param title the finding, for those who do not see the frame.
 */
export function embedCode(address: string, title: string): string {
	const url = new URL(address);
	url.searchParams.set('embed', '1');
	url.hash = '';
	const attribute = (text: string) =>
		text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
	return `<iframe src="${attribute(url.href)}" title="${attribute(title)}" loading="lazy" style="width:100%;height:60rem;border:0"></iframe>`;
}
