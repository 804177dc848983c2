/** What a part is given, as the element that carries it in the page. */
export function islandJson(props: object): string {
	return `<script type="application/json">${JSON.stringify(props).replaceAll('<', '\\u003c')}</${'script'}>`;
}
