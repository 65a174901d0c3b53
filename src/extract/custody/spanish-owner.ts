import { onOneLine } from '../document.ts';
import type { Complement } from './complements.ts';
import { type Context, meantBy, personOf } from './context.ts';
import { type Part, partOf, type Understood } from './event.ts';
import { phraseAt } from './phrase.ts';
import type { Who } from './spanish-group.ts';
import { clauseSubject, mainSubject } from './spanish-main.ts';

/** Whose `su detención` is: somebody of this sentence before those told of last; else its word alone. */
export function ownerOf(context: Context, at: number, carried: Who): Part | Understood {
	const { units } = context.view;
	const { start, end } = units[at - 1]!;
	const here = mainSubject(context, at - 1, at, true);
	const value = carried?.value ?? here?.value;
	if (here?.start !== undefined) return here;
	if (value !== undefined) return { start, end, value, why: 'whom this sentence tells of' };
	if (carried?.start !== undefined)
		return {
			start,
			end,
			value: onOneLine(context.doc.text.slice(carried.start, carried.end)),
			why: 'whom this sentence tells of',
		};
	return (
		meantBy(context, { start, end, norm: '' }) ??
		meantBy(context, { start, end, norm: 'ellos' }) ?? { start, end }
	);
}

/** `una orden de deportación contra Ana Pereyra`, `su hijo tenía una orden de deportación`. */
export function againstWhom(context: Context, at: number, carried: Who): Who {
	const { doc, view } = context;
	const behind =
		view.units[at + 1]?.norm === 'contra' ? personOf(context, phraseAt(doc, view, at + 2), true) : null;
	const pronoun = view.units.slice(Math.max(0, at - 8), at).find(({ norm }) => /^les?$/.test(norm));
	return (
		behind ??
		givenTo(context, at) ??
		(pronoun === undefined ? clauseSubject(context, at - 2, at) : null) ??
		toldLast(context, carried) ??
		(pronoun === undefined ? null : { start: pronoun.start, end: pronoun.end })
	);
}

/** `le dictó a Ana Pereyra | una orden de expulsión`. */
function givenTo(context: Context, at: number): Who {
	for (let back = at - 3; back > Math.max(0, at - 10); back -= 1) {
		const { norm, kind } = context.view.units[back]!;
		if (kind === 'mark') return null;
		if (!/^(?:a|al|contra)$/.test(norm)) continue;
		const who = personOf(context, phraseAt(context.doc, context.view, back + 1), true);
		if (who !== null) return who;
	}
	return null;
}

export function toldLast({ recent, recentGroup }: Context, carried: Who): Who {
	if (carried !== null) return carried;
	const value = recent ?? recentGroup;
	return value === undefined ? null : { value, why: 'the person whose custody was told last' };
}

/** `tras la`, `horas después del`, `en el momento de la`, `desde la`: it says when something else was. */
export const isWhen = ({ view }: Context, at: number): boolean => {
	const words = [-4, -3, -2, -1].map((step) => view.units[at + step]?.norm ?? '').join(' ');
	return (
		/(?:tras|desde|durante|hasta) (?:la|el)$|(?:después|luego|antes|momento|día|noche|previo|previa|posterior|instante|hora) (?:de la|del|de el|a la|al)$|(?:después|luego|antes|momento|día|noche|instante) de (?:la|dicha|dicho)$| (?:de|del) (?:la )?$/.test(
			words,
		) && !/(?:centro|lugar|orden|derecho|casos?) del?(?: la)?$/.test(words)
	);
};

export const HAPPENED = /^(?:ocurrió|ocurre|sucedió|tuvo|fue|duró|llegó|causó|provocó|generó)$/;

/** `por parte de agentes`, `a manos de la policía`: who did it. */
export function doer(context: Context, list: readonly Complement[]): Part | undefined {
	const { doc, view } = context;
	for (const { preposition, phrase, at } of list) {
		const lead =
			/^(?:manos|parte|cargo)$/.test(view.units[at + 1]?.norm ?? '') &&
			/^(?:de|del)$/.test(view.units[at + 2]?.norm ?? '');
		if (lead && /^(?:a|por)$/.test(preposition)) {
			const hands = phraseAt(doc, view, at + 3);
			if (hands !== null && /^(?:body|group|country|facility|person)$/.test(hands.kind)) return partOf(hands);
		}
		if (preposition === 'por' && phrase.kind === 'country') return partOf(phrase);
	}
	return undefined;
}
