import { onOneLine } from '../document.ts';
import type { Context } from './context.ts';
import type { Part } from './event.ts';
import { phraseAt } from './phrase.ts';

/** `61 | de los presos`, `a uno de los jóvenes`: a part of a group, told behind the verb. */
export function shareAt({ doc, view }: Context, at: number): Part | null {
	const { units } = view;
	const first = units[at];
	if (
		first === undefined ||
		!(
			first.token.kind === 'number' ||
			/^(?:un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|varias|algunos|algunas|decenas|docenas|cientos|miles|centenares)$/.test(
				first.norm,
			)
		)
	)
		return null;
	if (!/^(?:de|del)$/.test(units[at + 1]?.norm ?? '')) return null;
	const whole = phraseAt(doc, view, at + 2);
	return whole?.kind === 'group' || whole?.kind === 'body'
		? { start: first.start, end: whole.end, value: onOneLine(doc.text.slice(first.start, whole.end)) }
		: null;
}

export const COUNTED =
	/^(?:\d|(?:una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|unos|unas|varios|varias|decenas|cientos|miles|al menos|más de|otros|otras)(?!\p{L}))/iu;
