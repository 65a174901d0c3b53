import { accountSpan } from './account-order.ts';
import { affirms, speaks } from './account-state.ts';
import type { Account, PersonGraph, Relation } from './contract.ts';
import { placesMeet } from './places.ts';
import { sameBody, sameVoice } from './same-body.ts';
import { isFirm } from './voices.ts';

/**
 * Where one voice affirms and another denies that one thing happened to somebody: of one event, whatever
 * the dates; else of the same type about dates that overlap, as long as they do not name different
 * holders or places. A denial that somebody was held also denies that they were arrested or booked in
 * that day; a denial of the arrest denies nothing of a later stay.
 */
export function polarityConflicts(accounts: readonly Account[], graph: PersonGraph): readonly Relation[] {
	const affirmed = accounts.filter((one) => affirms(one) && commits(one));
	const byAffirmed = new Map<string, { yes: readonly Account[]; no: Account[] }>();
	for (const denial of accounts) {
		if (denial.polarity !== 'denies' || !speaks(denial) || !commits(denial)) continue;
		const yes = affirmed.filter((one) => contradict(one, denial, graph));
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
		sides: [side('affirms', yes), side('denies', no)],
		note: `${voicesText(yes)}: “${typesText(yes)}”; ${voicesText(no)}: not “${typesText(no)}”.`,
	}));
}

function commits({ hedge }: Account): boolean {
	return hedge !== 'possible' && hedge !== 'doubtful';
}

function contradict(yes: Account, no: Account, graph: PersonGraph): boolean {
	if (isOneVoiceUnsure(yes, no, graph)) return false;
	const sameType = yes.type === no.type || (no.type === 'held' && yes.state === 'in-custody');
	if (!sameType) return false;
	if (yes.eventCluster === no.eventCluster) return true;
	const left = accountSpan(yes);
	const right = accountSpan(no);
	if (left === null || right === null) return false;
	if (!left.parts.some((a) => right.parts.some((b) => a.lo <= b.hi && b.lo <= a.hi))) return false;
	if (yes.heldBy && no.heldBy && !sameBody(yes.heldBy, no.heldBy, graph.clusterOf)) return false;
	if (yes.by && no.by && !sameBody(yes.by, no.by, graph.clusterOf)) return false;
	return !(yes.place && no.place && !placesMeet(yes.place, no.place, graph));
}

/** One voice in one source is only in conflict with itself when it speaks firmly both times. */
function isOneVoiceUnsure(a: Account, b: Account, { clusterOf }: PersonGraph): boolean {
	if (a.source !== b.source || !sameVoice(a.voices.at(-1), b.voices.at(-1), clusterOf)) return false;
	return !(isFirm(a) && isFirm(b));
}

function side(value: 'affirms' | 'denies', accounts: readonly Account[]): Relation['sides'][number] {
	const voices = new Map(
		accounts.map(({ voices, source }) => [`${source}\n${JSON.stringify(voices.at(-1))}`, voices.at(-1)]),
	);
	return {
		value,
		voices: [...voices.values()].filter((voice) => voice !== undefined),
		statements: [...new Set(accounts.flatMap(({ statements }) => statements))].sort(),
		quotes: accounts.flatMap(({ quotes }) => quotes),
	};
}

function voicesText(accounts: readonly Account[]): string {
	return [...new Set(accounts.map(({ voices }) => voices.at(-1)?.label ?? 'unnamed voice'))].join(', ');
}

function typesText(accounts: readonly Account[]): string {
	return [...new Set(accounts.map(({ type }) => type))].join(', ');
}
