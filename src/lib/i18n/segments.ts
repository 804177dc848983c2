/** A stretch of a sentence; figures of the subject and of the comparator carry their colour. */
export interface Segment {
	readonly text: string;
	readonly role?: 'subject' | 'comparator';
}

/** A sentence in stretches. */
export type Sentence = readonly Segment[];

/** The sentence as plain text, for titles, alternative texts and live regions. */
export function plainText(sentence: Sentence): string {
	return sentence.map((segment) => segment.text).join('');
}

/** Builds a sentence: plain strings stay plain, `subject()` and `comparator()` mark figures. */
export function sentence(...parts: readonly (string | Segment)[]): Sentence {
	return parts
		.map((part) => (typeof part === 'string' ? { text: part } : part))
		.filter((part) => part.text !== '');
}

/** A figure of the subject. */
export function subject(text: string): Segment {
	return { text, role: 'subject' };
}

/** A figure of the comparator. */
export function comparator(text: string): Segment {
	return { text, role: 'comparator' };
}
