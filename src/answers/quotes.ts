import type { Statement, StatementId } from '../record/index.ts';
import type { QuoteRef } from './contract.ts';

/** Finds a statement by its id, for what was derived from others. */
export type StatementById = (id: StatementId) => Statement | undefined;

/** Whether it came into the record with others: accepted together, or as a cell of a list that was mapped. */
export function isUnread({ readSingly, origin }: Pick<Statement, 'readSingly' | 'origin'>): boolean {
	return readSingly === false || origin === 'import';
}

/**
 * The words that a number of statements rest on, each place once, in the order of the statements. A
 * derived statement shows the words of those that it is derived from.
 */
export function quotesOf(statements: readonly Statement[], byId?: StatementById): readonly QuoteRef[] {
	const quotes = new Map<string, QuoteRef>();
	const derived = new Set<StatementId>();
	const add = (statement: Statement) => {
		for (const { source, quote, position, page, cell, region, capture } of statement.anchors) {
			const exact = quote?.exact ?? statement.raw ?? '';
			const key = `${source}\n${position?.start ?? cell?.row ?? ''}\n${cell?.column ?? ''}\n${exact}`;
			if (quotes.has(key)) continue;
			const ref: { -readonly [K in keyof QuoteRef]: QuoteRef[K] } = {
				statement: statement.id,
				source,
				exact,
			};
			if (position !== undefined) {
				ref.start = position.start;
				ref.end = position.end;
			}
			if (page !== undefined) ref.page = page;
			if (region !== undefined) ref.region = { ...region, ...(capture === undefined ? {} : { capture }) };
			if (isUnread(statement)) ref.readSingly = false;
			if (cell !== undefined) {
				ref.row = cell.row;
				ref.column = cell.column;
			}
			quotes.set(key, ref);
		}
		if (statement.anchors.length > 0 || derived.has(statement.id)) return;
		derived.add(statement.id);
		for (const id of statement.basis?.from ?? []) {
			const origin = byId?.(id);
			if (origin !== undefined) add(origin);
		}
	};
	for (const statement of statements) add(statement);
	return [...quotes.values()];
}
