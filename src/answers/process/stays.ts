import { type ClusterId, dateBounds } from '../../record/index.ts';
import type { CustodyLine, LinePiece } from '../contract.ts';
import { normaliseLabel } from '../labels.ts';
import type { AskedOf } from './contract.ts';
import type { AskedPer } from './lists/check-list.ts';

type Piece = Exclude<LinePiece, { readonly piece: 'gap' }>;

type OutsidePiece = Piece & { readonly outside: NonNullable<AskedOf['outside']> };

/** An episode of the custody line with its pieces; what no date places stands beside each. */
export type Stay = {
	readonly event?: ClusterId;
	readonly from?: string;
	readonly to?: string;
	/** The days between the first and the last that a voice speaks of; `null` where none does. */
	readonly days: { readonly lo: number; readonly hi: number } | null;
	readonly pieces: readonly Piece[];
	/** What no voice dates or none affirms. */
	readonly outside: readonly OutsidePiece[];
	/** It is no stay: it holds what stands outside of those that are. */
	readonly isOutside?: true;
};

/**
 * The stays of a line, and behind them what is undated or affirmed by nobody. Where nothing has a date, one stay holds all
 * of it; where nothing is told, one holds nothing.
 */
export function staysOf(line: CustodyLine): readonly Stay[] {
	const drawn = (pieces: readonly LinePiece[]): Piece[] =>
		pieces.filter((piece): piece is Piece => piece.piece !== 'gap');
	const outside = [
		...drawn(line.undated).map((piece) => ({ ...piece, outside: 'undated' as const })),
		...drawn(line.aside).map((piece) => ({ ...piece, outside: 'not-affirmed' as const })),
	];
	const stays = line.episodes.map(({ from, to, pieces }): Stay => {
		const own = drawn(pieces);
		return {
			...(own[0] === undefined ? {} : { event: own[0].event }),
			...(from === undefined ? {} : { from }),
			...(to === undefined ? {} : { to }),
			days: daysOf(own),
			pieces: own,
			outside,
		};
	});
	const [first] = outside;
	const rest = { ...(first === undefined ? {} : { event: first.event }), days: null, pieces: [], outside };
	if (stays.length === 0) return [rest];
	return first === undefined ? stays : [...stays, { ...rest, isOutside: true }];
}

function daysOf(pieces: readonly Piece[]): Stay['days'] {
	const days = pieces
		.flatMap(({ from, to }) => [from, to])
		.flatMap((edtf) => (edtf === undefined ? [] : (dateBounds(edtf) ?? [])));
	if (days.length === 0) return null;
	return { lo: Math.min(...days.map(({ lo }) => lo)), hi: Math.max(...days.map(({ hi }) => hi)) };
}

type Asked = { readonly of?: AskedOf; readonly events: ReadonlySet<ClusterId> };
type AnyPiece = Piece & { readonly outside?: AskedOf['outside'] };

/**
 * For what a field is asked in a stay: for each place, each move, each release, or the deaths together, for somebody dies
 * once. Of the stay as a whole there is one, without an event; so it is of places where none is told of with a date.
 */
export function askedIn(per: AskedPer, { pieces, outside, isOutside }: Stay): readonly Asked[] {
	const everything: readonly AnyPiece[] = [...pieces, ...outside];
	// What stands outside is asked of by itself; only where nothing has a date it stands for the stay.
	const own: readonly AnyPiece[] = pieces.length > 0 ? pieces : outside;
	const each = (chosen: readonly AnyPiece[]): readonly Asked[] =>
		chosen.map((piece) => ({ of: askedOf(piece), events: new Set([piece.event]) }));
	switch (per) {
		case 'person':
			return [];
		case 'stay':
			return isOutside === true ? [] : [{ events: new Set(everything.map(({ event }) => event)) }];
		case 'place': {
			const places = each(placesIn(own));
			if (places.length > 0 || isOutside === true) return places;
			return [{ events: new Set(outside.map(({ event }) => event)) }];
		}
		case 'move':
			return each(own.filter((piece) => piece.piece === 'leg' || piece.state === 'released'));
		case 'release':
			return each(own.filter(({ state }) => state === 'released'));
		case 'death': {
			const deaths = own.filter(({ state }) => state === 'dead');
			const [first] = deaths;
			return first === undefined
				? []
				: [{ of: askedOf(first), events: new Set(deaths.map(({ event }) => event)) }];
		}
	}
}

/**
 * Stays that are more than an arrest (an arrest alone says nothing of where somebody was held), with a place or a day; and
 * transfers to a place of which no stay tells.
 */
function placesIn(pieces: readonly AnyPiece[]): readonly AnyPiece[] {
	const stays = pieces.filter(
		({ piece, types, place, from }) =>
			piece === 'stay' && types.some((type) => type !== 'arrest') && (place ?? from) !== undefined,
	);
	const told = stays.flatMap(({ place }) => (place === undefined ? [] : [normaliseLabel(place)]));
	return pieces.filter(
		(piece) =>
			stays.includes(piece) ||
			(piece.type === 'transfer' &&
				piece.place !== undefined &&
				!told.some((known) => isOneName(known, normaliseLabel(piece.place ?? '')))),
	);
}

function isOneName(a: string, b: string): boolean {
	return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function askedOf(piece: AnyPiece): AskedOf {
	const { event, type, place, from, to, outside } = piece;
	return {
		event,
		piece: piece.piece,
		type,
		...(place === undefined ? {} : { place }),
		...(from === undefined ? {} : { from }),
		...(to === undefined ? {} : { to }),
		...(outside === undefined ? {} : { outside }),
	};
}
