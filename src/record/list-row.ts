import type { CustodyType } from './codes.ts';
import type { Entity, EventKind } from './entity.ts';
import type { Hmac } from './ids.ts';
import type { ColumnRole } from './list.ts';
import { readPosition } from './list-positions.ts';
import { readStays } from './list-stays.ts';
import type { PropertyName } from './properties.ts';
import { type ListContext, type ListRow, RowMaking, type RowReading } from './row-making.ts';

type EventRule = {
	readonly event: EventKind;
	readonly type: CustodyType;
	readonly date?: ColumnRole;
	readonly dateProperty?: PropertyName;
	readonly places: readonly (readonly [ColumnRole, PropertyName])[];
};

const isFilled = (row: RowMaking, role: ColumnRole): boolean => row.cell(role) !== null;
/** That somebody is held somewhere says of no arrest. */
const tellsArrest = (row: RowMaking): boolean => isFilled(row, 'detained-on') || isFilled(row, 'detained-at');

/** What a row tells, by the roles its columns have: the row is an event where its date or place is filled. */
const EVENT_RULES: readonly EventRule[] = [
	{
		event: 'Custody',
		type: 'arrest',
		date: 'detained-on',
		dateProperty: 'fromDate',
		places: [['detained-at', 'at']],
	},
	// Where somebody was held is no place of arrest: it is a stay of its own, to which no date belongs.
	{ event: 'Custody', type: 'held', places: [['held-at', 'at']] },
	{
		event: 'Transfer',
		type: 'transfer',
		date: 'transferred-on',
		dateProperty: 'on',
		places: [['transferred-to', 'toPlace']],
	},
	{
		event: 'Transfer',
		type: 'removal',
		date: 'removed-on',
		dateProperty: 'on',
		places: [['transferred-to', 'toPlace']],
	},
	{ event: 'Act', type: 'release', date: 'released-on', dateProperty: 'on', places: [] },
	{ event: 'Act', type: 'disappearance', date: 'disappeared-on', dateProperty: 'on', places: [] },
	{ event: 'Act', type: 'death', date: 'died-on', dateProperty: 'on', places: [['died-at', 'at']] },
];

const TEXT_ROLES: Readonly<Partial<Record<ColumnRole, PropertyName>>> = {
	alias: 'alias',
	age: 'age',
	sex: 'sex',
	nationality: 'nationality',
	identifier: 'identifier',
	status: 'status',
	consent: 'consent',
};

/**
 * The virtual statements of one row: computed, with the same ids every time, and stored only when a
 * decision is taken about a cell (DESIGN §4, Lists stay rows).
 */
export function readRow(hmac: Hmac, list: ListContext, row: ListRow): RowReading {
	const reading = new RowMaking(hmac, list, row);
	if (list.mapping.subject === 'none') return reading.done(null);
	return list.mapping.subject === 'Place' ? readPlace(reading) : readPerson(reading);
}

function readPerson(row: RowMaking): RowReading {
	const given = row.cell('given-names');
	const surnames = [row.cell('surname'), row.cell('second-surname')].filter((part) => part !== null);
	const full = row.cell('full-name');
	const name =
		full !== null
			? joinNames(full.text, row.cell('second-surname')?.text)
			: [surnames.map((part) => part.text).join(' '), given?.text ?? '']
					.filter((part) => part !== '')
					.join(', ');
	const named = full ?? surnames[0] ?? given;
	if (named === null || named === undefined || name === '') return row.done(null);
	const person = row.entity('Person', name, 'row');
	row.state(person.id, 'name', { type: 'text', text: name }, named);
	for (const cell of row.filled()) {
		const property = TEXT_ROLES[cell.role];
		if (property !== undefined) row.state(person.id, property, { type: 'text', text: cell.text }, cell);
		if (cell.role === 'born-on') row.date(person.id, 'bornOn', cell);
	}
	for (const rule of EVENT_RULES) readEvent(row, rule, person);
	readStays(row, person);
	readFurtherStays(row, person);
	return row.done(person);
}

function readEvent(row: RowMaking, rule: EventRule, person: Entity): void {
	const date = rule.date === undefined ? null : row.cell(rule.date);
	const places = rule.places.map(([role, property]) => [row.cell(role), property] as const);
	// A destination without a date of transfer is that of the removal, where the row dates one.
	if (rule.type === 'transfer' && date === null && row.cell('removed-on') !== null) return;
	// A place alone tells of a stay or leg; that somebody was removed, or died, takes a date.
	const first =
		date ??
		(rule.event === 'Act' || rule.type === 'removal' ? null : places.find(([cell]) => cell !== null)?.[0]);
	if (first === null || first === undefined) return;
	const event = row.entity(rule.event, rule.type, rule.type);
	row.state(event.id, 'type', { type: 'code', scheme: 'custody-type', code: rule.type }, first);
	row.state(event.id, 'who', { type: 'entity', id: person.id }, first);
	if (date !== null && rule.dateProperty !== undefined) row.date(event.id, rule.dateProperty, date);
	const taken = new Set<PropertyName>();
	for (const [cell, property] of places) {
		if (cell === null || taken.has(property)) continue;
		taken.add(property);
		const place = row.entity('Place', cell.text, `place:${property}:${rule.type}`);
		row.state(place.id, 'name', { type: 'text', text: cell.text }, cell);
		readPosition(row, cell.column, place.id);
		row.state(event.id, property, { type: 'entity', id: place.id }, cell);
	}
	const isBesideArrest = rule.type === 'held' && tellsArrest(row);
	const holder = rule.event === 'Custody' && !isBesideArrest ? row.cell('held-by') : null;
	if (holder !== null) {
		const body = row.entity('Organization', holder.text, 'held-by');
		// `Detenido por` beside a date of arrest says who arrested; only a stay says who held.
		const did = rule.type === 'held' ? 'heldBy' : 'by';
		row.state(event.id, did, { type: 'entity', id: body.id }, holder);
	}
}

/** Each further column of where somebody was held is a stay of its own; none of them says when, or which came first. */
function readFurtherStays(row: RowMaking, person: Entity): void {
	for (const [at, cell] of row.allOf('held-at').entries()) {
		if (at === 0) continue;
		const event = row.entity('Custody', 'held', `held:${at + 1}`);
		const place = row.entity('Place', cell.text, `place:at:held:${at + 1}`);
		row.state(event.id, 'type', { type: 'code', scheme: 'custody-type', code: 'held' }, cell);
		row.state(event.id, 'who', { type: 'entity', id: person.id }, cell);
		row.state(place.id, 'name', { type: 'text', text: cell.text }, cell);
		row.state(event.id, 'at', { type: 'entity', id: place.id }, cell);
	}
}

function readPlace(row: RowMaking): RowReading {
	const named = row.cell('place-name') ?? row.cell('full-name');
	if (named === null) return row.done(null);
	const place = row.entity('Place', named.text, 'row');
	row.state(place.id, 'name', { type: 'text', text: named.text }, named);
	readPosition(row, named.column, place.id);
	for (const cell of row.filled()) {
		const property = TEXT_ROLES[cell.role];
		if (property === 'alias' || property === 'identifier')
			row.state(place.id, property, { type: 'text', text: cell.text }, cell);
	}
	return row.done(place);
}

/** `SURNAME Given` with the mother's surname in a column of its own stays as the register writes it. */
function joinNames(full: string, second: string | undefined): string {
	return second === undefined ? full : `${full} (${second})`;
}
