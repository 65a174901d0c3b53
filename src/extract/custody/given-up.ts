import { subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, patientOf, personOf } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { PREPOSITIONS } from './link-words.ts';
import { phraseAt } from './phrase.ts';
import { isCustodial } from './places.ts';
import { toldEvent } from './told.ts';

/** `turned himself in to police in Alder`, `surrendered to the marshals`: the arrest that somebody brought about. */
export function gaveUp(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const self = /^(?:himself|herself|themselves)$/.test(units[at + 1]?.norm ?? '');
	const turned = units[at]!.norm !== 'surrendered';
	if (turned && !(self && /^(?:in|up|over)$/.test(units[at + 2]?.norm ?? ''))) return null;
	const end = turned ? at + 3 : at + 1;
	const { list } = complementsFrom(doc, view, end);
	const to = list.find(({ preposition, phrase }) => preposition === 'to' && phrase.kind === 'body');
	if (!turned && to === undefined) return null;
	const who = patientOf(context, subjectBefore(doc, view, verbAt(view, at).from));
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in)$/.test(preposition) && /^(?:facility|place|country)$/.test(phrase.kind),
	);
	return (
		who &&
		toldEvent(context, 'arrest', 'gave-up', at, end, {
			who,
			...(to === undefined ? {} : { by: partOf(to.phrase) }),
			...(place === undefined ? {} : { at: partOf(place.phrase) }),
		})
	);
}

/** `set free`, `let go`, `walked free`: `let` and `set` have the person before or behind them. */
export function letGo(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const { norm } = units[at]!;
	const verb = verbAt(view, at);
	const ends = norm === 'let' ? /^(?:go|out)$/ : /^free$/;
	const object =
		norm === 'walked' || ends.test(units[at + 1]?.norm ?? '') ? null : phraseAt(doc, view, at + 1);
	const end = object?.to ?? at + 1;
	if (!ends.test(units[end]?.norm ?? '') || /^of$/.test(units[end + 1]?.norm ?? '')) return null;
	if (object === null && norm !== 'walked' && !verb.passive) return null;
	const who =
		object === null
			? personOf(context, subjectBefore(doc, view, verb.from), true)
			: patientOf(context, object);
	// `walked free from the county jail`
	const house = complementsFrom(doc, view, end + 1).list.find(
		({ preposition, phrase }) => preposition === 'from' && phrase.kind === 'facility',
	);
	const from = house === undefined ? {} : { from: partOf(house.phrase) };
	return who && toldEvent(context, 'release', 'let-go', at, end + 1, { who, ...from });
}

/** `was granted parole at Alder`, `granted him humanitarian parole`: let in on parole, not out of a prison on it. */
export function grantedParole(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const noun = units.slice(at + 1, at + 6).findIndex(({ norm }) => norm === 'parole');
	if (noun < 0 || /^(?:denied|refused)$/.test(units[at]!.norm)) return null;
	const verb = verbAt(view, at);
	const object = verb.passive ? null : phraseAt(doc, view, at + 1);
	const who =
		patientOf(context, object) ??
		patientOf(context, subjectBefore(doc, view, verb.from)) ??
		(verb.passive && units[verb.from - 1]?.norm === 'and' ? patientOf(context, firstOf(context)) : null);
	const { list } = complementsFrom(doc, view, at + noun + 2);
	const land = list.find(
		({ preposition, phrase }) =>
			/^(?:in|into|at|to)$/.test(preposition) && /^(?:country|place|facility)$/.test(phrase.kind),
	);
	const place =
		land === undefined
			? {}
			: land.preposition === 'at'
				? { at: partOf(land.phrase) }
				: { to: partOf(land.phrase) };
	return who && toldEvent(context, 'parole', 'granted-parole', at, at + noun + 2, { who, ...place });
}

/** The person that the sentence begins with, over its date. */
function firstOf({ doc, view }: Context) {
	for (let at = 0; at < Math.min(8, view.units.length); at += 1) {
		const phrase = view.units[at]!.kind === 'date' ? null : phraseAt(doc, view, at);
		if (phrase !== null && /^(?:person|pronoun)$/.test(phrase.kind)) return phrase;
	}
	return null;
}

const freeWords = (units: Context['view']['units'], at: number): string => {
	const words = units.slice(at, at + 4).map(({ norm }) => norm);
	const free = words.indexOf('free');
	return free < 0
		? ''
		: words.slice(0, /^(?:man|woman|again)$/.test(words[free + 1] ?? '') ? free + 2 : free + 1).join(' ');
};

/** `regained his freedom`, `won her liberty`: who is free again, and out of where. */
export function freedomBack(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const own = /^(?:his|her|their)$/.test(units[at + 1]?.norm ?? '') ? 2 : 1;
	if (!/^(?:freedom|liberty)$/.test(units[at + own]?.norm ?? '')) return null;
	const who = personOf(context, subjectBefore(doc, view, verbAt(view, at).from), true);
	return who && toldEvent(context, 'release', 'freedom-back', at, at + own + 1, { who });
}

/** `got out of prison`, `walked out of jail`, `left prison`: bare, as what ends; a visitor leaves `the prison`. */
export function outOfPrison(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const out = units[at + 1]?.norm === 'out' && units[at + 2]?.norm === 'of';
	const from = out ? at + 3 : at + 1;
	const { norm } = units[at]!;
	if (norm === 'departed' || (norm !== 'left' && !out)) return null;
	// `left Norte Prison a free man`, `walked out of Norte Prison free`: a visitor leaves too, and is free before.
	const house = phraseAt(doc, view, from);
	if (
		house?.kind === 'facility' &&
		isCustodial(house) &&
		/\p{Lu}/u.test(house.value) &&
		out &&
		/^(?:walked|came|stepped|got)$/.test(norm)
	) {
		// A lawyer walks out too: only who is named, and without an office.
		const subject = subjectBefore(doc, view, verbAt(view, at).from);
		const named =
			subject?.kind === 'person' && subject.unit.name !== undefined && subject.unit.name.title === undefined;
		const who = named ? patientOf(context, subject) : null;
		return who && toldEvent(context, 'release', 'out-of-prison', at, house.to, { who, from: partOf(house) });
	}
	if (
		house?.kind === 'facility' &&
		isCustodial(house) &&
		/^(?:a |as a |an? )?free(?: again| man| woman)?$/.test(freeWords(units, house.to))
	) {
		const who = personOf(context, subjectBefore(doc, view, verbAt(view, at).from), true);
		return who && toldEvent(context, 'release', 'out-of-prison', at, house.to, { who, from: partOf(house) });
	}
	if (!/^(?:prison|jail|detention|custody)$/.test(units[from]?.norm ?? '')) return null;
	const next = units[from + 1];
	if (
		next?.kind === 'word' &&
		!PREPOSITIONS.has(next.norm) &&
		!/^(?:and|but|when|last|this|early)$/.test(next.norm)
	)
		return null;
	const who = personOf(context, subjectBefore(doc, view, verbAt(view, at).from), true);
	return who && toldEvent(context, 'release', 'out-of-prison', at, from + 1, { who });
}
