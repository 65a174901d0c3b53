import type { Doc, Sentence } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { type Party, partyBefore } from '../parties/index.ts';
import { wordingAt } from '../wordings.ts';
import {
	beforeCould,
	chanceOrRight,
	denied,
	GIVES,
	incommunicado,
	keptFrom,
	lack,
	noAfter,
	objectOf,
	turnedAway,
	warrantless,
} from './english-denied.ts';
import { DONE, endOfDone, rightOfVerb, rightsFrom } from './english-rights.ts';
import { eachRight, type Found, type Reader } from './found.ts';
import { RIGHTS } from './rights.ts';

/** `without charge or trial` · `with no access to counsel`. */
export const without: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const none = doc.tokens[at]!.norm === 'no';
	if (
		none &&
		/^(?:have|has|had|was|were|is|are|received|got|given|been|with|be|faced|face)$/.test(
			doc.tokens[at - 1]?.norm ?? '',
		) === false &&
		at !== sentence.from &&
		doc.tokens[at - 1]!.kind === 'word' &&
		!/^(?:and|but|or|that|there)$/.test(doc.tokens[at - 1]!.norm)
	)
		return [];
	const { norm: next = '' } = doc.tokens[at + 1] ?? {};
	if (!none && /^(?:being|having|ever|been)$/.test(next)) return withoutBeing(doc, index, at);
	const rights = rightsFrom(doc, sentence, at + 1, !none && /^(?:any|access)$/.test(next));
	// `no lawyer may enter`: what follows is the sentence’s own verb.
	const last = rights.at(-1);
	// That somebody has no conviction is nothing that was kept from them.
	if (
		none &&
		last !== undefined &&
		/^(?:convictions?|sentences?|reasons?|rights)$/.test(doc.tokens[last.to - 1]!.norm)
	)
		return [];
	if (
		none &&
		last !== undefined &&
		/^(?:lawyers?|attorneys?|judges?|counsel)$/.test(doc.tokens[last.to - 1]!.norm) &&
		AUXILIARIES.has(doc.tokens[last.to]?.norm ?? '')
	)
		return [];
	const lead = none && doc.tokens[at - 1]?.norm === 'with' ? at - 1 : at;
	const subject =
		none && at > sentence.from ? partyBefore(doc, sentence, verbGroup(doc, sentence, at - 1).from) : null;
	return eachRight(rights, lead, subject, true, none ? 'no-right' : 'without');
};

/** `without ever being charged` · `without having been told of the charges` · `without having seen a judge`. */
function withoutBeing(doc: Doc, index: number, at: number): Found[] {
	const sentence = doc.sentences[index]!;
	for (let next = at + 1; next < Math.min(sentence.to, at + 6); next += 1) {
		const { norm } = doc.tokens[next]!;
		if (DONE.test(norm))
			return [
				{
					from: at,
					to: next + 1,
					right: { from: next, to: endOfDone(doc, sentence, next) },
					denied: true,
					who: null,
					rule: 'without-being',
				},
			];
		const right = rightOfVerb(doc, sentence, next);
		if (right !== null)
			return [{ from: at, to: right.to, right, denied: true, who: null, rule: 'without-being' }];
	}
	return eachRight(rightsFrom(doc, sentence, at + 1, false), at, null, true, 'without');
}

/** `was never charged` · `had not been given a hearing` · `was allowed to call` · `received a bond hearing`. */
const verbOfRight: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { norm } = doc.tokens[at]!;
	const group = verbGroup(doc, sentence, at);
	const who = partyBefore(doc, sentence, group.from);
	const own = Math.min(
		group.from,
		who !== null && group.from - who.to <= 1 && who.to - who.from <= 6 ? who.from : group.from,
	);
	const nobodyAt = nobodyBefore(doc, sentence, group.from);
	const nobody = nobodyAt !== null;
	const from = nobodyAt ?? own;
	const denied = group.negated || nobody;
	if (DONE.test(norm)) {
		if (!denied || !(group.passive || group.negated)) return [];
		// `the judge has not sentenced him`
		if (!group.passive && !/^(?:been)$/.test(doc.tokens[at - 1]?.norm ?? '')) return [];
		const right = { from: at, to: endOfDone(doc, sentence, at) };
		return [{ from, to: right.to, right, denied: true, who: nobody ? null : who, rule: 'never-done' }];
	}
	if (group.infinitive && !/^(?:be)$/.test(doc.tokens[at - 1]?.norm ?? '')) return [];
	const none = noAfter(doc, sentence, at);
	if (none !== null && !/^(?:had|have|has)$/.test(norm)) {
		const right = chanceOrRight(doc, sentence, none + 1);
		return right === null ? [] : [{ from, to: right.to, right, denied: true, who, rule: 'given-none' }];
	}
	if (none !== null) {
		const chance = chanceOrRight(doc, sentence, none + 1);
		return chance === null ||
			((doc.tokens[chance.from]!.norm === 'chance') === false &&
				wordingAt(RIGHTS, doc, chance.from, sentence.to) !== null)
			? []
			: [{ from, to: chance.to, right: chance, denied: true, who, rule: 'given-none' }];
	}
	const right = rightOfVerb(doc, sentence, at);
	const told =
		denied && (right === null || !group.passive)
			? keptFromTelling(doc, sentence, at, group.passive, nobody)
			: null;
	if (told !== null)
		return [
			{
				from: nobody ? from : group.from,
				to: told.to,
				right: told,
				denied: true,
				who: told.who,
				rule: 'not-told',
			},
		];
	if (right === null) return [];
	const passiveOnly =
		/^(?:visited|given|granted|afforded|provided|offered|allowed|permitted|shown|told|informed|notified|advised|apprised|read|brought|taken|presented|assigned|issued|served|heard)$/.test(
			norm,
		);
	// `officers told him of the charges`: given by the subject, to the object.
	if (passiveOnly && !group.passive && !group.negated) return [];
	if (passiveOnly && !group.passive) return [];
	if (!denied && !GIVES.test(norm)) return [];
	if (!denied && group.modal !== null) return [];
	const rights = /^(?:given|granted|afforded|provided|received|had|got|allowed|permitted)$/.test(norm)
		? rightsFrom(
				doc,
				sentence,
				doc.tokens[at + 1]?.norm === 'with' ? at + 2 : at + 1,
				/^(?:allowed|permitted|granted|afforded)$/.test(norm),
			)
		: [];
	// To be sentenced or charged is no right.
	const all = (rights.length > 1 ? rights : [right]).filter(
		(one) =>
			denied ||
			!/^(?:sentences?|convictions?|charges?|rights?|reasons?)$/.test(doc.tokens[one.to - 1]!.norm) ||
			/^(?:read|told|informed|advised)$/.test(norm),
	);
	return eachRight(all, from, nobody ? null : who, denied, denied ? 'not-given' : 'given');
};

/** `families were never notified | of the transfer` · `nobody told him | what he was accused of`: what those who are held, or theirs, are not told. */
function keptFromTelling(
	doc: Doc,
	sentence: Sentence,
	at: number,
	passive: boolean,
	nobody: boolean,
): (Words & { readonly who: Party | null }) | null {
	const { tokens } = doc;
	if (!/^(?:told|informed|notified|advised|warned)$/.test(tokens[at]!.norm)) return null;
	const object = passive ? null : objectOf(doc, sentence, at + 1);
	if (!passive && !(object !== null && (nobody || verbGroup(doc, sentence, at).negated))) return null;
	const start = object?.to ?? at + 1;
	const next = tokens[start]?.norm ?? '';
	const what = /^(?:what|where|why|when|of|about|that)$/.test(next);
	if (!what) return null;
	for (let to = start + 1; to < Math.min(sentence.to, start + 9); to += 1) {
		const { norm, kind } = tokens[to]!;
		if (kind !== 'word') return null;
		if (OF_CUSTODY.test(norm))
			return { from: at, to: tokens[to + 1]?.norm === 'of' ? to + 2 : to + 1, who: object ?? null };
	}
	return null;
}

const OF_CUSTODY =
	/^(?:accused|charged|charges?|transfers?|removals?|deportations?|detention|arrest|arrested|detained|held|taken|going|destination|grounds|accusations?|allegations?|hearing|moved|sent|flown|deported|transferred|rights)$/;

/** `Nobody in Module 6 | was visited`. */
function nobodyBefore(doc: Doc, sentence: Sentence, from: number): number | null {
	for (let at = from - 1; at >= Math.max(sentence.from, from - 7); at -= 1) {
		const { norm, text } = doc.tokens[at]!;
		if (/^(?:nobody|none|neither)$/.test(norm) || (norm === 'no' && doc.tokens[at + 1]?.norm === 'one'))
			return at;
		if (/^[,;:.]$/.test(text) || /^(?:that|who|which)$/.test(norm)) return null;
	}
	return null;
}

export const ENGLISH_PROCESS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows('from', keptFrom),
	...rows('turned', turnedAway),
	...rows('without no', without),
	...rows(
		'charged convicted tried sentenced arraigned indicted given granted afforded provided offered received got had allowed permitted shown issued assigned seen told informed notified advised read brought taken presented appeared heard served able visited',
		verbOfRight,
	),
	...rows('lack absence denial deprived stripped robbed depriving stripping deprivation', lack),
	...rows('warned', verbOfRight),
	...rows('denied deny denies denying', denied),
	...rows('incommunicado', incommunicado),
	...rows('warrantless', warrantless),
	...rows('before', beforeCould),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
