import type { ProposalJson } from '../../api/index.ts';
import type { Slot } from '../../record/index.ts';
import { understandDate } from './date-entry.ts';
import { type Field, KIND_FIELDS } from './kind-fields.ts';

/** The fields of a kind, and a text for whatever slot the reading has beside them. */
export function fieldsOf(kind: ProposalJson['kind'], slots: ProposalJson['slots']): readonly Field[] {
	const fields = KIND_FIELDS[kind];
	const known = new Set(fields.map(({ name }) => name));
	const others = Object.keys(slots).filter((name) => !known.has(name));
	return [...fields, ...others.map((name) => ({ name, input: 'text' as const }))];
}

/** What each field shows before anybody types. */
export function typedOf(fields: readonly Field[], slots: ProposalJson['slots']): Record<string, string> {
	return Object.fromEntries(fields.map((field) => [field.name, textOf(field, slots[field.name])]));
}

function textOf(field: Field, slot: unknown): string {
	if (field.input === 'texts') return joinTexts((Array.isArray(slot) ? slot : [slot]).map(valueText));
	if (field.input === 'either') return String(slot !== false && slot !== 'given');
	return valueText(slot);
}

function valueText(slot: unknown): string {
	const value = typeof slot === 'object' && slot !== null && 'value' in slot ? slot.value : slot;
	return value === null || value === undefined ? '' : String(value);
}

/** Between the texts of a slot that holds several: a sign that nobody types and no source has. */
const BETWEEN = '\u001e';
export const joinTexts = (texts: readonly string[]): string => texts.join(BETWEEN);
export const splitTexts = (joined: string): string[] => joined.split(BETWEEN);

/**
 * The slots that a form holds. What was not touched stays as it is; a changed value keeps the span it was read
 * from and is no longer inferred; an emptied field leaves its slot out. `unread` names the field that can't be read.
 */
export function slotsOf(
	fields: readonly Field[],
	before: ProposalJson['slots'],
	typed: Readonly<Record<string, string>>,
	/** Fields for which one whom the record holds was chosen, with what it was called there. */
	meant: Readonly<Record<string, { readonly id: string; readonly kind: string } | undefined>> = {},
	/** The day on which the source speaks, for days without a year. */
	near?: string,
): { readonly slots: ProposalJson['slots'] } | { readonly unread: string } {
	const slots: Record<string, unknown> = { ...before };
	for (const field of fields) {
		const text = (typed[field.name] ?? '').trim();
		const was = before[field.name];
		const chosen = field.input === 'name' ? meant[field.name] : undefined;
		if (chosen !== undefined && text !== '') {
			slots[field.name] = { value: text, entity: { id: chosen.id, kind: chosen.kind } };
			continue;
		}
		// One of two always shows one of them, also where neither was read.
		if (text === textOf(field, was).trim() && !(field.input === 'either' && was === undefined)) continue;
		if (field.input === 'flag' || field.input === 'either') slots[field.name] = text === 'true';
		else if (text === '') delete slots[field.name];
		else if (field.input === 'code') slots[field.name] = text;
		else if (field.input === 'texts') {
			const texts = textsOf(was, text);
			if (texts.length > 0) slots[field.name] = texts;
			else delete slots[field.name];
		} else {
			const value = readValue(field, text, near);
			if (value === null) return { unread: field.name };
			slots[field.name] = { ...spanOf(was), value };
		}
	}
	return { slots };
}

/** Texts that were not touched keep where they stand. */
function textsOf(before: unknown, joined: string): unknown[] {
	const known = Array.isArray(before) ? before : [before];
	return splitTexts(joined)
		.map((text) => text.trim())
		.filter((text) => text !== '')
		.map((text) => known.find((slot) => valueText(slot).trim() === text) ?? { value: text });
}

function spanOf(slot: unknown): Partial<Slot<unknown>> {
	if (typeof slot !== 'object' || slot === null) return {};
	const {
		inferred: _inferred,
		why: _why,
		// Other words name somebody else than the one that was meant.
		entity: _entity,
		...span
	} = slot as Slot<unknown>;
	return span;
}

function readValue(field: Field, text: string, near: string | undefined): string | number | null {
	if (field.input === 'date') return understandDate(text, near)?.edtf ?? null;
	if (field.input !== 'number') return text;
	return Number.isFinite(Number(text)) ? Number(text) : null;
}
