import type { ProposalJson } from '../../src/api/index.ts';

/**
 * Decisions by rule, in place of a person: it holds rules over kinds, sources and likeness, and no names. What it joins a
 * reviewer would be asked about; it says yes where names are alike, and of events where they are of one person and kind
 * and lie within a month.
 */
export type Line = Readonly<Record<string, unknown>>;
type Slot = { readonly value?: unknown; readonly type?: string };

const ACCEPTED: ReadonlySet<string> = new Set([
	'custody',
	'quantity',
	'order',
	'compliance',
	'term',
	'definition',
	'quote',
]);
const CORRECTS = /^(?:Correction|Corrección):/u;
const CLOSE_DAYS = 31;

/** What the rules ask of a source: who published it, and the sentence that a proposal stands in. */
export type Sources = {
	readonly outletOf: (source: string) => string;
	readonly sentenceOf: (proposal: ProposalJson) => string;
};

/** Accepts everything of the kinds that answers rest on; what corrects an earlier paper of its outlet takes its place. */
export function acceptAll(
	proposals: readonly ProposalJson[],
	{ outletOf, sentenceOf }: Sources,
): readonly Line[] {
	const taken = proposals.filter(({ kind, status }) => ACCEPTED.has(kind) && status === 'open');
	const isCorrection = (one: ProposalJson) => one.kind === 'custody' && CORRECTS.test(sentenceOf(one));
	const accepted = taken
		.filter((one) => !isCorrection(one))
		.map((one) => ({ do: 'accept', ...targetOf(one) }));
	const corrections = taken.filter(isCorrection).flatMap((one): Line[] => {
		const old = taken.find(
			(other) =>
				other.kind === 'custody' &&
				other.source !== one.source &&
				outletOf(other.source) === outletOf(one.source) &&
				other.slots.type === one.slots.type &&
				isAlike(textOf(other, 'who'), textOf(one, 'who')),
		);
		if (old === undefined) return [{ do: 'accept', ...targetOf(one) }];
		// Which property bears the day hangs on the kind of event: the one that is not there is refused.
		return ['fromDate', 'on'].map((property) => ({
			do: 'supersede',
			statement: { ...targetOf(old), property },
			...targetOf(one),
		}));
	});
	return [...accepted, ...corrections];
}

/** Joins people, bodies, events, populations and obligations of different sources. */
export function joinAlike(all: readonly ProposalJson[]): readonly Line[] {
	const proposals = all.filter(({ status }) => status === 'accepted' || status === 'changed');
	return [
		...joinNames(proposals),
		...joinEvents(proposals),
		...joinPopulations(proposals),
		...joinObligations(proposals),
	];
}

function joinNames(proposals: readonly ProposalJson[]): readonly Line[] {
	const people = namesIn(proposals, ['who', 'speaker'], 'Person');
	return pairs(people, (a, b) => a.source !== b.source && isAlike(a.name, b.name));
}

function namesIn(proposals: readonly ProposalJson[], slots: readonly string[], kind: string) {
	const found = new Map<string, { source: string; kind: string; name: string }>();
	for (const { source, slots: given } of proposals)
		for (const slot of slots) {
			const name = slotText(given[slot]);
			if (name !== '') found.set(`${source} ${name}`, { source, kind, name });
		}
	return [...found.values()];
}

/** Each with the first that is like it. */
function pairs<T extends { readonly name: string }>(
	all: readonly T[],
	alike: (a: T, b: T) => boolean,
): readonly Line[] {
	const byLast = new Map<string, T[]>();
	const lines: Line[] = [];
	for (const one of all) {
		const key = tokensOf(one.name).at(-1) ?? '';
		const known = byLast.get(key) ?? [];
		byLast.set(key, known);
		const other = known.find((held) => alike(held, one));
		if (other !== undefined) lines.push({ do: 'same', left: other, right: one });
		known.push(one);
	}
	return lines;
}

function joinEvents(proposals: readonly ProposalJson[]): readonly Line[] {
	const events = proposals.filter(({ kind }) => kind === 'custody');
	const lines: Line[] = [];
	const perSource = (one: ProposalJson) =>
		events.filter((other) => other.source === one.source && isOne(one, other)).length;
	for (const [i, one] of events.entries()) {
		const other = events
			.slice(0, i)
			.find((held) => held.source !== one.source && isOne(held, one) && liesClose(held, one));
		if (other === undefined || perSource(one) !== 1 || perSource(other) !== 1) continue;
		lines.push({ do: 'same', left: targetOf(other), right: targetOf(one) });
	}
	return lines;
}

const isOne = (a: ProposalJson, b: ProposalJson) =>
	a.slots.type === b.slots.type && isAlike(textOf(a, 'who'), textOf(b, 'who')) && !deniesElsewhere(a, b);

/** A denial that somebody was at one place is of no event at another. */
function deniesElsewhere(a: ProposalJson, b: ProposalJson): boolean {
	if (a.polarity === b.polarity) return false;
	const [one, other] = [textOf(a, 'at'), textOf(b, 'at')];
	return one !== '' && other !== '' && !isAlike(one, other);
}

function liesClose(a: ProposalJson, b: ProposalJson): boolean {
	const [one, other] = [textOf(a, 'on'), textOf(b, 'on')];
	// A month may hold the day; what is not dated may be any.
	if (one === '' || other === '' || one.startsWith(other) || other.startsWith(one)) return true;
	return Math.abs(Date.parse(one) - Date.parse(other)) <= CLOSE_DAYS * 86_400_000;
}

/** Of one unit and the same words, at places and by measures that are not said to be others. */
function joinPopulations(proposals: readonly ProposalJson[]): readonly Line[] {
	const counts = proposals.filter(({ kind }) => kind === 'quantity');
	const lines: Line[] = [];
	for (const [i, one] of counts.entries()) {
		const other = counts.slice(0, i).find((held) => {
			if (held.source === one.source || textOf(held, 'unit') !== textOf(one, 'unit')) return false;
			const [a, b] = [textOf(held, 'at'), textOf(one, 'at')];
			return a !== '' && isAlike(a, b);
		});
		if (other !== undefined) lines.push({ do: 'same', left: targetOf(other), right: targetOf(one) });
	}
	return lines;
}

/** What is to be done, where most of its words are the other's. */
function joinObligations(proposals: readonly ProposalJson[]): readonly Line[] {
	const found = new Map<string, { ref: Line; source: string; name: string }>();
	for (const one of proposals) {
		const name =
			one.kind === 'order' ? textOf(one, 'what') : one.kind === 'compliance' ? textOf(one, 'obligation') : '';
		if (name === '') continue;
		const ref = one.kind === 'order' ? targetOf(one) : { source: one.source, kind: 'Obligation', name };
		found.set(`${one.kind} ${one.source} ${name}`, { ref, source: one.source, name });
	}
	const lines: Line[] = [];
	const all = [...found.values()];
	for (const [i, one] of all.entries()) {
		const other = all
			.slice(0, i)
			.find((held) => held.source !== one.source && shareOf(held.name, one.name) >= 0.7);
		if (other !== undefined) lines.push({ do: 'same', left: other.ref, right: one.ref });
	}
	return lines;
}

function shareOf(a: string, b: string): number {
	// `release Ana Orr`, `release Ben Ash`: two orders, however alike their other words.
	const names = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
	const [ours, theirs] = [names(a), names(b)];
	const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
	if (few.some((name) => !many.includes(name))) return 0;
	const [one, other] = [new Set(tokensOf(a)), new Set(tokensOf(b))];
	const both = [...one].filter((word) => other.has(word)).length;
	// `return Ana Orr to Norte`, `return Ana Orr to Norte without delay`: one duty, told at more or less length.
	if (both >= 3 && both === Math.min(one.size, other.size)) return 1;
	return both / Math.max(1, Math.max(one.size, other.size));
}

/** One name but for case, accents, titles and initials: every other word of the shorter stands in the longer. */
function isAlike(a: string, b: string): boolean {
	const words = (name: string) => tokensOf(name).filter((word) => word.length > 1);
	const [one, other] = [words(a), words(b)];
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	return short.length >= 2 && short.every((word) => long.includes(word));
}

const tokens = new Map<string, readonly string[]>();

function tokensOf(text: string): readonly string[] {
	const known =
		tokens.get(text) ??
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ??
		[];
	tokens.set(text, known);
	return known;
}

function slotText(slot: unknown): string {
	if (typeof slot === 'string') return slot;
	const { value } = (slot ?? {}) as Slot;
	return typeof value === 'string' ? value : '';
}

const textOf = ({ slots }: ProposalJson, name: string) => slotText(slots[name]);
const targetOf = ({ source, kind, quote, occurrence, ordinal }: ProposalJson) => ({
	source,
	kind,
	quote,
	occurrence,
	ordinal,
});
