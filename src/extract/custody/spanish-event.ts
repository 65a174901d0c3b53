import type { CustodyType } from '../../record/index.ts';
import type { Complement } from './clause.ts';
import type { Context } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import type { Frame } from './frames.ts';
import { mannerOf } from './manner.ts';
import type { Phrase } from './phrase.ts';
import type { Settled } from './settle.ts';
import { whenOf } from './when.ts';

/** An event from its verb, person and places, with the agent, date and manner that its clause tells. */
export function spanishEvent(
	context: Context,
	given: {
		at: number;
		from: number;
		end: number;
		list: readonly Complement[];
		who: Part | Understood;
		type: CustodyType;
		places: Settled['places'];
		frame: Frame;
		by?: Part;
	},
): CustodyEvent {
	const { at, from, end, list, who, type, places, frame } = given;
	const { units } = context.view;
	const by = list.find(
		({ preposition, phrase }) =>
			preposition === 'por' &&
			(phrase.kind === 'body' || phrase.kind === 'facility' || phrase.kind === 'group'),
	);
	const agent = by ? { by: bodyOf(by.phrase) } : given.by ? { by: given.by } : {};
	return {
		type,
		rule: `es/${frame.id}`,
		trigger: { start: units[from]!.start, end: units[at]!.end },
		who,
		...agent,
		...places,
		...whenOf(context, at, end, type === 'held'),
		manner: mannerOf(context.view, Math.max(0, from - 6), at, end),
	};
}

/** `agentes del Servicio de Fronteras`: the body whose hands acted. */
function bodyOf(phrase: Phrase): Part {
	const hands =
		/^(?:los |unos |el )?(?:agentes|funcionarios|efectivos|oficiales|policías|soldados|personal|integrantes|miembros|guardias)\s+(?:del|de la|de los|de)\s+(?=\p{Lu})/u.exec(
			phrase.value,
		);
	// The words on one line have the length of those in the text unless a line's end broke a word.
	const rest = phrase.value.slice(hands?.[0].length ?? 0);
	if (
		hands === null ||
		!/\p{L}{3,}.*\s\p{Lu}?\p{Ll}{3,}$/u.test(rest) ||
		phrase.value.length !== phrase.end - phrase.start
	)
		return partOf(phrase);
	const start = phrase.start + hands[0].length;
	return { start, end: phrase.end, value: rest };
}
