import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import YearStepperHost from '../../hosts/YearStepperHost.svelte';

describe('YearStepper', () => {
	it('is a slider that says the sentence of its year', async () => {
		const screen = await render(YearStepperHost);
		const slider = screen.getByRole('slider', { name: 'Year. Arrow keys step through the years' });
		await expect.element(slider).toHaveAttribute('aria-valuetext', '2024. Mexico: 7 of 49.');
		await expect.element(slider).toHaveAttribute('min', '2000');
		await expect.element(slider).toHaveAttribute('max', '2025');
	});

	it('steps with the arrow keys and stops at the ends', async () => {
		const screen = await render(YearStepperHost);
		const slider = screen.getByRole('slider');
		await userEvent.tab();
		await expect.element(slider).toHaveFocus();
		const said: (string | null)[] = [];
		for (const key of ['{ArrowLeft}', '{ArrowRight}', '{ArrowRight}', '{ArrowRight}', '{Home}', '{End}']) {
			await userEvent.keyboard(key);
			said.push(slider.element().getAttribute('aria-valuetext'));
		}
		expect(said).toEqual([2023, 2024, 2025, 2025, 2000, 2025].map((year) => `${year}. Mexico: 7 of 49.`));
	});

	it('reads the sentence aloud when it changes', async () => {
		const screen = await render(YearStepperHost);
		await userEvent.tab();
		await userEvent.keyboard('{ArrowRight}');
		const live = screen.getByText('2025. Mexico: 7 of 49.');
		await expect.element(live).toHaveAttribute('aria-live', 'polite');
	});

	it('is named in Spanish on a Spanish page', async () => {
		const screen = await render(YearStepperHost, { locale: 'es' });
		await expect
			.element(screen.getByRole('slider', { name: 'Año. Las flechas recorren los años' }))
			.toBeVisible();
	});
});
