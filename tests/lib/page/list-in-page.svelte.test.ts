import { beforeEach, describe, expect, it } from 'vitest';
import { listInPage } from '../../../src/lib/page/list-in-page.ts';

/** Two tables, one a letter: name, granted of decided, courts. */
const PAGE = `
	<nav data-letters></nav>
	<div class="table-frame"><table><thead><tr>
		<th>Judge</th><th data-number="decisions">Counts</th><th data-words="court">Courts</th>
	</tr></thead><tbody>
		<tr><th><a href="/judges/adams-a/">Adams, A</a></th><td>9 of 12</td><td>Newark, Boston</td></tr>
		<tr><th><a href="/judges/avila-b/">Ávila, B</a></th><td>–</td><td></td></tr>
	</tbody></table></div>
	<div class="table-frame"><table><tbody>
		<tr><th><a href="/judges/baker-c/">Baker, C</a></th><td>3 of 1,250</td><td>Boston</td></tr>
		<tr><th><a href="/judges/brown-d/">Brown, D</a></th><td>200 of 800</td><td>Chicago</td></tr>
	</tbody></table></div>`;

let area: HTMLElement;
const shown = () =>
	[...area.querySelectorAll<HTMLElement>('tbody > tr:not([hidden]) th')]
		.filter((cell) => !cell.closest('[hidden]'))
		.map((cell) => cell.textContent);

beforeEach(() => {
	document.body.innerHTML = `<div>${PAGE}</div>`;
	area = document.body.firstElementChild as HTMLElement;
});

describe('a list in several tables', () => {
	it('is ordered by the words of a column, those without any last', () => {
		listInPage(area, '').show('', 'court');
		expect(shown()).toEqual(['Baker, C', 'Brown, D', 'Adams, A', 'Ávila, B']);
	});

	it('is ordered by the last number of a column, largest first', () => {
		expect(listInPage(area, '').show('', 'decisions')).toBe(4);
		expect(shown()).toEqual(['Baker, C', 'Brown, D', 'Adams, A', 'Ávila, B']);
	});

	it('goes back to its tables in the order it was built in', () => {
		const list = listInPage(area, '');
		list.show('', 'decisions');
		list.show('', '');
		expect(shown()).toEqual(['Adams, A', 'Ávila, B', 'Baker, C', 'Brown, D']);
		expect([...area.querySelectorAll('tbody')].map((body) => body.rows.length)).toEqual([2, 2]);
		expect(area.querySelector<HTMLElement>('[data-letters]')?.hidden).toBe(false);
	});

	it('orders what a search finds', () => {
		expect(listInPage(area, '').show('b', 'court')).toBeGreaterThan(1);
		expect(shown().slice(0, 2)).toEqual(['Baker, C', 'Brown, D']);
	});
});
