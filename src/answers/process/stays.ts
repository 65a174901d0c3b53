import { type ClusterId, dateBounds } from '../../record/index.ts';
import type { CustodyLine, LinePiece } from '../contract.ts';
import type { AskedOf } from './contract.ts';
import type { AskedPer } from './lists/check-list.ts';

type Piece = Exclude<LinePiece, { readonly piece: 'gap' }>;

/** An episode of the custody line with its pieces; what no date places stands beside each. */
export type Stay = {
	readonly event?: ClusterId;
	readonly from?: string;
	readonly to?: string;
	/** The days between the first and the last that a voice speaks of; `null` where none does. */
	readonly days: { readonly lo: number; readonly hi: number } | null;
	readonly pieces: readonly Piece[];
	readonly outside: readonly (Piece & { readonly outside: NonNullable<AskedOf['outside']> })[];
};

/** The stays of a line; one without dates where only undated or denied things are told, or nothing. */
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
	if (stays.length > 0) return stays;
	const [first] = outside;
	return [{ ...(first === undefined ? {} : { event: first.event }), days: null, pieces: [], outside }];
}

function daysOf(pieces: readonly Piece[]): Stay['days'] {
	const days = pieces
		.flatMap(({ from, to }) => [from, to])
		.flatMap((edtf) => (edtf === undefined ? [] : (dateBounds(edtf) ?? [])));
	if (days.length === 0) return null;
	return { lo: Math.min(...days.map(({ lo }) => lo)), hi: Math.max(...days.map(({ hi }) => hi)) };
}

/**
 * For what a field is asked in a stay: for each place, each move, each release, or the deaths together, for somebody dies
 * once. Of the stay as a whole there is one, without an event.
 */
export function askedIn(
	per: AskedPer,
	{ pieces, outside }: Stay,
): readonly { readonly of?: AskedOf; readonly events: ReadonlySet<ClusterId> }[] {
	const all: readonly (Piece & { readonly outside?: AskedOf['outside'] })[] = [...pieces, ...outside];
	const each = (chosen: readonly (Piece & { readonly outside?: AskedOf['outside'] })[]) =>
		chosen.map((piece) => ({ of: askedOf(piece), events: new Set([piece.event]) }));
	switch (per) {
		case 'person':
			return [];
		case 'stay':
			return [{ events: new Set(all.map(({ event }) => event)) }];
		case 'place': {
			const places = each(all.filter(isAtPlace));
			return places.length > 0 ? places : [{ events: new Set() }];
		}
		case 'move':
			return each(all.filter((piece) => piece.piece === 'leg' || piece.state === 'released'));
		case 'release':
			return each(all.filter(({ state }) => state === 'released'));
		case 'death': {
			const deaths = all.filter(({ state }) => state === 'dead');
			const [first] = deaths;
			return first === undefined
				? []
				: [{ of: askedOf(first), events: new Set(deaths.map(({ event }) => event)) }];
		}
	}
}

/** A stay that is more than an arrest: an arrest alone says nothing of where somebody was held. */
function isAtPlace({ piece, types }: Piece): boolean {
	return piece === 'stay' && types.some((type) => type !== 'arrest');
}

function askedOf(piece: Piece & { readonly outside?: AskedOf['outside'] }): AskedOf {
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
