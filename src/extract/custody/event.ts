import type {
	CustodySlots,
	CustodyType,
	Force,
	Hedge,
	MentionType,
	Polarity,
	Slot,
} from '../../record/index.ts';
import type { FoundDate } from '../dates.ts';
import { type Candidate, type Doc, slotAt, spanOf } from '../document.ts';
import { currentWords } from './current.ts';
import type { Phrase } from './phrase.ts';
import type { Subject } from './subject.ts';

/** Where a slot's words stand, and what they were resolved to where they are not the value themselves. */
export type Part = {
	readonly start: number;
	readonly end: number;
	readonly value?: string;
	readonly why?: string;
	/** Told where it matters: a body that somebody is handed to is no place. */
	readonly type?: MentionType;
	/** The words stand outside the event's clause: they get an anchor of their own. */
	readonly elsewhere?: boolean;
	/** A date whose day is not known yet: its words belong to the passage, and there is no value for a slot. */
	readonly waiting?: boolean;
};

/** A value that no words near the event give: the person whom a whole record is about. */
export type Understood = { readonly value: string; readonly why: string; readonly start?: undefined };

export type Parts = {
	readonly who?: Part | Understood;
	readonly by?: Part;
	readonly from?: Part;
	readonly to?: Part;
	readonly at?: Part | Understood;
	readonly on?: Part;
	readonly until?: Part;
	readonly authority?: Part;
};

export type Manner = {
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly hedgeWords?: string;
	/** Negations, hedges and other words that the anchor may not leave out. */
	readonly words: readonly { readonly start: number; readonly end: number }[];
};

export const PLAIN: Manner = { polarity: 'affirms', force: 'asserts', words: [] };

export type CustodyEvent = Parts & {
	readonly type: CustodyType;
	readonly rule: string;
	readonly trigger: { readonly start: number; readonly end: number };
	readonly manner: Manner;
	/** One of several days that the sentence gives for it: the others are events of their own. */
	readonly listed?: true;
};

/** A phrase as a slot; a name's short form stands for its full one, without its article. */
export function partOf(phrase: Phrase): Part {
	const { name } = phrase.unit;
	const article = phrase.bare > phrase.start ? 'the '.length : 0;
	const words = phrase.to - phrase.from - (article > 0 ? 1 : 0);
	const alone = name !== undefined && words === 1 && name.full !== name.written;
	return {
		start: phrase.bare,
		end: phrase.end,
		value: alone
			? name.full.replace(/^[Tt]he (?=\p{Lu})/u, '')
			: withoutOpenMark(phrase.value.slice(article)),
	};
}

/** `a “penal colony” in Sur`, of which the words end before the second mark: the name begins behind the first. */
function withoutOpenMark(words: string): string {
	const opens = words.match(/[“«]/gu)?.length ?? 0;
	const closes = words.match(/[”»]/gu)?.length ?? 0;
	return opens === closes ? words : words.replace(/^(?:(?:an?|the|una?)\s)?[“«]\s?/iu, '');
}

export function subjectPart(
	subject: Subject,
	words?: { readonly start: number; readonly end: number },
): Part | Understood {
	const why = 'the person this document is about';
	return words === undefined
		? { value: subject.value, why }
		: { start: words.start, end: words.end, value: subject.value, why };
}

export function datePart(date: FoundDate, elsewhere?: string): Part {
	return {
		start: date.start,
		end: date.end,
		value: date.edtf,
		...(date.waiting === true ? { waiting: true } : {}),
		...(elsewhere !== undefined
			? { why: elsewhere, elsewhere: true }
			: date.basis === 'stated'
				? {}
				: { why: date.why ?? 'read in its context' }),
	};
}

const SLOTS = ['who', 'by', 'from', 'to', 'at', 'on', 'until', 'authority'] as const;

/** The event as a proposal; its anchor is the shortest stretch that holds trigger, slots, negations and hedges. */
export function toCandidate(doc: Doc, event: CustodyEvent): Candidate {
	let { start, end } = event.trigger;
	const hold = (part: { readonly start: number; readonly end: number }) => {
		start = Math.min(start, part.start);
		end = Math.max(end, part.end);
	};
	const others: { start: number; end: number }[] = [];
	const slots: Record<string, Slot> = {};
	for (const name of SLOTS) {
		const part = event[name];
		if (part === undefined) continue;
		if (part.start === undefined) {
			slots[name] = { value: part.value, inferred: true, why: part.why };
			continue;
		}
		if (part.elsewhere) others.push(part);
		else hold(part);
		if (part.waiting) continue;
		slots[name] = {
			...slotAt(doc, part.start, part.end, part.value),
			...(part.type === undefined ? {} : { type: part.type }),
			...(part.why === undefined ? {} : { inferred: true, why: part.why }),
		};
	}
	for (const words of event.manner.words) hold(words);
	const dated = event.on !== undefined || event.until !== undefined;
	const current =
		event.type === 'held' && !dated ? currentWords(doc, event.trigger.start, event.trigger.end) : null;
	if (current?.start !== undefined && current.end !== undefined) {
		hold({ start: current.start, end: current.end });
		slots.current = current;
	}
	const { polarity, force, hedge, hedgeWords } = event.manner;
	return {
		kind: 'custody',
		rule: `custody/${event.rule}`,
		anchors: [spanOf(doc, start, end), ...others.map((other) => spanOf(doc, other.start, other.end))],
		slots: { type: event.type, ...slots } as CustodySlots,
		chain: [],
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(hedgeWords === undefined ? {} : { hedgeWords }),
	};
}
