import type { Slot } from '../../record/index.ts';
import { narratorAt } from '../chain.ts';
import { datesIn } from '../dates.ts';
import { type Candidate, type Doc, slotAt, spanOf } from '../document.ts';
import { markAt } from '../marked.ts';
import { type Party, partySlot, resolved } from '../parties/index.ts';
import { isOurs } from './classes.ts';
import type { Words } from './found.ts';
import type { Exchange } from './link.ts';

/** An exchange as a proposal: its anchor the words of the answer, or of the asking while none stands. */
export function toCandidate(doc: Doc, { asks, reply }: Exchange, party: Party | null): Candidate | null {
	const lead = reply ?? asks[0];
	if (lead === undefined) return null;
	const asked =
		party === null ? null : partySlot(doc, resolved(doc, lead.sentence, party, ['organization', 'facility']));
	const what = firstOf([...asks.map((ask) => ask.what), reply?.what]);
	const through = firstOf(asks.map((ask) => ask.through));
	const by = bySlot(doc, { asks, reply });
	const on = dateOf(doc, [...asks, ...(reply === null ? [] : [reply])], [what, reply?.answer ?? null]);
	// `wrote to the embassy and got no reply`: one clause asks and says what came back.
	const opening = asks.find((ask) => ask.from < lead.from && ask.to > lead.from);
	const first = trimmed(doc, opening === undefined ? lead : { from: opening.from, to: lead.to });
	return {
		kind: 'inquiry',
		rule: `inquiry/${reply === null ? lead.rule : reply.rule}`,
		anchors: [
			spanOf(doc, first.start, first.end),
			...(reply === null ? asks.slice(1) : asks)
				.filter((ask) => ask.to <= lead.from || ask.from >= lead.to)
				.map((ask) => trimmed(doc, ask))
				.map(({ start, end }) => spanOf(doc, start, end)),
		],
		slots: {
			...(asked === null ? {} : { asked }),
			...(by === null ? {} : { by }),
			answerType: reply?.type ?? 'pending',
			...(what === undefined ? {} : { what: wordsSlot(doc, what) }),
			...(reply?.answer == null ? {} : { answer: wordsSlot(doc, reply.answer) }),
			...(through === undefined ? {} : { through: wordsSlot(doc, through) }),
			...(on === null ? {} : { on }),
		},
		// Words in marks that refuse are told by whoever tells of the asking.
		chain: /quoted-no|briefing/.test(reply?.rule ?? '') ? narratorAt(doc, first.start) : [],
		polarity: 'affirms',
		force: 'asserts',
	};
}

const firstOf = (all: readonly (Words | null | undefined)[]): Words | undefined =>
	all.find((one) => one != null) ?? undefined;

/** Without marks at either end. */
function trimmed(doc: Doc, words: Words): { start: number; end: number } {
	let { from, to } = words;
	while (to > from + 1 && doc.tokens[to - 1]!.kind !== 'word' && doc.tokens[to - 1]!.kind !== 'number')
		to -= 1;
	while (from < to - 1 && /^(?:quote|punctuation)$/.test(doc.tokens[from]!.kind)) from += 1;
	return { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
}

function wordsSlot(doc: Doc, words: Words): Slot {
	const { start, end } = trimmed(doc, words);
	return slotAt(doc, start, end);
}

/** Who asked, as the text says it; the outlet where it speaks of itself, or where nobody else is said to ask. */
function bySlot(doc: Doc, { asks, reply }: Exchange): Slot | null {
	const lead = reply ?? asks[0]!;
	const party = reply?.by ?? asks.find((ask) => ask.by !== null)?.by ?? null;
	const marked = markAt(doc, lead.from) !== null;
	if (party !== null && !isOurs(doc, party))
		return partySlot(doc, resolved(doc, lead.sentence, party, ['organization']));
	const { outlet } = doc.meta;
	if (outlet !== undefined && reply?.party != null && isOurs(doc, reply.party)) return null;
	if (party !== null && !marked) return ourSlot(doc, party, outlet);
	// In somebody's own words `we` are they.
	if (outlet === undefined || marked) return null;
	if (asks.some((ask) => ask.ours) || reply?.ours === true)
		return { value: outlet, type: 'organization', inferred: true, why: 'the outlet speaks of itself' };
	// Where a court or a relative asks, the text says so; a request for comment is a reporter's.
	const reporters =
		reply !== null &&
		reply.type !== 'answered' &&
		asks.length === 0 &&
		!/information|not-back|kept-silence|dodged/.test(reply.rule);
	return reporters
		? { value: outlet, type: 'organization', inferred: true, why: 'nobody else is said to have asked' }
		: null;
}

/** Where another clause goes on: `did not respond on Friday and have not voted since 2008`. */
function ownEnd(doc: Doc, { from, to }: Words): number {
	for (let at = from + 3; at < to; at += 1)
		if (/^(?:since|because|after|before|until|desde|porque)$/.test(doc.tokens[at]!.norm)) return at;
	return to;
}

/** `this newspaper`, `we`: the outlet, at the words that stand for it; a pronoun says nothing where nobody knows the outlet. */
function ourSlot(doc: Doc, party: Party, outlet: string | undefined): Slot | null {
	const own = partySlot(doc, party);
	if (outlet === undefined) return party.name === undefined ? null : own;
	if (own !== null && own.value === outlet) return own;
	const { start, end } = trimmed(doc, party);
	return {
		...slotAt(doc, start, end, outlet),
		type: 'organization',
		inferred: true,
		why: 'the outlet speaks of itself',
	};
}

/** The day of the asking, else of the answer; not one that is asked about or told in the answer. */
function dateOf(
	doc: Doc,
	places: readonly Words[],
	without: readonly (Words | null | undefined)[],
): Slot | null {
	const dates = datesIn(doc);
	for (const place of places) {
		const { from } = place;
		const to = ownEnd(doc, place);
		const [start, end] = [doc.tokens[from]!.start, doc.tokens[to - 1]!.end];
		let low = 0;
		let high = dates.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (dates[middle]!.start < start) low = middle + 1;
			else high = middle;
		}
		for (let index = low; index < dates.length && dates[index]!.end <= end; index += 1) {
			const date = dates[index]!;
			const elsewhere = without.some(
				(words) =>
					words != null &&
					date.start >= doc.tokens[words.from]!.start &&
					date.end <= doc.tokens[words.to - 1]!.end,
			);
			if (elsewhere) continue;
			const slot = slotAt(doc, date.start, date.end, date.edtf);
			return date.basis === 'stated'
				? slot
				: { ...slot, inferred: true, why: date.why ?? 'read in its context' };
		}
	}
	return null;
}
