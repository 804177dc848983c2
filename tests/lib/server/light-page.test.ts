import { describe, expect, it } from 'vitest';
import { lightenPage } from '../../../src/lib/server/light-page.ts';

const page = (css: string, body: string) => `<head><style>${css}</style></head><body>${body}</body>`;

describe('a page made light', () => {
	it('loses the renderer’s marks and the space between cells, never a word', () => {
		const table = '<table><tr><!--[0--><td>1</td> <td>2 <b>of</b> 3</td><!--]--> </tr></table>';
		expect(lightenPage(table)).toBe('<table><tr><td>1<td>2 <b>of</b> 3</tr></table>');
	});

	it('keeps a part that wakes letter by letter, and not what stands in it unchanged', () => {
		const marks = '<!--[--><td>1</td> <td>2</td><!--]-->';
		const island = `<div data-island="funnel"><div>${marks}</div><div data-still><p>a<!--x--></p></div>${marks}</div>`;
		const kept = `<div data-island="funnel"><div>${marks}</div><div data-still><p>a</p></div>${marks}</div>`;
		expect(lightenPage(`${marks}${island}${marks}`)).toBe(`<td>1<td>2</td>${kept}<td>1<td>2</td>`);
	});

	it('leaves out ends that what follows says, and none that something is lost by', () => {
		const html =
			'<table><thead><tr><th>1</th><th>2</th></tr></thead><tbody><tr><td>3</td></tr><tr><td>4</td></tr></tbody></table>';
		expect(lightenPage(html)).toBe(
			'<table><thead><tr><th>1<th>2</thead><tbody><tr><td>3<tr><td>4</tbody></table>'
		);
		expect(lightenPage('<ul><li>1</li> <li>2</li></ul><dl><dt>a</dt> <dd>b</dd></dl>')).toBe(
			'<ul><li>1 <li>2</ul><dl><dt>a <dd>b</dl>'
		);
		expect(lightenPage('<svg><path d="M0 0"></path><text></text></svg>')).toBe(
			'<svg><path d="M0 0"/><text></text></svg>'
		);
	});

	it('keeps rules for a page inside another out of figures that stand alone', () => {
		const css = '[data-embed] main>p{display:none}p{margin:0}';
		const frame = (head: string, rules: string) =>
			`${head}<head><style>${rules}</style></head><main><p></p></main>`;
		expect(lightenPage(frame('<html lang="en">', css))).toBe(frame('<html lang="en">', css));
		const alone = '<html lang="en" data-theme="light">';
		expect(lightenPage(frame(alone, css))).toBe(frame(alone, 'p{margin:0}'));
	});

	it('says which part is not closed', () => {
		expect(() => lightenPage('<div data-island="funnel"><p>1</p>')).toThrow(
			/not closed: <div data-island="funnel">/
		);
	});

	it('keeps the rules of components that are on it, in groups too', () => {
		const css =
			'.a._aa{color:red}.b._bb{color:blue}@media print{.b._bb{margin:0}.a._aa{margin:0}}@media screen{.b._bb{margin:0}}';
		expect(lightenPage(page(css, '<p class="a _aa"></p>'))).toBe(
			page('.a._aa{color:red}@media print{.a._aa{margin:0}}', '<p class="a _aa"></p>')
		);
	});

	it('keeps a rule that any of its selectors, a state or a script may still ask for', () => {
		const rules = [
			'.none._aa,.a._aa{color:red}',
			'.a._aa:not(.none){color:red}',
			'.a._aa:has(.none){color:red}',
			'.a._aa.active{color:red}',
			'.a._aa b:where(._aa){color:red}',
			'main p>b:first-child::before{color:red}',
			'p{color:red}',
			'@font-face{font-family:x}',
			'.a._aa{&:hover{color:red}}'
		];
		const html = page(rules.join(''), '<main><p class="a _aa"><b></b></p></main>');
		expect(lightenPage(html)).toBe(html);
	});

	it('reads the rules of the server that one develops with too', () => {
		const html = '<style data-sveltekit>.a._aa{margin:0}.b._bb{margin:0}</style><p class="a _aa _bb"></p>';
		expect(lightenPage(html)).toBe('<style data-sveltekit>.a._aa{margin:0}</style><p class="a _aa"></p>');
	});

	it('drops a rule whose elements within are not there', () => {
		const css = '.a._aa p:where(._bb){color:red}.a._aa{margin:0}';
		expect(lightenPage(page(css, '<p class="a _aa"></p>'))).toBe(
			page('.a._aa{margin:0}', '<p class="a _aa"></p>')
		);
	});

	it('drops a rule of elements that are not there', () => {
		const css = 'h2 b,table.a{color:red}.a{margin:0}';
		expect(lightenPage(page(css, '<p class="a"></p><b></b>'))).toBe(
			page('.a{margin:0}', '<p class="a"></p><b></b>')
		);
	});

	it('drops properties that nothing reads, one through another', () => {
		const css =
			':root{--a:var(--b);--b:1px;--c:var(--d);--d:2px;--e:3px;--printed-site:"x"}p{margin:var(--a)}';
		expect(lightenPage(page(css, '<p style="left:var(--e)"></p>'))).toBe(
			page(
				':root{--a:var(--b);--b:1px;--e:3px;--printed-site:"x"}p{margin:var(--a)}',
				'<p style="left:var(--e)"></p>'
			)
		);
	});

	describe('with its stylesheets', () => {
		const link = '<link href="../a.css" rel="stylesheet" disabled media="(max-width: 0)">';
		const css = 'p{margin:0}i{margin:1px}.late._aa{margin:2px}.none._bb{margin:3px}';
		const late = `<p class="late _aa _bb">${'word '.repeat(2_000)}</p>`;
		const sheet = '<link data-rest rel="stylesheet" href="../a.css">';
		const drawing = (around: string) => `<div ${around}><i></i><svg role="img"></svg></div>`;
		const whole = (first: string, rest: string, rules = css) =>
			`<head>${link}<style>${rules}</style></head><body><main>${first}${rest}</main></body>`;
		const light = (first: string, rest: string) =>
			`<head><style>i{margin:1px}</style></head><body><main>${first}${rest}</main></body>`;

		it('asks for them after the first figure and keeps the rules before it', () => {
			const figure = drawing('class="frame _cc"');
			expect(lightenPage(whole(figure, late))).toBe(
				light(`<div class="frame"><i></i><svg role="img"></svg></div>${sheet}`, late.replace(' _bb', ''))
			);
		});

		it('asks for them after the part that the figure stands in', () => {
			const figure = `<div data-island="rates">${drawing('class="frame"')}</div>`;
			expect(lightenPage(whole(figure, late))).toContain(`${figure}${sheet}`);
		});

		it('does not ask where little follows or nothing is drawn', () => {
			expect(lightenPage(whole(drawing('class="frame"'), '<p>1</p>'))).not.toContain('link');
			expect(lightenPage(whole('<i></i>', late))).not.toContain('link');
		});
	});

	it('takes the notes out of the script at its head, and no word of the page', () => {
		const html =
			'<head>\n\t<script>\n\t\t// why\n\t\tlet a = 1;\n\t</script>\n\t<title>a  b</title>\n</head>\n<body>\n// c</body>';
		expect(lightenPage(html)).toBe(
			'<head><script>let a = 1;</script><title>a  b</title></head>\n<body>\n// c</body>'
		);
	});

	it('takes off scopes that no rule is left for, outside parts that wake', () => {
		const island = '<div data-island="funnel"><p class="_cc">1</p></div>';
		const html = page(
			'.a._aa{margin:0}',
			`<td class="number _aa"><i class="_bb">1</i><b class="a _aa"></b>${island}`
		);
		expect(lightenPage(html)).toBe(
			page('.a._aa{margin:0}', `<td class="number _aa"><i>1</i><b class="a _aa"></b>${island}`)
		);
	});

	it('keeps rules that all components share where a part wakes, else those of classes that are there', () => {
		const css = '.note{color:red}p{margin:0}';
		expect(lightenPage(page(css, '<p></p>'))).toBe(page('p{margin:0}', '<p></p>'));
		const alive = page(css, '<div data-island="funnel"></div>');
		expect(lightenPage(alive)).toBe(alive);
	});

	it('rounds coordinates, and no number that is read', () => {
		expect(lightenPage('<line x1="22.898602909405156" d="M1.23456,-7.0004L5,6"/>1.23456')).toBe(
			'<line x1="22.9" d="M1.23,-7L5,6"/>1.23456'
		);
	});
});
