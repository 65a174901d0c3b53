import {
	ANSWER_TYPES,
	COMPARATORS,
	COMPLIANCES,
	CUSTODY_TYPES,
	isCode,
	LEGAL_TYPES,
	type ProposalKind,
} from './codes.ts';
import type { Reading } from './reading.ts';

type Slots = Reading['slots'];

const valueIn = (slots: Slots, name: string): unknown => {
	const slot = slots[name];
	return typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : undefined;
};
const hasText = (slots: Slots, name: string): boolean => {
	const value = valueIn(slots, name);
	return typeof value === 'string' && value.trim() !== '';
};
const without = (...names: readonly string[]) => {
	return (slots: Slots) => names.find((name) => !hasText(slots, name)) ?? null;
};
const codeIn = (slots: Slots, name: string, codes: readonly string[]): boolean =>
	isCode(codes, valueIn(slots, name) ?? slots[name]);

/** What minting of each kind asks for, in the order in which a form asks for it. */
const LACKING: Readonly<Record<ProposalKind, (slots: Slots) => string | null>> = {
	custody: (slots) => (codeIn(slots, 'type', CUSTODY_TYPES) ? without('who')(slots) : 'type'),
	quote: (slots) => (typeof valueIn(slots, 'content') === 'string' ? null : 'content'),
	quantity: (slots) =>
		!isCode(COMPARATORS, slots.comparator) ? 'comparator' : slots.figurative === true ? 'figurative' : null,
	mention: () => null,
	date: () => null,
	order: (slots) =>
		['what', 'obligation', 'status', 'issuer', 'on', 'order', 'identifier', 'proceeding'].some((name) =>
			hasText(slots, name),
		)
			? null
			: 'what',
	compliance: (slots) => without('obligation')(slots) ?? (codeIn(slots, 'done', COMPLIANCES) ? null : 'done'),
	inquiry: (slots) =>
		namesWhatStands(slots.inquiry)
			? null
			: (without('asked')(slots) ?? (codeIn(slots, 'answerType', ANSWER_TYPES) ? null : 'answerType')),
	term: without('term'),
	definition: (slots) => without('term')(slots) ?? (hasCriteria(slots) ? null : 'criteria'),
	process: (slots) => without('right', 'who')(slots) ?? (isUnknown(slots.who) ? 'who' : null),
	legal: (slots) => without('name')(slots) ?? (codeIn(slots, 'type', LEGAL_TYPES) ? null : 'type'),
};

function namesWhatStands(slot: unknown): boolean {
	return typeof slot === 'object' && slot !== null && 'entity' in slot && slot.entity !== undefined;
}

function hasCriteria({ criteria }: Slots): boolean {
	const given: readonly unknown[] = Array.isArray(criteria) ? criteria : [criteria];
	return given.some((criterion) => hasText({ criterion }, 'criterion'));
}

/** A right is somebody's: `unknown`, which stands in no words, is nobody. */
function isUnknown(slot: unknown): boolean {
	const { value, exact, entity } = slot as { value?: unknown; exact?: unknown; entity?: unknown };
	return value === 'unknown' && exact === undefined && entity === undefined;
}

/**
 * The slot without which a reading can't become part of the record: who was asked, whose right it is. `null` when
 * nothing is missing; `figurative` for a number that counts nothing. A code that is none is missing, too.
 */
export function lackingSlot(kind: ProposalKind, slots: Slots): string | null {
	return LACKING[kind](slots);
}
