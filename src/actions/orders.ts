import { type OrderAnswer, orderAnswer } from '../answers/index.ts';
import type { OrderJson } from '../api/index.ts';
import { dateBounds, EVENT_KINDS } from '../record/index.ts';
import {
	type AnswerMaker,
	answersOf,
	type Case,
	clusterNamed,
	clusterThatWas,
	orderHolding,
	pageAnswers,
} from '../store/index.ts';
import { cursorOf, nextOf, type Page } from './cursor.ts';
import { ActionError } from './errors.ts';
import type { Proposed } from './proposed.ts';
import { asProposed, pageWithProposed } from './with-proposed.ts';

/**
 * Orders with all that hangs on them: their obligations, what was done about each, and the transfers of whom they protect.
 * An obligation whose order nobody names is answered by itself.
 */
export const ORDERS: AnswerMaker = {
	kind: 'order',
	of: ['Order', 'Obligation'],
	reach: [
		{ by: 'inProceeding', at: 'value', from: ['Order'], to: ['Proceeding'] },
		{ by: 'partOf', at: 'subject', from: ['Order'], to: ['Obligation'] },
		{ by: 'obligation', at: 'subject', from: ['Obligation'], to: ['Act'] },
		{ by: 'protects', at: 'value', from: ['Obligation'], to: ['Person', 'Group'] },
		{ by: 'member', at: 'value', from: ['Group'], to: ['Person'] },
		{ by: 'who', at: 'subject', from: ['Person', 'Group'], to: EVENT_KINDS },
	],
	compute(graph) {
		const doc = orderAnswer(graph);
		return doc === null ? null : { name: doc.name, hi: latest(doc), flags: 0, doc };
	},
};

/** The last moment of the last day that the chronology speaks about. */
function latest({ chronology }: OrderAnswer): number | null {
	const days = chronology.flatMap(({ about }) => (about === undefined ? [] : (dateBounds(about)?.hi ?? [])));
	const finite = days.filter((day) => Number.isFinite(day));
	return finite.length === 0 ? null : Math.max(...finite);
}

export type OrdersQuery = {
	readonly after?: string;
	readonly limit?: number;
	/** Given: what is only proposed follows what is accepted, marked. */
	readonly proposed?: Proposed;
};

/** Orders, the latest spoken of first. */
export function findOrders(opened: Case, query: OrdersQuery): Promise<Page<OrderJson>> {
	const { proposed } = query;
	return pageWithProposed<OrderJson>(
		query,
		() => acceptedOrders(opened, query),
		proposed && (async () => (await proposed.things.docs(ORDERS)) as readonly OrderAnswer[]),
	);
}

async function acceptedOrders(opened: Case, query: OrdersQuery): Promise<Page<OrderJson>> {
	const { after, limit = 100 } = query;
	const rows = await pageAnswers(opened, ORDERS.kind, {
		limit,
		...(after === undefined ? {} : { after: cursorOf(after) }),
	});
	return { items: rows.map(({ doc }) => doc as OrderAnswer), next: nextOf(rows, limit) };
}

/** Every order of the case, page by page, for the command line. */
export async function allOrders(opened: Case, proposed?: Proposed): Promise<readonly OrderJson[]> {
	const all: OrderJson[] = [];
	let after: string | undefined;
	do {
		const page = await findOrders(opened, {
			limit: 500,
			...(after === undefined ? {} : { after }),
			...(proposed === undefined ? {} : { proposed }),
		});
		all.push(...page.items);
		after = page.next ?? undefined;
	} while (after !== undefined);
	return all;
}

/**
 * One order, by the id of its answer, of any of its members, or of an obligation of it; with `proposed` also one that
 * nobody has confirmed, marked.
 *
 * @throws {ActionError} `not-found`
 */
export async function order(opened: Case, id: string, proposed?: Proposed): Promise<OrderJson> {
	const key = (await clusterNamed(opened, id)) ?? (await clusterThatWas(opened, id)) ?? id;
	const [own] = await answersOf(opened, ORDERS.kind, [key]);
	if (own !== undefined) return own.doc as OrderAnswer;
	const holding = await orderHolding(opened, key);
	const [row] = holding === null ? [] : await answersOf(opened, ORDERS.kind, [holding]);
	if (row !== undefined) return row.doc as OrderAnswer;
	const read = ((await proposed?.things.docs(ORDERS)) ?? []) as readonly OrderAnswer[];
	const found = read.find((one) => one.order === id);
	if (found === undefined) throw new ActionError('not-found', `there is no order ${id}`);
	return asProposed(found);
}
