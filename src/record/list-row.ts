import type { Anchor } from './anchor.ts';
import type { CustodyType } from './codes.ts';
import { parseListDate } from './dates/index.ts';
import type { Entity, EntityKind, EventKind } from './entity.ts';
import { type CaptureId, type EntityId, entityId, type Hmac, type SourceId, type TextId } from './ids.ts';
import type { ColumnRole, ListMapping } from './list.ts';
import type { PropertyName } from './properties.ts';
import { makeStatement, type Statement } from './statement.ts';
import type { Value } from './value.ts';
import type { Voice } from './voice.ts';

/** A row of a list as a reader found it; `key` is its value in the key column, if the list has one. */
export type ListRow = { readonly row: number; readonly key?: string; readonly cells: readonly string[] };

export type ListContext = {
	readonly source: SourceId;
	readonly capture: CaptureId;
	readonly text: TextId;
	/** Who publishes the list. */
	readonly publisher: string;
	readonly header: readonly string[];
	readonly mapping: ListMapping;
};

export type RowReading = {
	readonly subject: Entity | null;
	readonly entities: readonly Entity[];
	readonly statements: readonly Statement[];
	/** Cells of dates and positions that could not be read; they stay findable as they stand. */
	readonly unread: readonly UnreadCell[];
};

/** Why a cell says nothing in the record although its column has a role that should. */
export const UNREAD_REASONS = ['not-a-date', 'not-a-position'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];
export type UnreadCell = { readonly column: string; readonly reason: UnreadReason };

type EventRule = {
	readonly event: EventKind;
	readonly type: CustodyType;
	readonly date?: ColumnRole;
	readonly dateProperty?: PropertyName;
	readonly places: readonly (readonly [ColumnRole, PropertyName])[];
	/** Only where this column is filled as well. */
	readonly beside?: ColumnRole;
};

/** What a row tells, by the roles its columns have: the row is an event where its date or place is filled. */
const EVENT_RULES: readonly EventRule[] = [
	{
		event: 'Custody',
		type: 'arrest',
		date: 'detained-on',
		dateProperty: 'fromDate',
		places: [
			['detained-at', 'at'],
			['held-at', 'at'],
		],
	},
	// Taken in one place and held in another: the second is a stay of its own, to which no date belongs.
	{ event: 'Custody', type: 'held', places: [['held-at', 'at']], beside: 'detained-at' },
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
};

/** Words by which registers say that they do not know; such a cell states nothing. */
const NO_DATA =
	/^(?:-+|s\/?d|n\/?[ad]|sin datos?|sin informaci[oó]n|no hay informaci[oó]n\.?|se desconoce|desconocid[oa]|unknown|none|null)$/iu;

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
	return row.done(person);
}

function readEvent(row: RowMaking, rule: EventRule, person: Entity): void {
	if (rule.beside !== undefined && row.cell(rule.beside) === null) return;
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
		row.state(event.id, property, { type: 'entity', id: place.id }, cell);
	}
	const holder = rule.event === 'Custody' && rule.beside === undefined ? row.cell('held-by') : null;
	if (holder !== null) {
		const body = row.entity('Organization', holder.text, 'held-by');
		// `Detenido por` beside a date of arrest says who arrested; only a stay says who held.
		const did = rule.type === 'held' ? 'heldBy' : 'by';
		row.state(event.id, did, { type: 'entity', id: body.id }, holder);
	}
}

function readPlace(row: RowMaking): RowReading {
	const named = row.cell('place-name') ?? row.cell('full-name');
	if (named === null) return row.done(null);
	const place = row.entity('Place', named.text, 'row');
	row.state(place.id, 'name', { type: 'text', text: named.text }, named);
	const latitude = row.cell('latitude');
	const longitude = row.cell('longitude');
	if (latitude !== null && longitude !== null) {
		const position = { latitude: Number(latitude.text), longitude: Number(longitude.text) };
		if (Math.abs(position.latitude) <= 90 && Math.abs(position.longitude) <= 180)
			row.state(place.id, 'position', { type: 'geo', ...position }, latitude);
		else row.leave(latitude, 'not-a-position');
	}
	for (const cell of row.filled()) {
		const property = TEXT_ROLES[cell.role];
		if (property === 'alias' || property === 'identifier')
			row.state(place.id, property, { type: 'text', text: cell.text }, cell);
	}
	return row.done(place);
}

type Cell = { readonly role: ColumnRole; readonly column: string; readonly text: string };

class RowMaking {
	private readonly hmac: Hmac;
	private readonly list: ListContext;
	private readonly row: ListRow;
	private readonly cells: readonly Cell[];
	private readonly chain: readonly Voice[];
	private readonly entities = new Map<EntityId, Entity>();
	private readonly statements = new Map<string, Statement>();
	private readonly unread: UnreadCell[] = [];

	constructor(hmac: Hmac, list: ListContext, row: ListRow) {
		this.hmac = hmac;
		this.list = list;
		this.row = row;
		const cells: Cell[] = [];
		for (const [i, column] of list.header.entries()) {
			const role = list.mapping.columns[column];
			const text = row.cells[i]?.replace(/\s+/gu, ' ').trim() ?? '';
			if (role !== undefined && role !== 'ignore' && text !== '' && !NO_DATA.test(text))
				cells.push({ role, column, text });
		}
		this.cells = cells;
		const voice = this.cell('voice');
		this.chain = [
			{ name: list.publisher, act: 'publishes' },
			...(voice === null ? [] : [{ name: voice.text, act: 'says' as const }]),
		];
	}

	done(subject: Entity | null): RowReading {
		return {
			subject,
			entities: [...this.entities.values()],
			statements: [...this.statements.values()],
			unread: this.unread,
		};
	}

	filled(): readonly Cell[] {
		return this.cells;
	}

	cell(role: ColumnRole): Cell | null {
		return this.cells.find((cell) => cell.role === role) ?? null;
	}

	entity(kind: EntityKind, label: string, part: string): Entity {
		const { source } = this.list;
		const quote = this.row.key === undefined ? `row ${this.row.row}` : `key ${this.row.key}`;
		const id = entityId(this.hmac, source, kind, quote, part);
		const entity: Entity = { id, kind, source, label, row: this.row.row };
		this.entities.set(id, entity);
		return entity;
	}

	date(subject: EntityId, property: PropertyName, cell: Cell): void {
		const read = parseListDate(cell.text, this.list.mapping.dateOrder);
		if (read === null) this.leave(cell, 'not-a-date');
		else if ('unknown' in read) this.state(subject, property, { type: 'unknown' }, cell);
		else this.state(subject, property, { type: 'date', edtf: read.edtf }, cell);
	}

	leave({ column }: Cell, reason: UnreadReason): void {
		this.unread.push({ column, reason });
	}

	state(subject: EntityId, property: PropertyName, value: Value, cell: Cell): void {
		const { source, capture, text } = this.list;
		const anchor: Anchor = {
			source,
			capture,
			text,
			quote: { exact: cell.text, prefix: '', suffix: '' },
			cell: { row: this.row.row, column: cell.column },
		};
		const statement = makeStatement(
			this.hmac,
			{
				source,
				subject,
				property,
				value,
				raw: cell.text,
				chain: this.chain,
				polarity: 'affirms',
				force: 'asserts',
				...(value.type === 'date' ? { valid: { on: value.edtf } } : {}),
				anchors: [anchor],
				origin: 'import',
			},
			{ quote: cell.text, occurrence: `${this.row.key ?? this.row.row}/${cell.column}` },
			(id) => this.entities.get(id)?.kind ?? null,
		);
		this.statements.set(statement.id, statement);
	}
}

/** `SURNAME Given` with the mother's surname in a column of its own stays as the register writes it. */
function joinNames(full: string, second: string | undefined): string {
	return second === undefined ? full : `${full} (${second})`;
}
