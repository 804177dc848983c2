/** Something a reader did to a part of the page before it was alive. */
export interface Deed {
	readonly event: Event;
	readonly target: Element;
	/** What the control held then, where the target is one. */
	readonly value: string | undefined;
	readonly checked: boolean | undefined;
}

/** Events that wake a part, and that it is told of afterwards. */
export const LIST_OF_EVENTS =
	'pointerover pointermove pointerdown focusin keydown input change click toggle'.split(' ');
