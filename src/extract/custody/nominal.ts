import { isCertainDay } from '../../record/index.ts';
import { type Doc, onOneLine } from '../document.ts';
import { type Complement, complementsFrom } from './complements.ts';
import { type Context, personOf } from './context.ts';
import { type CustodyEvent, datePart, type Part, type Parts, PLAIN, partOf } from './event.ts';
import { VOLUNTARY } from './going.ts';
import { isAdverb } from './link-words.ts';
import { mannerOf } from './manner.ts';
import { isMedical, isWard } from './medical.ts';
import { NOUNS, ownerOf } from './noun-owner.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { isStop, isVerb } from './phrase-ends.ts';
import { abroad, isGoal } from './places.ts';
import { agentOf } from './told.ts';
import type { Unit } from './view.ts';
import { whenOf } from './when.ts';

/** Nouns before which these words are no event: `pending removal`, `transfer summary`. */
const NO_EVENT_AFTER =
	/^(?:summary|form|paperwork|process|proceedings|order|orders|conditions|standards|center|facility|instructions|diagnosis|medications?|planning|plans?|report|warrant|officers?|history|records?|note|notes|documents?|date|of|threats?|penalty|certificates?|toll|row|squads?|sentences?|flights?|policy|powers?|camps?|system|regime|hearings?|case|cases)$/;

/** Events told by a noun: `Mr. PEREYRA’s detention at …`, `his arrest by …`, `over 390 deaths in the prisons`. */
export function readNouns(context: Context): CustodyEvent[] {
	const { units } = context.view;
	const events: CustodyEvent[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const unit = units[at]!;
		const type = unit.kind === 'word' ? NOUNS.get(unit.norm) : undefined;
		const event = type === undefined ? null : readNoun(context, at, type);
		if (event !== null) events.push(event);
	}
	return events;
}

function readNoun(context: Context, at: number, type: CustodyEvent['type']): CustodyEvent | null {
	const { doc, view } = context;
	const { units } = view;
	const { norm } = units[at]!;
	let end = at + 1;
	if (/^period$/.test(units[end]?.norm ?? '')) end += 1;
	const next = units[end]?.norm ?? '';
	if (norm === 'deaths') return counted(context, at);
	const owned = ownerOf(context, at);
	const of = next === 'of' ? personOf(context, phraseAt(doc, view, end + 1), true) : null;
	if ((NO_EVENT_AFTER.test(next) || isCompound(units[end])) && of === null) return null;
	const who = owned?.who ?? of;
	if (who === null || who === undefined) return null;
	const { list, end: stop } = complementsFrom(doc, view, end);
	const from = list.find(
		({ preposition, phrase }) =>
			preposition === 'from' &&
			(/^(?:facility|hospital|country|place)$/.test(phrase.kind) ||
				(norm === 'release' && /^(?:body|custody)$/.test(phrase.kind))),
	);
	const to = list.find(({ preposition, phrase }) => preposition === 'to' && isGoal(phrase));
	const at_ = list.find(
		({ preposition, phrase }) =>
			/^(?:at|in)$/.test(preposition) && /^(?:facility|hospital|country|place)$/.test(phrase.kind),
	);
	const by = list.find(({ preposition, phrase }) => preposition === 'by' && phrase.kind === 'body');
	const doer = /^(?:order(?:ed)?|provided)$/.test(units[(owned?.from ?? at) - 1]?.norm ?? '')
		? agentOf(context, (owned?.from ?? at) - 1)
		: {};
	// A record about one person says of a death how it was told on and what it came from.
	if (norm === 'death' && context.subject !== null) return null;
	// `encountered her at the jail following her arrest`: the day is that of the encounter.
	const earlier =
		(/^(?:following|after|since)$/.test(units[(owned?.from ?? at) - 1]?.norm ?? '') ||
			(units[(owned?.from ?? at) - 1]?.norm === 'to' &&
				units[(owned?.from ?? at) - 2]?.norm === 'subsequent')) &&
		type === 'arrest';
	const many = context.subject === null;
	// `In May his wife spoke against his arrest`: in a text about many, only a date behind the noun is its own.
	const own = whenOf(
		earlier ? { ...context, carried: null } : context,
		at,
		stop,
		type === 'held',
		earlier || many,
	);
	const when = many && own.on === undefined ? { ...own, ...tookPlace(context, end) } : own;
	if (
		!enough(
			norm,
			type,
			Boolean(from),
			Boolean(to),
			Boolean(at_) || (many && (Boolean(by) || when.on !== undefined)),
		)
	)
		return null;
	// Leaving of one's own accord is no removal.
	if (to !== undefined && (norm === 'return' || norm === 'removal') && isVoluntary(context)) return null;
	const actual =
		type === 'transfer' && to?.phrase.kind === 'hospital'
			? 'hospital'
			: type === 'transfer' && to !== undefined && abroad(to.phrase)
				? 'removal'
				: norm === 'detention' &&
						!at_ &&
						isDay(when.on?.value) &&
						!/^(?:extend|prolong|renew|uph[eo]ld|review)/.test(units[(owned?.from ?? at) - 1]?.norm ?? '')
					? 'arrest'
					: type;
	const parts: Parts = {
		who,
		...doer,
		...(by ? { by: partOf(by.phrase) } : {}),
		...(from && type !== 'held' ? { from: leftOf(doc, from.phrase, at_?.phrase) } : {}),
		...(to && GOES.test(type) ? { to: partOf(to.phrase) } : {}),
		...(at_ && !(to && GOES.test(type)) && from?.phrase.kind !== 'custody' ? { at: partOf(at_.phrase) } : {}),
		...when,
	};
	// `after deportation`: whose and when, nobody says.
	if (owned !== null && owned.from === at && norm !== 'release' && !from && !to && !at_ && !by) return null;
	// `fight his deportation`: whose, nobody has said yet.
	const unsaid =
		who.start !== undefined &&
		who.value === undefined &&
		/^(?:his|her|their)$/i.test(doc.text.slice(who.start, who.end));
	if (
		unsaid &&
		!from &&
		!to &&
		!at_ &&
		!by &&
		parts.on === undefined &&
		!/^order/.test(units[(owned?.from ?? at) - 1]?.norm ?? '')
	)
		return null;
	// `removal of aliens` counts nobody until a place or a date does.
	const generic =
		owned === null && who.start !== undefined && !/\p{Lu}|\d/u.test(doc.text.slice(who.start, who.end));
	if (generic && !from && !to && !at_ && !by && parts.on === undefined) return null;
	const first = owned?.from ?? at;
	// `violated the conditions of his release`
	if (
		units[first - 1]?.norm === 'of' &&
		/^(?:conditions?|terms?|violations?|date|time|cause|manner|circumstances|risk|threat|possibility|prospect)$/.test(
			units[first - 2]?.norm ?? '',
		)
	)
		return null;
	// `denied the arrest of Ana Pereyra`: that it was. A release or a move that is denied is refused, or was none: nobody can say.
	const denial = deniedBefore(units, first);
	if (denial !== null && !/^(?:arrest|held|death|disappearance)$/.test(actual)) return null;
	// Over quotation marks: `to 'facilitate' his release`.
	let lead = first - 1;
	while (units[lead]?.kind === 'mark' && lead > first - 3) lead -= 1;
	const verb = units[lead]?.norm ?? '';
	// `on his return to the country` she travelled; what others forced or seek is a removal or its reverse.
	const travelled = norm === 'return' && many && /^(?:country|place)$/.test((to ?? from)?.phrase.kind ?? '');
	if (travelled && /^(?:on|upon|after|before|since|following|until|despite|with|and)$/.test(verb))
		return null;
	// `Prior to Ms. PEREYRA’s hospitalization, she …` tells of another time.
	const points = /^(?:prior to|before)$/.test(
		[units[first - 2]?.norm, units[first - 1]?.norm].join(' ').replace(/^(?!prior).* before$/, 'before'),
	);
	if (points && !from && !to && !at_ && !by) return null;
	if (
		/^(?:revoked|denied|refused|cancell?ed|cancell?ing|cancel|revoking|denying|revocation|request(?:ed)?|grant(?:ed)?)$/.test(
			units[first - 1]?.norm ?? '',
		)
	)
		return null;
	if (norm === 'release' && isNoRelease(context, first, list, doer.by)) return null;
	const planned =
		/^(?:fight|fighting|fought|challenge|challenged|challenging|oppose|opposed|opposing|seek|sought|seeking|prevent|prevented|stop|stopped|block|blocked|blocking|demand|demanded|demanding|delay|delayed|barred|barring|avoid|face|faces|secure|securing|negotiate|negotiated|pending|for|ordered|orders|coordinated|awaiting|arrange|arranged|schedule|scheduled|effect|effectuate|facilitate|facilitating|ensure|halt|await|upon)$/.exec(
			verb,
		);
	// `no basis for his arrest`, `responsible for her death`: the act is told as done.
	const done = verb === 'for' && DONE_FOR.test(units[lead - 1]?.norm ?? '') ? units[lead - 1] : undefined;
	const manner =
		done === undefined
			? mannerOf(view, Math.max(0, first - 9), at, end)
			: {
					...PLAIN,
					words: [units.slice(Math.max(0, lead - 6), lead).find(({ norm }) => norm === 'no') ?? done],
				};
	// `his return to the country would pose a threat`: it has not come to it.
	const beyond = units.findIndex(
		({ start }, index) => index > at && start >= (list.at(-1)?.phrase.end ?? units[at]!.end),
	);
	const supposed = done === undefined && /^(?:would|could|might|may)$/.test(units[beyond]?.norm ?? '');
	return {
		...parts,
		type:
			/^order(?:ed)?$/.test(units[first - 1]?.norm ?? '') && actual === 'removal' ? 'removal-order' : actual,
		rule: `en/noun-${norm}`,
		trigger: { start: units[at]!.start, end: units[end - 1]!.end },
		manner:
			denial !== null
				? { ...manner, polarity: 'denies', words: [...manner.words, denial] }
				: planned !== null &&
						done === undefined &&
						planned[0] !== 'upon' &&
						planned[0] !== 'coordinated' &&
						!(actual === 'removal' && /^order/.test(planned[0]))
					? { ...manner, force: 'intends', words: [...manner.words, units[lead]!] }
					: supposed && manner.force === 'asserts'
						? { ...manner, force: 'predicts', words: [...manner.words, units[beyond]!] }
						: manner,
	};
}

/** `authorized his release`, `her release from isolation`: a court's order alone tells of a release to come. */
function isNoRelease(
	{ view }: Context,
	first: number,
	list: readonly Complement[],
	doer: Part | undefined,
): boolean {
	const verb = view.units[first - (view.units[first - 1]?.norm === 'for' ? 2 : 1)]?.norm ?? '';
	if (/^(?:authoriz|recommend|clear|approv)(?:e|es|ed|ing|s)?$/.test(verb)) return true;
	const court = /\b(?:judge|court|magistrate)\b/i.test(doer?.value ?? '');
	if (/^order(?:s|ed|ing)?$/.test(verb) && !court) return true;
	return list.some(
		({ preposition, phrase }) =>
			(preposition === 'from' && isWard(phrase)) || (preposition === 'by' && isMedical(phrase)),
	);
}

/** `release from custody in Norland`: what was left, with where it lies. */
function leftOf({ text }: Doc, left: Phrase, where: Phrase | undefined): Part {
	const near =
		left.kind === 'custody' && where !== undefined && where.start - left.end <= 5 && where.start > left.end;
	if (!near) return partOf(left);
	return { start: left.start, end: where.end, value: onOneLine(text.slice(left.start, where.end)) };
}

const GOES = /^(?:transfer|removal|hospital)$/;

const DONE_FOR =
	/^(?:basis|law|reasons?|grounds?|justification|responsible|responsibility|blame|blamed|accountable|apologized|explanation|outrage|charge[ds]?)$/;

/** `deportation agenda`, `transfer summary`: the noun only tells which. */
const isCompound = (next: Unit | undefined): boolean =>
	next?.kind === 'word' &&
	/^\p{Ll}/u.test(next.token.text) &&
	!isStop(next) &&
	!isVerb(next) &&
	!isAdverb(next.norm) &&
	!/^(?:there|here|pending|amid|despite|out|back|illegal|unlawful|unconstitutional|abroad|home|was|is)$/.test(
		next.norm,
	);

const isVoluntary = ({ doc, view }: Context): boolean =>
	VOLUNTARY.test(doc.flat.slice(view.sentence.start, view.sentence.end));

const isDay = (edtf: string | undefined): boolean => edtf !== undefined && isCertainDay(edtf);

/** `denied | the arrest`: the verb of denial whose object the noun is. */
function deniedBefore(units: readonly Unit[], first: number): Unit | null {
	let lead = first - 1;
	while (/^(?:the|any|an?|alleged|reported|having)$/.test(units[lead]?.norm ?? '')) lead -= 1;
	const verb = units[lead];
	return lead < first - 1 && /^(?:denied|denies|deny|denying)$/.test(verb?.norm ?? '') ? verb! : null;
}

/** `The transfer … | took place on May 3`, `came on May 3`: the day that the noun's own verb gives. */
function tookPlace({ view }: Context, from: number): { on?: Part } {
	const { units } = view;
	for (let at = from; at < Math.min(units.length, from + 26); at += 1) {
		const { norm, kind, token } = units[at]!;
		if (kind === 'mark' && /^[.;:]$/.test(token.text)) return {};
		if (!/^(?:took|happened|occurred|came|comes|happens|occurs)$/.test(norm)) continue;
		if (norm === 'took' && units[at + 1]?.norm !== 'place') return {};
		for (let next = at + 1; next < Math.min(units.length, at + 5); next += 1) {
			const { date } = units[next]!;
			if (date !== undefined) return { on: datePart(date) };
		}
		return {};
	}
	return {};
}

/** What a noun needs beside its person to be an event that a line can show. */
function enough(norm: string, type: CustodyEvent['type'], from: boolean, to: boolean, at: boolean): boolean {
	if (norm === 'discharge') return from;
	if (type === 'held') return at;
	if (type === 'transfer') return to || from;
	return type !== 'hospital' || at || norm === 'hospitalization';
}

/** `over 390 deaths in the country’s prisons`: the counted deaths are who died. */
function counted(context: Context, at: number): CustodyEvent | null {
	const { doc, view } = context;
	const phrase = phraseBefore(doc, view, at + 1);
	if (phrase === null || !/\d|hundreds|thousands|dozens/.test(phrase.value)) return null;
	const { list, end } = complementsFrom(doc, view, at + 1);
	const place = list.find(
		({ preposition, phrase: where }) =>
			/^(?:in|at)$/.test(preposition) && /^(?:facility|place|country)$/.test(where.kind),
	);
	if (place === undefined) return null;
	return {
		type: 'death',
		rule: 'en/deaths',
		trigger: { start: view.units[at]!.start, end: view.units[at]!.end },
		who: { start: phrase.start, end: phrase.end },
		at: partOf(place.phrase),
		...whenOf({ ...context, carried: null }, at, end, false),
		manner: mannerOf(view, Math.max(0, at - 6), at, end),
	};
}
