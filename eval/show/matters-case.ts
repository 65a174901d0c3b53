import { add, sources } from '../../src/actions/index.ts';
import { acceptByKind } from './accept.ts';
import { decideDisposals } from './disposals.ts';
import { joinNames } from './join-names.ts';
import { type Case, material } from './material.ts';
import { joinOrders } from './orders-by-rule.ts';

const FOLDERS = ['articles', 'us-courts', 'us-executive'] as const;

/** Makes the case of the two articles, the courts' papers and the executive's statements, and decides it by rule. */
export async function fillMatters(opened: Case): Promise<void> {
	const begun = performance.now();
	await add(
		opened,
		FOLDERS.map((folder) => material('documents', folder)),
	);
	const taken = await acceptByKind(opened);
	const names = await joinNames(opened);
	const joined = await joinOrders(opened);
	const disposals = await decideDisposals(opened);
	console.log(
		`${(await sources(opened)).length} sources in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
	);
	console.log(`accepted: ${[...taken].map(([kind, count]) => `${count} ${kind}`).join(', ')}`);
	console.log(
		`joined: ${names} names; ${[...joined].map(([rule, count]) => `${count} by “${rule}”`).join('; ')}`,
	);
	console.log(`decided as what became of an order: ${disposals}`);
}
