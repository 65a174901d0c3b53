import type { Language } from '../record/index.ts';
import { type Case, captureBytes } from '../store/index.ts';
import { ActionError } from './errors.ts';
import type { Readers } from './reading.ts';
import { mustFind } from './workspace.ts';

const WORDS: Readonly<Record<Language, { readonly show: string; readonly missing: string }>> = {
	en: { show: 'Show the picture', missing: 'A picture that the capture does not hold.' },
	es: { show: 'Mostrar la imagen', missing: 'Una imagen que la captura no contiene.' },
};

/**
 * What the page of a rendition may do: show itself, with pictures that stand in it. A browser that opens it by its own
 * address keeps it in the same box as the frame that shows it does.
 */
export const RENDITION_POLICY =
	"default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

/**
 * A web page as it was captured, made harmless by a thread that can be killed.
 *
 * @throws {ActionError} `no-source`, `not-found`, `unreadable`
 */
export async function rendition(
	opened: Case,
	readers: Readers,
	ref: string,
	{
		lang = 'en',
		pictures = 'blurred',
	}: { lang?: Language | undefined; pictures?: 'blurred' | 'shown' | undefined },
): Promise<string> {
	const found = await mustFind(opened, ref);
	const bytes = found.mime === 'text/html' ? captureBytes(opened, found) : null;
	if (bytes === null) throw new ActionError('not-found', `source ${found.id} is no web page`);
	return readers.render({ bytes, rendition: { pictures, words: WORDS[lang] } });
}
