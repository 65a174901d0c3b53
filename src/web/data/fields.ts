import type { ProposalJson } from '../../api/index.ts';
import {
	COMPARATORS,
	CUSTODY_TYPES,
	DATE_BASES,
	MENTION_TYPES,
	type MentionType,
	parseDate,
	QUOTE_TYPES,
	type Slot,
} from '../../record/index.ts';
import { readDateEntry } from './date-entry.ts';

/** One slot in a form: bare codes are chosen, everything else is typed. */
export type Field = { readonly name: string; readonly first?: boolean } & (
	| {
			readonly input: 'code';
			readonly codes: readonly string[];
			readonly words: 'custody' | 'comparators' | 'codes';
	  }
	| { readonly input: 'name'; readonly of: readonly MentionType[] }
	| { readonly input: 'text' | 'long' | 'date' | 'number' | 'flag' }
);

const PERSONS = ['person', 'group'] as const;
const PLACES = ['facility', 'place'] as const;
const BODIES = ['organization', 'person', 'group'] as const;

const FIELDS: Readonly<Partial<Record<ProposalJson['kind'], readonly Field[]>>> = {
	custody: [
		{ name: 'type', input: 'code', codes: CUSTODY_TYPES, words: 'custody', first: true },
		{ name: 'who', input: 'name', of: PERSONS, first: true },
		{ name: 'at', input: 'name', of: PLACES, first: true },
		{ name: 'on', input: 'date', first: true },
		{ name: 'by', input: 'name', of: BODIES },
		{ name: 'from', input: 'name', of: PLACES },
		{ name: 'to', input: 'name', of: PLACES },
		{ name: 'until', input: 'date' },
		{ name: 'authority', input: 'text' },
	],
	quote: [
		{ name: 'content', input: 'long', first: true },
		{ name: 'speaker', input: 'name', of: BODIES, first: true },
		{ name: 'type', input: 'code', codes: QUOTE_TYPES, words: 'codes', first: true },
	],
	quantity: [
		{ name: 'comparator', input: 'code', codes: COMPARATORS, words: 'comparators', first: true },
		{ name: 'value', input: 'number', first: true },
		{ name: 'unit', input: 'text', first: true },
		{ name: 'counted', input: 'text', first: true },
		{ name: 'low', input: 'number' },
		{ name: 'high', input: 'number' },
		{ name: 'base', input: 'text' },
		{ name: 'figurative', input: 'flag' },
	],
	mention: [
		{ name: 'name', input: 'text', first: true },
		{ name: 'type', input: 'code', codes: MENTION_TYPES, words: 'codes', first: true },
	],
	date: [
		{ name: 'date', input: 'date', first: true },
		{ name: 'basis', input: 'code', codes: DATE_BASES, words: 'codes', first: true },
	],
};

/** The fields for a kind; for one without a table of its own, whatever slots the reading has, as text. */
export function fieldsOf(kind: ProposalJson['kind'], slots: ProposalJson['slots']): readonly Field[] {
	return FIELDS[kind] ?? Object.keys(slots).map((name) => ({ name, input: 'text' as const, first: true }));
}

/** What each field shows before anybody types. */
export function typedOf(fields: readonly Field[], slots: ProposalJson['slots']): Record<string, string> {
	return Object.fromEntries(fields.map(({ name }) => [name, textOf(slots[name])]));
}

function textOf(slot: unknown): string {
	if (Array.isArray(slot)) return slot.map(textOf).join(BETWEEN);
	const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
	return value === null || value === undefined ? '' : String(value);
}

/**
 * The slots that a form holds. What was not touched stays as it is; a changed value keeps the span it was read
 * from and is no longer inferred; an emptied field leaves its slot out. `null` names the field that can't be read.
 */
export function slotsOf(
	fields: readonly Field[],
	before: ProposalJson['slots'],
	typed: Readonly<Record<string, string>>,
): { readonly slots: ProposalJson['slots'] } | { readonly unread: string } {
	const slots: Record<string, unknown> = { ...before };
	for (const field of fields) {
		const text = (typed[field.name] ?? '').trim();
		if (text === textOf(before[field.name]).trim()) continue;
		if (field.input === 'code') slots[field.name] = text;
		else if (field.input === 'flag') slots[field.name] = text === 'true';
		else if (text === '') delete slots[field.name];
		else if (Array.isArray(before[field.name]))
			slots[field.name] = text.split(BETWEEN.trim()).map((part) => ({ value: part.trim() }));
		else {
			const value = readValue(field, text);
			if (value === null) return { unread: field.name };
			const {
				inferred: _inferred,
				why: _why,
				// Other words name somebody else than the one that was meant.
				entity: _entity,
				...span
			} = (before[field.name] as Slot<unknown> | undefined) ?? {};
			slots[field.name] = { ...span, value };
		}
	}
	return { slots };
}

/** Between the texts of a slot that holds several. */
const BETWEEN = '; ';

function readValue(field: Field, text: string): string | number | null {
	if (field.input === 'date') return parseDate(text) ? text : readDateEntry(text);
	if (field.input !== 'number') return text;
	return Number.isFinite(Number(text)) ? Number(text) : null;
}
