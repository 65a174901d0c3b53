import { subjectBefore, verbAt } from './clause.ts';
import { type Context, patientOf, personOf } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { phraseAt } from './phrase.ts';
import { groundAfter, toldEvent } from './told.ts';

const PUT = /^(?:put|placed|held|kept|remains?|remained|is|are|was|were|been|confined|now|still|currently)$/;

const BE_ONLY = /^(?:is|are|was|were|been)$/;

/** `was placed under house arrest`, `has been under house arrest since May`, `on remand`: a stay, whatever the house. */
export function underHouseArrest(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const remand = units[at]!.norm === 'remand';
	let link = at - 1;
	while (link > at - 4 && !/^(?:under|on|in)$/.test(units[link]?.norm ?? '')) link -= 1;
	const home = units[at - 1]?.norm === 'house';
	if (!remand && !home && units[at - 1]?.norm !== 'under') return null;
	if (units[link]?.norm !== (remand ? 'on' : 'under')) return null;
	let verb = link - 1;
	while (verb > 0 && /ly$|^(?:then|again|also|already|still|now)$/.test(units[verb]!.norm)) verb -= 1;
	const own = (remand || home ? PUT : BE_ONLY).test(units[verb]?.norm ?? '');
	// `put her under house arrest`
	const object = own || !(remand || home) ? null : objectOfPut(context, verb);
	if (!own && object === null) return null;
	const who = object?.who ?? personOf(context, subjectBefore(doc, view, verbAt(view, verb).from), true);
	if (who === null || who === undefined) return null;
	const { by } = object ?? {};
	return toldEvent(
		context,
		remand || home ? 'held' : 'arrest',
		remand || home ? 'house-arrest' : 'is-under-arrest',
		object?.verb ?? verb,
		at + 1,
		{ who, ...(by === undefined ? {} : { by }), ...groundAfter(context, at + 1) },
		remand || home,
	);
}

function objectOfPut(context: Context, last: number) {
	const { doc, view } = context;
	for (let verb = last - 1; verb >= Math.max(0, last - 5); verb -= 1) {
		if (!/^(?:put|puts|placed|kept|held|confined)$/.test(view.units[verb]!.norm)) continue;
		const phrase = phraseAt(doc, view, verb + 1);
		const who = phrase !== null && phrase.to === last + 1 ? patientOf(context, phrase) : null;
		if (who === null) return null;
		const agent = subjectBefore(doc, view, verbAt(view, verb).from);
		const by = agent !== null && /^(?:body|country)$/.test(agent.kind) ? partOf(agent) : undefined;
		return { who, verb, by };
	}
	return null;
}
