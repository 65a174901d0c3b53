import { accountsOf, countedAccounts } from './accounts.ts';
import type { CustodyLine, Episode, LinePiece, PersonGraph } from './contract.ts';
import { type DraftEpisode, episodesOf } from './episodes.ts';
import { gapPiece, gapsBetween, leavings } from './gaps.ts';
import { inversionsIn } from './inversions.ts';
import { type DatedDraft, inOrder } from './line-order.ts';
import { type DrawnPiece, draftPieces, isDated, placesOf, shareAPlace } from './line-piece.ts';
import { type PlaceContext, statedWithin } from './places.ts';
import { dayAt, isoOfDay } from './spans.ts';

/**
 * A person's custody as stays, legs and acts in order, with the days of which nobody speaks between them.
 * Rests on accepted accounts; only where there are none, on the proposed.
 */
export function custodyLine(graph: PersonGraph, all = accountsOf(graph)): CustodyLine {
	const accounts = countedAccounts(all);
	const context: PlaceContext = {
		clusterOf: graph.clusterOf,
		within: statedWithin(graph.statements, graph.clusterOf),
	};
	const drafts = draftPieces(accounts, graph, context);
	const drawn = drafts.filter(({ affirmed }) => affirmed.length > 0);
	const dated = inOrder(drawn.filter(isDated), context);
	return {
		person: graph.cluster,
		episodes: episodesOf(dated).map((episode) => drawEpisode(episode, context)),
		undated: drawn.filter((draft) => !isDated(draft)).map(({ piece }) => piece),
		aside: drafts.filter(({ affirmed }) => affirmed.length === 0).map(({ piece }) => piece),
		inversions: inversionsIn(dated, context),
	};
}

function drawEpisode({ drafts, end }: DraftEpisode, context: PlaceContext): Episode {
	const left = leavings(drafts, context);
	const pieces = drafts.map((draft) => ({
		at: dayAt(draft.dates.lo),
		piece: drawPiece(draft, drafts, left, context),
	}));
	const gaps = gapsBetween(drafts, left).map((gap) => ({ at: gap.first, piece: gapPiece(gap) }));
	const line: LinePiece[] = [];
	for (const { at, piece } of pieces) {
		for (let gap = gaps[0]; gap !== undefined && gap.at <= at; gap = gaps[0]) {
			line.push(gap.piece);
			gaps.shift();
		}
		line.push(piece);
	}
	line.push(...gaps.map(({ piece }) => piece));
	const first = drafts.find(({ piece }) => piece.state !== 'unknown') ?? drafts[0];
	return {
		...(first?.piece.from === undefined ? {} : { from: first.piece.from }),
		...(end?.piece.to === undefined ? {} : { to: end.piece.to }),
		...(end === undefined ? {} : { endedBy: { event: end.piece.event, type: end.piece.type } }),
		pieces: line,
	};
}

function drawPiece(
	draft: DatedDraft,
	drafts: readonly DatedDraft[],
	left: ReadonlyMap<DatedDraft, DatedDraft>,
	context: PlaceContext,
): DrawnPiece {
	const leaving = left.get(draft);
	if (leaving !== undefined)
		return {
			...draft.piece,
			to: leaving.piece.from ?? isoOfDay(dayAt(leaving.dates.lo)),
			endedBy: leaving.piece.event,
		};
	if (draft.piece.state !== 'removed' || placesOf(draft, 'place').length === 0) return draft.piece;
	// Another voice has them held where the removal led, with no release between: the line may say so, the
	// account of the removal may not.
	const held = drafts.some(
		(other) =>
			other.piece.state === 'in-custody' &&
			other.dates.lo >= draft.dates.lo &&
			shareAPlace(draft, other, 'place', context),
	);
	return held ? { ...draft.piece, state: 'removed-into-custody' } : draft.piece;
}
