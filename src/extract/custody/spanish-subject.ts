import { onOneLine } from '../document.ts';
import { type Context, meantBy, patientOf } from './context.ts';
import { type Part, subjectPart, type Understood } from './event.ts';
import { isAdverb } from './link-words.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import { opensNothing } from './spanish-who.ts';
import { BE, HAVE, PREPOSITIONS, STAY } from './spanish-words.ts';
import { REACH } from './view.ts';

/** An entry of a file begins with its participle: `6/7/73:- Detenido por …`. */
export function opensEntry({ view }: Context, at: number): boolean {
	const before = view.units[at - 1];
	return (
		(before === undefined || before.kind === 'mark') && /^\p{Lu}\p{Ll}/u.test(view.units[at]!.token.text)
	);
}

/** Whether a participle or pronoun can mean the record's person: `detenida` in a man's record is somebody else. */
function agrees({ view, subject }: Context, at: number): boolean {
	const { norm } = view.units[at]!;
	const before = view.units[at - 1]?.norm ?? '';
	const pronoun = before === 'la' ? 'f' : before === 'lo' ? 'm' : null;
	const ending = /[aeiou]d[oa]s?$|^muert[oa]s?$|^vist[oa]$/.test(norm)
		? /as?$/.test(norm)
			? 'f'
			: 'm'
		: null;
	const told = ending ?? (SPANISH_VERBS.get(norm)?.form === 'finite' ? pronoun : null);
	return told === null || subject?.sex === null || told === subject?.sex;
}

export function understood(context: Context, at: number, from = at): Understood | null {
	const { subject } = context;
	if (subject === null) {
		if (hasSubject(context, from)) return null;
		const { norm, start } = context.view.units[at]!;
		const ending = /(?:[aeiouí]d|muert|vist|pres|libr)([oae])(s?)$/.exec(norm);
		const plural = ending === null ? /(?:ron|an|en)$/.test(norm) : ending[2] === 's';
		const pronoun = plural ? 'ellos' : ending?.[1] === 'o' ? 'él' : ending?.[1] === 'a' ? 'ella' : '';
		const meant = meantBy(context, { start, end: start, norm: pronoun });
		return meant?.value === undefined ? null : told(meant.value);
	}
	if (!agrees(context, at)) return null;
	// Somebody else was named before in the sentence: it may be about them.
	for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
		if (context.view.units[back]!.name?.type !== 'person' || isWitness(context, back)) continue;
		const named = patientOf(context, phraseAt(context.doc, context.view, back));
		if (named?.value !== subject.value) return null;
	}
	return subjectPart(subject) as Understood;
}

/** `Según testimonio de Ana Vidal, fue llevado`: who tells it, not whom it is about. */
const isWitness = ({ view }: Context, at: number): boolean =>
	/^(?:según|por)$/.test(view.units[at - 1]?.norm ?? '') ||
	/^(?:testimonios?|declaración|declaraciones|denuncia|relato|dichos|versión)$/.test(
		view.units[at - 2]?.norm ?? '',
	);

/** Whether words before the verb say whom it is about: anything but a date or a phrase with its preposition. */
export function hasSubject({ view }: Context, at: number): boolean {
	const { units } = view;
	let to = at;
	while (to > 0 && isVerbGroup(units[to - 1]!.norm)) to -= 1;
	if (units[to - 1]?.token.text === ',') to -= 1;
	let from = to;
	while (
		from > 0 &&
		units[from - 1]!.kind !== 'mark' &&
		!/^(?:y|e|que|pero|cuando|mientras|donde|cómo|dónde|cuándo|si|porque|aunque)$/.test(units[from - 1]!.norm)
	)
		from -= 1;
	const first = units[from];
	if (from === to || first === undefined || first.kind === 'date' || PREPOSITIONS.test(first.norm))
		return false;
	return !(
		/^(?:el|durante|tras|luego|después|desde|a)$/.test(first.norm) &&
		units.slice(from, to).some((unit) => unit.kind === 'date')
	);
}

const isVerbGroup = (norm: string): boolean =>
	BE.test(norm) ||
	STAY.test(norm) ||
	HAVE.test(norm) ||
	isAdverb(norm) ||
	MODAL.test(norm) ||
	/^(?:se|ya|no|nunca|lo|la|los|las|bajo|en|a|su|puest[oa]s?|hallad[oa]s?|encontrad[oa]s?)$/.test(norm);

const MODAL =
	/^(?:podr(?:á|án|ía|ían)|pued(?:e|en)|deb(?:e|en|erá|erán|ería|erían)|va|van|iba|iban|iría|logró|fueron|fue|volvió|volvieron|vuelve|vuelven|llegó|llegaron|tuvo|tuvieron|debió|debieron|pudo|pudieron|acabó|acabaron|terminó|terminaron)$/;

/** Spanish leaves out a subject that the text told of last: `El 12 de abril fue expulsado a …`. */
const told = (value: string): Understood => ({ value, why: 'the person whose custody was told last' });

/** `las personas nombradas en el anexo fueron detenidas`: the group that the clause begins with. */
export function groupBefore(context: Context, before: number): Part | Understood | null {
	for (let back = before - 1; back >= 0 && back > before - 12; back -= 1) {
		const { kind, token } = context.view.units[back]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return null;
		const phrase = kind === 'word' ? phraseAt(context.doc, context.view, back) : null;
		if (phrase?.kind === 'group' && phrase.to <= before) return patientOf(context, phrase);
	}
	return null;
}

export function subjectOf(context: Context, before: number): Phrase | null {
	const { doc, view } = context;
	const { units } = view;
	let to = before;
	while (
		to > 0 &&
		units[to - 1]!.kind === 'word' &&
		((isAdverb(units[to - 1]!.norm) && units[to - 1]!.norm !== 'once') ||
			MODAL.test(units[to - 1]!.norm) ||
			(units[to - 1]!.norm === 'a' &&
				/^(?:va|van|iba|iban|volvió|volvieron|vuelve|vuelven|llegó|llegaron)$/.test(
					units[to - 2]?.norm ?? '',
				)) ||
			/^(?:se|ya|no|que|quien|quienes|cual)$/.test(units[to - 1]!.norm))
	)
		to -= 1;
	const aside = units[to - 1]?.token.text === ',';
	if (aside || units[to - 1]?.token.text === ')') to -= 1;
	const found = phraseBefore(doc, view, to);
	// `Aún | permanecen`: it says when.
	const phrase = found !== null && found.to - found.from === 1 && opensNothing(found.value) ? null : found;
	const joint = phrase === null ? '' : (units[phrase.from - 1]?.norm ?? '');
	if (aside && (phrase === null || phrase.unit.name?.type !== 'person')) {
		const named = overAsides(context, to);
		if (named !== null) return named;
	}
	// `Los otros dos, entre ellos un joven, | fueron llevados`
	if (
		aside &&
		joint === 'ellos' &&
		phrase !== null &&
		/^(?:entre)$/.test(units[phrase.from - 2]?.norm ?? '') &&
		units[phrase.from - 3]?.token.text === ','
	)
		return phraseBefore(doc, view, phrase.from - 3);
	// `más de 300 hombres`
	if (
		phrase !== null &&
		joint === 'de' &&
		/^(?:más|menos|cerca|alrededor)$/.test(units[phrase.from - 2]?.norm ?? '')
	) {
		const counted = phraseAt(doc, view, phrase.from - 2);
		if (counted !== null && counted.to === phrase.to) return counted;
	}
	const share = phrase === null ? null : shareOf(context, phrase);
	if (share !== null) return share;
	// `el esposo de Ana Pereyra fue detenido` is not about her.
	// `según Ana Pereyra, que fue detenida` is about her.
	const relative =
		units.slice(to, before).find(({ norm }) => /^(?:que|quien|quienes|cual)$/.test(norm))?.norm ?? '';
	const told =
		(joint === 'según' && /^(?:que|quien)$/.test(relative)) ||
		(/^quien(?:es)?$/.test(relative) && phrase !== null && /^(?:person|group)$/.test(phrase.kind));
	if (phrase === null || told || !/^(?:de|del|en|a|al|por|con|ante|según|tras|durante|desde)$/.test(joint))
		return phrase;
	return headOver(context, phrase, relative !== '');
}

/**
 * What a phrase behind its preposition hangs on: the outermost noun, or for a relative the nearest one that is somebody:
 * `la muerte de | un recluso que …`.
 */
function headOver({ doc, view }: Context, phrase: Phrase, relative: boolean): Phrase | null {
	const { units } = view;
	let head = phrase;
	for (let round = 0; round < 4; round += 1) {
		if (!/^(?:de|del|en|a|al|por|con|ante|según|tras|durante|desde)$/.test(units[head.from - 1]?.norm ?? ''))
			break;
		const next = phraseBefore(doc, view, head.from - 1);
		if (next === null || next.kind === 'date') {
			if (!relative) return null;
			break;
		}
		head = next;
		if (relative && /^(?:person|group)$/.test(head.kind)) return head;
	}
	const somebody = /^(?:person|group)$/.test(phrase.kind);
	return relative && somebody && !/^(?:person|group|body)$/.test(head.kind) ? phrase : head;
}

/** `23 | de los agentes`, `uno | de los presos`, `la mayoría | de las mujeres`: a part of a group is people too. */
function shareOf({ doc, view }: Context, phrase: Phrase): Phrase | null {
	const { units } = view;
	if (!/^(?:group|body|person)$/.test(phrase.kind) && phrase.unit.kind !== 'word') return null;
	if (!/^(?:de|del)$/.test(units[phrase.from - 1]?.norm ?? '')) return null;
	const quantity = units[phrase.from - 2];
	// `153 privados | de libertad`
	if (/^privad[oa]s$/.test(quantity?.norm ?? '') && /libertad$/.test(phrase.value)) {
		const whole = phraseBefore(doc, view, phrase.from - 1);
		if (whole === null) return null;
		return {
			...whole,
			kind: 'group',
			to: phrase.to,
			end: phrase.end,
			value: onOneLine(doc.text.slice(whole.start, phrase.end)),
		};
	}
	if (quantity === undefined || !(quantity.token.kind === 'number' || SHARE.test(quantity.norm))) return null;
	let from = phrase.from - 2;
	while (/^(?:la|el|un|una|otro|otra|los|las|unos|unas|gran)$/.test(units[from - 1]?.norm ?? '')) from -= 1;
	const { start } = units[from]!;
	return {
		...phrase,
		kind: 'group',
		from,
		start,
		bare: start,
		value: onOneLine(doc.text.slice(start, phrase.end)),
	};
}

const SHARE =
	/^(?:un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|alguno|alguna|algunos|algunas|varios|varias|muchos|muchas|cualquiera|ninguno|ninguna|grupo|grupos|docenas?|decenas?|cientos|centenares|centenar|miles|mayoría|mitad|parte|total|resto|par|puñado|treintena|veintena)$/;

/** `Pereyra, panadera, natural de Puerto Norte, | fue detenida`: the name before what is told beside it. */
export function overAsides({ doc, view }: Context, comma: number): Phrase | null {
	const { units } = view;
	for (let at = comma - 1; at > Math.max(0, comma - MAX_ASIDES); at -= 1) {
		const { token, kind, norm } = units[at]!;
		if (kind === 'mark' && /^[.;:?!()]$/.test(token.text)) return null;
		// A verb of its own between the commas makes another clause, unless a relative holds it.
		if (
			kind === 'word' &&
			BE.test(norm) &&
			!units.slice(Math.max(0, at - 4), at).some((unit) => /^(?:que|quien)$/.test(unit.norm))
		)
			return null;
		if (token.text !== ',') continue;
		const phrase = phraseBefore(doc, view, at);
		if (phrase?.kind !== 'person' || phrase.unit.kind !== 'name') continue;
		const joint = units[phrase.from - 1]?.norm ?? '';
		return /^(?:de|del|en|a|al|por|con|ante|según|y)$/.test(joint) ? null : phrase;
	}
	return null;
}

/** Units between a name and its verb: what stands beside a name is rarely longer. */
const MAX_ASIDES = 24;
