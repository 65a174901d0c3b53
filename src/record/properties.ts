import type { EntityKind } from './entity.ts';
import type { ValueType } from './value.ts';

/**
 * How two values of one property compare when two voices give them. `equal`: the same or in conflict.
 * `date-overlap`: in conflict only when the two dates have no moment in common. `place-within`: a
 * country does not conflict with a prison in it. `name-variant`: another spelling is another name as
 * written, never a conflict. `quantity-interval`: in conflict when of one population and the intervals
 * do not meet. `never`: several values stand side by side.
 */
export type Comparison =
	| 'equal'
	| 'date-overlap'
	| 'place-within'
	| 'name-variant'
	| 'quantity-interval'
	| 'never';

export type Property = {
	readonly subjects: readonly EntityKind[];
	readonly value: Exclude<ValueType, 'unknown' | 'none'>;
	/** For an entity value: of which kinds. */
	readonly values?: readonly EntityKind[];
	/** Whether one subject has one value at a time or many. */
	readonly holds: 'one' | 'many';
	readonly compare: Comparison;
	readonly label: { readonly en: string; readonly es: string };
};

const EVENTS = ['Custody', 'Transfer', 'Act'] as const;
const PARTIES = ['Person', 'Group', 'Organization'] as const;

/** Every property of the record. Without this one table aliases would "conflict". */
export const PROPERTIES = {
	name: row(['Person', 'Group', 'Organization', 'Place'], 'text', 'many', 'name-variant', 'name', 'nombre'),
	alias: row(['Person', 'Group', 'Organization', 'Place'], 'text', 'many', 'name-variant', 'alias', 'alias'),
	bornOn: row(['Person'], 'date', 'one', 'date-overlap', 'born on', 'fecha de nacimiento'),
	age: row(['Person'], 'text', 'many', 'never', 'age', 'edad'),
	sex: row(['Person'], 'text', 'one', 'equal', 'sex', 'sexo'),
	nationality: row(['Person'], 'text', 'many', 'never', 'nationality', 'nacionalidad'),
	identifier: row(
		['Person', 'Place', 'Organization'],
		'text',
		'many',
		'never',
		'identifier',
		'identificador',
	),
	status: row(['Person'], 'text', 'many', 'never', 'status as listed', 'situación según la lista'),
	/** What whoever told it allowed; never compared, for each consent is its own. */
	consent: row(['Person'], 'text', 'many', 'never', 'consent given', 'consentimiento'),
	described: row(
		['Person', 'Group', 'Organization', 'Place'],
		'text',
		'many',
		'never',
		'described as',
		'descrito como',
	),
	member: row(['Group'], 'entity', 'many', 'never', 'member', 'integrante', ['Person']),
	within: row(['Place'], 'entity', 'many', 'never', 'lies in', 'está en', ['Place']),
	position: row(['Place'], 'geo', 'one', 'never', 'position', 'posición'),
	said: row(['Person', 'Group', 'Organization'], 'text', 'many', 'never', 'said', 'dijo'),

	type: row(EVENTS, 'code', 'many', 'never', 'kind of event', 'tipo de hecho'),
	who: row(EVENTS, 'entity', 'many', 'never', 'who', 'quién', ['Person', 'Group']),
	at: row(EVENTS, 'entity', 'one', 'place-within', 'at', 'en', ['Place']),
	fromPlace: row(['Transfer', 'Custody', 'Act'], 'entity', 'one', 'place-within', 'from', 'desde', ['Place']),
	toPlace: row(['Transfer', 'Custody', 'Act'], 'entity', 'one', 'place-within', 'to', 'hacia', ['Place']),
	by: row(EVENTS, 'entity', 'many', 'never', 'by', 'por', PARTIES),
	on: row(EVENTS, 'date', 'one', 'date-overlap', 'on', 'fecha'),
	fromDate: row(['Custody'], 'date', 'one', 'date-overlap', 'held from', 'detenido desde'),
	untilDate: row(['Custody'], 'date', 'one', 'date-overlap', 'held until', 'detenido hasta'),
	authority: row(EVENTS, 'text', 'many', 'never', 'under which authority', 'con qué fundamento'),
	heldBy: row(['Custody'], 'entity', 'many', 'never', 'held by', 'detenido por', PARTIES),
	/** To which body somebody was handed: a leg that ends in somebody's custody, not at a place. */
	handedTo: row(['Transfer', 'Act'], 'entity', 'many', 'never', 'handed to', 'entregado a', PARTIES),
	atRequestOf: row(
		['Custody', 'Transfer'],
		'entity',
		'many',
		'never',
		'at the request of',
		'a pedido de',
		PARTIES,
	),
	acceptsResponsibility: row(
		['Custody'],
		'entity',
		'many',
		'never',
		'accepts responsibility',
		'asume responsabilidad',
		PARTIES,
	),
	deniesResponsibility: row(
		['Custody'],
		'entity',
		'many',
		'never',
		'denies responsibility',
		'niega responsabilidad',
		PARTIES,
	),

	count: row(['Population'], 'quantity', 'many', 'quantity-interval', 'how many', 'cuántos'),
	counts: row(['Population'], 'text', 'one', 'never', 'what is counted', 'qué se cuenta'),
} as const satisfies Record<string, Property>;

export type PropertyName = keyof typeof PROPERTIES;

export function isProperty(name: unknown): name is PropertyName {
	return typeof name === 'string' && Object.hasOwn(PROPERTIES, name);
}

function row(
	subjects: readonly EntityKind[],
	value: Property['value'],
	holds: Property['holds'],
	compare: Comparison,
	en: string,
	es: string,
	values?: readonly EntityKind[],
): Property {
	return { subjects, value, holds, compare, label: { en, es }, ...(values === undefined ? {} : { values }) };
}
