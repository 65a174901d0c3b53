import { isCertainDay } from '../../record/index.ts';
import { type Complement, complementsFrom } from './clause.ts';
import { type Context, meantBy, patientOf } from './context.ts';
import { type CustodyEvent, type Part, type Parts, partOf, subjectPart, type Understood } from './event.ts';
import { mannerOf } from './manner.ts';
import { isMedical, isWard } from './medical.ts';
import { phraseAt, phraseBefore } from './phrase.ts';
import { agentOf, patientOfOwner } from './told.ts';
import { whenOf } from './when.ts';

const NOUNS: ReadonlyMap<string, CustodyEvent['type']> = new Map([
	['arrest', 'arrest'],
	['apprehension', 'arrest'],
	['abduction', 'arrest'],
	['kidnapping', 'arrest'],
	['capture', 'arrest'],
	['extradition', 'removal'],
	['repatriation', 'removal'],
	['death', 'death'],
	['confinement', 'held'],
	['detainment', 'held'],
	['detention', 'held'],
	['incarceration', 'held'],
	['imprisonment', 'held'],
	['stay', 'held'],
	['transfer', 'transfer'],
	['transport', 'transfer'],
	['transportation', 'transfer'],
	['return', 'transfer'],
	['removal', 'removal'],
	['deportation', 'removal'],
	['expulsion', 'removal'],
	['release', 'release'],
	['hospitalization', 'hospital'],
	['disappearance', 'disappearance'],
	['deaths', 'death'],
	['discharge', 'transfer'],
]);

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
	const of = next === 'of' ? patientOf(context, phraseAt(doc, view, end + 1)) : null;
	if (NO_EVENT_AFTER.test(next) && of === null) return null;
	const who = owned?.who ?? of;
	if (who === null || who === undefined) return null;
	const { list, end: stop } = complementsFrom(doc, view, end);
	const from = list.find(
		({ preposition, phrase }) =>
			preposition === 'from' && /^(?:facility|hospital|country|place)$/.test(phrase.kind),
	);
	const to = list.find(
		({ preposition, phrase }) =>
			preposition === 'to' && /^(?:facility|hospital|country|place)$/.test(phrase.kind),
	);
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
	const when = whenOf(context, at, stop, type === 'held');
	const many = context.subject === null;
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
	const actual =
		type === 'transfer' && to?.phrase.kind === 'hospital'
			? 'hospital'
			: type === 'transfer' && to?.phrase.kind === 'country'
				? 'removal'
				: norm === 'detention' && !at_ && isDay(when.on?.value)
					? 'arrest'
					: type;
	const parts: Parts = {
		who,
		...doer,
		...(by ? { by: partOf(by.phrase) } : {}),
		...(from && type !== 'held' ? { from: partOf(from.phrase) } : {}),
		...(to ? { to: partOf(to.phrase) } : {}),
		...(at_ && !to ? { at: partOf(at_.phrase) } : {}),
		...when,
	};
	// `removal of aliens` counts nobody until a place or a date does.
	const generic =
		owned === null && who.start !== undefined && !/\p{Lu}|\d/u.test(doc.text.slice(who.start, who.end));
	if (generic && !from && !to && !at_ && !by && parts.on === undefined) return null;
	const first = owned?.from ?? at;
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
		/^(?:fight|fighting|fought|challenge|challenged|challenging|oppose|opposed|opposing|seek|sought|seeking|prevent|prevented|stop|stopped|block|blocked|blocking|demand|demanded|demanding|delay|delayed|barred|barring|avoid|face|faces|secure|securing|negotiate|negotiated|pending|for|ordered|orders|coordinated|awaiting|arrange|arranged|schedule|scheduled|effect|effectuate|facilitate|halt|await|upon)$/.exec(
			units[first - 1]?.norm ?? '',
		);
	const manner = mannerOf(view, Math.max(0, first - 9), at, end);
	return {
		...parts,
		type:
			/^order(?:ed)?$/.test(units[first - 1]?.norm ?? '') && actual === 'removal' ? 'removal-order' : actual,
		rule: `en/noun-${norm}`,
		trigger: { start: units[at]!.start, end: units[end - 1]!.end },
		manner:
			planned !== null &&
			planned[0] !== 'upon' &&
			planned[0] !== 'coordinated' &&
			!(actual === 'removal' && /^order/.test(planned[0]))
				? { ...manner, force: 'intends', words: [...manner.words, units[first - 1]!] }
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

const isDay = (edtf: string | undefined): boolean => edtf !== undefined && isCertainDay(edtf);

/** What a noun needs beside its person to be an event that a line can show. */
function enough(norm: string, type: CustodyEvent['type'], from: boolean, to: boolean, at: boolean): boolean {
	if (norm === 'discharge') return from;
	if (type === 'held') return at;
	if (type === 'transfer') return to || from;
	return type !== 'hospital' || at || norm === 'hospitalization';
}

function ownerOf(context: Context, at: number): { who: Part | Understood; from: number } | null {
	const { doc, view, subject } = context;
	const { units } = view;
	let to = at;
	while (
		to > 0 &&
		/^(?:medical|ambulance|emergency|ice|initial|subsequent|current|prolonged|immigration|unlawful|forced|enforced)$/.test(
			units[to - 1]!.norm,
		)
	)
		to -= 1;
	const mark = units[to - 1];
	if (mark === undefined) return null;
	if (/^(?:his|her|their)$/.test(mark.norm)) {
		if (subject !== null) return { who: subjectPart(subject, mark), from: to - 1 };
		const who = meantBy(context, mark);
		return who === null ? null : { who, from: to - 1 };
	}
	// `upon release from the county jail`, `provided ambulance transportation to`: whose, the record says.
	const bare = /^(?:upon|following|after)$/.test(mark.norm) || /^provid(?:ed|es|ing)$/.test(mark.norm);
	if (bare && subject !== null) return { who: subjectPart(subject), from: to };
	if (mark.norm !== "'s" && mark.token.text !== '’') return null;
	const phrase = phraseBefore(doc, view, to - 1);
	const who = phrase && patientOfOwner(context, phrase);
	return phrase && who ? { who, from: phrase.from } : null;
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
