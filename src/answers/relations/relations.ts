import type { AnswerGraph, Statement } from '../../record/index.ts';
import { accountsOf, countedAccounts } from '../accounts.ts';
import { byProperty, foundIn } from '../conflicts.ts';
import type { PersonGraph, Relation } from '../contract.ts';
import { type OneThing, valueConflicts } from '../value-conflicts.ts';
import { deniedValues } from './denials.ts';
import { withDismissals } from './dismissed.ts';
import { paraphrases } from './paraphrases.ts';
import { sameValues } from './same-values.ts';
import { sameWords } from './same-words.ts';
import { withAccountsOfOne } from './two-accounts.ts';

/** In which order relations are told: what can't all hold comes first. */
const ORDER = ['conflict', 'different-scope', 'paraphrase', 'agreement', 'echo'];

/**
 * How the statements about one person, group or body stand to each other. Those that a person dismissed say so. Of the
 * two readers of a conflict, this is the one that sees all; `conflicts` leaves out what is dismissed.
 */
export function relationsOf(graph: PersonGraph): readonly Relation[] {
	const [first] = graph.members;
	const isListed = first?.kind === 'Person' || first?.kind === 'Group';
	const conflicts = isListed
		? foundIn(graph, () => countedAccounts(accountsOf(graph)))
		: [...valueConflicts(graph.statements, graph), ...deniedValues(graph.statements, graph)];
	return told(
		[...conflicts, ...sameValues(graph.statements, graph), ...paraphrases(graph), ...sameWords(graph)],
		graph,
	);
}

/** The same for an order with its obligations and what was done about them, or for an inquiry: of nothing that hangs on the people in it. */
export function relationsOfOrder(graph: AnswerGraph): readonly Relation[] {
	const obligations = new Map<string, string>();
	for (const { property, subject, value } of graph.statements)
		if (property === 'obligation' && value.type === 'entity')
			obligations.set(subject, graph.clusterOf.get(value.id) ?? value.id);
	const statements = graph.statements.filter(({ subject }) => {
		const kind = graph.entities.get(subject)?.kind;
		return kind === 'Order' || kind === 'Obligation' || kind === 'Inquiry' || obligations.has(subject);
	});
	// Whether it was done is asked of the obligation, in whatever passage a voice tells of it.
	const oneThing: OneThing = ({ property, subject }: Statement) =>
		property === 'done' ? obligations.get(subject) : undefined;
	const own = { ...graph, statements };
	return told(
		[
			...valueConflicts(statements, graph, oneThing),
			...deniedValues(statements, graph, oneThing),
			...sameValues(statements, graph, oneThing),
			...paraphrases(own),
		],
		graph,
	);
}

/** Marked where one body gives two accounts, and where a person dismissed them; in one order. */
export function told(
	relations: readonly Relation[],
	{ clusterOf, dismissed }: Pick<AnswerGraph, 'clusterOf' | 'dismissed'>,
): readonly Relation[] {
	const marked = withDismissals(withAccountsOfOne(relations, { clusterOf }), dismissed);
	return [...marked].sort(
		(a, b) => ORDER.indexOf(a.relation) - ORDER.indexOf(b.relation) || byProperty(a, b),
	);
}
