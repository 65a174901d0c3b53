import type { EntityId } from '../../record/index.ts';
import { isAllThere } from './awaited.ts';
import { chunks, type Fold } from './context.ts';
import { dropOwner, mintedBy } from './minted.ts';
import { applyOwnStatement, applyTarget } from './targets.ts';

/**
 * Weighs again what names an entity which came or went: statements by hand, and passages that say what
 * they mean. All that rests on it, however far, is taken away first and put back where it still has ground,
 * so that no two passages hold each other up and the state does not depend on the order of what happened.
 */
export async function settleAwaited(fold: Fold): Promise<void> {
	const any = await fold.tx.selectFrom('awaited').select('entity').limit(1).execute();
	if (any.length === 0) return;
	const due = new Set<string>();
	const joined = new Set(fold.dirty.joined);
	let moved: readonly string[] = [...joined, ...fold.dirty.shaken];
	while (moved.length > 0) {
		const next = new Set<string>();
		for (const subject of await awaiting(fold, moved)) {
			if (due.has(subject)) continue;
			due.add(subject);
			if (isTarget(subject)) for (const { id } of await mintedBy(fold, subject)) next.add(id);
		}
		moved = [...next];
	}
	if (due.size === 0) return;
	fold.dirty.joined.clear();
	const targets = new Set([...due].filter(isTarget));
	for (const subject of targets) await dropOwner(fold, subject);
	for (let stood = -1; stood !== targets.size; ) {
		stood = targets.size;
		for (const subject of targets)
			if (await isAllThere(fold, subject)) {
				targets.delete(subject);
				await applyTarget(fold, subject.slice('target '.length));
			}
	}
	for (const subject of due) if (!isTarget(subject)) await applyOwnStatement(fold, subject);
	await putBack(fold, joined);
	for (const id of joined) fold.dirty.joined.add(id);
}

/**
 * What came back with the above may be what others wait for: nothing led to them while it was gone, for a passage that
 * waits mints nothing. Adds to `joined` all that came or went meanwhile.
 */
async function putBack(fold: Fold, joined: Set<EntityId>): Promise<void> {
	const done = new Set<string>();
	while (fold.dirty.joined.size > 0) {
		const came = [...fold.dirty.joined];
		fold.dirty.joined.clear();
		for (const id of came) joined.add(id);
		for (const subject of await awaiting(fold, came)) {
			if (done.has(subject) || !(await isAllThere(fold, subject))) continue;
			done.add(subject);
			if (isTarget(subject)) await applyTarget(fold, subject.slice('target '.length));
			else await applyOwnStatement(fold, subject);
		}
	}
}

function isTarget(subject: string): boolean {
	return subject.startsWith('target ');
}

async function awaiting(fold: Fold, entities: readonly string[]): Promise<ReadonlySet<string>> {
	const subjects = new Set<string>();
	for (const some of chunks(entities))
		for (const row of await fold.tx
			.selectFrom('awaited')
			.select('subject')
			.where('entity', 'in', some)
			.execute())
			subjects.add(row.subject);
	return subjects;
}
