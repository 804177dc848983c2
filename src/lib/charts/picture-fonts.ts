/** Families that a style sheet lends the site's fonts for as long as they are not there; nobody else has them. */
const STAND_IN = /^['"]?Stand-in for .*['"]?$/;

/** The families of the page's styles, for a file that is read elsewhere. */
export function portableFamily(families: string): string {
	return families
		.split(',')
		.map((family) => family.trim())
		.filter((family) => !STAND_IN.test(family))
		.map((family) => family.replaceAll('"', "'"))
		.join(', ');
}

/**
 * The fonts of the page as rules that hold them, `data:` instead of addresses, so that a picture can be drawn in them.
 * Empty where they cannot be had: the picture is drawn in what is like them then.
 */
export async function fontFaces(): Promise<string> {
	const rules = [...document.styleSheets].flatMap((sheet) => facesIn(sheet));
	const faces = await Promise.all(rules.map(withFile));
	return faces.join('');
}

interface Face {
	readonly rule: CSSFontFaceRule;
	/** What the addresses of the rule stand below. */
	readonly base: string;
}

function facesIn(sheet: CSSStyleSheet): Face[] {
	try {
		const base = sheet.href ?? document.baseURI;
		return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, base }] : []));
	} catch {
		// A style sheet of another origin, an extension's: not ours.
		return [];
	}
}

async function withFile({ rule, base }: Face): Promise<string> {
	const [, address] = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
	if (address === undefined) return '';
	try {
		const answer = await fetch(new URL(address, base));
		if (!answer.ok) return '';
		const file = await asDataUri(await answer.blob());
		const [family, weight] = ['font-family', 'font-weight'].map((name) => rule.style.getPropertyValue(name));
		return `@font-face{font-family:${family};font-weight:${weight};src:url(${file}) format('woff2')}`;
	} catch {
		return '';
	}
}

function asDataUri(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2'));
		reader.onerror = () => reject(reader.error ?? new Error('The font could not be read'));
		reader.readAsDataURL(file);
	});
}
