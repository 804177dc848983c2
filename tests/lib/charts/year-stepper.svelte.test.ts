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
		for (const [key, year] of [
			['{ArrowLeft}', 2023],
			['{ArrowRight}', 2024],
			['{ArrowRight}', 2025],
			['{ArrowRight}', 2025],
			['{Home}', 2000],
			['{End}', 2025]
		] as const) {
			await userEvent.keyboard(key);
			const said = `${year}. Mexico: 7 of 49.`;
			await expect.poll(() => slider.element().getAttribute('aria-valuetext')).toBe(said);
		}
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
