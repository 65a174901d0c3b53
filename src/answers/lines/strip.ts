import type { ClusterId, EntityId, Statement } from '../../record/index.ts';
import { IN_ORDER } from '../../record/index.ts';
import type { Account, CustodyLine, LinePiece, PersonGraph } from '../contract.ts';
import type { Position, Strip, StripPiece } from './contract.ts';

/** How somebody's accounts stand in line, and what the graph alone knows of their places. */
export function stripOf(line: CustodyLine, accounts: readonly Account[], graph: PersonGraph): Strip {
	const places = new Set(
		accounts.flatMap(({ place, fromPlace }) => [place, fromPlace].flatMap((ref) => ref?.entity ?? [])),
	);
	const eventOf = (piece: LinePiece) => (piece.piece === 'gap' ? [] : [piece.event]);
	return {
		episodes: line.episodes.map(({ pieces }) => pieces.map(stripPiece)),
		undated: line.undated.flatMap(eventOf),
		positions: positionsOf(places, graph.statements),
		clusters: Object.fromEntries(
			[...places].flatMap((entity) => {
				const cluster = graph.clusterOf.get(entity);
				return cluster === undefined ? [] : [[entity, cluster]];
			}),
		),
		inOrder: ordersOf(graph),
	};
}

function stripPiece(piece: LinePiece): StripPiece {
	if (piece.piece === 'gap') return piece;
	return {
		piece: piece.piece,
		event: piece.event,
		...(piece.from === undefined ? {} : { from: piece.from }),
		...(piece.to === undefined ? {} : { to: piece.to }),
		...(piece.endedBy === undefined ? {} : { endedBy: piece.endedBy }),
	};
}

function positionsOf(
	places: ReadonlySet<EntityId>,
	statements: readonly Statement[],
): Record<EntityId, readonly Position[]> {
	const found: Record<EntityId, Position[]> = {};
	for (const statement of statements) {
		if (!places.has(statement.subject)) continue;
		const position = positionIn(statement);
		if (position === null) continue;
		const known = found[statement.subject];
		if (known === undefined) found[statement.subject] = [position];
		else known.push(position);
	}
	return found;
}

/** The position that a statement gives its subject; `null` when it gives none, or denies or only foretells one. */
export function positionIn({ id, property, value, polarity }: Statement): Position | null {
	if (property !== 'position' || value.type !== 'geo' || polarity !== 'affirms') return null;
	const { type: _type, ...position } = value;
	return { ...position, statements: [id] };
}

function ordersOf({ statements, clusterOf }: PersonGraph): Strip['inOrder'] {
	const found: Record<ClusterId, { row: string; nth: number }> = {};
	for (const { subject, source, scope, anchors } of statements) {
		const nth = Number(scope?.[IN_ORDER] ?? Number.NaN);
		const row = anchors[0]?.cell?.row;
		const event = clusterOf.get(subject);
		if (event !== undefined && row !== undefined && Number.isInteger(nth))
			found[event] = { row: `${source} ${row}`, nth };
	}
	return found;
}
