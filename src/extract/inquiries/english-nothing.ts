import type { Doc, Sentence } from '../document.ts';
import { type Party, partyAfter, partyBefore } from '../parties/index.ts';
import type { Reply } from './found.ts';
import { type Reader, replyOf, wholeClause } from './reply.ts';
import { verbGroup } from './verb-group.ts';

/** `had no comment` · `“No comment,” she said` · `no response` · `there was no immediate comment from …`. */
export const nothing: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	let noun = at + 1;
	while (
		/^(?:immediate|further|additional|official|public|substantive|written|direct)$/.test(
			tokens[noun]?.norm ?? '',
		)
	)
		noun += 1;
	if (noun >= sentence.to) return null;
	const end = wholeClause(doc, sentence, noun);
	const { norm } = tokens[noun]!;
	if (/^questions?$/.test(norm) && /^(?:took|takes|take|answered)$/.test(tokens[at - 1]?.norm ?? ''))
		return replyOf(doc, index, verbGroup(doc, sentence, at - 1), at - 1, end, 'en/took-none', 'refused');
	const verb = tokens[at - 1]?.norm ?? '';
	if (norm === 'comment' || norm === 'comments') {
		const group = verbGroup(doc, sentence, at - 1);
		if (/^(?:had|has|have|offered|made|make|gave|provided|issue|issued)$/.test(verb))
			return replyOf(doc, index, group, at - 1, end, 'en/no-comment', 'declined');
		if (tokens[at - 1]?.kind === 'quote') return quotedNo(doc, index, at, noun);
		const source = tokens[noun + 1]?.norm === 'from' ? partyAfter(doc, sentence, noun + 2) : null;
		return source === null
			? null
			: replyOf(
					doc,
					index,
					{ from: thereWas(doc, sentence, at) },
					noun,
					end,
					'en/no-comment-from',
					'no-response',
					{ party: source },
				);
	}
	if (!/^(?:response|reply|answer|answers|replies|responses)$/.test(norm)) return null;
	const source = tokens[noun + 1]?.norm === 'from' ? partyAfter(doc, sentence, noun + 2) : null;
	if (/^(?:gave|offered|provided|sent|made)$/.test(verb))
		return replyOf(doc, index, verbGroup(doc, sentence, at - 1), at - 1, end, 'en/gave-none', 'no-response', {
			loose: true,
		});
	const received = /^(?:received|got|had|was|were|came|with|been|get|receive)$/.test(verb);
	const begins = at === sentence.from || tokens[at - 1]!.kind === 'punctuation' || /^(?:and|but)$/.test(verb);
	if (!received && !begins) return null;
	return replyOf(
		doc,
		index,
		{ from: received ? thereWas(doc, sentence, at) : at },
		noun,
		end,
		'en/none-came',
		'no-response',
		{
			party: source,
			loose: source === null,
		},
	);
};

const thereWas = (doc: Doc, sentence: Sentence, at: number): number => {
	let from = at;
	while (
		from > Math.max(sentence.from, at - 4) &&
		/^(?:there|was|were|had|has|been|received|got|with|came)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	return from;
};

/** `“No comment,” said the spokesman`: its speaker is whoever the clause beside the marks names. */
function quotedNo(doc: Doc, index: number, at: number, noun: number): Reply | null {
	const sentence = doc.sentences[index]!;
	let close = noun + 1;
	while (close < sentence.to && doc.tokens[close]!.kind !== 'quote') close += 1;
	if (close - noun > 3) return null;
	const party = speakerBeside(doc, sentence, at - 1, close + 1);
	return replyOf(
		doc,
		index,
		{ from: at - 1 },
		noun,
		Math.max(close, party?.to ?? close),
		'en/quoted-no',
		'declined',
		{
			party,
			answer: { from: at, to: noun + 1 },
			what: null,
		},
	);
}

/** Who says the words in marks that end before token `after`, or begin at `open`. */
export function speakerBeside(doc: Doc, sentence: Sentence, open: number, after: number): Party | null {
	const SAYS = /^(?:said|says|replied|answered|responded|told|respondió|dijo|contestó)$/;
	for (let at = after; at < Math.min(sentence.to, after + 12); at += 1)
		if (SAYS.test(doc.tokens[at]!.norm))
			return at === after
				? partyAfter(doc, sentence, at + 1)
				: (partyBefore(doc, sentence, at) ?? partyAfter(doc, sentence, at + 1));
	for (let at = open - 1; at >= Math.max(sentence.from, open - 6); at -= 1)
		if (SAYS.test(doc.tokens[at]!.norm)) return partyBefore(doc, sentence, at);
	return null;
}

/** `said it had nothing to add`. */
export const nothingToAdd: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const words = doc.tokens.slice(at + 1, at + 4).map((token) => token.norm);
	if (words[0] !== 'to' || words[1] !== 'add' || !/^(?:had|has|have)$/.test(doc.tokens[at - 1]?.norm ?? ''))
		return null;
	return replyOf(
		doc,
		index,
		{ from: at - 1 },
		at,
		wholeClause(doc, sentence, at),
		'en/nothing-to-add',
		'declined',
		{
			what: null,
		},
	);
};
