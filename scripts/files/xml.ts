import { load } from 'cheerio';

/** An element of an XML document. Names are compared without their prefix: `x:row` is a `row`. */
export interface XmlElement {
	readonly name: string;
	readonly attribs: Readonly<Record<string, string>>;
	readonly children: readonly XmlNode[];
}

/** An element, or text when it has `data`. */
type XmlNode = Partial<XmlElement> & { readonly data?: string };

/** The root element of a document; null when it has none. */
export function parseXml(text: string): XmlElement | null {
	const [root] = load(text, { xml: true }).root().toArray();
	return root ? (elements(root as unknown as XmlElement)[0] ?? null) : null;
}

/** Children of an element with a name; none when there is no element. */
export function childrenNamed(parent: XmlElement | null | undefined, name: string): XmlElement[] {
	return parent ? elements(parent).filter((element) => localName(element.name) === name) : [];
}

/** Elements with a name anywhere below an element, in order of the document. */
export function descendantsNamed(parent: XmlElement | null | undefined, name: string): XmlElement[] {
	if (!parent) return [];
	return elements(parent).flatMap((element) =>
		localName(element.name) === name ? [element] : descendantsNamed(element, name)
	);
}

/** An attribute by its name without prefix; null when it is not there. */
export function attribute(element: XmlElement | null | undefined, name: string): string | null {
	const [, found = null] =
		Object.entries(element?.attribs ?? {}).find(([key]) => localName(key) === name) ?? [];
	return found;
}

/** The text directly inside an element. */
export function textOf({ children }: XmlElement): string {
	return children.map(({ data }) => data ?? '').join('');
}

function elements({ children }: XmlElement): XmlElement[] {
	return children.filter((node): node is XmlElement => node.name !== undefined && node.attribs !== undefined);
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
