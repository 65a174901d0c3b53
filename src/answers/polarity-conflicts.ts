import type { ClusterId, StatementId } from '../record/index.ts';
import { accountSpan } from './account-order.ts';
import { affirms, speaks } from './account-state.ts';
import type { Account, PersonGraph, Relation } from './contract.ts';
import { isOneVoice } from './one-voice.ts';
import { pieceDates, type Stretch } from './piece-dates.ts';
import { placesMeet } from './places.ts';
import { sameBody } from './same-body.ts';
import { isFirm } from './voices.ts';

/**
 * Where one voice affirms and another denies that one thing happened to somebody: of one event, whatever
 * the dates, but not at a place that does not meet; else of the same type about dates that overlap, as long as they do not name different
 * holders or places. A stay that a person joined of several accounts is affirmed between them too, and is
 * held by whom any of them names. A denial that somebody was held also denies that they were arrested or
 * booked in that day; a denial of the arrest denies nothing of a later stay.
 */
export function polarityConflicts(accounts: readonly Account[], graph: PersonGraph): readonly Relation[] {
	const denials = accounts.filter((one) => one.polarity === 'denies' && speaks(one) && commits(one));
	if (denials.length === 0) return [];
	const whole = deniedWhole(graph);
	const affirmed = accounts.filter((one) => affirms(one) && commits(one));
	const stays = staysOf(affirmed);
	const byAffirmed = new Map<string, { yes: readonly Account[]; no: Account[] }>();
	for (const denial of denials) {
		// Who denies one value of an event, its place or its day, does not deny that it happened.
		if (!denial.statements.some((id) => whole.has(id))) continue;
		const yes = affirmed.filter((one) => contradict(one, denial, stays.get(one.eventCluster), graph));
		if (yes.length === 0) continue;
		const key = yes.map(({ statements }) => statements[0]).join('\n');
		const known = byAffirmed.get(key);
		if (known === undefined) byAffirmed.set(key, { yes, no: [denial] });
		else known.no.push(denial);
	}
	return [...byAffirmed.values()].map(({ yes, no }) => ({
		relation: 'conflict',
		kind: 'polarity',
		property: 'type',
		sides: [side('affirms', yes, graph), side('denies', no, graph)],
		note: `${voicesText(yes)}: “${typesOf(yes).join(', ')}”; ${voicesText(no)}: not “${typesOf(no).join(', ')}”.`,
	}));
}

function deniedWhole({ statements, proposed = [] }: PersonGraph): ReadonlySet<StatementId> {
	return new Set(
		[...statements, ...proposed]
			.filter(
				({ property, polarity }) => polarity === 'denies' && (property === 'type' || property === 'who'),
			)
			.map(({ id }) => id),
	);
}

function commits({ hedge }: Account): boolean {
	return hedge !== 'possible' && hedge !== 'doubtful';
}

/** What only all accounts of a stay together tell: the days between them, and who holds. */
type Stay = { readonly between: readonly Stretch[]; readonly holders: readonly Holder[] };
type Holder = NonNullable<Account['heldBy']>;

function staysOf(affirmed: readonly Account[]): ReadonlyMap<ClusterId, Stay> {
	const stays = new Map<ClusterId, Account[]>();
	for (const account of affirmed) {
		if (account.state !== 'in-custody') continue;
		const known = stays.get(account.eventCluster);
		if (known === undefined) stays.set(account.eventCluster, [account]);
		else known.push(account);
	}
	const stayOf = (all: readonly Account[]): Stay => ({
		between: pieceDates(all, true)?.between ?? [],
		holders: all.map(({ heldBy }) => heldBy).filter((holder) => holder !== undefined),
	});
	return new Map([...stays].map(([event, all]) => [event, stayOf(all)]));
}

function contradict(yes: Account, no: Account, stay: Stay | undefined, graph: PersonGraph): boolean {
	if (isOneVoiceUnsure(yes, no, graph)) return false;
	const sameType = yes.type === no.type || (no.type === 'held' && yes.state === 'in-custody');
	if (!sameType) return false;
	// Who denies that somebody was held at one place says nothing of another.
	if (yes.place && no.place && !placesMeet(yes.place, no.place, graph)) return false;
	if (yes.eventCluster === no.eventCluster) return true;
	const denied = accountSpan(no)?.parts ?? [];
	// Who denies an arrest of some day denies nothing of a stay that went on that day.
	const between = no.type === 'held' ? (stay?.between ?? []) : [];
	const affirmed = [...(accountSpan(yes)?.parts ?? []), ...between];
	if (!affirmed.some((a) => denied.some((b) => a.lo <= b.hi && b.lo <= a.hi))) return false;
	const { heldBy } = no;
	const holders = yes.heldBy === undefined ? (stay?.holders ?? []) : [yes.heldBy];
	const sameHolder = (one: Holder) => heldBy === undefined || sameBody(one, heldBy, graph.clusterOf);
	if (holders.length > 0 && !holders.some(sameHolder)) return false;
	return !(yes.by && no.by && !sameBody(yes.by, no.by, graph.clusterOf));
}

/** One voice in one source, or origin, is only in conflict with itself when it speaks firmly both times. */
function isOneVoiceUnsure(a: Account, b: Account, graph: PersonGraph): boolean {
	if (!isOneVoice(a, b, graph)) return false;
	return !(isFirm(a) && isFirm(b));
}

function side(
	value: 'affirms' | 'denies',
	accounts: readonly Account[],
	graph: PersonGraph,
): Relation['sides'][number] {
	const speaking = accounts.filter(
		(one, i) => !accounts.slice(0, i).some((other) => isOneVoice(other, one, graph)),
	);
	return {
		value,
		types: typesOf(accounts),
		said: accounts.map(({ voices, spoken, spokenBy, spokenInferred, echoedIn, statements, quotes }) => ({
			voices,
			...(spoken === undefined ? {} : { spoken }),
			...(spokenBy === undefined ? {} : { spokenBy }),
			...(spokenInferred === undefined ? {} : { spokenInferred }),
			...(echoedIn === undefined ? {} : { echoedIn }),
			statements,
			quotes,
		})),
		voices: speaking.flatMap(({ voices }) => voices.slice(-1)),
		statements: [...new Set(accounts.flatMap(({ statements }) => statements))].sort(),
		quotes: accounts.flatMap(({ quotes }) => quotes),
	};
}

function voicesText(accounts: readonly Account[]): string {
	return [...new Set(accounts.map(({ voices }) => voices.at(-1)?.label ?? 'unnamed voice'))].join(', ');
}

function typesOf(accounts: readonly Account[]): readonly string[] {
	return [...new Set(accounts.map(({ type }) => type))];
}
