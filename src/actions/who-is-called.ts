import { isCode } from '../record/index.ts';
import { type Case, clusterNamed, searchNames } from '../store/index.ts';
import { ActionError } from './errors.ts';
import { isCalled } from './is-called.ts';
import type { Proposed } from './proposed.ts';

/** Whoever has a page is looked for in this order: a body of the name does not stand in the way of a person. */
const PAGES = [
	['Person', 'Group'],
	['Organization', 'Place'],
] as const;
const MOST_HITS = 500;

/**
 * The cluster that an id or a name in any of its spellings means. Two who are called so are two: then nobody is chosen.
 *
 * @throws {ActionError} `not-found` where nobody is called so; `bad-request` where several are, with their ids
 */
export async function whoIsCalled(opened: Case, idOrName: string, proposed?: Proposed): Promise<string> {
	const known = await clusterNamed(opened, idOrName);
	if (known !== null) return known;
	const hits = await searchNames(opened, idOrName, MOST_HITS);
	const named = (await proposed?.all())?.filter(
		({ key, name, doc }) => key === idOrName || isCalled([name, ...(doc?.names ?? [])], idOrName),
	);
	for (const kinds of PAGES) {
		const of = hits.filter(({ kind }) => isCode(kinds, kind));
		const exact = of.filter(({ label }) => isCalledExactly(label, idOrName));
		const clusters = new Set((exact.length > 0 ? exact : of).map(({ cluster }) => cluster));
		if (clusters.size === 0 && kinds[0] === 'Person') for (const { key } of named ?? []) clusters.add(key);
		const [one] = clusters;
		if (one !== undefined && clusters.size === 1) return one;
		if (clusters.size > 1)
			throw new ActionError(
				'bad-request',
				`${clusters.size} are called so and were not joined; give one of their ids: ${[...clusters].slice(0, MOST_TOLD).join(', ')}${clusters.size > MOST_TOLD ? ', …' : ''}`,
			);
	}
	throw new ActionError(
		'not-found',
		'nobody of this id or name is in the record; "paradero search" finds names by a part of them',
	);
}
const MOST_TOLD = 10;

function isCalledExactly(label: string, name: string): boolean {
	return isCalled([label], name) && isCalled([name], label);
}
