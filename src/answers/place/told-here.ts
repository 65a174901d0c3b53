import { compareText } from '../../record/index.ts';
import { accountSpan, byDateSpokenAbout } from '../account-order.ts';
import { speaks } from '../account-state.ts';
import { accountsOf } from '../accounts.ts';
import type { Account, PersonGraph, Whereabouts } from '../contract.ts';
import { namesOf } from '../names.ts';
import { type PlaceMeant, TOLD_KINDS, type ToldHere, type ToldKind } from './contract.ts';
import { isMeant } from './meant.ts';

const HELD: ReadonlySet<string> = new Set(['booked-in', 'held', 're-detention']);
const LEGS: ReadonlySet<string> = new Set(['transfer', 'hospital', 'removal']);
const DEATHS: ReadonlySet<string> = new Set(['death', 'remains-found']);

export type PersonTold = Pick<Whereabouts, 'person' | 'kind' | 'name' | 'accounts'>;

/** What is told of people at a place, by what it is; a leg stands with where it left, and with where it came. */
export function toldHere(
	people: readonly PersonTold[],
	meant: PlaceMeant,
): { readonly told: Readonly<Record<ToldKind, readonly ToldHere[]>>; readonly lastSpokenOf?: string } {
	const told: Record<ToldKind, ToldHere[]> = { held: [], came: [], left: [], deaths: [], others: [] };
	const here: Account[] = [];
	for (const { person, kind, name, accounts } of people) {
		const own: Record<ToldKind, Account[]> = { held: [], came: [], left: [], deaths: [], others: [] };
		for (const account of accounts) {
			const kinds = kindsOf(account, meant);
			for (const one of kinds) own[one].push(account);
			if (kinds.length > 0) here.push(account);
		}
		for (const one of TOLD_KINDS)
			if (own[one].length > 0)
				told[one].push({ person, kind, name, accounts: own[one].sort(byDateSpokenAbout) });
	}
	for (const one of TOLD_KINDS) told[one].sort(byFirst);
	const last = lastOf(here);
	return { told, ...(last === undefined ? {} : { lastSpokenOf: last }) };
}

function kindsOf(account: Account, meant: PlaceMeant): readonly ToldKind[] {
	const { type, place, fromPlace, also = [] } = account;
	const named = (property: string) => also.some((one) => one.property === property && isMeant(meant, one));
	const isHere = isMeant(meant, place) || named('at') || named('toPlace');
	const isFrom = isMeant(meant, fromPlace) || named('fromPlace');
	return [...(isHere ? [kindHere(type)] : []), ...(isFrom ? (['left'] as const) : [])];
}

function kindHere(type: string): ToldKind {
	if (HELD.has(type)) return 'held';
	if (LEGS.has(type)) return 'came';
	return DEATHS.has(type) ? 'deaths' : 'others';
}

function byFirst(a: ToldHere, b: ToldHere): number {
	const [one, other] = [a.accounts[0] as Account, b.accounts[0] as Account]; // a row is made by its first account
	return byDateSpokenAbout(one, other) || compareText(a.name, b.name) || compareText(a.person, b.person);
}

/** The latest date that anybody speaks about; what is foretold or asked speaks of no day that was. */
function lastOf(accounts: readonly Account[]): string | undefined {
	let last: { readonly hi: number; readonly lo: number; readonly text: string } | undefined;
	const counted = accounts.filter(({ proposed }) => !proposed);
	for (const account of counted.length > 0 ? counted : accounts) {
		const span = speaks(account) ? accountSpan(account) : null;
		if (span === null) continue;
		if (last === undefined || span.hi > last.hi || (span.hi === last.hi && span.lastLo > last.lo))
			last = { hi: span.hi, lo: span.lastLo, text: span.last };
	}
	return last?.text;
}

/** Everything that voices tell of one person or group, whether or not it lists them: of some only a death is told. */
export function toldOf(graph: PersonGraph): PersonTold | null {
	const kind = graph.members[0]?.kind;
	if (kind !== 'Person' && kind !== 'Group') return null;
	return { person: graph.cluster, kind, name: namesOf(graph).name, accounts: accountsOf(graph) };
}
