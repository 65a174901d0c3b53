import { onOneLine } from '../document.ts';
import type { Context } from './context.ts';
import { PAST, type Who } from './spanish-group.ts';

/** Someone without a name of their own. */
export const isUnnamed = ({ doc }: Context, who: Who): boolean =>
	who?.start !== undefined &&
	/^\p{Ll}/u.test(doc.text.charAt(who.start)) &&
	(who.value === undefined || who.why === undefined);

/**
 * `agentes privan de libertad a una persona`, `se detiene a delincuentes`: what is done to anybody, in the present or
 * as a thing that may be.
 */
export function isGeneral(
	{ doc, view, subject }: Context,
	at: number,
	who: Who,
	form: 'finite' | 'participle' | 'infinitive',
): boolean {
	if (subject !== null || who?.start === undefined) return false;
	const words = onOneLine(doc.text.slice(who.start, who.end));
	if (!ANYBODY.test(words)) return false;
	if (form === 'participle')
		return !view.units.slice(Math.max(0, at - 6), at).some(({ norm }) => PAST.test(norm));
	return !PAST_FORM.test(view.units[at]!.norm);
}

const ANYBODY =
	/^(?:una persona|un individuo|un ciudadano|alguien|cualquier.*|tod[oa]s? .*|quien(?:es)?|personas|delincuentes|opositores|periodistas|migrantes|ciudadanos|disidentes|pandilleros|criminales|gente|la gente|presos políticos|inocentes|manifestantes)$/iu;

const PAST_FORM = /(?:ó|aron|ieron|uvo|uvieron|ujo|ujeron|uso|usieron|aba|aban|ía|ían)$/;
