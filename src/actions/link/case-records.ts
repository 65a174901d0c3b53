import type { LinkSettings } from '../../link/index.ts';
import { blockingFor } from '../../link/index.ts';
import type { SameField } from '../../record/index.ts';
import type { NamedEntity, Told } from '../../store/index.ts';

type Field = LinkSettings['fields'][number];

/**
 * What is compared of the people of a case, and what of a row or of events it is told by. The days and places are kept
 * apart by what befell somebody then: a day of arrest is no day of death.
 */
export const CASE_FIELDS = [
	{ name: 'name', kind: 'name', shared: false, shows: 'name' },
	{ name: 'born', kind: 'date', shared: false, shows: 'born', what: 'births' },
	{ name: 'age', kind: 'number', shared: false, shows: 'age', what: 'ages' },
	{ name: 'sex', kind: 'category', shared: false, shows: 'sex', what: 'sexes' },
	{ name: 'taken', kind: 'date', shared: true, shows: 'days', what: 'days' },
	{ name: 'removed', kind: 'date', shared: true, shows: 'days', what: 'days' },
	{ name: 'died', kind: 'date', shared: true, shows: 'days', what: 'days' },
	{ name: 'place_taken', kind: 'text', shared: true, shows: 'places', what: 'places' },
	{ name: 'place_held', kind: 'text', shared: true, shows: 'places', what: 'places' },
	{ name: 'place_died', kind: 'text', shared: true, shows: 'places', what: 'places' },
	{ name: 'nationality', kind: 'category', shared: false, shows: 'nationality', what: 'nationalities' },
	{ name: 'person_number', kind: 'code', shared: false, shows: 'identifiers', what: 'identifiers' },
] as const satisfies readonly (Pick<Field, 'name' | 'kind' | 'shared'> & {
	readonly shows: SameField;
	readonly what?: Told['what'];
})[];
export type CaseField = (typeof CASE_FIELDS)[number]['name'];

/** Which field a day or place is of, by the kind of event or the role of the column. */
const FIELD_OF: Readonly<Record<string, CaseField>> = {
	arrest: 'taken',
	encounter: 'taken',
	'booked-in': 'taken',
	disappearance: 'taken',
	'detained-on': 'taken',
	'disappeared-on': 'taken',
	removal: 'removed',
	'removed-on': 'removed',
	transfer: 'removed',
	'transferred-on': 'removed',
	death: 'died',
	'remains-found': 'died',
	'died-on': 'died',
	'detained-at': 'place_taken',
	held: 'place_held',
	'held-at': 'place_held',
	'died-at': 'place_died',
};
const PLACE_OF: Readonly<Record<string, CaseField>> = {
	...FIELD_OF,
	arrest: 'place_taken',
	encounter: 'place_taken',
	disappearance: 'place_taken',
	'booked-in': 'place_held',
	death: 'place_died',
};

/** One person as one source tells of them: a record of the list that is this source. */
export type CaseRecord = {
	readonly person: NamedEntity;
	readonly values: Readonly<Partial<Record<CaseField, string>>>;
};

/** A record for each of these people; of what is told several times the first, in the order of what is told. */
export function caseRecords(people: readonly NamedEntity[], told: readonly Told[]): readonly CaseRecord[] {
	const values = new Map<number, Partial<Record<CaseField, string>>>();
	for (const { rid, label } of people) values.set(rid, { name: label });
	for (const one of told) {
		const own = values.get(one.rid);
		const field = fieldOf(one);
		if (own === undefined || field === undefined) continue;
		const value = textOfTold(one);
		if (value !== null) own[field] ??= value;
	}
	return people.map((person) => ({ person, values: values.get(person.rid) ?? {} }));
}

function fieldOf({ what, of }: Told): CaseField | undefined {
	if (what === 'days') return own(FIELD_OF, of);
	if (what === 'places') return own(PLACE_OF, of);
	return CASE_FIELDS.find((field) => 'what' in field && field.what === what)?.name;
}

function own(table: Readonly<Record<string, CaseField>>, of: string | null): CaseField | undefined {
	return of !== null && Object.hasOwn(table, of) ? table[of] : undefined;
}

/** Dates as EDTF, by which every list's own order of day and month is settled. */
function textOfTold({ what, text, lo, hi }: Told): string | null {
	if (what !== 'births' && what !== 'days') return text.trim() === '' ? null : text.trim();
	if (lo === null || hi === null) return null;
	const [from, to] = [new Date(lo).toISOString().slice(0, 10), new Date(hi).toISOString().slice(0, 10)];
	if (from === to) return from;
	const lastOfMonth = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0));
	if (from.endsWith('-01') && to === lastOfMonth.toISOString().slice(0, 10)) return from.slice(0, 7);
	if (from === `${from.slice(0, 4)}-01-01` && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
	return null;
}

/** A field that fewer tell of says nothing; of few people fewer are enough. */
const LEAST_TOLD = 10;
const LEAST_SHARE = 0.05;

/**
 * How the people of a case are linked unless somebody says otherwise: by every field that ten of them at least have,
 * across two sources or more. Two whom one source tells of are two.
 */
export function caseLinkSettings(records: readonly CaseRecord[]): LinkSettings {
	const least = Math.min(LEAST_TOLD, Math.ceil(LEAST_SHARE * records.length));
	const held = CASE_FIELDS.filter(({ name }) => {
		const told = records.filter(({ values }) => values[name] !== undefined);
		return told.length >= least && new Set(told.map(({ person }) => person.source)).size > 1;
	});
	// An age says again what the birth says.
	const fields = held
		.filter(({ name }) => name !== 'age' || !held.some((field) => field.name === 'born'))
		.map(({ name, kind, shared }): Field => ({ name, kind, shared, columns: [[name]] }));
	return {
		version: 1,
		fields,
		blocking: blockingFor(fields),
		within: false,
		threshold: 0.95,
		mostInBlock: 100,
	};
}
