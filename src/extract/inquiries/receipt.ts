import type { Doc } from '../document.ts';
import { partyBefore } from '../parties/index.ts';
import { isInquirer } from './classes.ts';
import type { Ask } from './found.ts';
import { clauseEnd, requestNoun } from './scan.ts';
import { verbGroup } from './verb-group.ts';

/**
 * `acknowledged receipt of the questions`, `acusó recibo del cuestionario`, at the word for receiving: that somebody was
 * asked, told by whoever was. Only an answer, or its lack, makes it an inquiry.
 */
export function receipt(doc: Doc, index: number, at: number): Ask | null {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	let verb = at - 1;
	while (
		verb > sentence.from &&
		verb > at - 4 &&
		/^(?:that|it|had|its|having|el|que|haber)$/.test(tokens[verb]!.norm)
	)
		verb -= 1;
	if (
		!/^(?:acknowledged|acknowledges|confirmed|confirms|acusó|acusaron|acusado|confirmó|confirmaron|admitió)$/.test(
			tokens[verb]?.norm ?? '',
		)
	)
		return null;
	if (norm === 'recibo' && !/^acus/.test(tokens[verb]!.norm)) return null;
	const noun = requestNoun(doc, sentence, at + 1);
	if (noun === null && norm !== 'recibo') return null;
	const party = partyBefore(doc, sentence, verbGroup(doc, sentence, verb).from);
	if (party === null || party.pronoun === true || isInquirerOnly(doc, party)) return null;
	return {
		sentence: index,
		from: party.from,
		to: Math.min(clauseEnd(doc, sentence, at + 1), (noun ?? at) + 1),
		asked: party,
		by: null,
		ours: true,
		what: null,
		through: null,
		bare: true,
		rule: `${sentence.lang === 'es' ? 'es' : 'en'}/receipt`,
	};
}

const isInquirerOnly = (doc: Doc, party: NonNullable<ReturnType<typeof partyBefore>>): boolean =>
	isInquirer(doc, party) && party.name === undefined;
