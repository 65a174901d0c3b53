import type { ClusterId } from '../../record/index.ts';
import { affirms } from '../account-state.ts';
import { countedAccounts } from '../accounts.ts';
import { pieceDates } from '../piece-dates.ts';
import type { LinePerson, StripPiece } from './contract.ts';

type Told = Exclude<StripPiece, { piece: 'gap' }>;

/**
 * What some voices alone say of somebody: their accounts, and the pieces that they affirm with the days that they give.
 * Gaps are left out, since others may speak of those days. `null` where none of these voices speaks.
 */
export function toldBy(one: LinePerson, speaks: (voice: string) => boolean): LinePerson | null {
	const accounts = one.accounts.filter(({ voices }) => speaks(voices.at(-1)?.label ?? ''));
	if (accounts.length === 0) return null;
	const affirmed = countedAccounts(accounts).filter(affirms);
	const undated: ClusterId[] = [];
	const own = (piece: StripPiece): readonly Told[] => {
		if (piece.piece === 'gap') return [];
		const all = affirmed.filter(({ eventCluster }) => eventCluster === piece.event);
		if (all.length === 0) return [];
		const dates = pieceDates(all, piece.piece === 'stay');
		if (dates !== null) return [{ piece: piece.piece, event: piece.event, from: dates.from, to: dates.to }];
		undated.push(piece.event);
		return [];
	};
	const episodes = one.strip.episodes.map((pieces) => pieces.flatMap(own));
	const affirmedEvents = new Set(affirmed.map(({ eventCluster }) => eventCluster));
	return {
		...one,
		accounts,
		strip: {
			...one.strip,
			episodes,
			undated: [...one.strip.undated.filter((event) => affirmedEvents.has(event)), ...undated],
		},
	};
}
