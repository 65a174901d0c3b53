import {
	type Anchor,
	type Entity,
	type EntityId,
	mint,
	type ProposalKind,
	quoteAt,
	RecordError,
	readingOf,
	type Statement,
} from '../record/index.ts';
import { type Case, listProposals, type SourceInfo, textOf } from '../store/index.ts';

export type MintedOpen = {
	readonly stamp: string;
	readonly entities: ReadonlyMap<EntityId, Entity>;
	readonly statements: readonly Statement[];
};

/**
 * What is proposed in a source and not decided, minted in memory as if it were accepted: it is no part of the record.
 * What was minted before is given back while neither the proposals nor the decisions on them are others.
 */
async function mintOpen(
	opened: Case,
	source: SourceInfo,
	kinds: ReadonlySet<ProposalKind>,
	before: MintedOpen | undefined,
): Promise<MintedOpen> {
	// A list's columns are mapped; nothing is proposed in its words.
	const text = source.text?.doc.list === undefined ? textOf(opened, source) : null;
	const decided = await opened.db
		.selectFrom('target')
		.select(['decision', 'status'])
		.where('source', '=', source.rid)
		.orderBy('rid')
		.execute();
	const run = await opened.db
		.selectFrom('proposal_run')
		.select(['text', 'grammar', 'said', 'answers'])
		.where('source', '=', source.rid)
		.executeTakeFirst();
	const stamp = JSON.stringify([run, decided]);
	if (before?.stamp === stamp) return before;
	const entities = new Map<EntityId, Entity>();
	const statements: Statement[] = [];
	if (text === null) return { stamp, entities, statements };
	const proposals = await listProposals(opened, source);
	for (const { target, proposal, status, start, end } of proposals) {
		if (status !== 'open' || !kinds.has(target.kind)) continue;
		const page = text.pages.find((candidate) => start >= candidate.start && start < candidate.end);
		const anchor: Anchor = {
			source: source.id,
			quote: quoteAt(text.text, start, end),
			position: { start, end },
			...(page === undefined || text.pages.length < 2 ? {} : { page: page.number }),
		};
		try {
			const minted = mint(opened.hmac, target, readingOf(proposal), anchor, 'machine');
			for (const entity of minted.entities) entities.set(entity.id, entity);
			statements.push(...minted.statements);
		} catch (error) {
			// A reading that could not be accepted as it stands is not shown as if it were.
			if (!(error instanceof RecordError)) throw error;
		}
	}
	return { stamp, entities, statements };
}

/** What is proposed in each source, brought up to date in `bySource`, which holds what was minted before. */
export async function mintAllOpen(
	opened: Case,
	sources: readonly SourceInfo[],
	kinds: ReadonlySet<ProposalKind>,
	bySource: Map<string, MintedOpen>,
): Promise<void> {
	const there = new Set<string>(sources.map(({ id }) => id));
	for (const id of bySource.keys()) if (!there.has(id)) bySource.delete(id);
	for (const source of sources)
		bySource.set(source.id, await mintOpen(opened, source, kinds, bySource.get(source.id)));
}

/** Where an entity is stored it has its cluster; one that is only proposed would be its own. */
export async function clustersWithProposed(
	opened: Case,
	ids: readonly EntityId[],
): Promise<ReadonlyMap<EntityId, string>> {
	const clusters = new Map<EntityId, string>();
	for (let i = 0; i < ids.length; i += 400)
		for (const row of await opened.db
			.selectFrom('entity')
			.select(['id', 'cluster'])
			.where('id', 'in', ids.slice(i, i + 400))
			.execute())
			clusters.set(row.id as EntityId, row.cluster);
	for (const id of ids) if (!clusters.has(id)) clusters.set(id, opened.hmac(JSON.stringify(['cluster', id])));
	return clusters;
}

/** Moves with every entry, whoever wrote it. */
export async function headStamp(opened: Case): Promise<string> {
	const head = await opened.db
		.selectFrom('entry')
		.select((eb) => eb.fn.max('rid').as('rid'))
		.executeTakeFirst();
	return `${head?.rid ?? 0} ${opened.dataVersion()}`;
}

/** Sources as answers are told of them. */
export function shownSources(sources: readonly SourceInfo[]) {
	return new Map(
		sources.map((source) => [
			source.id,
			{
				title: source.title,
				path: source.path,
				...(source.outlet === null ? {} : { outlet: source.outlet }),
				...(source.spoken === null ? {} : { spoken: source.spoken }),
			},
		]),
	);
}
