/**
 * The messages of one area of the site in both languages. A key missing or surplus in Spanish fails the type check.
 * Values are sentences, or functions where a sentence takes numbers or names.
 */
export function bilingual<Messages>(messages: { readonly en: Messages; readonly es: NoInfer<Messages> }) {
	return messages;
}
