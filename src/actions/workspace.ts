import { basename } from 'node:path';
import type { CaseJson, ProposalJson, SourceJson, SourceTextJson, VerifyJson } from '../api/index.ts';
import { targetKey } from '../record/index.ts';
import { rectsOf, renderPage } from '../sources/index.ts';
import {
	type Case,
	captureBytes,
	countCase,
	countProposals,
	findSource,
	listProposals,
	listRows,
	listSources,
	mappingOf,
	type ProposalCounts,
	type SourceInfo,
	type StoredProposal,
	type StoredTarget,
	statementsOfTarget,
	type TextObject,
	textOf,
	verifyCase,
} from '../store/index.ts';
import { ActionError } from './errors.ts';
import { proposeAgain } from './propose-again.ts';

/** What stands at the head of every screen. */
export async function caseInfo(opened: Case, work: CaseJson['work']): Promise<CaseJson> {
	const counts = await countCase(opened);
	const proposals = [...(await countProposals(opened)).values()];
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
		work,
	};
}

export async function sources(opened: Case): Promise<readonly SourceJson[]> {
	const counts = await countProposals(opened);
	return (await listSources(opened)).map((source) => sourceJson(source, counts.get(source.rid)));
}

/** One source to read. @throws {ActionError} `no-source` */
export async function source(opened: Case, ref: string): Promise<SourceTextJson> {
	const found = await mustFind(opened, ref);
	const list = found.text?.doc.list;
	// The rows of a list come by their own route, page by page.
	const text = list === undefined ? textOf(opened, found) : null;
	const mapping = list === undefined ? null : ((await mappingOf(opened, found)) ?? list.guess);
	const { stated } = await listProposals(opened, found);
	const counts = await countProposals(opened);
	const lost = [];
	for (const target of stated)
		if (target.found === 'lost' && target.status !== 'rejected')
			lost.push({
				quote: target.target.quote,
				statements: (await statementsOfTarget(opened, targetKey(target.target))).map(
					(statement) => statement.id as string,
				),
			});
	const shown = [];
	for (const target of stated)
		if (target.found !== 'lost' && text !== null) shown.push(await statedJson(opened, target, text));
	return {
		source: sourceJson(found, counts.get(found.rid)),
		text: text?.text ?? '',
		pages: [...(text?.pages ?? [])].map(({ number, start, end, readable, width, height }) => ({
			number,
			start,
			end,
			readable,
			...(width === undefined ? {} : { width }),
			...(height === undefined ? {} : { height }),
		})),
		stated: shown,
		lost,
		...(list === undefined || mapping === null
			? {}
			: {
					list: {
						header: [...list.header],
						mapping: { ...mapping, columns: { ...mapping.columns } },
						mapped: found.mapped,
					},
				}),
	};
}

/** What is proposed in one source, in the order of its text. @throws {ActionError} `no-source` */
export async function sourceProposals(opened: Case, ref: string): Promise<readonly ProposalJson[]> {
	const found = await mustFind(opened, ref);
	const text = found.text?.doc.list === undefined ? textOf(opened, found) : null;
	const { proposals } = await listProposals(opened, found);
	const rows = [];
	for (const stored of proposals) rows.push(await proposalJson(opened, stored, text));
	return rows;
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

/** A page as a picture, PNG: a source is shown, never run. @throws {ActionError} `no-source`, `not-found` */
export async function pagePicture(
	opened: Case,
	ref: string,
	page: number,
	width: number,
): Promise<Uint8Array> {
	const found = await mustFind(opened, ref);
	const bytes = found.mime === 'application/pdf' ? captureBytes(opened, found) : null;
	const pages = found.text?.doc.pages.in ?? 0;
	if (bytes === null || page > pages)
		throw new ActionError('not-found', `source ${found.id} has no picture of page ${page}`);
	return renderPage(bytes, page, { width });
}

export async function verify(opened: Case, everySignature = false): Promise<VerifyJson> {
	const { ok, checked, problems } = await verifyCase(opened, everySignature);
	return { ok, checked, problems: problems.map(({ where, what }) => ({ where, what })) };
}

async function mustFind(opened: Case, ref: string): Promise<SourceInfo> {
	const found = await findSource(opened, ref);
	if (found === null) throw new ActionError('no-source', `no source, or more than one, is called "${ref}"`);
	return found;
}

function sourceJson(source: SourceInfo, counts: ProposalCounts | undefined): SourceJson {
	const doc = source.text?.doc;
	const list = doc?.list;
	const refused = source.captures.at(-1)?.refused ?? null;
	return {
		id: source.id,
		path: source.path,
		title: source.title,
		mime: source.mime,
		...(source.lang === null ? {} : { lang: source.lang }),
		...(source.published === null ? {} : { published: source.published }),
		...(source.outlet === null ? {} : { outlet: source.outlet }),
		...(source.byline === null ? {} : { byline: source.byline }),
		captures: source.captures.map(({ sha256, bytes, at }) => ({ sha256, bytes, at })),
		pages: {
			in: doc?.pages.in ?? 0,
			read: doc?.pages.read ?? 0,
			unreadable: [...(doc?.pages.unreadable ?? [])],
		},
		...(list === undefined
			? {}
			: { rows: { in: list.in, accepted: list.accepted, rejected: list.in - list.accepted } }),
		proposals: counts ?? { open: 0, accepted: 0, rejected: 0, refused: 0 },
		warnings: [
			...(refused === null ? [] : [{ code: 'not-read', message: refused }]),
			...(doc?.warnings ?? []),
		],
	};
}

async function proposalJson(
	opened: Case,
	stored: StoredProposal,
	text: TextObject | null,
): Promise<ProposalJson> {
	const { target, proposal, start, end, status, decision } = stored;
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
		slots: { ...proposal.slots },
		chain: [...proposal.chain],
		polarity: proposal.polarity,
		force: proposal.force,
		...(proposal.hedge === undefined ? {} : { hedge: proposal.hedge }),
		...(proposal.hedgeWords === undefined ? {} : { hedgeWords: proposal.hedgeWords }),
		status,
		...(decision === null ? {} : { decision }),
		...(status === 'accepted' || status === 'changed'
			? {
					statements: (await statementsOfTarget(opened, targetKey(target))).map(
						(statement) => statement.id as string,
					),
				}
			: {}),
	};
}

async function statedJson(opened: Case, stored: StoredTarget, text: TextObject): Promise<ProposalJson> {
	const { target, reading, start, end, status, decision } = stored;
	const page = pageOf(text, start ?? 0);
	return {
		source: target.source,
		kind: target.kind,
		quote: target.quote,
		occurrence: target.occurrence,
		ordinal: target.ordinal,
		start: start ?? 0,
		end: end ?? 0,
		...(page === undefined ? {} : { page }),
		...rectsIn(text, start ?? 0, end ?? 0),
		rule: reading?.rule ?? 'person',
		slots: { ...reading?.slots },
		chain: [...(reading?.chain ?? [])],
		polarity: reading?.polarity ?? 'affirms',
		force: reading?.force ?? 'asserts',
		...(reading?.hedge === undefined ? {} : { hedge: reading.hedge }),
		status: status === 'rejected' ? 'rejected' : 'accepted',
		decision,
		statements: (await statementsOfTarget(opened, targetKey(target))).map(
			(statement) => statement.id as string,
		),
	};
}

/** Where words stand on the pages of a PDF; nothing for a text without pages. */
function rectsIn(text: TextObject | null, start: number, end: number): Pick<ProposalJson, 'rects'> {
	if (text === null || text.runs.length === 0) return {};
	let runs = runsOf.get(text);
	if (runs === undefined) {
		runs = text.runs.map(([from = 0, to = 0, page = 0, left = 0, top = 0, right = 0, bottom = 0]) => ({
			start: from,
			end: to,
			page,
			rect: [left, top, right, bottom] as const,
		}));
		runsOf.set(text, runs);
	}
	return { rects: rectsOf(runs, start, end).map(({ page, rect }) => ({ page, rect: [...rect] })) };
}
const runsOf = new WeakMap<TextObject, Parameters<typeof rectsOf>[0]>();

function pageOf(text: TextObject | null, start: number): number | undefined {
	if (text === null || text.pages.length < 2) return undefined;
	return text.pages.find((page) => start >= page.start && start < page.end)?.number;
}
