import { createRawSnippet, flushSync, hydrate } from 'svelte';
import type { Component } from 'svelte';
import { toLocale } from '../i18n/locale.ts';
import type { Deed } from './deeds.ts';
import IslandRoot from './IslandRoot.svelte';
import { PARTS, type PartName } from './parts.ts';

/**
 * Takes over a drawn part of the page and does again what the reader did to it meanwhile. Elements stay the ones that
 * are there, so nothing moves and the focus stays.
 * @param host element with `data-island` or `data-asleep`, its JSON and its drawing.
 * @param deeds what was done to it since it was first touched; grows until the part is ready.
 */
export async function wakeIsland(host: HTMLElement, deeds: readonly Deed[]): Promise<void> {
	const [{ default: component }, props] = await Promise.all([
		PARTS[(host.dataset['island'] ?? host.dataset['asleep']) as PartName](),
		givenTo(host)
	]);
	const kept = host.querySelector('[data-still]')?.outerHTML;
	hydrate(IslandRoot, {
		target: host,
		props: {
			locale: toLocale(document.documentElement.lang),
			component: component as Component<object>,
			props,
			...(kept === undefined ? {} : { still: createRawSnippet(() => ({ render: () => kept })) })
		}
	});
	// What a part does at its start (it takes over the address) comes before what the reader did.
	flushSync();
	host.dataset['alive'] = 'yes';
	for (const deed of lastOfEach(deeds)) repeat(deed);
	if (host.contains(document.activeElement)) {
		const { event } = deeds.findLast(({ event }) => event.type === 'focusin') ?? {};
		const relatedTarget = event instanceof FocusEvent ? event.relatedTarget : null;
		document.activeElement?.dispatchEvent(new FocusEvent('focus', { relatedTarget }));
	}
	// A brief is made of what the page shows, so every part takes over the address first.
	const isBrief = new URLSearchParams(location.search).get('view') === 'brief';
	if (isBrief && !document.querySelector('[data-island]:not([data-alive])'))
		(await import('./brief/show-brief.ts')).showBrief();
}

/** What a part is given: in the page, or, where it is much, in the file that its element names. */
async function givenTo(host: HTMLElement): Promise<object> {
	const script = host.querySelector<HTMLElement>(':scope > script');
	const from = script?.dataset['from'];
	if (from === undefined) return JSON.parse(script?.textContent ?? '{}') as object;
	const answer = await fetch(from);
	if (!answer.ok) throw new Error(`${from} was answered with ${answer.status}.`);
	return (await answer.json()) as object;
}

/** A pointer that wandered counts where it is now; typing counts as typed last. */
function lastOfEach(deeds: readonly Deed[]): readonly Deed[] {
	return deeds.filter(
		({ event: { type }, target }, i) =>
			!/^(pointer|input)/.test(type) ||
			!deeds.some(
				(later, j) =>
					j > i && later.event.type === type && (later.target === target || type.startsWith('pointer'))
			)
	);
}

function repeat({ event, target, value, checked }: Deed): void {
	const { type } = event;
	if (type === 'focusin' || !target.isConnected) return;
	// A link or a summary has done its work already; only a button waits for its handler.
	if (type === 'click' && !target.closest('button')) return;
	if (type === 'input' || type === 'change') {
		Object.assign(target, checked === undefined ? {} : { checked }, value === undefined ? {} : { value });
	}
	const again = event.constructor as new (type: string, init: Event) => Event;
	target.dispatchEvent(new again(type, event));
	if (type !== 'pointerover') return;
	for (let over: Element | null = target; over && over !== document.body; over = over.parentElement) {
		over.dispatchEvent(new PointerEvent('pointerenter', event as PointerEvent));
	}
}
