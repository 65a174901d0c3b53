import { resolveName } from '../names/index.ts';
import { subjectBefore } from '../quotes/subject.ts';
import { courtBetween, type Words } from './courts.ts';
import { isPaperHead, namesPaper, paperBefore, statusOf } from './disposals.ts';
import { type Commander, commanderAfter } from './issuer.ts';
import { obligations } from './obligations.ts';
import type { Context, Order } from './order-shape.ts';
import type { OrderVerb } from './order-words.ts';
import { canBeBound, isInfinitive, pastAsides, whatEnd } from './reach.ts';

/** What a passive verb tells: `was ordered to return him by a judge`, `the motion was denied`; `first` is its first auxiliary. */
export function passiveOrders(context: Context, at: number, verb: OrderVerb, first: number): Order[] {
	const { doc, sentence } = context;
	const patient = subjectBefore(doc, sentence, first === at ? at : first);
	const by = agentAfter(context, at + 1);
	const trigger = { from: first, to: at + 1 };
	const base: Order = { rule: `${verb.class}-passive`, trigger, issuer: by?.issuer ?? null };
	const from = pastAsides(doc, by === null ? at + 1 : by.issuer.to, sentence.to);
	if (verb.class === 'rule' || (by !== null && by.role === 'office')) return [];
	if (verb.class === 'dispose') {
		if (verb.lemma === 'refuse' || verb.lemma === 'decline') return [];
		const subject = paperBefore(context, first);
		if (!namesPaper(context, subject.from, subject.to) || !isPaperHead(context, subject)) return [];
		const status = statusOf(context, verb, trigger, whatEnd(doc, sentence, at + 1));
		return [{ ...base, what: subject, ...(status === undefined ? {} : { status }) }];
	}
	if (patient === null) return [];
	const subject = { from: patient.from, to: patient.to };
	const to = from < sentence.to && isInfinitive(doc, from, sentence.to) ? from : -1;
	const no = doc.tokens[from]?.norm === 'not' && isInfinitive(doc, from + 1, sentence.to) ? from : -1;
	const fromGerund = doc.tokens[from]?.norm === 'from' && /ing$/.test(doc.tokens[from + 1]?.norm ?? '');
	const bound = canBeBound(doc, subject, 'en') && isParty(context, subject);
	if (verb.class === 'command' && (to >= 0 || no >= 0)) {
		if (!bound && by === null) return [];
		if (verb.common === true && by === null && !(bound && COMMANDED.test(verb.lemma) && courtNear(context)))
			return [];
		return obligations(context, base, bound ? subject : null, no >= 0 ? no : to);
	}
	// `was ordered released by a judge`
	if (
		verb.lemma === 'order' &&
		/^(?:released|freed|returned|reinstated|reopened|closed|readmitted)$/.test(doc.tokens[from]?.norm ?? '')
	) {
		const later = by ?? agentAfter(context, from + 1);
		const end = whatEnd(doc, sentence, from);
		return [
			{
				...base,
				issuer: later?.issuer ?? null,
				protects: subject,
				what: { from, to: Math.max(from + 1, later === null ? end : from + 1) },
			},
		];
	}
	if (verb.class === 'halt' && fromGerund)
		return bound && (by !== null || verb.lemma === 'enjoin')
			? obligations(context, { ...base, halted: true }, subject, from + 1)
			: [];
	if (by === null) return [];
	return [{ ...base, ...(verb.class === 'halt' ? { halted: true } : {}), what: subject }];
}

/** `The inspector was also directed to …` is a court's where one is spoken of. */
const COMMANDED = /^(?:direct|instruct|command|summon|require|compel)$/;
const courtNear = ({ doc, sentence, index }: Context): boolean =>
	courtBetween(doc, sentence.from, sentence.to, 'en') !== null ||
	[1, 2].some((back) => {
		const earlier = doc.sentences[index - back];
		return (
			earlier !== undefined &&
			sentence.paragraph - earlier.paragraph <= 1 &&
			courtBetween(doc, earlier.from, earlier.to, 'en') !== null
		);
	});

/** `by a federal judge`, over an adverb or a day. */
function agentAfter(context: Context, at: number): Commander | null {
	return commanderAfter(context, pastAsides(context.doc, at, context.sentence.to));
}

const PARTIES =
	/^(?:government|administration|defendants?|respondents?|plaintiffs?|petitioners?|officials?|ministry|department|ice|dhs|state|states|agency|agencies|police|army|authorities|officers?|agents?|secretary|minister|president|director|warden|court|courts|congress|parliament|company|county|city|united|office|bureau|commission|lawyers?|attorneys?|prosecutors?|guards?|prisons?|jails?|facility|hospital|firm|service|services|board|council|republic|country|general|inspector|superintendent|commissioner|sheriff|chief|they|it|he|she)$/;

/** Whether a phrase names somebody whom courts bind. */
function isParty({ doc }: Context, { from, to }: Words): boolean {
	for (let at = from; at < to; at += 1) if (PARTIES.test(doc.tokens[at]!.norm)) return true;
	// `the jurisdictional IGP`
	if (/^[A-Z]{3,5}$/.test(doc.tokens[to - 1]!.text)) return true;
	const name = resolveName(doc, { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end });
	return name !== null && name.type !== 'place' && name.from <= from + 2 && name.to === to;
}
