import type { AnswerType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import { isAuthority } from './classes.ts';
import { openedIn } from './opened.ts';
import type { Reader } from './reply.ts';
import { verbGroup } from './verb-group.ts';
import { INFORMATION, REQUESTS } from './words.ts';

const open = openedIn('en');

const ends = (doc: Doc, to: number, at: number): boolean =>
	at >= to ||
	doc.tokens[at]!.kind !== 'word' ||
	/^(?:and|but|either|yet|so|again|too)$/.test(doc.tokens[at]!.norm);

/** `The ministry did not.` · `It has not.` · `She would not.` */
const notSo: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!ends(doc, sentence.to, at + 1)) return null;
	const group = verbGroup(doc, sentence, at + 1);
	const party = partyBefore(doc, sentence, group.from);
	if (group.passive || group.modal === 'could' || party === null || group.from === at + 1) return null;
	return open(doc, index, group.from, at, 'not-so', group.modal === 'would' ? 'declined' : 'no-response', {
		party,
		end: at + 1,
	});
};

const OBJECT = /^(?:it|them|both|all|that|this|those|these|him|her|us)$/;
const TYPES: readonly (readonly [RegExp, AnswerType])[] = [
	[/^(?:denied|reject|refus|withh)/, 'refused'],
	[/^(?:declin)/, 'declined'],
	[/^(?:ignor)/, 'no-response'],
	[/^(?:grant|answer)/, 'answered'],
];
const typeOf = (norm: string): AnswerType => TYPES.find(([pattern]) => pattern.test(norm))![1];

/** `denied it in April` · `withheld the rest` · `refused.` · `ignored the others` · `it was denied`. */
const turnsDown: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.infinitive || group.modal !== null) return null;
	const party = partyBefore(doc, sentence, group.from);
	if (group.passive) {
		const asked = party !== null && isAskedFor(doc, party);
		if (!asked) return null;
		const agent = tokens[at + 1]?.norm === 'by' ? partyAfter(doc, sentence, at + 2) : null;
		const reply = open(doc, index, group.from, at, 'turned-down', typeOf(norm), { party: agent });
		return { ...reply, from: party.from };
	}
	if (/^(?:grant|answer)/.test(norm)) return null;
	const bare = ends(doc, sentence.to, at + 1);
	if (bare && /^(?:denied|withh|ignor|reject)/.test(norm)) return null;
	if (!bare && !OBJECT.test(tokens[at + 1]!.norm) && !namesRest(doc, at + 1, sentence.to)) return null;
	return open(doc, index, group.from, at, 'turned-down', typeOf(norm), bare ? { end: at + 1 } : {});
};

const isAskedFor = (doc: Doc, party: Party): boolean =>
	/^(?:it|they|both|all)$/.test(doc.tokens[party.from]!.norm) ||
	REQUESTS.has(doc.tokens[party.to - 1]!.norm) ||
	/^(?:appeal|appeals)$/.test(doc.tokens[party.to - 1]!.norm);

/** `the request`, `the rest`, `the others`, `most of the records`. */
function namesRest(doc: Doc, from: number, to: number): boolean {
	for (let at = from; at < Math.min(to, from + 6); at += 1) {
		const { norm, kind } = doc.tokens[at]!;
		if (kind !== 'word' && kind !== 'number') return false;
		if (REQUESTS.has(norm) || INFORMATION.has(norm) || /^(?:rest|others|remainder|pages|appeal)$/.test(norm))
			return true;
	}
	return false;
}

/** `has heard nothing` · `heard nothing back`. */
const heardNothing: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const next = doc.tokens[at + 1]?.norm ?? '';
	const none = /^(?:nothing|neither)$/.test(next);
	if (!none && !(/^(?:waiting|awaiting)$/.test(doc.tokens[at]!.norm) && doc.tokens[at - 1]?.norm === 'still'))
		return null;
	const group = verbGroup(doc, sentence, at);
	const by = partyBefore(doc, sentence, group.from);
	return open(doc, index, by?.from ?? group.from, at, 'heard-nothing', 'no-response', { party: null, by });
};

/** `No one picked up.` · `Nobody answered.` · `No answer came.` · `None came.` */
const nobody: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const one = tokens[at]!.norm === 'no' && tokens[at + 1]?.norm === 'one';
	let verb = one ? at + 2 : at + 1;
	while (
		verb < Math.min(sentence.to, at + 6) &&
		/^(?:at|there|the|ever|has|had|have|answer|reply|response|word|explanation|acknowledgment)$|ly$/.test(
			tokens[verb]!.norm,
		)
	)
		verb += 1;
	const { norm = '' } = verb < sentence.to ? tokens[verb]! : {};
	const person = one || /^(?:nobody|none)$/.test(tokens[at]!.norm);
	const silent =
		(person && /^(?:answered|replied|responded|called|wrote|came|picked|did|has)$/.test(norm)) ||
		(!person && verb > at + 1 && /^(?:came|arrived|followed|received)$/.test(norm));
	return silent ? open(doc, index, at, verb, 'nobody', 'no-response', { party: null }) : null;
};

/** `produced 14 of 62 pages` · `sent in a statement` · `provided a one-page summary`. */
const gave: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = verbGroup(doc, sentence, at);
	if (group.negated || group.passive || group.infinitive || group.modal !== null) return null;
	let thing = -1;
	for (let next = at + 1; next < Math.min(sentence.to, at + 8); next += 1) {
		const { norm, kind } = tokens[next]!;
		if (kind !== 'word' && kind !== 'number') break;
		if (
			/^(?:statement|pages?|summary|video|videos|photographs|letter|email|paragraph)$/.test(norm) ||
			(INFORMATION.has(norm) && !/^reasons?$/.test(norm))
		) {
			thing = next;
			break;
		}
		if (/^(?:to|for|that|with|from|at)$/.test(norm)) break;
	}
	if (thing === -1 || tokens[at + 1]?.norm === 'no') return null;
	const party = partyBefore(doc, sentence, group.from);
	if (party === null) return null;
	return open(doc, index, group.from, at, 'gave', 'answered', { party });
};

/** `Nor did the governor’s office.` · `Neither has the consulate.`: the same as the one before, of another. */
const nor: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (at !== sentence.from && !/^[,;]$/.test(tokens[at - 1]!.text)) return null;
	const aux = tokens[at + 1]?.norm ?? '';
	if (!/^(?:did|has|have|had|would|could)$/.test(aux)) return null;
	const party = partyAfter(doc, sentence, at + 2);
	if (party === null || party.pronoun === true || !isAuthority(doc, party)) return null;
	const reply = open(doc, index, at, at + 1, 'nor', aux === 'would' ? 'declined' : 'no-response', {
		party,
		end: party.to,
	});
	return { ...reply, from: at, loose: false };
};

/** `Emails to the press office | bounced back`. */
const bounced: Reader = (doc, index, at) =>
	open(doc, index, verbGroup(doc, doc.sentences[index]!, at).from, at, 'bounced', 'no-response', {
		party: null,
	});

export const OPEN_ENGLISH: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows("not didn't hasn't haven't wouldn't hadn't", notSo),
	...rows('denied rejected refused withheld declined ignored granted answered', turnsDown),
	...rows('heard waiting awaiting', heardNothing),
	...rows('no nobody none', nobody),
	...rows('produced released provided sent supplied furnished gave issued', gave),
	...rows('nor neither', nor),
	...rows('bounced', bounced),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
