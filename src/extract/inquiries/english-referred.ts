import { partyAfter } from '../parties/index.ts';
import { isOurs } from './classes.ts';
import { type Reader, replyOf, wholeClause } from './reply.ts';
import { topicAfter } from './scan.ts';
import { verbGroup } from './verb-group.ts';

const REFERRED_THINGS =
	/^(?:questions?|inquiries|inquiry|queries|requests?|calls?|reporters?|journalists?|comment|all|us|me|emails?)$/;

/** `referred us to …` · `directed questions to …` · `deferred to the ministry`. */
export const refers: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = verbGroup(doc, sentence, at);
	if (group.negated) return null;
	const { norm } = doc.tokens[at]!;
	const end = wholeClause(doc, sentence, at);
	let thing = -1;
	let to = -1;
	for (let next = at + 1; next < Math.min(end, at + 16); next += 1) {
		const word = doc.tokens[next]!.norm;
		if (thing === -1 && REFERRED_THINGS.test(word)) thing = next;
		if (word === 'to' && next > at + 1) {
			to = next;
			break;
		}
		if (/^[.;:,]$/.test(doc.tokens[next]!.text)) break;
	}
	if (to === -1 || to + 1 >= end) return null;
	let stop = to + 1;
	while (stop < end && !/^(?:where|which|who|when|saying)$/.test(doc.tokens[stop]!.norm)) stop += 1;
	const object = partyAfter(doc, sentence, at + 1);
	// `referred TPM to the press office`, and never a patient to a hospital.
	if (thing === -1 && !(object !== null && isOurs(doc, object))) return null;
	if (group.passive) {
		return null;
	}
	return replyOf(doc, index, group, at, stop, 'en/referred', 'referred', {
		answer: { from: to + 1, to: stop },
		what: thing === -1 ? null : topicAfter(doc, sentence, thing + 1, to),
		...(norm.startsWith('refer') && object !== null && isOurs(doc, object) ? { by: object } : {}),
	});
};
