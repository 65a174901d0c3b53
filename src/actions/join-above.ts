import { randomUUID } from 'node:crypto';
import type { DecisionInput, JoinAboveResult } from '../api/index.ts';
import {
	type Case,
	caseSettings,
	clustersOf,
	decidedOn,
	dismissed,
	type NamedEntity,
	publishedClusters,
} from '../store/index.ts';
import { decide } from './decide.ts';
import { ActionError } from './errors.ts';
import type { CaseLinkage } from './link/case-linkage.ts';

export type JoinRequest = {
	/** From which probability on; below .5 two are more likely two than one. */
	readonly above: number;
	readonly by?: string;
	readonly reason?: string;
};

export const LEAST_ABOVE = 0.5;

/**
 * Joins whom a linkage (by that threshold, or a lower one) calls one from a probability on that a person has set, as one batch of *same*, each marked as not
 * read singly; one undo takes all of them back. Left out and counted: whom somebody has judged, or dismissed, or where a
 * *different* or *unsure* stands between any two that would come together; whom a second reviewer is awaited for;
 * anybody published; two rows of one list, unless the settings say that these may be one.
 *
 * @throws {ActionError} `bad-request` for a linkage that is not sound, and for a case in which joins need two reviewers
 */
export async function joinAbove(
	opened: Case,
	linkage: CaseLinkage,
	{ above, by, reason }: JoinRequest,
): Promise<JoinAboveResult> {
	if (!(above >= LEAST_ABOVE && above <= 1))
		throw new ActionError('bad-request', `a threshold for joining is from ${LEAST_ABOVE} to 1`);
	if (!linkage.result.health.sound)
		throw new ActionError(
			'bad-request',
			'this linkage is not sound: its probabilities are not to be believed, and nothing was joined',
		);
	if ((await caseSettings(opened)).joinsNeedTwo?.value === true)
		throw new ActionError(
			'bad-request',
			'in this case joins need two reviewers: nobody is joined by a threshold, and nothing was joined',
		);
	const { chosen, leftOut } = await choose(opened, linkage, above);
	const batch = randomUUID();
	const method = `linked, ${linkage.result.weighed}`;
	const why = reason ?? `joined by a threshold: ${linkage.result.weighed} probability from ${above} on`;
	const lines = chosen.map(
		({ left, right, probability }): DecisionInput => ({
			do: 'same',
			left: left.id,
			right: right.id,
			readSingly: false,
			basis: { method, probability, threshold: above },
			batch,
			reason: why,
			seen: null,
			...(by === undefined ? {} : { by }),
		}),
	);
	const receipt = lines.length === 0 ? null : await decide(opened, lines);
	return {
		batch: receipt === null || receipt.decided === 0 ? null : batch,
		above,
		joined: receipt?.decided ?? 0,
		refused: receipt?.refused ?? [],
		leftOut,
	};
}

type Chosen = { readonly left: NamedEntity; readonly right: NamedEntity; readonly probability: number };

async function choose(
	opened: Case,
	{ people, pairs, groups, settings }: CaseLinkage,
	above: number,
): Promise<{ readonly chosen: readonly Chosen[]; readonly leftOut: JoinAboveResult['leftOut'] }> {
	const now = await clustersOf(
		opened,
		people.map(({ id }) => id),
	);
	const clusterOf = ({ id, cluster }: NamedEntity) => now.get(id) ?? cluster;
	const likely = pairs
		.filter(({ probability }) => probability >= above)
		.sort((a, b) => b.probability - a.probability || a.left - b.left || a.right - b.right);
	const touched = likely.flatMap(({ left, right }) =>
		[people[left], people[right]].flatMap((one) => (one === undefined ? [] : [clusterOf(one)])),
	);
	const published = await publishedClusters(opened, touched);
	const merging = new Merging();
	for (const person of people)
		if (person.row !== null && !settings.within) merging.hasRow(clusterOf(person), person.source);
	for (const pair of await decidedOn(opened)) {
		// A *same* that is kept apart or awaits a second name is a person's to settle as well.
		if (pair.left.cluster !== pair.right.cluster) merging.block(pair.left.cluster, pair.right.cluster);
	}
	for (const { left, right } of await dismissed(opened, 'same')) {
		const clusters = await clustersOf(opened, [left, right]);
		merging.block(clusters.get(left) ?? left, clusters.get(right) ?? right);
	}
	const leftOut = { decided: 0, published: 0, rowsOfOneList: 0, notInOneCluster: 0 };
	const chosen: Chosen[] = [];
	for (const { left: one, right: other, probability } of likely) {
		const [left, right] = [people[one], people[other]];
		if (left === undefined || right === undefined) continue;
		const [a, b] = [merging.of(clusterOf(left)), merging.of(clusterOf(right))];
		if (a === b) continue;
		// Two of a chain of likenesses that says on the whole that they are two.
		if (groups[one] !== groups[other]) leftOut.notInOneCluster += 1;
		else if (published.has(clusterOf(left)) || published.has(clusterOf(right))) leftOut.published += 1;
		else if (merging.isBlocked(a, b)) leftOut.decided += 1;
		else if (merging.shareList(a, b)) leftOut.rowsOfOneList += 1;
		else {
			merging.join(a, b);
			chosen.push({ left, right, probability });
		}
	}
	return { chosen, leftOut };
}

/** What comes together as pairs are joined one after another: the lists that have a row in it, and from what it is kept apart. */
class Merging {
	readonly #into = new Map<string, string>();
	readonly #lists = new Map<string, Set<string>>();
	readonly #blocks = new Map<string, Set<string>>();

	of(cluster: string): string {
		let at = cluster;
		for (let next = this.#into.get(at); next !== undefined; next = this.#into.get(at)) at = next;
		return at;
	}

	hasRow(cluster: string, source: string): void {
		add(this.#lists, this.of(cluster), source);
	}

	block(one: string, other: string): void {
		const [a, b] = [this.of(one), this.of(other)];
		add(this.#blocks, a, b);
		add(this.#blocks, b, a);
	}

	isBlocked(a: string, b: string): boolean {
		return [...(this.#blocks.get(a) ?? [])].some((other) => this.of(other) === b);
	}

	shareList(a: string, b: string): boolean {
		const lists = this.#lists.get(b);
		return lists !== undefined && [...(this.#lists.get(a) ?? [])].some((source) => lists.has(source));
	}

	join(a: string, b: string): void {
		this.#into.set(b, a);
		for (const source of this.#lists.get(b) ?? []) add(this.#lists, a, source);
		for (const other of this.#blocks.get(b) ?? []) this.block(a, other);
	}
}

function add<V>(sets: Map<string, Set<V>>, key: string, value: V): void {
	sets.set(key, (sets.get(key) ?? new Set<V>()).add(value));
}
