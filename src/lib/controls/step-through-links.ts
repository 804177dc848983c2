/**
 * Lets the arrow keys walk from a search field into the links below it and through them; Escape leads back. Tab still
 * works as everywhere.
 * @param area element that holds the search field and the links.
 */
export function stepThroughLinks(area: HTMLElement): { destroy(): void } {
	const onkeydown = (event: KeyboardEvent) => {
		const field = area.querySelector<HTMLInputElement>('input[type="search"]');
		const links = [...area.querySelectorAll<HTMLAnchorElement>('tbody th a')];
		const at = links.findIndex((link) => link === document.activeElement);
		const fromField = document.activeElement === field;
		if (event.key === 'Escape' && at >= 0) {
			field?.focus();
		} else if (event.key === 'ArrowDown' && (at >= 0 || fromField)) {
			links[Math.min(links.length - 1, at + 1)]?.focus();
		} else if (event.key === 'ArrowUp' && at >= 0) {
			if (at === 0) field?.focus();
			else links[at - 1]?.focus();
		} else {
			return;
		}
		event.preventDefault();
	};
	area.addEventListener('keydown', onkeydown);
	return { destroy: () => area.removeEventListener('keydown', onkeydown) };
}
