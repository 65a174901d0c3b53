import { firstPhrase, subjectBefore, verbAt } from './clause.ts';
import { complementsFrom } from './complements.ts';
import { type Context, patientOf, personOf } from './context.ts';
import { foundDead, killed, ownHand, passedAway, pronounced, remains, timeOfDeath } from './deaths.ts';
import { type CustodyEvent, type Part, partOf, type Understood } from './event.ts';
import { freedomBack, gaveUp, grantedParole, letGo, outOfPrison } from './given-up.ts';
import { holderOf } from './holder.ts';
import { underHouseArrest } from './house-arrest.ts';
import { isKept, waits } from './kept.ts';
import { listedThere } from './listed-there.ts';
import { detainer, orderedRemoved, orderIssued, orderServed, revoked } from './orders.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { arrived, departedWith, staysAt } from './stays.ts';
import { agentOf, groundAfter, placeAfter, toldEvent, understood, wordsFrom } from './told.ts';

type Reader = (context: Context, at: number) => CustodyEvent | null;

const on = (words: string, ...readers: Reader[]): [string, readonly Reader[]][] =>
	words.split(' ').map((word) => [word, readers]);

/** What each word may begin or end a set phrase of: the first reader that finds one stands. */
const PHRASES: ReadonlyMap<string, readonly Reader[]> = new Map([
	...on('pronounced declared pronounces', pronounced),
	...on('placed', underArrest, detainer, orderIssued, listedThere),
	...on('puts put located', listedThere),
	...on('lodged issued filed lodging', underArrest, detainer, orderIssued),
	...on('served serving', detainer, orderServed, waits),
	...on('ordered ordering', orderedRemoved),
	...on('revoked', revoked),
	...on('custody', inCustody),
	...on('passed', (context, at) =>
		context.view.units[at + 1]?.norm === 'away' ? passedAway(context, at) : null,
	),
	...on('missing', wentMissing),
	...on('seen', (context, at) =>
		context.view.units[at - 1]?.norm === 'last' ? lastSeen(context, at) : notSeenSince(context, at),
	),
	...on('heard', notSeenSince),
	...on('killed shot executed murdered beaten tortured stabbed', killed),
	...on('found', foundDead),
	...on('took taken committed hanged succumbed lost', ownHand),
	...on('body bodies corpse corpses', remains),
	...on('sat sits sitting ended wound landed', isKept),
	...on('got gets', outOfPrison),
	...on('regained recovered won regains', freedomBack),
	...on('listed lists shows showed showing recorded records list', listedThere),
	...on('is are was were been be stayed languish languishes languished languishing', isKept),
	...on('awaiting awaits awaited spent spend spending', waits),
	...on('turned turning gave surrendered', gaveUp),
	...on('set let walked', letGo, outOfPrison),
	...on('granted given', grantedParole),
	...on('called', (context, at) =>
		/^the time of death/.test(wordsFrom(context.view.units, at + 1)) ? timeOfDeath(context, at) : null,
	),
	...on('entered', enteredCustody),
	...on('arrest remand', underHouseArrest),
	...on('arrived', arrived),
	...on('received', receivedIntoCustody),
	...on('departed left', departedWith, outOfPrison),
	...on('remain remained', staysAt, isKept),
	...on('remains', staysAt, isKept, remains),
]);

/** Events told by a set phrase: `pronounced … dead`, `lodged a detainer`, `ordered … removed`, `in custody at`. */
export function readFixed(context: Context): CustodyEvent[] {
	const { units } = context.view;
	const events: CustodyEvent[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const { norm, kind } = units[at]!;
		for (const read of (kind === 'word' && PHRASES.get(norm)) || []) {
			const event = read(context, at);
			if (event === null) continue;
			events.push(event);
			break;
		}
	}
	return events;
}

/** `remained in custody at`, `was in ICE custody at`, `while in the custody of`. */
function inCustody(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	let open = at - 1;
	while (open >= 0 && open > at - 5 && units[open]!.norm !== 'in') open -= 1;
	if (open < 0 || units[open]!.norm !== 'in') return null;
	// `is not in the custody of`, `is no longer in custody`
	let verb = open;
	while (/^(?:not|never|no|longer|currently|still|now|also)$/.test(units[verb - 1]?.norm ?? '')) verb -= 1;
	const before = units[verb - 1]?.norm ?? '';
	const met = metThere(context, open);
	const verbal = /^(?:remained|remains|remain|remaining|was|were|is|are|been|being|while|stayed|kept)$/.test(
		before,
	);
	if (!verbal && met === null) return null;
	const { list } = complementsFrom(doc, view, at + 1);
	const place = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in)$/.test(preposition) && /^(?:facility|hospital|country|place)$/.test(phrase.kind),
	);
	const whose = units[at + 1]?.norm === 'of' ? phraseAt(doc, view, at + 2) : null;
	const custody = phraseAt(doc, view, open + 1);
	const by = custody === null ? null : holderOf(doc, view, custody, whose ?? undefined);
	const who =
		met ??
		patientOf(context, subjectBefore(doc, view, verbAt(view, verb - 1).from)) ??
		(/^(?:while|remaining)$/.test(before)
			? (patientOf(context, firstPhrase(doc, view, open)) ?? understood(context))
			: null);
	return who === null
		? null
		: toldEvent(
				context,
				'held',
				'in-custody',
				open,
				at + 1,
				{ who, ...(by ? { by } : {}), ...(place ? { at: partOf(place.phrase) } : {}) },
				true,
			);
}

/** `encountered Ms. PEREYRA in ICE custody`: whom somebody met there. */
function metThere(context: Context, open: number): Part | Understood | null {
	const { doc, view } = context;
	const met = phraseBefore(doc, view, open);
	const verb = met === null ? '' : (view.units[met.from - 1]?.norm ?? '');
	return /^(?:encountered|interviewed|identified|located|found)$/.test(verb) ? patientOf(context, met) : null;
}

function underArrest(context: Context, at: number): CustodyEvent | null {
	if (!/^under arrest/.test(wordsFrom(context.view.units, at + 1))) return null;
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at).from));
	return (
		who && toldEvent(context, 'arrest', 'under-arrest', at, at + 3, { who, ...groundAfter(context, at + 3) })
	);
}

/** `entered ICE custody at the county jail`. */
function enteredCustody(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const phrase = phraseAt(doc, view, at + 1);
	if (phrase?.kind !== 'custody') return null;
	const who = patientOf(context, subjectBefore(doc, view, verbAt(view, at).from));
	const owner = view.units[phrase.to]?.norm === 'of' ? phraseAt(doc, view, phrase.to + 1) : null;
	const by = holderOf(doc, view, phrase, owner ?? undefined);
	return (
		who &&
		toldEvent(context, 'booked-in', 'entered-custody', at, phrase.to, {
			who,
			...(by === null ? {} : { by }),
			...placeAfter(context, phrase.to),
		})
	);
}

/** `received Ms. PEREYRA into ICE custody`. */
function receivedIntoCustody(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const object = phraseAt(doc, view, at + 1);
	const who = patientOf(context, object);
	if (object === null || who === null || view.units[object.to]?.norm !== 'into') return null;
	const custody = phraseAt(doc, view, object.to + 1);
	if (custody?.kind !== 'custody') return null;
	return toldEvent(context, 'booked-in', 'received-into-custody', at, custody.to, {
		who,
		...agentOf(context, at),
		...placeAfter(context, custody.to),
	});
}

/** `went missing`, `has been missing since May`, `reported him missing`; meals and teeth are missing too. */
function wentMissing(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const before = units[at - 1]?.norm ?? '';
	const next = units[at + 1];
	const alone =
		next === undefined ||
		next.kind === 'mark' ||
		next.kind === 'date' ||
		/^(?:since|for|in|on|from|after|by|and|when)$/.test(next.norm);
	if (!alone) return null;
	if (/^(?:went|gone|go)$/.test(before)) {
		const who = patientOf(context, subjectBefore(doc, view, verbAt(view, at - 1).from));
		return (
			who &&
			toldEvent(context, 'disappearance', 'went-missing', at - 1, at + 1, {
				who,
				...groundAfter(context, at + 1),
			})
		);
	}
	if (/^(?:is|are|was|were|been|remains?|remained|still|reported)$/.test(before)) {
		const from = before === 'still' ? at - 2 : at - 1;
		const verb = verbAt(view, from);
		const who = patientOf(context, subjectBefore(doc, view, verb.from));
		return (
			who &&
			toldEvent(
				context,
				'disappearance',
				'missing',
				from,
				at + 1,
				{ who, ...groundAfter(context, at + 1) },
				true,
			)
		);
	}
	const whom = phraseBefore(doc, view, at);
	const reported = whom !== null && /^report/.test(units[whom.from - 1]?.norm ?? '');
	const who = reported ? patientOf(context, whom) : null;
	return who && toldEvent(context, 'disappearance', 'reported-missing', whom!.from - 1, at + 1, { who });
}

/** `has not been seen since`, `have not heard from her since May`: the text's own word that somebody is gone. */
function notSeenSince(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const verb = verbAt(view, at);
	const denied = units
		.slice(Math.max(0, at - 6), at)
		.some(({ norm }) => /^(?:not|never|n't)$/.test(norm) || norm.endsWith("n't"));
	const rest = units.slice(at + 1, at + 6);
	if (!denied || !rest.some(({ norm }) => norm === 'since' || norm === 'again')) return null;
	const from = rest.findIndex(({ norm }) => norm === 'from');
	const object = verb.passive ? null : phraseAt(doc, view, from < 0 ? at + 1 : at + from + 2);
	const who = verb.passive
		? patientOf(context, subjectBefore(doc, view, verb.from))
		: personOf(context, object, false);
	if (who === null) return null;
	if (object !== null && /^(?:anyone|anybody|someone|nobody|no one)$/i.test(object.value)) return null;
	const event = toldEvent(context, 'disappearance', 'not-seen-since', at, at + 1, { who });
	return { ...event, manner: { ...event.manner, polarity: 'affirms' } };
}

/** `the date and place at which he was last seen`: what is to be told, not told. */
function isAskedFor({ view }: Context, at: number): boolean {
	const words = view.units.slice(Math.max(0, at - 14), at).map((unit) => unit.norm);
	const which = words.findLastIndex((word) => /^(?:which|where|when)$/.test(word));
	return (
		which > 0 &&
		words
			.slice(Math.max(0, which - 3), which)
			.some((word) => /^(?:date|day|time|place|location|circumstances)$/.test(word))
	);
}

function lastSeen(context: Context, at: number): CustodyEvent | null {
	if (isAskedFor(context, at)) return null;
	const who = patientOf(context, subjectBefore(context.doc, context.view, verbAt(context.view, at - 1).from));
	return (
		who &&
		toldEvent(context, 'disappearance', 'last-seen', at - 1, at + 1, { who, ...groundAfter(context, at + 1) })
	);
}
