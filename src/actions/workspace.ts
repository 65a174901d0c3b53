import { basename } from 'node:path';
import type {
	CaseJson,
	HeadJson,
	MappingJson,
	ProposalJson,
	SourceJson,
	SourceTextJson,
	VerifyJson,
} from '../api/index.ts';
import { type ListMapping, type Reading, readingOf, targetKey } from '../record/index.ts';
import {
	type Case,
	caseSettings,
	countCase,
	countProposals,
	findSource,
	headOf,
	listProposals,
	listRows,
	listSourceNames,
	listSources,
	listStated,
	mappingInForce,
	type SaidBy,
	type SourceInfo,
	type StoredProposal,
	type StoredTarget,
	saidBy,
	statementsByTarget,
	statementsOfTarget,
	type TextObject,
	textOf,
	unreadBatches,
	type VerifyStep,
	verifyCase,
	type Within,
} from '../store/index.ts';
import { ActionError } from './errors.ts';
import { modelJson } from './model/share-json.ts';
import { proposeAgain } from './propose-again.ts';
import { readingJson } from './reading-json.ts';
import { rectsIn } from './rects-in.ts';
import { regionJson } from './regions.ts';
import { sourcesJson, whoSaid } from './source-json.ts';

/** What stands at the head of every screen. */
export async function caseInfo(opened: Case, work: CaseJson['work']): Promise<CaseJson> {
	const counts = await countCase(opened);
	const proposals = [...(await countProposals(opened)).values()];
	const clockBehind = await opened.clockBehind();
	return {
		name: basename(opened.folder).replace(/\.paradero$/, ''),
		protected: opened.isProtected,
		counts: {
			sources: counts.sources,
			sourcesWithProposals: proposals.filter((count) => count.open > 0).length,
			proposalsOpen: proposals.reduce((sum, count) => sum + count.open, 0),
			statements: counts.statements,
			persons: counts.persons,
			pagesUnreadable: counts.pagesUnreadable,
			rowsRejected: counts.rowsRejected,
			conflicts: counts.conflicts,
		},
		head: counts.head,
		...(clockBehind === null ? {} : { clockBehind }),
		settings: await caseSettings(opened),
		work,
	};
}

/** How far the record has come, by its newest entry alone: asked every few seconds by every window. */
export async function head(
	opened: Case,
	{ work, readAgain }: Pick<HeadJson, 'work' | 'readAgain'>,
): Promise<HeadJson> {
	return { ...(await headOf(opened)), work, readAgain };
}

export async function sources(opened: Case): Promise<readonly SourceJson[]> {
	const counts = await countProposals(opened);
	const all = await listSources(opened);
	return sourcesJson(opened, all, counts, all);
}

/** One source to read. @throws {ActionError} `no-source` */
export async function source(opened: Case, ref: string): Promise<SourceTextJson> {
	const found = await mustFind(opened, ref);
	const all = await listSourceNames(opened);
	const list = found.text?.doc.list;
	// The rows of a list come by their own route, page by page.
	const text = list === undefined ? textOf(opened, found) : null;
	const inForce = list === undefined ? null : await mappingInForce(opened, found.rid);
	const stated = await listStated(opened, found);
	const counts = await countProposals(opened, [found.rid]);
	const lost = [];
	for (const target of stated)
		if (target.found === 'lost' && target.status !== 'rejected')
			lost.push({
				quote: target.target.quote,
				statements: (await statementsOfTarget(opened, targetKey(target.target))).map(
					(statement) => statement.id as string,
				),
			});
	const batches = await unreadBatches(opened, found.id);
	const said = await saidBy(opened, [
		...stated.map(({ decision }) => decision),
		...batches.flatMap(({ undone }) => undone ?? []),
		...(inForce === null ? [] : [inForce.decision]),
	]);
	const shown = [];
	for (const target of stated)
		if (target.found !== 'lost' && text !== null) shown.push(await statedJson(opened, target, text, said));
	return {
		source: (await sourcesJson(opened, all, counts, [found]))[0] as SourceJson,
		text: text?.text ?? '',
		pages: [...(text?.pages ?? [])].map(({ number, start, end, readable, width, height }) => ({
			number,
			start,
			end,
			readable,
			...(width === undefined ? {} : { width }),
			...(height === undefined ? {} : { height }),
		})),
		...(text?.blocks === undefined ? {} : { blocks: text.blocks.map((block) => ({ ...block })) }),
		...(text?.leftOut === undefined ? {} : { leftOut: text.leftOut.map((piece) => ({ ...piece })) }),
		stated: shown,
		batches: batches.map(({ undone, by, ...batch }) => ({
			...batch,
			...(by === null ? {} : { by }),
			...(undone === null ? {} : { undone, undoneBy: whoSaid(said.get(undone)) }),
		})),
		lost,
		...(list === undefined
			? {}
			: {
					list: {
						header: [...list.header],
						guess: mappingJson(list.guess),
						mapping: mappingJson(inForce?.mapping ?? list.guess),
						mapped: inForce !== null,
						...(inForce === null
							? {}
							: { decision: inForce.decision, decided: whoSaid(said.get(inForce.decision)) }),
					},
				}),
	};
}

/**
 * What is proposed in one source, in the order of its text; of a long one what begins `within` a stretch of it.
 *
 * @throws {ActionError} `no-source`
 */
export async function sourceProposals(
	opened: Case,
	ref: string,
	within?: Within,
): Promise<readonly ProposalJson[]> {
	const found = await mustFind(opened, ref);
	const text = found.text?.doc.list === undefined ? textOf(opened, found) : null;
	const proposals = await listProposals(opened, found, within);
	const statements = await statementsByTarget(
		opened,
		proposals.flatMap(({ target, status }) =>
			status === 'accepted' || status === 'changed' ? [targetKey(target)] : [],
		),
	);
	const said = await saidBy(
		opened,
		proposals.flatMap(({ decision }) => decision ?? []),
	);
	return proposals.map((stored) => proposalJson(stored, text, statements, said));
}

/** Every proposal of the case, source by source, by the present grammar. */
export async function allProposals(opened: Case): Promise<readonly ProposalJson[]> {
	await proposeAgain(opened);
	const rows = [];
	for (const found of await listSources(opened)) rows.push(...(await sourceProposals(opened, found.id)));
	return rows;
}

export async function rows(opened: Case, ref: string, after: number, limit: number) {
	const found = await mustFind(opened, ref);
	const items = await listRows(opened, found, after, limit);
	const last = items.at(-1);
	return {
		items: items.map(({ row, key, cells }) => ({
			row,
			...(key === undefined ? {} : { key }),
			cells: [...cells],
		})),
		next: items.length < limit || last === undefined ? null : String(last.row),
	};
}

/** Rows that were not taken in, by their numbers. @throws {ActionError} `no-source` */
export async function rejectedRows(opened: Case, ref: string, after: number, limit: number) {
	const rejected = (await mustFind(opened, ref)).text?.doc.list?.rejected ?? [];
	const items = rejected.filter(({ row }) => row > after).slice(0, limit);
	const last = items.at(-1);
	return {
		items: items.map(({ row, reason }) => ({ row, reason })),
		next: last === undefined || last.row === rejected.at(-1)?.row ? null : String(last.row),
	};
}

/** Checks a case against itself. */
export async function verify(
	opened: Case,
	everySignature = false,
	onStep?: (step: VerifyStep) => void,
): Promise<VerifyJson> {
	const { ok, checked, problems } = await verifyCase(opened, everySignature, onStep);
	return { ok, checked, problems: problems.map(({ where, what }) => ({ where, what })) };
}

/** @throws {ActionError} `no-source` when no source, or more than one, is called so */
export async function mustFind(opened: Case, ref: string): Promise<SourceInfo> {
	const found = await findSource(opened, ref);
	if (found === null) throw new ActionError('no-source', `no source, or more than one, is called "${ref}"`);
	return found;
}

function mappingJson({ subject, columns, dateOrder }: ListMapping): MappingJson {
	return { subject, columns: { ...columns }, dateOrder };
}

const NOTHING_READ: Reading = {
	slots: {},
	chain: [],
	polarity: 'affirms',
	force: 'asserts',
	rule: 'person',
};

function proposalJson(
	stored: StoredProposal,
	text: TextObject | null,
	statements: ReadonlyMap<string, readonly string[]>,
	said: ReadonlyMap<string, SaidBy>,
): ProposalJson {
	const { target, proposal, start, end, group, status, decision, corrected, readSingly } = stored;
	const read = readingOf(proposal);
	const page = pageOf(text, start);
	return {
		source: target.source,
		kind: target.kind,
		quote: target.quote,
		occurrence: target.occurrence,
		ordinal: target.ordinal,
		start,
		end,
		...(page === undefined ? {} : { page }),
		...rectsIn(text, start, end),
		rule: proposal.rule,
		...readingJson(corrected ?? read),
		...(corrected === null ? {} : { proposed: readingJson(read) }),
		...(proposal.anchors.length < 2
			? {}
			: { elsewhere: proposal.anchors.slice(1).map((place) => ({ ...place })) }),
		group: { ...group },
		...(proposal.model === undefined ? {} : { model: modelJson(proposal.model) }),
		...(readSingly ? {} : { readSingly }),
		status,
		...(decision === null ? {} : { decision, decided: whoSaid(said.get(decision)) }),
		...(status === 'accepted' || status === 'changed'
			? { statements: [...(statements.get(targetKey(target)) ?? [])] }
			: {}),
	};
}

async function statedJson(
	opened: Case,
	stored: StoredTarget,
	text: TextObject,
	said: ReadonlyMap<string, SaidBy>,
): Promise<ProposalJson> {
	const { target, reading, start, end, group, status, decision, region } = stored;
	const page = region === null ? pageOf(text, start ?? 0) : region.page;
	return {
		source: target.source,
		kind: target.kind,
		quote: target.quote,
		occurrence: target.occurrence,
		ordinal: target.ordinal,
		start: start ?? 0,
		end: end ?? 0,
		...(page === undefined ? {} : { page }),
		...(region === null ? rectsIn(text, start ?? 0, end ?? 0) : { region: regionJson(region) }),
		rule: reading?.rule ?? 'person',
		...readingJson(reading ?? NOTHING_READ),
		...(reading?.model === undefined ? {} : { model: { from: { ...reading.model } } }),
		group: { ...group },
		status: status === 'rejected' ? 'rejected' : 'accepted',
		decision,
		decided: whoSaid(said.get(decision)),
		statements: (await statementsOfTarget(opened, targetKey(target))).map(
			(statement) => statement.id as string,
		),
	};
}

function pageOf(text: TextObject | null, start: number): number | undefined {
	if (text === null || text.pages.length < 2) return undefined;
	return text.pages.find((page) => start >= page.start && start < page.end)?.number;
}
