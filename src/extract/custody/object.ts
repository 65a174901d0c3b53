import { onOneLine } from '../document.ts';
import { type Context, patientOf, personOf } from './context.ts';
import type { Part, Understood } from './event.ts';
import { PREPOSITIONS } from './link-words.ts';
import { type Phrase, phraseAt } from './phrase.ts';

export function objectOf(
	context: Context,
	phrase: Phrase | null,
	personal = false,
): { part: Part | Understood; end: number } | null {
	if (phrase === null) return null;
	const { doc, view } = context;
	// `transferred custody of Mr. PEREYRA to …`
	if (phrase.kind === 'custody' && view.units[phrase.to]?.norm === 'of') {
		const owner = phraseAt(doc, view, phrase.to + 1);
		const part = patientOf(context, owner);
		return owner === null || part === null ? null : { part, end: owner.to };
	}
	// `assumed Ms. PEREYRA’s custody`
	const mark = view.units[phrase.to];
	if ((mark?.norm === "'s" || mark?.token.text === '’') && view.units[phrase.to + 1]?.norm === 'custody') {
		const part = patientOf(context, phrase, true);
		return part === null ? null : { part, end: phrase.to + 2 };
	}
	// `expelled the envoy’s driver`: not the envoy.
	const owned = mark?.norm === "'s" || mark?.token.text === '’' ? phraseAt(doc, view, phrase.to + 1) : null;
	if (
		context.subject === null &&
		owned !== null &&
		/^(?:person|group)$/.test(owned.kind) &&
		owned.unit.kind === 'word'
	) {
		const value = onOneLine(doc.text.slice(phrase.start, owned.end));
		return { part: { start: phrase.start, end: owned.end, value }, end: owned.to };
	}
	const part = personal ? personOf(context, phrase, false) : patientOf(context, phrase);
	if (part === null) return null;
	// `transferred me and 64 other detainees to …`
	const also = view.units[phrase.to]?.norm === 'and' ? phraseAt(doc, view, phrase.to + 1) : null;
	const goesOn =
		also !== null &&
		/^(?:person|group)$/.test(also.kind) &&
		PREPOSITIONS.has(view.units[also.to]?.norm ?? '');
	return { part, end: goesOn ? also.to : phrase.to };
}
