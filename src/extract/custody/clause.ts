import { type Doc, onOneLine } from '../document.ts';
import { AUXILIARIES, BE } from '../lexicon/grammar-words.ts';
import { isAdverb, PREPOSITIONS } from './link-words.ts';
import { type Phrase, phraseAt, phraseBefore } from './phrase.ts';
import { set } from './phrase-kinds.ts';
import { REACH, type View } from './view.ts';

export type Verb = {
	/** The first auxiliary, or the verb itself. */
	readonly from: number;
	readonly passive: boolean;
	readonly infinitive: boolean;
	readonly auxiliaries: readonly string[];
};

/** Verbs that hand their subject on to an infinitive: `was unable to remove`. */
const CATENATIVE = set(
	'going unable able refused refuses declined failed attempted tried planned plans intends intended wants wanted prepared continued began used decided sought seeks threatened proceeded expected scheduled supposed',
);

/** The auxiliaries before a verb, over adverbs and negations. */
export function verbAt(view: View, trigger: number): Verb {
	const { units } = view;
	const auxiliaries: string[] = [];
	let from = trigger;
	let infinitive = false;
	// Past `unable to`, auxiliaries are those of the first verb, not of this one.
	let handedOn = false;
	for (let at = trigger - 1; at >= 0 && at >= trigger - 7; at -= 1) {
		const { norm, kind, token } = units[at]!;
		// `was wrongly or “mistakenly” deported`
		if (kind === 'mark' && /^["“”]$/.test(token.text)) continue;
		if (kind !== 'word') break;
		if (norm === 'or' || (norm === 'ordered' && at === trigger - 1)) continue;
		if (AUXILIARIES.has(norm) || /^(?:having|get|gets|got|getting|gotten)$/.test(norm)) {
			if (!handedOn) auxiliaries.push(norm);
			from = at;
		} else if (norm === 'to' && at === from - 1 && !/^(?:having|being)$/.test(units[from]!.norm)) {
			infinitive = true;
			from = at;
		} else if (infinitive && at === from - 1 && CATENATIVE.has(norm)) {
			from = at;
			handedOn = true;
		} else if (!isAdverb(norm) && norm !== 'not' && norm !== 'never' && norm !== 'since') break;
	}
	const passive = auxiliaries.some((norm) => BE.has(norm) || /^g[eo]t/.test(norm));
	return { from, passive, infinitive, auxiliaries };
}

/** The phrase that is the subject of what begins at unit `before`, over commas, relatives and phrases that hang on it. */
export function subjectBefore(doc: Doc, view: View, before: number): Phrase | null {
	const { units } = view;
	let to = before;
	while (
		to > 0 &&
		(units[to - 1]!.kind === 'word'
			? isAdverb(units[to - 1]!.norm)
			: /^["“]$/.test(units[to - 1]!.token.text))
	)
		to -= 1;
	const relative = to > 0 && /^(?:who|whom|that|which)$/.test(units[to - 1]!.norm);
	if (relative) to -= 1;
	if (to > 0 && units[to - 1]!.token.text === ',') to -= 1;
	let phrase = phraseBefore(doc, view, to);
	if (phrase?.kind === 'date') return null;
	// `J. M., who is a baker, | was arrested`: what the name is said to be stands between.
	const said = phrase === null ? '' : (units[phrase.from - 1]?.norm ?? '');
	if (phrase !== null && BE.has(said) && /^(?:who|which|that)$/.test(units[phrase.from - 2]?.norm ?? '')) {
		const comma = units[phrase.from - 3]?.token.text === ',' ? 3 : 2;
		phrase = phraseBefore(doc, view, phrase.from - comma) ?? phrase;
	}
	// `the migrants who were flown`: nobody before them.
	// `a baker from Vey who was arrested`: where she is from, whatever the name looks like.
	if (
		relative &&
		phrase?.kind === 'person' &&
		phrase.unit.name?.title === undefined &&
		/^(?:from|near|in|at|outside)$/.test(units[phrase.from - 1]?.norm ?? '')
	) {
		const head = phraseBefore(doc, view, phrase.from - 1);
		if (head !== null && /^(?:person|group)$/.test(head.kind)) return head;
	}
	if (relative && (phrase?.kind === 'group' || phrase?.kind === 'person')) return phrase;
	// `a man with no record, who was arrested`: whoever has it.
	if (relative && phrase?.kind === 'other' && units[before - 1]?.norm === 'who') {
		const joint = units[phrase.from - 1]?.norm ?? '';
		const head = /^(?:with|from|of|in|at|for)$/.test(joint) ? phraseBefore(doc, view, phrase.from - 1) : null;
		if (head !== null && /^(?:person|group)$/.test(head.kind)) return head;
	}
	// `the tiler who was arrested`: `who` makes a person of whatever word stands before it.
	if (phrase?.kind === 'other' && units[before - 1]?.norm === 'who') return { ...phrase, kind: 'person' };
	// `to the custody of the county jail, who held her`: the body nearest to `who` is who did it.
	const who = relative && units[before - 1]?.norm === 'who';
	if (who && /^(?:body|facility|hospital)$/.test(phrase?.kind ?? '')) return phrase;
	const closed = units[before - 1]?.token.text === ',';
	// `the county jail, in Alder County, NV, released her`: the state closes the town's name.
	if (
		closed &&
		phrase !== null &&
		units[phrase.from - 1]?.token.text === ',' &&
		/^\p{Lu}{2}$/u.test(phrase.value)
	)
		phrase = phraseBefore(doc, view, phrase.from - 1) ?? phrase;
	for (let round = 0; phrase !== null && round < 4; round += 1) {
		const joint = units[phrase.from - 1];
		if (
			joint === undefined ||
			joint.kind !== 'word' ||
			!/^(?:of|in|at|from|with|for|near|by|on|including|de|del|en)$/.test(joint.norm)
		)
			break;
		// `an immigration judge, in Alder, NV, who ordered`
		const aside = (relative || closed) && units[phrase.from - 2]?.token.text === ',';
		const head = phraseBefore(doc, view, phrase.from - (aside ? 2 : 1));
		if (head === null || head.kind === 'date') return null;
		// `officers of the Norte Police`: the body, not its hands.
		if (joint.norm === 'of' && isCrew(head) && phrase.kind === 'body') break;
		phrase = head;
	}
	if (phrase?.kind === 'other' && units[before - 1]?.norm === 'who') return { ...phrase, kind: 'person' };
	return phrase;
}

const isCrew = ({ kind, unit }: Phrase): boolean =>
	kind === 'body' && /^(?:officers?|agents?|personnel|staff|members|officials|deputies)$/.test(unit.norm);

/** `ICE, FBI and DEA arrested …`: where the whole list of bodies that ends with this one begins. */
export function listBefore(doc: Doc, view: View, last: Phrase): Phrase {
	const { units } = view;
	let from = last.from;
	let items = 0;
	for (;;) {
		let joint = from - 1;
		if (/^(?:and|&)$/.test(units[joint]?.norm || (units[joint]?.token.text ?? ''))) joint -= 1;
		else if (items === 0) return last;
		if (units[joint]?.token.text === ',') joint -= 1;
		else if (joint === from - 1) break;
		const item = phraseBefore(doc, view, joint + 1);
		if (item?.kind !== 'body') break;
		from = item.from;
		items += 1;
	}
	const before = units[from - 1];
	const opens =
		before === undefined ||
		before.kind === 'mark' ||
		before.kind === 'date' ||
		/^(?:that|when|while|where|after|before|and|then)$/.test(before.norm);
	if (items === 0 || !opens) return last;
	const start = units[from]!.start;
	return { ...last, from, start, bare: start, value: onOneLine(doc.text.slice(start, last.end)) };
}

/** The first phrase of a sentence that hangs on no preposition: who did it, when the verb itself does not say. */
export function firstPhrase(doc: Doc, view: View, before: number): Phrase | null {
	const { units } = view;
	for (let at = Math.max(0, before - REACH); at < before; ) {
		const unit = units[at]!;
		const opener =
			unit.kind === 'word' &&
			(PREPOSITIONS.has(unit.norm) ||
				/^(?:approximately|upon|after|while|once|following|during|prior|despite|amid)$/.test(unit.norm));
		// `At least 60 activists`
		const counted = unit.norm === 'at' && units[at + 1]?.norm === 'least' ? phraseAt(doc, view, at) : null;
		if (counted?.kind === 'group') return counted;
		const phrase = phraseAt(doc, view, opener ? at + 1 : at);
		if (opener && phrase !== null) {
			at = Math.max(at + 1, phrase.to);
			continue;
		}
		if (
			phrase !== null &&
			!opener &&
			['person', 'group', 'body', 'facility', 'hospital', 'pronoun'].includes(phrase.kind)
		)
			return phrase;
		at = phrase === null ? at + 1 : Math.max(at + 1, phrase.to);
	}
	return null;
}
