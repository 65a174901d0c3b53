import {
	ANSWER_TYPES,
	COMPLIANCES,
	isCode,
	LEGAL_STATUSES,
	LEGAL_TYPES,
	MEASURES,
	OBLIGATION_ACTS,
	POLARITIES,
	type ProposalKind,
	UTTERANCES,
} from '../codes.ts';
import { parseTimeOfDay } from '../dates/index.ts';
import { RecordError } from '../errors.ts';
import type { EntityRefOfSlot, Slot } from '../proposal.ts';
import { type Reading, slotOf, slotText } from '../reading.ts';
import type { Value } from '../value.ts';

/** A slot of one of the kinds below: a name or body, a text, a date, a time of day with its zone, one of a list of codes, or several texts. */
type SlotKind = 'entity' | 'text' | 'date' | 'time' | 'texts' | 'flag' | readonly string[];

/** The slots of the kinds that are told by hand more often than proposed; another slot is refused by name. */
export const SLOTS = {
	order: {
		issuer: 'entity',
		act: OBLIGATION_ACTS,
		addressee: 'entity',
		what: 'text',
		on: 'date',
		/** Of the day on which it was made: `18:45 America/New_York`. */
		time: 'time',
		utterance: UTTERANCES,
		deadline: 'date',
		deadlineTime: 'time',
		protected: 'entity',
		/** The order's name, or the order itself. */
		order: 'entity',
		identifier: 'text',
		proceeding: 'entity',
		authority: 'text',
		/** An obligation that stands already. */
		obligation: 'entity',
		status: LEGAL_STATUSES,
		since: 'date',
	},
	compliance: {
		obligation: 'entity',
		by: 'entity',
		done: COMPLIANCES,
		on: 'date',
		time: 'time',
		/** What became of a finding. */
		status: LEGAL_STATUSES,
		since: 'date',
	},
	inquiry: {
		asked: 'entity',
		by: 'entity',
		answerType: ANSWER_TYPES,
		about: 'entity',
		what: 'text',
		on: 'date',
		deadline: 'date',
		through: 'text',
		answer: 'text',
		reminder: 'date',
		/** Whether it is of those who keep this record. */
		ours: 'flag',
		/** An inquiry that stands already. */
		inquiry: 'entity',
	},
	term: { term: 'text', about: 'entity', polarity: POLARITIES, ground: 'text', definition: 'entity' },
	definition: { term: 'text', criteria: 'texts' },
	process: { right: 'text', denied: 'flag', who: 'entity', on: 'date' },
	legal: { type: LEGAL_TYPES, name: 'entity', identifier: 'text', court: 'entity' },
} as const satisfies Partial<Record<ProposalKind, Readonly<Record<string, SlotKind>>>>;

/** Slots of other kinds whose value is a code as well. */
const CODED: Readonly<Partial<Record<ProposalKind, Readonly<Record<string, SlotKind>>>>> = {
	...SLOTS,
	quantity: { measure: MEASURES },
};

/** Whether the value of a slot is one of the record's codes, which stands in no source. */
export function isCodedSlot(kind: string, name: string, value: unknown): boolean {
	const slots: Readonly<Record<string, SlotKind>> | undefined = CODED[kind as ProposalKind];
	const codes = slots !== undefined && Object.hasOwn(slots, name) ? slots[name] : undefined;
	return Array.isArray(codes) && isCode(codes as readonly string[], value);
}

/** @throws {RecordError} `not-minted` for a slot that the kind does not have */
export function checkSlots(kind: keyof typeof SLOTS, reading: Reading): void {
	for (const name of Object.keys(reading.slots))
		if (!Object.hasOwn(SLOTS[kind], name))
			throw new RecordError(
				'not-minted',
				`${kind} has no slot "${name}"; it has ${Object.keys(SLOTS[kind]).join(', ')}`,
			);
}

/** A slot that names somebody or something: by words, or as what the record holds already. */
export function nameOf(reading: Reading, name: string): Slot | null {
	const slot = slotOf(reading, name);
	return typeof slot?.value === 'string' && slot.value.trim() !== '' ? (slot as Slot) : null;
}

/** A slot's or bare value as one of `codes`. @throws {RecordError} `bad-code` for another */
export function codeOf<T extends string>(reading: Reading, name: string, codes: readonly T[]): T | null {
	const given = slotOf(reading, name)?.value ?? reading.slots[name] ?? null;
	if (given === null) return null;
	if (isCode(codes, given)) return given;
	throw new RecordError(
		'bad-code',
		`the slot "${name}" is one of ${codes.join(', ')}, not "${String(given)}"`,
	);
}

/** A slot's date; that it is one is checked where the statement is made. */
export function dateOf(reading: Reading, name: string): string | null {
	return slotText(reading, name);
}

/**
 * A slot's date as a value, with the time of that day that another slot gives.
 *
 * @throws {RecordError} `bad-date` for a time that is none
 */
export function dateValueOf(reading: Reading, name: string, timed = 'time'): Value | null {
	const edtf = slotText(reading, name);
	const words = slotText(reading, timed);
	if (edtf === null && words !== null)
		throw new RecordError(
			'not-minted',
			`the slot "${timed}" is a time of the day "${name}", which is missing`,
		);
	if (edtf === null) return null;
	const time = words === null ? undefined : parseTimeOfDay(words);
	if (time === null)
		throw new RecordError(
			'bad-date',
			`the slot "${timed}" is a time of day such as 18:45, 18:45 -04:00 or 18:45 America/New_York, not "${words}"`,
		);
	return { type: 'date', edtf, ...(time === undefined ? {} : { time }) };
}

/** The texts of a slot that may hold several, or one. */
export function textsOf(reading: Reading, name: string): readonly string[] {
	const given = reading.slots[name];
	const slots: readonly unknown[] = Array.isArray(given) ? given : [given];
	return slots.flatMap((slot) => {
		const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : undefined;
		return typeof value === 'string' && value.trim() !== '' ? [value] : [];
	});
}

/** What a reading names of what the record holds already: it waits until all of it is there. */
export function entitiesMeant(reading: Reading): readonly EntityRefOfSlot[] {
	return Object.values(reading.slots).flatMap((slot) => {
		const entity = typeof slot === 'object' && slot !== null ? (slot as Partial<Slot>).entity : undefined;
		return entity === undefined ? [] : [entity];
	});
}
