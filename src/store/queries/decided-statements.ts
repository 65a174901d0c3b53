import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';

const TARGET = 'target ';
const OWN = 'own ';

/** By which decision each of these statements stands in the record; those of a list's rows, which its mapping makes, are not among them. */
export async function decisionsOfStatements(
	opened: Case,
	statements: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
	const owners = new Map<string, string>();
	const asked = new Set(statements);
	// Where several passages say it, always the same one counts.
	for (const some of chunks(asked))
		for (const { id, owner } of await opened.db
			.selectFrom('statement')
			.select(['id', 'owner'])
			.where('id', 'in', some)
			.orderBy('owner', 'desc')
			.execute())
			if (!owners.has(id)) owners.set(id, owner);
	const passages = [...owners.values()].flatMap((owner) =>
		owner.startsWith(TARGET) ? [owner.slice(TARGET.length)] : [],
	);
	const decided = new Map<string, string>();
	for (const some of chunks(new Set(passages)))
		for (const { key, decision } of await opened.db
			.selectFrom('target')
			.select(['key', 'decision'])
			.where('key', 'in', some)
			.execute())
			decided.set(`${TARGET}${key}`, decision);
	const found = new Map<string, string>();
	for (const id of asked) {
		const owner = owners.get(id);
		if (owner === undefined) continue;
		const decision = owner.startsWith(OWN) ? owner.slice(OWN.length) : decided.get(owner);
		if (decision !== undefined) found.set(id, decision);
	}
	return found;
}
