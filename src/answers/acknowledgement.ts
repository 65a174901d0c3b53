import { speaks } from './account-state.ts';
import type { Account, Acknowledgement, PersonGraph } from './contract.ts';
import { fullestLabel } from './labels.ts';
import { sameBody, speaksFor } from './same-body.ts';

type Body = NonNullable<Account['heldBy']>;

/**
 * What each authority says of an event in which a voice gives it a part, when it speaks of itself: that it
 * holds somebody, or that it does not. A body that says both stands there twice.
 */
export function acknowledgementsOf(
	accounts: readonly Account[],
	graph: PersonGraph,
): readonly Acknowledgement[] {
	const bodies = bodiesIn(accounts, graph);
	const found = new Map<string, { by: string; says: Acknowledgement['says']; statements: Set<string> }>();
	for (const account of accounts) {
		const voice = account.voices.at(-1);
		if (voice === undefined || !speaks(account)) continue;
		const body = bodies.find(({ names }) => names.some((one) => speaksFor(voice, one, graph.clusterOf)));
		if (body === undefined) continue;
		const denies = account.polarity === 'denies' || deniesPart(account, body, graph);
		// Who says where somebody is, or that another holds them, owns to no part that only they spoke of.
		if (!denies && !takesPart(body, account, accounts, graph)) continue;
		const says = denies ? 'denied' : 'acknowledged';
		const key = `${body.entity} ${says}`;
		const known = found.get(key) ?? {
			by: fullestLabel(body.names.map(({ label }) => label)),
			says,
			statements: new Set<string>(),
		};
		for (const id of account.statements) known.statements.add(id);
		found.set(key, known);
	}
	return [...found.values()].map(({ by, says, statements }) => ({
		by,
		says,
		statements: [...statements].sort() as Account['statements'][number][],
	}));
}

/** The one thing that the authorities say, or nothing where none speaks or they differ. */
export function oneAcknowledgement(all: readonly Acknowledgement[]): Acknowledgement['says'] | undefined {
	const first = all[0]?.says;
	return all.every(({ says }) => says === first) ? first : undefined;
}

/** A body by each name that a voice gives it: who speaks for `Quintara` speaks for `the Republic of Quintara`, once joined. */
type NamedBody = Body & { readonly names: Body[] };

function bodiesIn(accounts: readonly Account[], { clusterOf }: PersonGraph): readonly NamedBody[] {
	const bodies: NamedBody[] = [];
	for (const { heldBy, by, also } of accounts)
		for (const body of [
			heldBy,
			by,
			...(also ?? []).filter(({ property }) => BODY_PROPERTIES.has(property)),
		]) {
			if (body === undefined) continue;
			const known = bodies.find((one) => sameBody(one, body, clusterOf));
			if (known === undefined) bodies.push({ ...body, names: [body] });
			else known.names.push(body);
		}
	return bodies;
}

/** By these a voice gives a body a part in what happened; by denying responsibility it takes it away. */
const PARTS: ReadonlySet<string> = new Set(['heldBy', 'by', 'atRequestOf', 'acceptsResponsibility']);
const BODY_PROPERTIES: ReadonlySet<string> = new Set([...PARTS, 'deniesResponsibility']);

/** Whether an affirming account can stand for its own body: some voice gives it a part, and itself no other holder. */
function takesPart(
	body: Body,
	own: Account,
	accounts: readonly Account[],
	{ clusterOf }: PersonGraph,
): boolean {
	const isBody = (one: Body | undefined) => one !== undefined && sameBody(one, body, clusterOf);
	if (own.heldBy !== undefined && !isBody(own.heldBy)) return false;
	return accounts.some(
		({ heldBy, by, also }) =>
			isBody(heldBy) || isBody(by) || (also ?? []).some((one) => PARTS.has(one.property) && isBody(one)),
	);
}

function deniesPart({ also }: Account, body: Body, { clusterOf }: PersonGraph): boolean {
	return (also ?? []).some(
		(one) => one.property === 'deniesResponsibility' && sameBody(one, body, clusterOf),
	);
}
