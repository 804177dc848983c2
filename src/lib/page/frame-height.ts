/**
 * Comes with a figure that stands alone: tells the page around it how tall it is, at first and whenever that changes.
 * The page may be anybody's, so the message goes to whoever it is; it says nothing but a height.
 */
import { HEIGHT_MESSAGE } from '../figures/embed-code.ts';

const id = new URLSearchParams(location.search).get('id');

function tell(): void {
	const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
	parent.postMessage({ type: HEIGHT_MESSAGE, height, ...(id === null ? {} : { id }) }, '*');
}

if (parent !== window) {
	new ResizeObserver(tell).observe(document.documentElement);
	// Once more when all is there, for a page that began to listen late.
	addEventListener('load', tell);
}
