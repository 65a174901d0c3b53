import { custodyLine, type LinePiece, whereabouts } from '../answers/index.ts';
import type { PersonJson, WrittenJson } from '../api/index.ts';
import { hasName, type PersonGraph } from '../record/index.ts';
import { type Case, clusterNamed, clusterThatWas, concerning, selectGraph } from '../store/index.ts';
import { ActionError } from './errors.ts';
import { factsOf } from './facts.ts';
import { groupOf, membershipsIn } from './groups.ts';
import { joinsOf } from './joins.ts';
import type { Proposed } from './proposed.ts';
import { accountJson, relationJson, whereaboutsJson } from './shapes.ts';
import { whoIsCalled } from './who-is-called.ts';

/** All that the record holds about one person or group, by id or by name. @throws {ActionError} `not-found`, `bad-request` */
export async function personCalled(opened: Case, idOrName: string, proposed?: Proposed): Promise<PersonJson> {
	return person(opened, await whoIsCalled(opened, idOrName, proposed), proposed);
}

/** All that the record holds about one person or group. @throws {ActionError} `not-found` */
export async function person(opened: Case, id: string, proposed?: Proposed): Promise<PersonJson> {
	// A link may lead to what was joined with another since.
	const cluster = (await clusterNamed(opened, id)) ?? (await proposedOr(opened, id, proposed));
	const graph = (await proposed?.graph(cluster)) ?? (await selectGraph(opened.fold(opened.db), cluster));
	const [first] = graph?.members ?? [];
	if (graph === null || first === undefined || !hasName(first.kind))
		throw new ActionError('not-found', `there is no person, group, body or place ${id}`);
	const answer = whereabouts(graph);
	const line = custodyLine(graph, answer?.accounts);
	const names = namesBySource(graph);
	const group = first.kind === 'Group' ? await groupOf(opened, cluster) : null;
	return {
		person: cluster,
		kind: first.kind,
		name: answer?.name ?? first.label,
		names,
		members: graph.members.map(({ id: entity, label, source, row }) => ({
			entity,
			label,
			source,
			...(row === undefined ? {} : { row }),
		})),
		joins: [...(await joinsOf(opened, cluster))],
		whereabouts: answer === null ? null : whereaboutsJson(answer),
		...(group === null ? {} : { group }),
		groups: first.kind === 'Person' ? [...(await membershipsIn(opened, graph))] : [],
		line: {
			episodes: line.episodes.map(({ pieces, ...episode }) => ({
				...episode,
				pieces: pieces.map(pieceJson),
			})),
			undated: line.undated.map(pieceJson),
			aside: line.aside.map(pieceJson),
			inversions: line.inversions.map((inversion) => ({
				...inversion,
				events: [...inversion.events],
				statements: [...inversion.statements],
			})),
		},
		facts: [...factsOf(graph, await concerning(opened, cluster))],
		conflicts: (answer?.conflicts ?? []).map((relation) =>
			relationJson(relation, { id: cluster, kind: first.kind, name: answer?.name ?? first.label }),
		),
	};
}

/** The id itself where only a proposal knows it, else the cluster whose members it was that of. */
async function proposedOr(opened: Case, id: string, proposed: Proposed | undefined): Promise<string> {
	if (((await proposed?.graph(id)) ?? null) !== null) return id;
	return (await clusterThatWas(opened, id)) ?? id;
}

function pieceJson(piece: LinePiece): PersonJson['line']['undated'][number] {
	if (piece.piece === 'gap') return { ...piece };
	const { acknowledgements, parts, ...rest } = piece;
	return {
		...rest,
		types: [...piece.types],
		accounts: piece.accounts.map(accountJson),
		parts: [...parts],
		...(acknowledgements === undefined
			? {}
			: {
					acknowledgements: acknowledgements.map((said) => ({ ...said, statements: [...said.statements] })),
				}),
	};
}

function namesBySource(graph: PersonGraph): PersonJson['names'] {
	const names = new Map<string, Map<string, WrittenJson>>();
	const members = new Map(graph.members.map((member) => [member.id, member]));
	const statements = [...graph.statements, ...(graph.proposed ?? [])];
	const add = (name: string, at: WrittenJson) => {
		const sources = names.get(name) ?? new Map<string, WrittenJson>();
		names.set(name, sources);
		const known = sources.get(at.source);
		if (known === undefined || (known.start === undefined && known.row === undefined))
			sources.set(at.source, at);
	};
	for (const { label, source, row } of graph.members)
		add(label, { source, ...(row === undefined ? {} : { row }) });
	for (const { subject, property, value, source, anchors } of statements) {
		const [anchor] = anchors;
		if (members.has(subject) && property === 'name' && value.type === 'text')
			add(value.text, { source, ...(anchor?.position ?? {}) });
		// A label stands within the words by which somebody is told of.
		const member = members.get(value.type === 'entity' ? value.id : subject);
		const at = member === undefined ? -1 : (anchor?.quote?.exact.indexOf(member.label) ?? -1);
		if (member === undefined || at < 0 || anchor?.position === undefined) continue;
		const start = anchor.position.start + at;
		add(member.label, { source, start, end: start + member.label.length });
	}
	return [...names].map(([name, from]) => ({
		name,
		sources: [...from.keys()],
		written: [...from.values()],
	}));
}
