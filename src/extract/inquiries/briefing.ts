import type { Doc } from '../document.ts';
import { markAt } from '../marked.ts';
import type { Party } from '../parties/index.ts';
import { speakerBeside } from './english-nothing.ts';
import type { Ask, Reply } from './found.ts';
import type { Exchange } from './link.ts';

const NOT_NOW =
	/^(?:no|no comment|next|next question|no questions|not today|no more questions|thank you|that is all|no hay preguntas|sin comentarios|la próxima)$/;

/** How many sentences a question's answer may come after it. */
const SENTENCES_ON = 3;

/** A question called out and what comes back: `“I have a question,” said someone. “No,” Ruiz replied.` */
export function briefings(doc: Doc): Exchange[] {
	const found: Exchange[] = [];
	let question: Ask | null = null;
	let seen: unknown = null;
	for (const [index, sentence] of doc.sentences.entries()) {
		if (sentence.zone !== 'body') continue;
		for (let at = sentence.from; at < sentence.to; at += 1) {
			if (doc.tokens[at]!.kind !== 'quote') continue;
			const mark = markAt(doc, at);
			if (mark === null || mark === seen || mark.open !== at) continue;
			seen = mark;
			const words = wordsIn(doc, mark.from, mark.to);
			if (question !== null && index - question.sentence <= SENTENCES_ON && NOT_NOW.test(words)) {
				const party = speakerBeside(doc, sentence, mark.open, mark.close + 1);
				if (party !== null) found.push({ asks: [question], reply: refusal(index, mark, party, sentence.to) });
				question = null;
			} else if (asksSomething(doc, mark.from, mark.to)) {
				const by = speakerBeside(doc, sentence, mark.open, mark.close + 1);
				question = {
					sentence: index,
					from: mark.from,
					to: by !== null && by.from > mark.from ? Math.max(mark.to, by.to) : mark.to,
					asked: null,
					by,
					ours: false,
					what: null,
					through: null,
					bare: true,
					rule: 'question',
				};
			}
			at = Math.max(at, Math.min(mark.close, sentence.to - 1));
		}
	}
	return found;
}

function refusal(
	sentence: number,
	mark: { from: number; to: number; open: number; close: number },
	party: Party,
	end: number,
): Reply {
	return {
		sentence,
		from: Math.min(party.from, mark.from),
		// With the verb after the speaker, and no second sentence of theirs.
		to: end - mark.to <= 10 ? Math.max(mark.to, end) : Math.max(party.to, mark.to),
		type: 'refused',
		party,
		by: null,
		ours: false,
		what: null,
		answer: { from: mark.from, to: mark.to },
		loose: false,
		rule: 'briefing',
	};
}

function wordsIn(doc: Doc, from: number, to: number): string {
	if (to - from > 8) return '';
	return doc.tokens
		.slice(from, to)
		.filter((token) => token.kind === 'word')
		.map((token) => token.norm)
		.join(' ');
}

/** Words in marks that end in a question mark, or that say they are one. */
function asksSomething(doc: Doc, from: number, to: number): boolean {
	if (to - from > 80) return false;
	if (doc.tokens[to - 1]?.text === '?') return true;
	return (
		to - from <= 10 && doc.tokens.slice(from, to).some(({ norm }) => /^(?:question|pregunta)$/.test(norm))
	);
}
