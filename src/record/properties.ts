import { ANSWER_TYPES, COMPLIANCES, LEGAL_STATUSES, MEASURES, OBLIGATION_ACTS } from './codes.ts';
import type { EntityKind } from './entity.ts';
import type { ValueType } from './value.ts';

/**
 * How two values of one property compare when two voices give them. `equal`: the same or in conflict.
 * `date-overlap`: in conflict only when the two dates have no moment in common. `place-within`: a
 * country does not conflict with a prison in it. `name-variant`: another spelling is another name as
 * written, never a conflict. `quantity-interval`: in conflict when of one population and the intervals
 * do not meet. `done-or-not`: in conflict when one says that it was done and another that it was not, or only in part;
 * a court's *not shown* contradicts nobody. `never`: several values stand side by side.
 *
 * Beside that, whoever denies a value contradicts whoever affirms it, of every property; and who affirms it of the
 * `opposite` property does too.
 */
export type Comparison =
	| 'equal'
	| 'date-overlap'
	| 'place-within'
	| 'name-variant'
	| 'quantity-interval'
	| 'done-or-not'
	| 'never';

export type Property = {
	readonly subjects: readonly EntityKind[];
	readonly value: Exclude<ValueType, 'unknown' | 'none'>;
	/** For an entity value: of which kinds. */
	readonly values?: readonly EntityKind[];
	/** For a code: the closed list, where there is one. */
	readonly codes?: readonly string[];
	/** What subjects of some kinds take instead. */
	readonly unless?: Readonly<Partial<Record<EntityKind, Pick<Property, 'value' | 'values' | 'codes'>>>>;
	/** Whether one subject has one value at a time or many. */
	readonly holds: 'one' | 'many';
	readonly compare: Comparison;
	/** The property that says the contrary of the same value: a right denied, and given. */
	readonly opposite?: string;
	readonly label: { readonly en: string; readonly es: string };
};

const EVENTS = ['Custody', 'Transfer', 'Act'] as const;
const PARTIES = ['Person', 'Group', 'Organization'] as const;
const LEGAL = ['Order', 'Proceeding', 'Instrument'] as const;

/** Every property of the record. Without this one table aliases would "conflict". */
export const PROPERTIES = {
	name: row([...PARTIES, 'Place', ...LEGAL], 'text', 'many', 'name-variant', 'name', 'nombre'),
	alias: row(['Person', 'Group', 'Organization', 'Place'], 'text', 'many', 'name-variant', 'alias', 'alias'),
	bornOn: row(['Person'], 'date', 'one', 'date-overlap', 'born on', 'fecha de nacimiento'),
	age: row(['Person'], 'text', 'many', 'never', 'age', 'edad'),
	sex: row(['Person'], 'text', 'one', 'equal', 'sex', 'sexo'),
	nationality: row(['Person'], 'text', 'many', 'never', 'nationality', 'nacionalidad'),
	identifier: row(
		['Person', 'Place', 'Organization', ...LEGAL],
		'text',
		'many',
		'never',
		'identifier',
		'identificador',
	),
	/** A dated state: what became of an order, an obligation, a finding; of a person, the list's own word. */
	status: {
		...row(['Person', 'Obligation', 'Act', ...LEGAL], 'code', 'many', 'never', 'status', 'situación'),
		codes: LEGAL_STATUSES,
		unless: { Person: { value: 'text' } },
	},
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

	type: row([...EVENTS, 'Instrument', 'Proceeding'], 'code', 'many', 'never', 'kind', 'tipo'),
	who: row(EVENTS, 'entity', 'many', 'never', 'who', 'quién', ['Person', 'Group']),
	at: row([...EVENTS, 'Population'], 'entity', 'one', 'place-within', 'at', 'en', ['Place']),
	fromPlace: row(['Transfer', 'Custody', 'Act'], 'entity', 'one', 'place-within', 'from', 'desde', ['Place']),
	toPlace: row(['Transfer', 'Custody', 'Act'], 'entity', 'one', 'place-within', 'to', 'hacia', ['Place']),
	by: row(EVENTS, 'entity', 'many', 'never', 'by', 'por', PARTIES),
	on: row([...EVENTS, 'Order', 'Inquiry', 'Population'], 'date', 'one', 'date-overlap', 'on', 'fecha'),
	fromDate: row(['Custody'], 'date', 'one', 'date-overlap', 'held from', 'bajo custodia desde'),
	untilDate: row(['Custody'], 'date', 'one', 'date-overlap', 'held until', 'bajo custodia hasta'),
	authority: row(
		[...EVENTS, 'Order'],
		'text',
		'many',
		'never',
		'under which authority',
		'base legal invocada',
	),
	heldBy: row(['Custody'], 'entity', 'many', 'never', 'held by', 'a cargo de', PARTIES),
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
		'asume la responsabilidad',
		PARTIES,
	),
	deniesResponsibility: {
		...row(
			['Custody'],
			'entity',
			'many',
			'never',
			'denies responsibility',
			'niega la responsabilidad',
			PARTIES,
		),
		opposite: 'acceptsResponsibility',
	},

	/** Of a person: a right that a voice says was not given, or was. */
	rightDenied: {
		...row(['Person', 'Group'], 'text', 'many', 'never', 'right denied', 'derecho negado'),
		opposite: 'rightGiven',
	},
	rightGiven: row(['Person', 'Group'], 'text', 'many', 'never', 'right given', 'derecho concedido'),

	issuedBy: row(['Order'], 'entity', 'many', 'never', 'issued by', 'dictada por', PARTIES),
	inProceeding: row(['Order'], 'entity', 'many', 'never', 'in the proceeding', 'en el proceso', [
		'Proceeding',
	]),
	court: row(['Proceeding'], 'entity', 'many', 'never', 'before the court', 'ante el tribunal', PARTIES),
	/** An obligation of an order, a population of a larger one. */
	partOf: {
		...row(['Obligation', 'Population'], 'entity', 'many', 'never', 'part of', 'parte de', ['Order']),
		unless: { Population: { value: 'entity', values: ['Population'] } },
	},
	/** The words of the voice that orders. */
	operative: row(['Obligation'], 'text', 'many', 'never', 'operative words', 'parte dispositiva'),
	/** How another voice puts what was ordered. */
	readAs: row(['Obligation'], 'text', 'many', 'never', 'read as', 'entendida como'),
	act: {
		...row(['Obligation'], 'code', 'many', 'never', 'what is to be done', 'qué debe hacerse'),
		codes: OBLIGATION_ACTS,
	},
	bound: row(['Obligation'], 'entity', 'many', 'never', 'who is bound', 'a quién obliga', PARTIES),
	protects: row(['Obligation'], 'entity', 'many', 'never', 'who is protected', 'a quién protege', [
		'Person',
		'Group',
	]),
	deadline: row(['Obligation', 'Inquiry'], 'date', 'one', 'date-overlap', 'deadline', 'plazo'),
	/** Which obligation something was done about, or not. */
	obligation: row(['Act'], 'entity', 'many', 'never', 'about the obligation', 'sobre la obligación', [
		'Obligation',
	]),
	done: {
		...row(['Act'], 'code', 'many', 'done-or-not', 'what was done', 'qué se hizo'),
		codes: COMPLIANCES,
	},

	askedBy: row(['Inquiry'], 'entity', 'many', 'never', 'asked by', 'preguntó', PARTIES),
	asked: row(['Inquiry'], 'entity', 'many', 'never', 'who was asked', 'a quién se preguntó', PARTIES),
	question: row(['Inquiry'], 'text', 'many', 'never', 'what was asked', 'qué se preguntó'),
	about: row(['Inquiry', 'Term'], 'entity', 'many', 'never', 'about', 'sobre', [
		...PARTIES,
		'Place',
		...EVENTS,
		'Population',
	]),
	through: row(['Inquiry'], 'text', 'many', 'never', 'by which way', 'por qué vía'),
	answerType: {
		...row(['Inquiry'], 'code', 'many', 'never', 'what came back', 'qué se respondió'),
		codes: ANSWER_TYPES,
	},
	remindedOn: row(['Inquiry'], 'date', 'many', 'never', 'reminded on', 'reiterada el'),
	/** Whether those who keep this record asked; what other people asked is kept apart from it. */
	ours: row(['Inquiry'], 'boolean', 'one', 'equal', 'ours', 'nuestra'),
	answer: row(['Inquiry'], 'text', 'many', 'never', 'answer', 'respuesta'),

	/** Affirmed by who uses the word, denied by who rejects it. */
	word: row(['Term', 'Definition'], 'text', 'many', 'never', 'word', 'palabra'),
	ground: row(['Term'], 'text', 'many', 'never', 'on the ground', 'con el fundamento'),
	definedBy: row(['Term'], 'entity', 'many', 'never', 'as defined by', 'según la definición', ['Definition']),
	criterion: row(['Definition'], 'text', 'many', 'never', 'criterion', 'criterio'),

	/**
	 * On which criterion of which definition (`scheme`, `code`) a statement bears: what a person chose, never what a source
	 * says, so that it rests on the chosen statement alone. It weighs nothing.
	 */
	bearsOn: row([...PARTIES, 'Place', ...EVENTS], 'code', 'many', 'never', 'bears on', 'atañe a'),

	count: row(['Population'], 'quantity', 'many', 'quantity-interval', 'how many', 'cuántos'),
	counts: row(['Population'], 'text', 'one', 'never', 'what is counted', 'qué se cuenta'),
	measure: {
		...row(['Population'], 'code', 'one', 'equal', 'counted as', 'contado como'),
		codes: MEASURES,
	},
	/** The group whose size it is, so that names can be laid beside the number. */
	group: row(['Population'], 'entity', 'many', 'never', 'size of the group', 'tamaño del grupo', ['Group']),
	/** The time in which those counted came, went or were there. */
	during: row(['Population'], 'date', 'one', 'date-overlap', 'in the time', 'en el período'),
} as const satisfies Record<string, Property>;

export type PropertyName = keyof typeof PROPERTIES;

/** What a subject of this kind takes as a value of the property. */
export function valueTaken(
	name: PropertyName,
	kind: EntityKind,
): Pick<Property, 'value' | 'values' | 'codes'> {
	const property: Property = PROPERTIES[name];
	return property.unless?.[kind] ?? property;
}

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
