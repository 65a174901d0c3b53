import type { ClusterId } from '../../record/index.ts';
import { affirms } from '../account-state.ts';
import type { Account } from '../contract.ts';
import type { Leg, LinePerson, LineRow, Lines, Said, StripPiece, ToldOfPlace } from './contract.ts';
import { Sites } from './sites.ts';

/**
 * Where people were and which ways a source links, for a map, a plot over time and a table of both. Only what a voice
 * affirms is drawn; a gap is a row of its own, and no leg leads across one.
 */
export function linesOf(people: readonly LinePerson[], told: readonly ToldOfPlace[]): Lines {
	const sites = new Sites(told);
	const rows: LineRow[] = [];
	const legs: Leg[] = [];
	for (const [at, one] of people.entries()) {
		const first = rows.length;
		rows.push(...rowsOf(one, at, sites));
		legs.push(...legsOf(rows, first, one));
	}
	return {
		people: people.map(({ person, kind, name }) => ({ person, kind, name })),
		sites: sites.all,
		rows,
		legs,
	};
}

function rowsOf({ accounts, strip }: LinePerson, person: number, sites: Sites): readonly LineRow[] {
	const byEvent = new Map<ClusterId, Account[]>();
	for (const account of accounts) {
		const known = byEvent.get(account.eventCluster);
		if (known === undefined) byEvent.set(account.eventCluster, [account]);
		else known.push(account);
	}
	const row = (piece: Exclude<StripPiece, { piece: 'gap' }>, episode: number | null): LineRow => {
		const all = byEvent.get(piece.event) ?? [];
		byEvent.delete(piece.event);
		const counted = all.some(({ proposed }) => !proposed) ? all.filter(({ proposed }) => !proposed) : all;
		const telling = counted.find(affirms) ?? all[0];
		const nth = strip.inOrder[piece.event]?.nth;
		return {
			person,
			episode,
			piece: piece.piece,
			event: piece.event,
			...(telling === undefined ? {} : { state: telling.state, type: telling.type }),
			...(piece.from === undefined ? {} : { from: piece.from }),
			...(piece.to === undefined ? {} : { to: piece.to }),
			...(nth === undefined ? {} : { nth }),
			said: all.map((account) => saidOf(account, strip, sites)),
			...(all.some(affirms) ? {} : { aside: true as const }),
		};
	};
	const rows = strip.episodes.flatMap((pieces, episode) =>
		inListedOrder(pieces, strip).map(
			(piece): LineRow =>
				piece.piece === 'gap' ? { person, episode, ...piece, said: [] } : row(piece, episode),
		),
	);
	const nthOf = (event: ClusterId) => strip.inOrder[event]?.nth ?? 0;
	for (const event of [...strip.undated].sort((a, b) => nthOf(a) - nthOf(b)))
		rows.push(row({ piece: pieceOf(byEvent.get(event)), event }, null));
	// What is only denied, foretold or proposed stands in no line, and is told all the same.
	for (const [event, all] of [...byEvent])
		rows.push(row({ piece: pieceOf(all), event, ...datesOf(all) }, null));
	return rows;
}

/** Of pieces of the very same days those that a row gives in an order follow it; all others stay where they are. */
function inListedOrder(
	pieces: readonly StripPiece[],
	{ inOrder }: LinePerson['strip'],
): readonly StripPiece[] {
	const sorted = [...pieces];
	const orderOf = (piece: StripPiece) => (piece.piece === 'gap' ? undefined : inOrder[piece.event]);
	for (let first = 0; first < sorted.length; first++) {
		const of = orderOf(sorted[first] as StripPiece);
		if (of === undefined) continue;
		const { from, to } = sorted[first] as StripPiece;
		let end = first + 1;
		for (let next = sorted[end]; next !== undefined; next = sorted[++end])
			if (orderOf(next)?.row !== of.row || next.from !== from || next.to !== to) break;
		const run = sorted.slice(first, end).sort((a, b) => (orderOf(a)?.nth ?? 0) - (orderOf(b)?.nth ?? 0));
		sorted.splice(first, run.length, ...run);
		first = end - 1;
	}
	return sorted;
}

function pieceOf(accounts: readonly Account[] | undefined): 'stay' | 'leg' | 'act' {
	const state = accounts?.[0]?.state;
	if (state === 'in-custody') return 'stay';
	return state === 'in-transfer' || state === 'removed' || state === 'removed-into-custody' ? 'leg' : 'act';
}

function datesOf(all: readonly Account[]): { readonly from?: string; readonly to?: string } {
	const about = all.find((account) => account.about !== undefined)?.about;
	return about === undefined ? {} : { from: about, to: about };
}

function saidOf(account: Account, strip: LinePerson['strip'], sites: Sites): Said {
	const { place, fromPlace, heldBy, quotes, voices, polarity, force, hedge, from, to, about } = account;
	// Of the cells of a row the one that names the place says most.
	const quote = quotes.find(({ exact }) => place !== undefined && exact.includes(place.label)) ?? quotes[0];
	return {
		by: voices.at(-1)?.label ?? '',
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(from === undefined ? {} : { from }),
		...(to === undefined ? {} : { to }),
		...(about === undefined ? {} : { about }),
		...(place === undefined ? {} : { at: sites.of(place, strip) }),
		...(fromPlace === undefined ? {} : { fromAt: sites.of(fromPlace, strip) }),
		...(heldBy === undefined ? {} : { heldBy: heldBy.label }),
		source: account.source,
		...(quote === undefined ? {} : { quote }),
		statements: account.statements,
		proposed: account.proposed,
	};
}

/** Ways that one voice tells from both ends, and those between places that a row of a list gives one after the other. */
function legsOf(rows: readonly LineRow[], first: number, { strip }: LinePerson): readonly Leg[] {
	const legs: Leg[] = [];
	const listed = new Map<string, { readonly at: number; readonly said: Said; readonly on?: string }>();
	for (let at = first; at < rows.length; at++) {
		const { event, said, person, from } = rows[at] as LineRow;
		if (event === undefined) continue;
		for (const one of said) {
			if (!affirms(one) || one.at === undefined || one.fromAt === undefined || one.at === one.fromAt)
				continue;
			legs.push({
				person,
				by: 'told',
				from: one.fromAt,
				to: one.at,
				...(one.about === undefined ? {} : { on: one.about }),
				rows: [at],
				voice: one.by,
				statements: one.statements,
			});
		}
		const order = strip.inOrder[event];
		const own = said.find((one) => affirms(one) && one.at !== undefined);
		if (order !== undefined && own !== undefined)
			listed.set(`${order.row} ${order.nth}`, { at, said: own, ...(from === undefined ? {} : { on: from }) });
	}
	for (const [key, one] of listed) {
		const [source, row, nth] = key.split(' ');
		const next = listed.get(`${source} ${row} ${Number(nth) + 1}`);
		if (next?.said.at === undefined || one.said.at === undefined || next.said.at === one.said.at) continue;
		legs.push({
			person: (rows[one.at] as LineRow).person,
			by: 'listed',
			from: one.said.at,
			to: next.said.at,
			...(one.on !== undefined && one.on === next.on ? { on: one.on } : {}),
			rows: [one.at, next.at],
			voice: one.said.by,
			statements: [...one.said.statements, ...next.said.statements],
		});
	}
	return legs;
}
