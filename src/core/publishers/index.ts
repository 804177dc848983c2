import { asylumjudge } from './asylumjudge.ts';
import { caseData } from './case-data.ts';
import { ddp } from './ddp.ts';
import { eoirDecisionRates } from './eoir-decision-rates.ts';
import { ohss } from './ohss.ts';
import type { Publisher } from './publisher.ts';
import { reference } from './reference.ts';
import { trac } from './trac.ts';
import { unhcr } from './unhcr.ts';
import { uscis } from './uscis.ts';

/** Every publisher, in order of preference: of several that count the same, the first is shown first. */
const REGISTRY = [
	caseData,
	ddp,
	asylumjudge,
	trac,
	eoirDecisionRates,
	ohss,
	unhcr,
	uscis,
	reference
] as const;

/** A publisher's own id, which is not the beginning of its documents' ids. */
export type PublisherId = (typeof REGISTRY)[number]['id'];
/** A line of the table that sets publishers side by side. */
export type PublisherKind = (typeof REGISTRY)[number]['kinds'][number]['kind'];
/** A publisher of the registry: its id and its lines are known by name. */
export interface KnownPublisher extends Publisher {
	readonly id: PublisherId;
	readonly kinds: readonly (Publisher['kinds'][number] & { readonly kind: PublisherKind })[];
}

/** Every publisher, in order of preference. */
export const PUBLISHERS: readonly KnownPublisher[] = REGISTRY;

/**
 * The publisher of a document.
 * @throws RangeError when no publisher's ids begin like this one.
 */
export function publisherOf(sourceId: string): KnownPublisher {
	const fitting = PUBLISHERS.flatMap((publisher) =>
		publisher.idPrefixes
			.filter((prefix) => sourceId.startsWith(prefix))
			.map((prefix) => ({ publisher, length: prefix.length }))
	).sort((a, b) => b.length - a.length)[0];
	if (fitting) return fitting.publisher;
	const known = PUBLISHERS.flatMap(({ idPrefixes }) => idPrefixes);
	throw new RangeError(
		`No publisher has a document "${sourceId}": an id begins with ${known.join(', ')}. ` +
			'Correct the id, or add the publisher to src/core/publishers.'
	);
}

/** Whether a document is one publisher's. @throws RangeError when it is nobody's. */
export function isFrom(id: PublisherId, { source_id }: { readonly source_id: string }): boolean {
	return publisherOf(source_id).id === id;
}

/** What a document's id adds to its publisher's: `fy2023` of a yearbook. @throws RangeError when it is nobody's. */
export function editionOf(sourceId: string): string {
	const prefix = publisherOf(sourceId).idPrefixes.find((own) => sourceId.startsWith(own)) ?? '';
	return sourceId.slice(prefix.length);
}

/** The id of a release that was counted here: `eoir-case-data-2025-11-03`. */
export function countedSourceId(id: 'case-data' | 'ddp', release: string): string {
	const prefix = PUBLISHERS.find((publisher) => publisher.id === id)?.idPrefixes[0] ?? '';
	return prefix + release;
}

/**
 * Whether a document is of a demonstration: a release made here, of invented cases.
 * @throws RangeError when it is nobody's.
 */
export function isInventedSource(sourceId: string): boolean {
	return editionOf(sourceId).startsWith('synthetic-');
}

/**
 * Whether a document is cited on the site and kept out of the downloads: TRAC's tables and other publishers' figures,
 * whose owners have given no licence to pass them on.
 * @throws RangeError when it is nobody's.
 */
export function isCitedOnly(sourceId: string): boolean {
	return publisherOf(sourceId).citedOnly;
}
