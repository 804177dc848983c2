/** Heights of frames in pixels, in which a figure fits from 320 px of width up, by what it is. */
export const FRAME_HEIGHTS = {
	rates: 1320,
	'rates-notes': 1840,
	chart: 1210,
	answers: 1740,
	table: 1420
} as const;
export type FrameHeight = keyof typeof FRAME_HEIGHTS;

/** What a figure tells the page around it: its height in pixels, and the `id` of its address where it has one. */
export const HEIGHT_MESSAGE = 'asylum-ledger:height';

/**
 * HTML that shows a figure inside another page: an `iframe` without cookies or requests elsewhere, fetched when it comes
 * into view.
 * @param address of the figure with its view, absolute.
 * @param title what the figure is of, for those who do not see the frame; no year that the reader can change.
 * @param height what it is, which says how tall the frame is until it is told better.
 */
export function embedCode(address: string, title: string, height: FrameHeight): string {
	const attribute = (text: string) =>
		text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
	return `<iframe src="${attribute(address)}" title="${attribute(title)}" loading="lazy" style="width:100%;height:${FRAME_HEIGHTS[height]}px;border:0"></iframe>`;
}

/**
 * HTML that makes each frame of the page that a figure speaks from as tall as the figure. It goes by the window that
 * speaks, because a frame in a sandbox has no origin to go by, and does nothing but set that frame's height.
 */
export const HEIGHT_SCRIPT = `<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== '${HEIGHT_MESSAGE}') return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = Number(event.data.height) + 'px';
  });
});
</${'script'}>`;
