import { mainSubject, phraseBefore } from './bound.ts';
import { aboutAt } from './compliance-object.ts';
import type { ComplianceWord } from './compliance-words.ts';
import type { Words } from './courts.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

/** `in apparent defiance of that order`, `a willful disregard for its order`, `the Government’s violation`. */
export function byNoun(context: Context, at: number, word: ComplianceWord): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	const joined = word.joins?.test(tokens[at + 1]?.norm ?? '') === true;
	const about = joined ? aboutAt(doc, sentence, at + 2) : null;
	const owner = ownerOf(context, at);
	if (about === null && !(owner !== null && word.done === 'not-done' && !joined)) return null;
	if (about !== null && about.kind === 'court' && word.needs === 'order') return null;
	let from = at;
	while (
		from > sentence.from &&
		from > at - 5 &&
		/^(?:in|an?|the|open|apparent|willful|clear|direct|flagrant|outright|blatant|continued|possible|seeming|total|complete|utter|deliberate|knowing|into|full|partial|near|of|its|their)$/.test(
			tokens[from - 1]!.norm,
		)
	)
		from -= 1;
	const lead = tokens.slice(Math.max(sentence.from, from - 5), at).map(({ norm }) => norm);
	// `to ensure compliance with`, `whether it was in violation of`, `an inquiry into compliance`: nothing is told.
	if (
		lead.some((norm) =>
			/^(?:whether|if|charged|convicted|avoid|ensure|enforce|ensuring|require|requires|demand|seek|inquiry|prove|into|would|could|should|must|no|without|prevent)$/.test(
				norm,
			),
		)
	)
		return null;
	if (tokens[from - 1]?.norm === 'not' || (word.done === 'done' && tokens[from]!.norm !== 'in')) return null;
	const subject = owner ?? mainSubject(context, from);
	const to = about?.to ?? at + 1;
	const begin = subject !== null && subject.from < from && from - subject.to <= 12 ? subject.from : from;
	const finds = foundIn(context, from);
	return {
		rule: 'noun',
		done: word.done,
		trigger: { from: Math.min(begin, from), to },
		by: subject,
		about,
		...(finds ? { force: 'finds' as const } : {}),
	};
}

const foundIn = ({ doc, sentence }: Context, from: number): boolean =>
	doc.tokens.slice(Math.max(sentence.from, from - 5), from).some(({ norm }) => norm === 'found');

/** `the Government’s | violation` */
function ownerOf(context: Context, at: number): Words | null {
	const { doc, sentence } = context;
	const mark = doc.tokens[at - 1];
	if (at - 1 <= sentence.from || mark === undefined || !(mark.norm === "'s" || mark.text === '’'))
		return null;
	return phraseBefore(context, at - 1);
}
