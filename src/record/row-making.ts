import type { Anchor } from './anchor.ts';
import { type ColumnSeries, seriesOf } from './column-series.ts';
import { parseListDate } from './dates/index.ts';
import type { Entity, EntityKind } from './entity.ts';
import { type CaptureId, type EntityId, entityId, type Hmac, type SourceId, type TextId } from './ids.ts';
import { type ColumnRole, isSilent, type ListMapping, roleOfColumn } from './list.ts';
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

/** Why a cell says nothing in the record although its column has a role that should. */
export const UNREAD_REASONS = ['not-a-date', 'not-a-position'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];
export type UnreadCell = { readonly column: string; readonly reason: UnreadReason };

export type RowReading = {
	readonly subject: Entity | null;
	readonly entities: readonly Entity[];
	readonly statements: readonly Statement[];
	/** Cells of dates and positions that could not be read; they stay findable as they stand. */
	readonly unread: readonly UnreadCell[];
};

/** Words by which registers say that they do not know; such a cell states nothing. */
const NO_DATA =
	/^(?:-+|s\/?d|n\/?[ad]|sin datos?|sin informaci[oó]n|no hay informaci[oó]n\.?|se desconoce|desconocid[oa]|unknown|none|null)$/iu;

export type Cell = { readonly role: ColumnRole; readonly column: string; readonly text: string };

/** One row on its way to entities and statements: its cells by role, and who says them. */
export class RowMaking {
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
			const role = roleOfColumn(list.mapping, column);
			if (isSilent(role)) continue;
			const text = row.cells[i]?.replace(/\s+/gu, ' ').trim() ?? '';
			if (text !== '' && !NO_DATA.test(text)) cells.push({ role, column, text });
		}
		this.cells = cells;
		this.chain = [{ name: list.publisher, act: 'publishes' }, ...this.teller()];
	}

	/** Who told the list's publisher, and when; unnamed where the row gives only the day. */
	private teller(): readonly Voice[] {
		const voice = this.cell('voice');
		const told = this.cell('told-on');
		const read = told === null ? null : parseListDate(told.text, this.list.mapping.dateOrder);
		if (told !== null && read === null) this.leave(told, 'not-a-date');
		const on = read !== null && 'edtf' in read ? read.edtf : undefined;
		if (voice === null && on === undefined) return [];
		return [
			{
				...(voice === null ? {} : { name: voice.text }),
				act: 'says',
				...(on === undefined ? {} : { on }),
			},
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

	/** All cells of a role: up to six places, each in a column of its own. */
	allOf(role: ColumnRole): readonly Cell[] {
		return this.cells.filter((cell) => cell.role === role);
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

	/** A day as EDTF; `undefined` where the cell says that none is known, and where it is none, which is counted. */
	day(cell: Cell): string | undefined {
		const read = parseListDate(cell.text, this.list.mapping.dateOrder);
		if (read === null) this.leave(cell, 'not-a-date');
		return read !== null && 'edtf' in read ? read.edtf : undefined;
	}

	leave({ column }: Cell, reason: UnreadReason): void {
		this.unread.push({ column, reason });
	}

	/** The filled cell of a column whose role says something. */
	cellOf(column: string): Cell | null {
		return this.cells.find((cell) => cell.column === column) ?? null;
	}

	/** Which columns belong together in this list. */
	get series(): ColumnSeries {
		return seriesOf(this.list);
	}

	/** `also`: further cells in which it stands. */
	state(
		subject: EntityId,
		property: PropertyName,
		value: Value,
		cell: Cell,
		{ also = [], scope }: { readonly also?: readonly Cell[]; readonly scope?: Statement['scope'] } = {},
	): void {
		const { source, capture, text } = this.list;
		const anchors = [cell, ...also].map(
			(one): Anchor => ({
				source,
				capture,
				text,
				quote: { exact: one.text, prefix: '', suffix: '' },
				cell: { row: this.row.row, column: one.column },
			}),
		);
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
				...(scope === undefined ? {} : { scope }),
				anchors,
				origin: 'import',
			},
			{ quote: cell.text, occurrence: `${this.row.key ?? this.row.row}/${cell.column}` },
			(id) => this.entities.get(id)?.kind ?? null,
		);
		this.statements.set(statement.id, statement);
	}
}
