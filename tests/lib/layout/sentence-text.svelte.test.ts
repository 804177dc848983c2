import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../src/app.css';
import SentenceText from '../../../src/lib/layout/SentenceText.svelte';
import { comparator, plainText, sentence, subject } from '../../../src/lib/i18n/segments.ts';

const told = sentence(
	'To ',
	subject('7 of 49 people'),
	' in 2025.',
	'',
	' ',
	comparator('Overall it was 19.1.')
);

describe('SentenceText', () => {
	it('is the sentence, letter for letter', async () => {
		const { container } = await render(SentenceText, { sentence: told });
		expect(container.textContent).toBe('To 7 of 49 people in 2025. Overall it was 19.1.');
		expect(plainText(told)).toBe(container.textContent);
	});

	it('gives the two figures stress and two colours', async () => {
		const screen = await render(SentenceText, { sentence: told });
		const figures = screen.getByRole('strong').elements();
		expect(figures.map((figure) => figure.textContent)).toEqual(['7 of 49 people', 'Overall it was 19.1.']);
		expect(new Set(figures.map((figure) => getComputedStyle(figure).color)).size).toBe(2);
	});
});
