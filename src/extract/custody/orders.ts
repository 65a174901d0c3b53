import { subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, patientOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { agentOf, byAfter, patientOfOwner, toldEvent, understood, wordsFrom } from './told.ts';
import { REACH } from './view.ts';

export function detainer(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	// `pursuant to the lodged detainer`
	if (/^(?:the|a|an|this|that|its|said)$/.test(units[at - 1]?.norm ?? '')) return null;
	// Its form by number says it too: `lodged an I-247 (Immigration Detainer – Notice of Action)`.
	const noun = units
		.slice(at + 1, at + 8)
		.findIndex((unit) => /^(?:detainers?(?:-\p{L}+)?|247a?)$/u.test(unit.norm));
	const passive = verbAt(view, at).passive;
	const subject = passive ? subjectBefore(doc, view, verbAt(view, at).from) : null;
	if (noun < 0 && !(subject !== null && /\bdetainer\b/i.test(subject.value))) return null;
	const end = noun < 0 ? at + 1 : at + noun + 2;
	const { list } = complementsFrom(doc, view, end);
	const against = list.find(
		({ preposition, phrase }) =>
			/^(?:against|on|for)$/.test(preposition) && patientOf(context, phrase) !== null,
	);
	const whom = against
		? patientOf(context, against.phrase)
		: (objectBefore(context, at) ?? understood(context));
	if (whom === null) return null;
	const place =
		list.find(({ preposition, phrase }) => /^(?:with|at)$/.test(preposition) && phrase.kind === 'facility')
			?.phrase ??
		facilityBefore(context, at) ??
		list.find(({ preposition, phrase }) => /^(?:with|at)$/.test(preposition) && phrase.kind === 'body')
			?.phrase;
	return toldEvent(context, 'detainer', 'detainer', at, end, {
		who: whom,
		...(passive ? byAfter(context, end) : agentOf(context, at)),
		...(place ? { at: partOf(place) } : {}),
	});
}

/** `encountered Mr. PEREYRA at … and lodged a detainer`: the person named before in the sentence. */
function objectBefore(context: Context, at: number): Part | Understood | null {
	const { doc, view } = context;
	for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
		const phrase = view.units[back]!.kind === 'name' ? phraseAt(doc, view, back) : null;
		const who = phrase?.kind === 'person' ? patientOf(context, phrase) : null;
		if (who !== null) return who;
	}
	return null;
}

/** `encountered him at the county jail and lodged …`: the place stands before. */
function facilityBefore({ doc, view }: Context, at: number): Phrase | null {
	for (let back = at - 1; back > Math.max(0, at - REACH); back -= 1) {
		if (view.units[back]!.norm !== 'at') continue;
		const phrase = phraseAt(doc, view, back + 1);
		if (
			phrase?.kind === 'facility' ||
			phrase?.kind === 'hospital' ||
			(phrase?.kind === 'body' && phrase.unit.kind === 'name')
		)
			return phrase;
	}
	return null;
}

export function orderIssued(context: Context, at: number): CustodyEvent | null {
	const { view } = context;
	const words = view.units
		.slice(at + 1, at + 14)
		.map((unit) => (unit.kind === 'word' ? unit.norm : '·'))
		.join(' ');
	const order =
		/^(?:[^;]{0,40}?)(?:final |administrative |expedited )?(?:removal order|order of (?:removal|deportation|expedited removal)|order for (?:his|her|their) removal|deportation order)/.exec(
			words,
		);
	if (order === null || /\bnotice of intent/.test(words)) return null;
	const who = objectBefore(context, at + 6) ?? understood(context);
	return who === null
		? null
		: toldEvent(context, 'removal-order', 'order-of-removal', at, at + order[0].split(' ').length + 1, {
				who,
				...agentOf(context, at),
			});
}

/** `served Ms. PEREYRA a Notice and Order of Expedited Removal`: the officer's order is made by serving it. */
export function orderServed(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const ahead = units
		.slice(at + 1, at + 24)
		.map((unit) => (unit.name ? fold(unit) : unit.norm || unit.token.text));
	const words = ahead.join(' ');
	const order =
		/\b(?:order of (?:expedited )?(?:removal|deportation)|administrative removal order|(?:final|removal) order of removal)\b/.exec(
			words,
		);
	if (order === null || /[;.]|\b(?:intent|supervision|recognizance)\b/.test(words.slice(0, order.index)))
		return null;
	const end = at + 1 + words.slice(0, order.index + order[0].length).split(' ').length;
	const passive = verbAt(view, at).passive;
	const object = passive ? null : phraseAt(doc, view, at + 1);
	const who = passive
		? patientOf(context, subjectBefore(doc, view, verbAt(view, at).from))
		: (patientOf(context, object) ?? objectBefore(context, at) ?? understood(context));
	return who === null
		? null
		: toldEvent(context, 'removal-order', 'order-served', at, Math.min(end, units.length), {
				who,
				...(passive ? byAfter(context, at + 1) : agentOf(context, at)),
			});
}

const fold = (unit: { name?: { written: string } }): string => unit.name?.written.toLowerCase() ?? '';

export function orderedRemoved(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const next = phraseAt(doc, view, at + 1);
	const patient = next && patientOf(context, next);
	const removed =
		next === null
			? 0
			: /^(?:to be )?(?:removed|deported)/.exec(wordsFrom(units, next.to))?.[0].split(' ').length;
	if (next !== null && patient && removed) {
		const { list } = complementsFrom(doc, view, next.to + removed);
		const to = list.find(
			({ preposition, phrase }) => preposition === 'to' && /^(?:country|place)$/.test(phrase.kind),
		);
		return toldEvent(context, 'removal-order', 'ordered-removed', at, next.to + removed, {
			who: patient,
			...agentOf(context, at),
			...(to ? { to: partOf(to.phrase) } : {}),
		});
	}
	if (
		next !== null &&
		(units[next.to]?.norm === "'s" || units[next.to]?.token.text === '’') &&
		/^(?:removal|deportation)$/.test(units[next.to + 1]?.norm ?? '')
	) {
		const owner = patientOfOwner(context, next);
		return (
			owner &&
			toldEvent(context, 'removal-order', 'ordered-removal', at, next.to + 2, {
				who: owner,
				...agentOf(context, at),
			})
		);
	}
	return null;
}

export function revoked(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const owner = phraseAt(doc, view, at + 1);
	const noun = units
		.slice(at + 1, at + 9)
		.findIndex((unit) => /^(?:release|parole|osup|supervision|bond)$/.test(unit.norm));
	if (noun < 0) return null;
	const who =
		(owner && (patientOfOwner(context, owner) ?? null)) ??
		(/^(?:his|her)$/.test(units[at + 1]?.norm ?? '') ? understood(context) : null);
	return who === null
		? null
		: toldEvent(context, 're-detention', 'revoked-release', at, at + noun + 2, {
				who,
				...agentOf(context, at),
			});
}
