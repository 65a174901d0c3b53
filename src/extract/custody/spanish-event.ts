import type { CustodyType } from '../../record/index.ts';
import { onOneLine } from '../document.ts';
import type { Complement } from './complements.ts';
import type { Context } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import type { Frame } from './frames.ts';
import { mannerOf } from './manner.ts';
import type { Phrase } from './phrase.ts';
import type { Settled } from './settled.ts';
import { whenOf } from './when.ts';

/** An event from its verb, person and places, with the agent, date and manner that its clause tells. */
export function spanishEvent(
	context: Context,
	given: {
		at: number;
		from: number;
		end: number;
		list: readonly Complement[];
		/** Null where the clause leaves it out and nothing near tells it. */
		who: Part | Understood | null;
		type: CustodyType;
		places: Settled['places'];
		frame: Frame;
		by?: Part;
		/** Only a date behind the verb is its own. */
		ownDay?: boolean;
		on?: Part;
	},
): CustodyEvent {
	const { at, from, end, list, who, type, places, frame } = given;
	const { units } = context.view;
	const by = list.find(
		({ preposition, phrase }) =>
			preposition === 'por' &&
			(phrase.kind === 'body' ||
				phrase.kind === 'facility' ||
				phrase.kind === 'group' ||
				(phrase.kind === 'person' && phrase.unit.kind === 'name' && type !== 'held')),
	);
	// `liberado por orden de un juez`
	const order =
		by === undefined
			? list.find(({ preposition, phrase }) => preposition === 'por' && ORDER.test(phrase.value))
			: undefined;
	const ordered = order === undefined ? {} : { by: orderedBy(context, order.phrase) };
	const agent = by ? { by: bodyOf(by.phrase) } : given.by ? { by: given.by } : ordered;
	return {
		type,
		rule: `es/${frame.id}`,
		trigger: { start: units[from]!.start, end: units[at]!.end },
		...(who === null ? {} : { who }),
		...agent,
		...places,
		...whenOf(dated(context, type, frame), at, end, type === 'held', given.ownDay === true),
		...(given.on === undefined ? {} : { on: given.on }),
		...authorityOf(context, list),
		manner: mannerOf(context.view, Math.max(0, from - 6), at, end),
	};
}

const ORDER = /^(?:orden|disposición|mandato|decisión|resolución) (?:de |del |de la )(?=\S)(?!nadie)/iu;

/** `orden de | un juez`: who gave it. */
function orderedBy({ doc }: Context, phrase: Phrase): Part {
	const lead = ORDER.exec(phrase.value)![0].length;
	const start = phrase.value.length === phrase.end - phrase.start ? phrase.start + lead : phrase.start;
	return { start, end: phrase.end, value: onOneLine(doc.text.slice(start, phrase.end)) };
}

const LISTS =
	/\b(?:figura|figuran|nómina|lista|listado|denuncia|denuncian|publica|solicita|informe final)\b/i;

/** A file's line tells on its day of arrests and moves; what it says of a death or a disappearance is news of that day. */
function dated(context: Context, type: CustodyType, frame: Frame): Context {
	if (context.carried === null) return context;
	const { start, end } = context.view.sentence;
	const moves =
		/^(?:arrest|transfer|release|booked-in|hospital|removal|re-detention|held|remains-found)$/.test(type) &&
		!frame.id.startsWith('noun-');
	return moves && !LISTS.test(context.doc.flat.slice(start, end)) ? context : { ...context, carried: null };
}

const IN_FORCE = /^(?:virtud|aplicación|cumplimiento|base) (?:de la |del |de |a la |al )(?=\S)/iu;

/** `en virtud de la Ley de Extranjería`, `bajo medidas prontas de seguridad`. */
function authorityOf({ doc }: Context, list: readonly Complement[]): { authority?: Part } {
	for (const { preposition, phrase } of list) {
		const lead =
			preposition === 'en' ? IN_FORCE.exec(phrase.value)?.[0] : preposition === 'bajo' ? '' : undefined;
		if (
			lead === undefined ||
			!/\b(?:ley|decreto|artículo|convenio|acuerdo|estado de|medidas|régimen|orden|código|tratado)\b/iu.test(
				phrase.value,
			)
		)
			continue;
		// The words on one line have the length of those in the text unless a line's end broke a word.
		const start =
			phrase.value.length === phrase.end - phrase.start ? phrase.start + lead.length : phrase.start;
		return { authority: { start, end: phrase.end, value: onOneLine(doc.text.slice(start, phrase.end)) } };
	}
	return {};
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
