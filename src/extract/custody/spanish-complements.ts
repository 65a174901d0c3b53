import { onOneLine } from '../document.ts';
import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { isAdverb } from './link-words.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import { PREPOSITIONS, STOPS } from './spanish-words.ts';
import { REACH } from './view.ts';

/** Prepositions with their phrases up to the end of the clause; `la ciudad de Norte` is one place. */
export function complements({ doc, view }: Context, from: number): { list: Complement[]; end: number } {
	const { units } = view;
	const list: Complement[] = [];
	let at = from;
	let skipped = 0;
	while (at < Math.min(units.length, from + REACH)) {
		const { kind, norm, token } = units[at]!;
		if (kind === 'mark' && /^[.;:?!()]$/.test(token.text)) break;
		// `entre el 1 y el 16 de abril` goes on.
		const ranged = norm === 'y' && units.slice(Math.max(0, at - 4), at).some((unit) => unit.norm === 'entre');
		if (kind === 'word' && STOPS.test(norm) && !ranged) break;
		// A verb of its own: `secuestrado en Norte, | fue visto en …`
		if (kind === 'word' && at > from && /^(?:fue|fueron|es|son|era|eran)$/.test(norm)) break;
		if (kind === 'word' && PREPOSITIONS.test(norm)) {
			// `frente a sus hijos`: nobody's object.
			const apart =
				/^(?:a|al)$/.test(norm) &&
				/^(?:frente|junto|gracias|debido|pese|respecto|rumbo)$/.test(units[at - 1]?.norm ?? '');
			const near =
				/^del?$/.test(norm) &&
				/^(?:cerca|dentro|fuera|afuera|alrededor|enfrente|delante|adentro)$/.test(units[at - 1]?.norm ?? '');
			const phrase = phraseAt(doc, view, at + 1);
			if (phrase === null) {
				at += 1;
				continue;
			}
			const whole = lengthened({ doc, view } as Context, phrase);
			list.push({
				preposition: near ? 'frente' : apart ? (units[at - 1]!.norm === 'rumbo' ? 'hacia' : 'frente') : norm,
				at,
				phrase: whole,
			});
			at = Math.max(at + 1, whole.to);
			continue;
		}
		if (kind === 'word' && SPANISH_VERBS.has(norm)) break;
		if (kind === 'word' && !isAdverb(norm)) skipped += 1;
		if (skipped > 6) break;
		at += 1;
	}
	return { list, end: at };
}

export function lengthened({ doc, view }: Context, phrase: Phrase): Phrase {
	let whole = phrase;
	for (let round = 0; round < 3; round += 1) {
		const joint = view.units[whole.to]?.norm ?? '';
		if (joint === 'y' && whole.kind === 'body') {
			const rest = secondHalf(view, whole);
			if (rest === null) break;
			whole = {
				...whole,
				to: rest.to,
				end: rest.end,
				value: onOneLine(doc.text.slice(whole.start, rest.end)),
			};
			continue;
		}
		if (!/^(?:de|del)$/.test(joint) || !/^(?:facility|hospital|place|body|other|inside)$/.test(whole.kind))
			break;
		const next = phraseAt(doc, view, whole.to + 1);
		if (next === null || next.kind === 'date') break;
		const kind =
			whole.kind === 'other'
				? next.unit.kind === 'name' && next.kind !== 'person'
					? next.kind
					: 'other'
				: whole.kind;
		const words = onOneLine(doc.text.slice(whole.start, next.end));
		whole = { ...whole, kind, to: next.to, end: next.end, value: words };
	}
	return closed(doc, view, whole);
}

/** `Servicio de Fronteras | y Residencia de …`: one capital more, with what it is of behind it. */
function secondHalf(view: Context['view'], phrase: Phrase): { to: number; end: number } | null {
	const word = view.units[phrase.to + 1];
	// `Servicio de Fronteras | y Puertos de Norlandia`, where the rest reads as one name.
	if (word?.name !== undefined && word.name.type !== 'person' && /\sdel?\s/.test(word.name.written))
		return { to: phrase.to + 2, end: word.end };
	const of = view.units[phrase.to + 2]?.norm ?? '';
	const capital = word !== undefined && word.kind !== 'mark' && /^\p{Lu}/u.test(word.token.text);
	return capital && /^(?:de|del)$/.test(of) && word.name?.type !== 'person'
		? { to: phrase.to + 2, end: word.end }
		: null;
}

/** `el “Pozo Norte | ”`: a mark that opens in a phrase closes in it. */
function closed(doc: Context['doc'], view: Context['view'], phrase: Phrase): Phrase {
	const next = view.units[phrase.to];
	const open = /[“«](?=[^”»]*$)/u.test(phrase.value);
	if (!open || next === undefined || !/^[”»]$/.test(next.token.text)) return phrase;
	return {
		...phrase,
		to: phrase.to + 1,
		end: next.end,
		value: onOneLine(doc.text.slice(phrase.start, next.end)),
	};
}
