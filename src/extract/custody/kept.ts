import { firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, patientOf, personOf } from './context.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { farSubject } from './far-subject.ts';
import { isCustodial } from './places.ts';
import { toldEvent } from './told.ts';

const LINKS = /^(?:still|now|currently|all|also|being|held|both|up)$/;

/** Whom a stay is about: the subject of its verb, over `and`. */
function whose(context: Context, verb: number): Part | Understood | null {
	const { from } = verbAt(context.view, verb);
	const far = context.view.units[from - 1]?.token.text === ',' ? farSubject(context, from, true) : null;
	return far ?? personOf(context, subjectBefore(context.doc, context.view, from), true);
}

/** `is in prison`, `has been behind bars since May`, `were in a jail in Norte`: where somebody is, told by `be` or `remain`. */
export function isKept(context: Context, at: number): CustodyEvent | null {
	const { view } = context;
	const { units } = view;
	let link = at + 1;
	while (LINKS.test(units[link]?.norm ?? '')) link += 1;
	const preposition = units[link]?.norm ?? '';
	if (!/^(?:in|behind|at|inside)$/.test(preposition)) return null;
	const kept = keptIn(context, link);
	if (kept === null) return null;
	// `the people who are in the camp` says who is meant.
	if (/^(?:who|that|which)$/.test(units[verbAt(view, at).from - 1]?.norm ?? '')) return null;
	const who = whose(context, at);
	if (who === null) return null;
	return toldEvent(context, 'held', 'kept-in', at, kept.to, { who, ...kept.places }, true);
}

/** What stands after `in`: bare `prison`, `bars`, `immigration detention`, or a house that keeps people. */
function keptIn(
	{ doc, view }: Context,
	link: number,
): { to: number; places: { at?: Part; by?: Part } } | null {
	const { units } = view;
	const preposition = units[link]!.norm;
	let head = link + 1;
	while (
		/^(?:ice|immigration|federal|state|police|military|solitary|pretrial|pre-trial|indefinite|administrative|u\.s\.|us)$/.test(
			units[head]?.norm ?? '',
		)
	)
		head += 1;
	const bare = units[head]?.norm ?? '';
	if (preposition === 'behind') return bare === 'bars' ? withPlace({ doc, view } as Context, head + 1) : null;
	if (
		/^(?:prison|jail|detention|confinement|captivity)$/.test(bare) &&
		!/^(?:cent(?:er|re)|facility|camp|cell)s?$/.test(units[head + 1]?.norm ?? '')
	)
		return preposition === 'in' ? withPlace({ doc, view } as Context, head + 1) : null;
	const { list } = complementsFrom(doc, view, link);
	const first = list[0]?.phrase;
	// `in a cell at the county jail`, `in solitary at …`: the house.
	const cell = /^(?:cells?|dorm|dormitory|ward|wing|pod|block|unit|solitary|segregation|isolation)$/.test(
		first?.unit.norm ?? bare,
	);
	const house = cell
		? list.find(({ preposition, phrase }) => /^(?:at|in|inside|of)$/.test(preposition) && isCustodial(phrase))
		: undefined;
	if (house !== undefined) return { to: link + 1, places: { at: partOf(house.phrase) } };
	if (list[0]?.at !== link || first === undefined || !isCustodial(first)) return null;
	return { to: link + 1, places: { at: partOf(first) } };
}

function withPlace({ doc, view }: Context, from: number): { to: number; places: { at?: Part } } {
	const { list } = complementsFrom(doc, view, from);
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:in|at|near|outside)$/.test(preposition) && /^(?:facility|place|country)$/.test(phrase.kind),
	)?.phrase;
	return { to: from, places: place === undefined ? {} : { at: partOf(place) } };
}

/** `is serving a sentence at the county prison`, `awaiting trial in a jail in Norte`, `spent five years in prison`. */
export function waits(context: Context, at: number): CustodyEvent | null {
	const { view } = context;
	const { units } = view;
	for (let link = at + 1; link < Math.min(units.length, at + 13); link += 1) {
		const { norm, kind, token } = units[link]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return null;
		if (!/^(?:in|at|inside|behind)$/.test(norm)) continue;
		const kept = keptIn(context, link);
		if (kept === null) continue;
		// A sentence `in prison` is no stay; one in a named house is.
		if (/^serv/.test(units[at]!.norm) && kept.places.at === undefined) return null;
		const who = whose(context, at) ?? joined(context, at);
		if (who === null) return null;
		return toldEvent(
			context,
			'held',
			'waits-in',
			at,
			Math.max(at + 1, kept.to),
			{ who, ...kept.places },
			true,
		);
	}
	return null;
}

/** `was extradited in January and is awaiting trial in …`: whom the sentence began with. */
function joined(context: Context, verb: number): Part | Understood | null {
	const { doc, view } = context;
	const { from } = verbAt(view, verb);
	const joint = view.units[from - 1];
	if (!/^(?:and|,|who|now|after|before|while|despite)$/.test(joint?.norm || (joint?.token.text ?? '')))
		return null;
	return patientOf(context, firstPhrase(doc, view, from));
}
