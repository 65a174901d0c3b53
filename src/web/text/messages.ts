import type { Language } from '../../record/index.ts';

/** What messages are in Spanish, as soon as somebody reads in it. */
let inSpanish: (message: string) => string | null = () => null;

export function sayInSpanish(by: typeof inSpanish): void {
	inSpanish = by;
}

/** A message of a reader or of a decision in the language of the screen, and the language it is in at last. */
export function messageIn(
	language: Language,
	message: string,
): { readonly text: string; readonly lang: Language } {
	const spanish = language === 'es' ? inSpanish(message) : null;
	return spanish === null ? { text: message, lang: 'en' } : { text: spanish, lang: 'es' };
}
