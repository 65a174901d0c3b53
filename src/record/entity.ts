import type { EntityId, SourceId } from './ids.ts';

export const ENTITY_KINDS = [
	'Person',
	'Group',
	'Organization',
	'Place',
	'Custody',
	'Transfer',
	'Act',
	'Instrument',
	'Proceeding',
	'Order',
	'Obligation',
	'Term',
	'Definition',
	'Inquiry',
	'Population',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What happens to somebody: a stay, a leg between places, a single act. */
export const EVENT_KINDS = ['Custody', 'Transfer', 'Act'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What is spoken about, always as one source speaks of it; joins between sources are decisions. */
export type Entity = {
	readonly id: EntityId;
	readonly kind: EntityKind;
	readonly source: SourceId;
	/** The name or words by which the source knows it. */
	readonly label: string;
	/** For a row of a list: its number, from 1 without the header. */
	readonly row?: number;
};

/** What bears a name and is looked up by it. Everything else is known by the words that tell of it. */
export const NAMED_KINDS = ['Person', 'Group', 'Organization', 'Place'] as const;

export function hasName(kind: EntityKind): kind is (typeof NAMED_KINDS)[number] {
	return (NAMED_KINDS as readonly EntityKind[]).includes(kind);
}

export function isEventKind(kind: EntityKind): kind is EventKind {
	return kind === 'Custody' || kind === 'Transfer' || kind === 'Act';
}

/**
 * Initials and court pseudonyms (`J. M.`, `J.G.G.`, `W-014`, `Witness 3`) hide somebody on purpose:
 * they are never offered for joining, neither with each other nor with a name.
 */
export function isPseudonym(label: string): boolean {
	const text = label.trim();
	if (isCodeName(text)) return true;
	const role = ROLE.exec(text);
	return role !== null && (role[1] === '' || isCodeName(role[1] ?? ''));
}

/** A role or stand-in for a name, with nothing, a number or initials after it. `Witness Ana Ordaz` is named. */
const ROLE =
	/^(?:(?:John|Jane) Doe|(?:Protected )?Witness|Testigo|Detainee|Detenid[oa]|Petitioner|Plaintiff)(?![\p{L}\p{N}])\s*(?:#|No\.?|N\.?[º°])?\s*(.*)$/iu;

/** Initials (`J. M.`), a file code (`W-014`) or a number. */
function isCodeName(text: string): boolean {
	return /^(?:\p{Lu}\.?[\s-]?){1,5}$/u.test(text) || /^(?:\p{L}{1,3}-?)?\d{1,5}$/u.test(text);
}
