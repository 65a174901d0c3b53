import { isCertainDay } from '../../record/index.ts';
import { shift } from '../dates/counting.ts';
import { numberOf } from '../dates/pieces.ts';
import { datesIn, type FoundDate } from '../dates.ts';
import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, CLAUSE_OPENERS } from '../lexicon/grammar-words.ts';
import { FACILITY_HEADS, PLACE_HEADS } from '../lexicon/heads.ts';
import { CAPACITY } from '../lexicon/numbers.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import type { Token } from '../tokens.ts';
import type { Count } from './count.ts';

/** Where and when a count holds, where words of its own sentence say so; the scope of another is never lent. */
export type Scope = {
	readonly at?: Place;
	readonly date?: Period;
	readonly day: boolean;
	/** The words that say that it is how many a place can take. */
	readonly capacity?: readonly [from: number, to: number];
};

type Place = { readonly start: number; readonly end: number; readonly name?: string };
export type Period = Pick<FoundDate, 'start' | 'end' | 'edtf' | 'basis' | 'why'>;

/** How far a place or date may stand from its count, in tokens. */
const REACH = 22;

export function scopeOf(doc: Doc, sentence: Sentence, count: Count): Scope {
	const capacity = capacityBefore(doc.tokens, sentence, count);
	const date = dateOf(doc, sentence, count);
	const at = capacity === null ? placeOf(doc, sentence, count) : holderOf(doc, sentence, capacity[0]);
	return {
		...(at === null ? {} : { at }),
		...(date === null ? {} : { date }),
		day: date !== null && isCertainDay(date.edtf),
		...(capacity === null ? {} : { capacity }),
	};
}

/** How long a clause may be that leads a sentence. */
const LEAD = 120;

/** Dates of a document by sentence: asked for once for each count of it. */
const bySentence = new WeakMap<Doc, ReadonlyMap<number, readonly FoundDate[]>>();

function datesOf(doc: Doc, sentence: Sentence): readonly FoundDate[] {
	let known = bySentence.get(doc);
	if (known === undefined) {
		const sorted = new Map<number, FoundDate[]>();
		for (const date of datesIn(doc)) {
			const of = sorted.get(date.sentence);
			if (of === undefined) sorted.set(date.sentence, [date]);
			else of.push(date);
		}
		known = sorted;
		bySentence.set(doc, known);
	}
	for (let index = doc.paragraphs[sentence.paragraph]!.firstSentence; ; index += 1)
		if (doc.sentences[index] === sentence) return known.get(index) ?? [];
}

function dateOf(doc: Doc, sentence: Sentence, count: Count): Period | null {
	const dates = datesOf(doc, sentence);
	if (dates.length === 0) return spanOfPast(doc, sentence);
	const { tokens } = doc;
	const [start, end] = [tokens[count.from]!.start, tokens[count.to - 1]!.end];
	let before = -1;
	for (const [nth, date] of dates.entries()) {
		if (date.end <= start) before = nth;
		if (date.start < end) continue;
		if (isOpen(tokens, count.to, date.start) && !isOfSubject(tokens, sentence, count.to, date.end))
			return widened(doc, dates, nth);
		break;
	}
	const date = dates[before];
	if (date === undefined) return null;
	const from = tokenAfter(tokens, sentence, date.end);
	// `Since the state of emergency began, in May 2022, …` holds for all of its sentence.
	if (
		/^(?:since|desde)$/.test(tokens[sentence.from]!.norm) &&
		DATE.test(date.edtf) &&
		date.start - sentence.start < LEAD
	)
		return { ...date, start: sentence.start, edtf: `${date.edtf}/..` };
	if (leads(tokens, sentence, date.start) && !isSource(tokens, sentence, count.from))
		return widened(doc, dates, before);
	return isOpenBefore(tokens, from, count.from) ? widened(doc, dates, before) : null;
}

const PAST_SPAN =
	/(?<!\p{L})(?:in|over|during|for)\s(?:the\s)?(?:last|past)\s(?:(\p{L}{2,12}|\d{1,3})\s)?(day|week|month|year|decade)s?(?!\p{L})|(?<!\p{L})(?:en|durante)\s(?:los|las|el|la)\súltim[oa]s?\s(?:(\p{L}{2,12}|\d{1,3})\s)?(día|semana|mes|año|década)(?:s|es)?(?!\p{L})|(?<!\p{L})(so\sfar\sthis\syear|en\slo\sque\sva\sdel?\saño)(?!\p{L})/iu;

/** `in the past three months`, `en lo que va del año`: up to the day of publication, where that is known. */
function spanOfPast(doc: Doc, sentence: Sentence): Period | null {
	const { spoken } = doc;
	if (spoken === null || !DAY.test(spoken.edtf)) return null;
	const match = PAST_SPAN.exec(doc.flat.slice(sentence.start, sentence.end));
	if (match === null) return null;
	const [words, manyEn, unitEn, manyEs, unitEs] = match;
	const unit = unitEn ?? unitEs;
	const many = numberOf(manyEn ?? manyEs ?? 'one');
	const from =
		unit === undefined
			? `${spoken.edtf.slice(0, 4)}`
			: Number.isFinite(many)
				? shift(spoken.edtf, -many, unit.toLowerCase())
				: null;
	if (from === null) return null;
	const start = sentence.start + match.index;
	return {
		start,
		end: start + words.length,
		edtf: unit === undefined ? from : `${from.replace(/~$/, '')}/${spoken.edtf}`,
		basis: 'inferred',
		why: `up to ${spoken.edtf}, the day it was published`,
	};
}

/** `migrants flown out last week are held`: when they were flown out, not when they are held. */
function isOfSubject(tokens: readonly Token[], sentence: Sentence, from: number, end: number): boolean {
	const after = tokenAfter(tokens, sentence, end);
	for (let at = from; at < after; at += 1) if (AUXILIARIES.has(tokens[at]!.norm)) return false;
	return after < sentence.to && AUXILIARIES.has(tokens[after]!.norm);
}

/** With `the night of` before it, and `between … and …` as one period. */
function widened(doc: Doc, dates: readonly FoundDate[], nth: number): Period {
	const date = dates[nth]!;
	const lead =
		/(?:(?:la|the)\s(?:noche|madrugada|mañana|tarde|night|morning|evening|afternoon)\s(?:del?|of)\s)$/i.exec(
			doc.flat.slice(Math.max(0, date.start - 24), date.start),
		);
	const next = dates[nth + 1];
	const spans =
		next !== undefined &&
		DAY.test(date.edtf) &&
		DAY.test(next.edtf) &&
		date.edtf < next.edtf &&
		/(?:between|from|entre|desde|del?)(?:\sel)?\s$/i.test(
			doc.flat.slice(Math.max(0, date.start - 16), date.start),
		) &&
		/^\s(?:and|to|until|through|y|al|hasta)\s(?:el\s)?$/i.test(doc.flat.slice(date.end, next.start));
	const since = /(?:since|desde)(?:\s(?:el|la))?\s$/i.exec(
		doc.flat.slice(Math.max(0, date.start - 16), date.start),
	);
	// `since 2019`: from then on.
	if (since !== null && DATE.test(date.edtf))
		return { ...date, start: date.start - since[0].length, edtf: `${date.edtf}/..` };
	const start = date.start - (lead?.[0].length ?? 0);
	if (!spans) return { ...date, start };
	const { basis, why } = date.basis === 'stated' ? next : date;
	return {
		start,
		end: next.end,
		edtf: `${date.edtf}/${next.edtf}`,
		basis,
		...(why === undefined ? {} : { why }),
	};
}
const DAY = /^\d{4}-\d\d(?:-\d\d)?$/;
const DATE = /^\d{4}(?:-\d\d){0,2}$/;

function tokenAfter(tokens: readonly Token[], sentence: Sentence, at: number): number {
	let index = sentence.from;
	while (index < sentence.to && tokens[index]!.start < at) index += 1;
	return index;
}

/** At the beginning of its sentence, a date holds for all of it: `On Sunday, …`. */
function leads(tokens: readonly Token[], sentence: Sentence, start: number): boolean {
	for (let at = sentence.from, words = 0; tokens[at]!.start < start; at += 1)
		if (tokens[at]!.kind === 'word' && ++words > 3) return false;
	return true;
}

/** `according to two officials`: who says it, whenever. */
function isSource(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
	const before = tokens
		.slice(Math.max(sentence.from, from - 3), from)
		.map(({ norm }) => norm)
		.join(' ');
	return /(?:according to|según|de acuerdo con|acuerdo a)$/.test(before);
}

const CLOSES = /^[;:.—–()!?]$/;

/** Whether one clause reaches from token `from` to offset `start`. */
function isOpen(tokens: readonly Token[], from: number, start: number): boolean {
	for (let at = from; tokens[at] !== undefined && tokens[at]!.start < start; at += 1) {
		const token = tokens[at]!;
		if (at - from > REACH || closesClause(token)) return false;
		if (token.kind === 'number' && at > from + 1 && tokens[at - 1]!.norm !== 'el') return false;
	}
	return true;
}

const closesClause = (token: Token) =>
	CLOSES.test(token.text) ||
	token.kind === 'quote' ||
	(CLAUSE_OPENERS.has(token.norm) &&
		token.norm !== 'desde' &&
		token.norm !== 'since' &&
		token.norm !== 'como') ||
	SAID.test(token.norm);
const SAID = /^(?:said|says|told|dijo|afirmó|según|according)$/;

function isOpenBefore(tokens: readonly Token[], from: number, to: number): boolean {
	if (to - from > REACH) return false;
	for (let at = from; at < to; at += 1) {
		// `on 3 January, when two guards …`
		const when = at <= from + 1 && /^(?:when|cuando)$/.test(tokens[at]!.norm);
		if (!when && closesClause(tokens[at]!)) return false;
	}
	return true;
}

const WHERE = /^(?:in|at|inside|near|off|from|within|aboard|en|desde)$/;
const HERE = /^(?:there|here|allí|allá|ahí|aquí|acá)$/;

function placeOf(doc: Doc, sentence: Sentence, count: Count): Place | null {
	const { tokens } = doc;
	const names = namesOf(doc);
	const first = (count.counted ?? count.number)[0];
	for (let at = first; at < Math.min(sentence.to, count.to + REACH); at += 1) {
		const token = tokens[at]!;
		if (at >= count.to && closesClause(token)) break;
		if (HERE.test(token.norm) && at >= count.to) return token;
		const prep =
			WHERE.test(token.norm) || (token.norm === 'a' && /^(?:frente|junto)$/.test(tokens[at - 1]?.norm ?? ''));
		// `migrants flown from the coast`: where they are now is told later.
		if (!prep || (token.norm === 'from' && MOVED.test(tokens[at - 1]!.norm))) continue;
		const place = placeAt(doc, sentence, at + 1, names);
		if (place !== null) return place;
	}
	for (let at = count.from - 1; at > Math.max(sentence.from - 1, count.from - REACH); at -= 1) {
		const token = tokens[at]!;
		if (closesClause(token)) break;
		if (HERE.test(token.norm) && token.norm !== 'there') return token;
		if (!/^(?:in|at|inside|en)$/.test(token.norm)) continue;
		const place = placeAt(doc, sentence, at + 1, names);
		if (place !== null) return place;
	}
	return keeperOf(doc, sentence, count);
}

const MOVED = /^(?:flown|sent|taken|brought|transferred|removed|deported|expelled|moved|returned|shipped)$/;

/** The place that begins at token `at`: a name of one, or a noun for one (`the country’s prisons`). */
function placeAt(doc: Doc, sentence: Sentence, at: number, names: ReturnType<typeof namesOf>): Place | null {
	const { tokens } = doc;
	for (let index = at; index < Math.min(sentence.to, at + 6); index += 1) {
		const token = tokens[index]!;
		const name = names[firstFrom(doc, index)];
		if (name?.from === index) {
			if (name.type === 'place' || name.type === 'facility')
				return { start: name.start, end: name.end, name: name.full };
			// `en la Brigada de …`: a body's seat is where it holds people; a person's is not.
			return name.type === 'organization' &&
				name.to <= sentence.to &&
				FACILITY_HEADS.has(tokens[name.from]!.norm)
				? { start: name.start, end: name.end, name: name.full }
				: null;
		}
		if (token.kind !== 'word') return null;
		const plain = token.norm.replace(/(?<=[lnr])es$|s$/, '');
		if (
			FACILITY_HEADS.has(token.norm) ||
			FACILITY_HEADS.has(plain) ||
			(PLACE_HEADS.has(plain) && !NO_PLACE.has(plain)) ||
			MORE_PLACES.has(plain)
		) {
			const next = names[firstFrom(doc, index + 1)];
			const named =
				next !== undefined &&
				next.from <= index + 3 &&
				next.to <= sentence.to &&
				tokens
					.slice(index + 1, next.from)
					.every(({ norm }) => /^(?:de|del|la|el|las|los|of|in|at)$/.test(norm));
			if (named) return { start: tokens[at]!.start, end: next.end };
			// `las costas del país`
			const land = /^(?:de|del|of)$/.test(tokens[index + 1]?.norm ?? '')
				? tokens.slice(index + 2, index + 4).find(({ norm }) => MORE_PLACES.has(norm))
				: undefined;
			return { start: tokens[at]!.start, end: land?.end ?? token.end };
		}
		if (index > at + 4 || /^(?:que|who|which|that)$/.test(token.norm)) return null;
	}
	return null;
}
const NO_PLACE = new Set(['state', 'row', 'order', 'camino', 'park']);
const MORE_PLACES = new Set(
	(
		'cell dungeon dorm ward wing block building compound tent country hangar plane ship site border capital town cannery island ' +
		'pozo celda pabellón país sótano barracón avión buque costa frontera zona región capital edificio instalación instalaciones recinto ' +
		'módulo sector complejo albergue refugio campamento calabozo dependencia dependencias vuelo'
	).split(' '),
);

/** `has room for`, `certified for`, `capacidad para`: the words, from the first on. */
function capacityBefore(
	tokens: readonly Token[],
	sentence: Sentence,
	count: Count,
): readonly [number, number] | null {
	const { from } = count;
	for (let at = from - 1; at >= Math.max(sentence.from, from - 4); at -= 1) {
		const { norm } = tokens[at]!;
		if (!CAPACITY.has(norm)) {
			if (!/^(?:for|of|to|de|para|up|a|un|una|about|some|hasta|only|can)$/.test(norm)) return null;
			continue;
		}
		// `holds 40 men` tells who is there; `can hold 40` what it takes.
		if (/^hold/.test(norm) && !/^(?:can|could|to)$/.test(tokens[at - 1]?.norm ?? '')) return null;
		if (/^(?:hold|accommodate)s?$/.test(norm) || /^(?:for|of|de|para|to)$/.test(tokens[at + 1]?.norm ?? ''))
			return [at, from];
	}
	return /^(?:capacity|bed|bunk|beds|bunks|plaza|plazas|cama|camas|cupo)$/.test(count.unit.lemma)
		? [count.unit.at, count.unit.at + 1]
		: null;
}

const KEEPS =
	/^(?:holds|houses|housed|contains|contained|has|had|lodges|alberga|albergaba|aloja|alojaba|tiene|tenía|retiene|retenía|mantiene|mantenía|acumula|acumulaba|registra|registró|encierra|encerraba|reúne|suma)$/;

/** `the camp holds 38 men`: the place is who keeps them, where its words are a place's. */
function keeperOf(doc: Doc, sentence: Sentence, count: Count): Place | null {
	const { tokens } = doc;
	let verb = count.from - 1;
	while (
		verb > Math.max(sentence.from, count.from - 4) &&
		/^(?:a|ya|hoy|now|still|only|some|currently|held)$/.test(tokens[verb]!.norm)
	)
		verb -= 1;
	if (verb <= sentence.from || !KEEPS.test(tokens[verb]!.norm)) return null;
	const holder = holderOf(doc, sentence, verb + 1);
	if (holder === null) return null;
	for (let at = sentence.from; at < verb; at += 1) {
		const token = tokens[at]!;
		if (token.start < holder.start || token.end > holder.end) continue;
		if (token.norm === 'it' || FACILITY_HEADS.has(token.norm) || MORE_PLACES.has(token.norm)) return holder;
		const name = namesOf(doc)[firstFrom(doc, at)];
		if (name?.from === at && (name.type === 'facility' || name.type === 'place')) return holder;
	}
	return null;
}

/** Whose capacity it is: the subject of the clause, a name of a place or what stands before the verb. */
function holderOf(doc: Doc, sentence: Sentence, verb: number): Place | null {
	const { tokens } = doc;
	let from = verb;
	while (
		from > sentence.from &&
		verb - from < REACH &&
		!closesClause(tokens[from - 1]!) &&
		tokens[from - 1]!.text !== ','
	)
		from -= 1;
	let to = from;
	while (
		to < verb &&
		!/^(?:has|had|was|is|were|are|can|could|tiene|tenía|cuenta|fue|es|puede|podía)$/.test(tokens[to]!.norm)
	)
		to += 1;
	if (to === from || to === verb || to - from > 10) return null;
	return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
