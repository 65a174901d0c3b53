import { type Context, patientOf } from './context.ts';
import type { Part, Understood } from './event.ts';
import { isAdverb } from './link-words.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { sexOfName } from './sex.ts';
import { DETERMINER } from './spanish-group.ts';
import { opensEntry, overAsides, understood } from './spanish-subject.ts';

/** `Detenida junto a su esposo en Norte, | Lidia Vidal tenía 24 años`: a sentence that opens with its participle. */
export function namedAfterComma(context: Context, at: number, end: number): Part | Understood | null {
	const { doc, view, subject } = context;
	const { units } = view;
	if (subject !== null || !opensEntry(context, at)) return null;
	for (let next = at + 1; next < Math.min(units.length, Math.max(end, at) + 12); next += 1) {
		const { token, kind } = units[next]!;
		if (kind === 'mark' && /^[.;:()?!]$/.test(token.text)) return null;
		if (token.text !== ',') continue;
		const phrase = phraseAt(doc, view, next + 1);
		if (phrase !== null && /^(?:person|group|pronoun)$/.test(phrase.kind)) return patientOf(context, phrase);
	}
	return null;
}

/** The noun that a bare participle hangs on: `Ana Pereyra, detenida en …`, `su hijo (…), desaparecido el …`. */
export function reducedOf(context: Context, at: number, plural: boolean): Part | Understood | null {
	const { doc, view } = context;
	const { units } = view;
	const before = units[at - 1];
	const gap = before?.token.text === '(' || before?.token.text === ',' ? at - 1 : at;
	const head = units[gap - 1]?.token.text === ',' ? gap - 1 : gap;
	const bracket = bracketBefore(context, at) ?? bracketOver(context, gap);
	let tail = bracket ?? head;
	while (bracket === null && isAdverb(units[tail - 1]?.norm ?? '')) tail -= 1;
	if (bracket === null && tail < head && units[tail - 1]?.token.text === ',') tail -= 1;
	if (bracket === null && tail < head) tail = bracketOver(context, tail) ?? tail;
	if (DETERMINER.test(units[at - 1]?.norm ?? '')) return null;
	const reduced = phraseBefore(doc, view, tail);
	const own = patientOf(context, reduced);
	if (own !== null && (context.subject !== null || agreesWith(units[at]!.norm, reduced!))) return own;
	// `14 funcionarios de Norlandia | detenidos`: the noun over what it is of.
	let over = reduced;
	for (let round = 0; round < 4 && over !== null && context.subject === null; round += 1) {
		over = /^(?:de|del|en)$/.test(units[over.from - 1]?.norm ?? '')
			? phraseBefore(doc, view, over.from - 1)
			: null;
		if (over !== null && /^(?:person|group)$/.test(over.kind) && agreesWith(units[at]!.norm, over)) break;
	}
	if (over === reduced) over = null;
	// `Ana Pereyra, panadera, refugiada, | detenida`: the name before all that is told beside it.
	const comma =
		own === null && reduced !== null && units[reduced.from - 1]?.token.text === ',' ? reduced.from - 1 : tail;
	const aside = units[comma]?.token.text === ',' && bracket === null ? overAsides(context, comma) : null;
	if (aside !== null && agreesWith(units[at]!.norm, aside)) return patientOf(context, aside);
	const of = over !== null && agreesWith(units[at]!.norm, over) ? patientOf(context, over) : null;
	return of ?? (opensEntry(context, at) && !plural ? understood(context, at) : null);
}

/** `recluidos` are not `sus madres`, `detenida` is not `tres hombres`. */
function agreesWith(participle: string, { value, kind, unit }: Phrase): boolean {
	const ending = /([oa])(s?)$/.exec(participle);
	if (ending === null) return true;
	if (kind === 'person' && unit.kind === 'name') {
		const sex = sexOfName(value);
		return ending[2] === 's' || sex === null || (sex === 'f') === (ending[1] === 'a');
	}
	const several = /s$/.test(unit.norm) || kind === 'group';
	if (kind !== 'group' && several !== (ending[2] === 's')) return false;
	const sex = /(?:^|\s)(?:las|unas|otras|varias|algunas|muchas|la|una)(?!\p{L})/iu.test(value)
		? 'a'
		: /(?:^|\s)(?:los|unos|otros|varios|algunos|muchos|el|un)(?!\p{L})/iu.test(value)
			? 'o'
			: /as$/.test(unit.norm) &&
					/^(?:personas|mujeres|madres|\p{L}+ras|\p{L}+nas|\p{L}+das|niñas|hijas|hermanas)$/u.test(unit.norm)
				? 'a'
				: null;
	return sex === null || sex === ending[1];
}

/** The bracket that holds a participle after a name: `Juan Pereyra (uruguayo, detenido en …)`. */
function bracketBefore({ view }: Context, at: number): number | null {
	for (let back = at - 1; back > 0 && back > at - 6; back -= 1) {
		const { token } = view.units[back]!;
		if (token.text === '(') return view.units[back - 1]?.token.text === ',' ? back - 1 : back;
		if (/^[.;:)]$/.test(token.text)) return null;
	}
	return null;
}

/** Over a bracket that closes before the participle: `su hijo (…), | desaparecido`. */
function bracketOver({ view }: Context, at: number): number | null {
	const { units } = view;
	if (units[at - 1]?.token.text !== ')') return null;
	for (let back = at - 2; back > 0 && back > at - 14; back -= 1)
		if (units[back]!.token.text === '(') return back;
	return null;
}
