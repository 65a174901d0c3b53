import { subjectBefore } from '../quotes/subject.ts';
import { subjectFrom } from './bound.ts';
import { aboutAt } from './compliance-object.ts';
import { authorityOf, courtBetween, type Words } from './courts.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

const HOLDS =
	/^(?:declarad[oa]|hallad[oa]|condenad[oa]|held|found|holds|finds|declared|cited|halló|hallaron|declaró|condenó|encontró|incurrió|incurrieron|incurrido|hold|find|hallar)$/;
const ONLY_ASKED =
	/^(?:could|would|might|may|should|whether|if|threatened|threatening|threatens|threat|weighing|considering|asked|asking|motion|seeking|sought|why|not|risk|risks|possible|warned|avoid|podría|podrían|pidió|solicitó|amenazó|no)$/;

/** `held the secretary in contempt`, `found probable cause to hold … in contempt`, at the word `contempt`. */
export function contempt(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let lead = at - 1;
	while (lead > sentence.from && /^(?:criminal|civil|in|en|por|de)$/.test(tokens[lead]!.norm)) lead -= 1;
	if (lead === at - 1) return null;
	let verb = lead;
	while (verb > sentence.from && verb > lead - 14 && !HOLDS.test(tokens[verb]!.norm)) verb -= 1;
	if (!HOLDS.test(tokens[verb]!.norm)) return null;
	const cause = causeBefore(context, verb);
	const first = cause ?? verb;
	const before = tokens.slice(Math.max(sentence.from, first - 4), first).map(({ norm }) => norm);
	const passive = tokens
		.slice(Math.max(sentence.from, verb - 3), verb)
		.some(({ norm }) => /^(?:was|were|been|be|is|are|fue|fueron|sido)$/.test(norm));
	if (
		cause === null &&
		(before.some((norm) => ONLY_ASKED.test(norm)) ||
			tokens[verb]!.norm === 'hold' ||
			tokens[verb]!.norm === 'find')
	)
		return null;
	const subject = subjectBefore(doc, sentence, firstOf(context, first));
	const finder =
		subject !== null && authorityOf(doc, subject, sentence) === 'court'
			? { from: subject.from, to: subject.to }
			: pronounCourt(context, subject);
	const by: Words | null = passive
		? subject === null
			? null
			: { from: subject.from, to: subject.to }
		: verb + 1 <= lead
			? { from: verb + 1, to: lead + 1 }
			: null;
	const falls = /^incurr/.test(tokens[verb]!.norm);
	const named =
		falls && subject !== null ? { from: subject.from, to: subject.to } : (by ?? objectAfter(context, at + 1));
	const about = aboutAfter(context, at + 1);
	const start = finder !== null ? finder.from : passive && by !== null ? by.from : firstOf(context, first);
	return {
		rule: cause === null ? 'contempt' : 'probable-cause',
		done: cause === null ? 'not-done' : 'probable-cause',
		trigger: { from: start, to: at + 1 },
		by: named === null || named.to <= named.from ? null : named,
		about,
		...(falls ? {} : { force: 'finds' as const }),
		...(finder === null || falls ? {} : { finder }),
	};
}

/** `declaró en desacato | al director del penal` */
function objectAfter({ doc, sentence }: Context, at: number): Words | null {
	if (!/^(?:a|al)$/.test(doc.tokens[at]?.norm ?? '')) return null;
	let to = at + 1;
	while (
		to < Math.min(sentence.to, at + 9) &&
		doc.tokens[to]!.kind === 'word' &&
		!/^(?:por|tras|y|que|por|en|luego)$/.test(doc.tokens[to]!.norm)
	)
		to += 1;
	return to > at + 1 ? { from: at + 1, to } : null;
}

/** The verb of finding itself, with its auxiliaries: where `found probable cause` begins. */
function firstOf({ doc, sentence }: Context, at: number): number {
	let from = at;
	while (
		from > sentence.from &&
		/^(?:has|had|have|ha|había|was|were|been|fue)$/.test(doc.tokens[from - 1]!.norm)
	)
		from -= 1;
	return from;
}

function pronounCourt({ doc, sentence }: Context, subject: Words | null): Words | null {
	if (subject === null || !/^(?:he|she|it)$/.test(doc.tokens[subject.from]!.norm)) return null;
	return courtBetween(doc, sentence.from, subject.from, sentence.lang) === null ? null : subject;
}

/** `found probable cause to hold`, `probable cause exists to find`: the token where that begins. */
function causeBefore({ doc, sentence }: Context, verb: number): number | null {
	for (let at = verb - 1; at > Math.max(sentence.from, verb - 8); at -= 1) {
		if (doc.tokens[at]!.norm !== 'cause' || doc.tokens[at - 1]?.norm !== 'probable') continue;
		const found = at - 2;
		return found >= sentence.from && /^(?:found|finds|find|is|was|been|be)$/.test(doc.tokens[found]!.norm)
			? found
			: at - 1;
	}
	return null;
}

/** `probable cause to believe officials had …`, where the sentence speaks of contempt or of a court’s command. */
export function probableCause(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (tokens[at]!.norm !== 'probable' || tokens[at + 1]?.norm !== 'cause') return null;
	let believe = at + 2;
	while (
		believe < Math.min(sentence.to, at + 6) &&
		!/^(?:believe|that|conclude|find|hold)$/.test(tokens[believe]!.norm)
	)
		believe += 1;
	if (!/^(?:believe|that|conclude)$/.test(tokens[believe]?.norm ?? '')) return null;
	const words = tokens.slice(sentence.from, sentence.to).map(({ norm }) => norm);
	if (
		!words.some((norm) =>
			/^(?:contempt|order|orders|command|ruling|injunction|disobeyed|defied|violated)$/.test(norm),
		)
	)
		return null;
	// Cause to arrest is another matter.
	if (words.some((norm) => /^(?:arrest|arrested|crime|warrant|search)$/.test(norm))) return null;
	const from = tokens[believe + 1]?.norm === 'that' ? believe + 2 : believe + 1;
	const court = courtBetween(doc, sentence.from, at, sentence.lang);
	return {
		rule: 'probable-cause',
		done: 'probable-cause',
		trigger: { from: at, to: Math.min(sentence.to, believe + 1) },
		by: subjectFrom(context, from),
		about: aboutAfter(context, from),
		force: 'finds',
		...(court === null ? {} : { finder: court }),
	};
}

/** `for defying court orders`, `of its April order`: the order that the finding is about. */
function aboutAfter({ doc, sentence }: Context, from: number): Told['about'] {
	for (let at = from; at < Math.min(sentence.to, from + 10); at += 1) {
		if (/^[.;:]$/.test(doc.tokens[at]!.text)) return null;
		if (
			!/^(?:of|for|defying|violating|ignoring|disobeying|flouting|over|por|de|incumplir|desobedecer|desacatar|violated|defied)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			continue;
		const gerund =
			/(?:ing|r)$/.test(doc.tokens[at + 1]?.norm ?? '') &&
			/^(?:for|of|over|por|de)$/.test(doc.tokens[at]!.norm);
		const about = aboutAt(doc, sentence, gerund ? at + 2 : at + 1);
		if (about !== null && about.kind === 'order') return about;
	}
	return null;
}
