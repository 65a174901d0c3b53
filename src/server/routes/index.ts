import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
	caseInfo,
	chooseReviewer,
	countConflicts,
	type Dropping,
	decidedBy,
	definitions,
	discardDraft,
	drafts,
	endTour,
	findChanged,
	findConflicts,
	findCorrections,
	findEntities,
	findInquiries,
	findLines,
	findNumbers,
	findOrders,
	findPlaces,
	findSuggestions,
	findTerms,
	findWhereabouts,
	forgetDrafts,
	forgetReviewer,
	head,
	integrity,
	keepDraft,
	keptApart,
	listChanges,
	markLooked,
	order,
	type Proposed,
	pagePicture,
	pageWords,
	person,
	personDecisions,
	personProcess,
	place,
	prefer,
	preferences,
	preview,
	queue,
	RENDITION_POLICY,
	type Readers,
	reasonsGiven,
	rejectedRows,
	rendition,
	reviewers,
	rows,
	search,
	source,
	sourceProposals,
	sources,
	sourcesByOrigin,
	statement,
	takeAll,
	tour,
	type Verifying,
	verify,
	version,
	type Writer,
} from '../../actions/index.ts';
import { NAMED_KINDS, openApi, ROUTES, type RouteName } from '../../api/index.ts';

type Case = Parameters<typeof caseInfo>[0];
export type Workspace = {
	readonly opened: Case;
	readonly writer: Writer;
	readonly dropping: Dropping;
	/** They draw pages of sources. */
	readonly pictures: Readers;
	readonly proposed: Proposed;
	/** Checks the case when somebody asks for it. */
	readonly verifying: Verifying;
	/** Where it listens, once it does. */
	readonly port: () => number;
};

type Input = {
	readonly params: Record<string, string>;
	readonly query: Record<string, unknown>;
	readonly body: unknown;
};
type Handler = (space: Workspace, input: Input, reply: FastifyReply) => Promise<unknown>;

/** A query as actions take it: what is proposed goes with it where that is asked for. */
function asked<Q extends { withProposals?: boolean | undefined }>(
	{ withProposals, ...rest }: Q,
	proposed: Proposed,
): Omit<Q, 'withProposals'> & { proposed?: Proposed } {
	return { ...rest, ...(withProposals === true ? { proposed } : {}) };
}

/** Each route calls one action. Their shapes stand in `api`; nothing else comes in or goes out. */
const HANDLERS: Readonly<Record<RouteName, Handler>> = {
	openapi: async ({ port }) => openApi({ version: version(), port: port() }),
	case: ({ opened, writer }) => caseInfo(opened, writer.work),
	head: ({ opened, writer }) => head(opened, writer),
	whereabouts: ({ opened, proposed }, { query }) => {
		const { withProposals, ...rest } = ROUTES.whereabouts.query.parse(query);
		return findWhereabouts(opened, { ...rest, ...(withProposals === true ? { proposed } : {}) });
	},
	person: ({ opened, proposed }, { params, query }) => {
		const { id } = ROUTES.person.params.parse(params);
		const { withProposals } = ROUTES.person.query.parse(query);
		return person(opened, id, withProposals === true ? proposed : undefined);
	},
	personDecisions: ({ opened }, { params }) =>
		personDecisions(opened, ROUTES.personDecisions.params.parse(params).id),
	places: ({ opened }, { query }) => findPlaces(opened, ROUTES.places.query.parse(query)),
	place: ({ opened, proposed }, { params, query }) =>
		place(opened, ROUTES.place.params.parse(params).id, asked(ROUTES.place.query.parse(query), proposed)),
	process: ({ opened }, { params, query }) =>
		personProcess(opened, ROUTES.process.params.parse(params).id, ROUTES.process.query.parse(query).list),
	draftInquiry: ({ writer }, { params, body }) =>
		writer.draftInquiry(ROUTES.draftInquiry.params.parse(params).id, ROUTES.draftInquiry.body.parse(body)),
	statement: ({ opened }, { params }) => statement(opened, ROUTES.statement.params.parse(params).id),
	sources: ({ opened }) => sources(opened),
	drop: ({ dropping }, { query, body }, reply) => {
		const gone = new AbortController();
		reply.raw.once('close', () => gone.abort());
		return dropping.take(ROUTES.drop.query.parse(query), piecesOf(body), gone.signal);
	},
	dropProgress: async ({ dropping }, { query }) =>
		dropping.progress(ROUTES.dropProgress.query.parse(query).drop),
	source: ({ opened }, { params }) => source(opened, ROUTES.source.params.parse(params).id),
	proposals: ({ opened }, { params, query }) => {
		const { from = 0, until = Number.MAX_SAFE_INTEGER } = ROUTES.proposals.query.parse(query);
		return sourceProposals(opened, ROUTES.proposals.params.parse(params).id, { from, until });
	},
	acceptAll: async ({ opened, writer }, { params, body }) => {
		const { kind, rule, count, by } = ROUTES.acceptAll.body.parse(body);
		return takeAll(opened, ROUTES.acceptAll.params.parse(params).id, kind, {
			rule,
			expected: count,
			decide: (lines) => writer.decide(decidedBy(lines, by)),
		});
	},
	rows: ({ opened }, { params, query }) => {
		const { after, limit } = ROUTES.rows.query.parse(query);
		return rows(opened, ROUTES.rows.params.parse(params).id, Number(after ?? 0) || 0, limit);
	},
	rejected: ({ opened }, { params, query }) => {
		const { after, limit } = ROUTES.rejected.query.parse(query);
		return rejectedRows(opened, ROUTES.rejected.params.parse(params).id, Number(after ?? 0) || 0, limit);
	},
	preview: ({ opened }, { params, body }) =>
		preview(opened, ROUTES.preview.params.parse(params).id, ROUTES.preview.body.parse(body)),
	changes: ({ opened }, { params, query }) => {
		const { after, limit } = ROUTES.changes.query.parse(query);
		return listChanges(opened, ROUTES.changes.params.parse(params).id, Number(after ?? 0) || 0, limit);
	},
	picture: async ({ opened, pictures }, { params, query }, reply) => {
		const { id, page } = ROUTES.picture.params.parse(params);
		const { width } = ROUTES.picture.query.parse(query);
		const gone = new AbortController();
		reply.raw.once('close', () => gone.abort());
		const png = await pagePicture(opened, pictures, id, page, width, gone.signal);
		return reply.type('image/png').header('cache-control', 'private, no-store').send(Buffer.from(png));
	},
	rendition: async ({ opened, pictures }, { params, query }, reply) => {
		const { id } = ROUTES.rendition.params.parse(params);
		const html = await rendition(opened, pictures, id, ROUTES.rendition.query.parse(query));
		return reply
			.type('text/html; charset=utf-8')
			.header('content-security-policy', RENDITION_POLICY)
			.header('x-dns-prefetch-control', 'off')
			.send(html);
	},
	pageWords: ({ opened }, { params }) => {
		const { id, page } = ROUTES.pageWords.params.parse(params);
		return pageWords(opened, id, page);
	},
	conflicts: ({ opened }, { query }) => findConflicts(opened, ROUTES.conflicts.query.parse(query)),
	conflictCounts: ({ opened }) => countConflicts(opened),
	orders: ({ opened, proposed }, { query }) =>
		findOrders(opened, asked(ROUTES.orders.query.parse(query), proposed)),
	order: ({ opened, proposed }, { params, query }) => {
		const { withProposals } = ROUTES.order.query.parse(query);
		return order(opened, ROUTES.order.params.parse(params).id, withProposals === true ? proposed : undefined);
	},
	inquiries: ({ opened, proposed }, { query }) =>
		findInquiries(opened, asked(ROUTES.inquiries.query.parse(query), proposed)),
	apart: ({ opened }) => keptApart(opened),
	origins: ({ opened }) => sourcesByOrigin(opened),
	lines: ({ opened, proposed }, { query }) => {
		return findLines(opened, asked(ROUTES.lines.query.parse(query), proposed));
	},
	numbers: ({ opened, proposed }, { query }) =>
		findNumbers(opened, asked(ROUTES.numbers.query.parse(query), proposed)),
	terms: ({ opened, proposed }, { query }) =>
		findTerms(opened, asked(ROUTES.terms.query.parse(query), proposed)),
	definitions: ({ opened }, { query }) => {
		const { thing } = ROUTES.definitions.query.parse(query);
		return definitions(opened, thing === undefined ? {} : { thing });
	},
	suggestions: ({ opened }, { query }) => findSuggestions(opened, ROUTES.suggestions.query.parse(query)),
	reasons: ({ opened }) => reasonsGiven(opened),
	search: ({ opened }, { query }) => {
		const { words, limit } = ROUTES.search.query.parse(query);
		return search(opened, words, limit);
	},
	entities: ({ opened }, { query }) => {
		const { words, kinds = NAMED_KINDS, limit } = ROUTES.entities.query.parse(query);
		return findEntities(opened, { words, kinds, limit });
	},
	queue: ({ opened }) => queue(opened),
	reviewers: async ({ opened }) => reviewers(opened),
	chooseReviewer: async ({ opened }, { body }) =>
		chooseReviewer(opened, ROUTES.chooseReviewer.body.parse(body).name),
	forgetReviewer: async ({ opened }, { body }) =>
		forgetReviewer(opened, ROUTES.forgetReviewer.body.parse(body).name),
	tour: async ({ opened }) => tour(opened),
	endTour: async ({ opened }) => endTour(opened),
	drafts: async ({ opened }) => drafts(opened),
	keepDraft: async ({ opened }, { body }) => keepDraft(opened, ROUTES.keepDraft.body.parse(body)),
	discardDraft: async ({ opened }, { body }) => discardDraft(opened, ROUTES.discardDraft.body.parse(body)),
	forgetDrafts: async ({ opened }) => forgetDrafts(opened),
	preferences: async ({ opened }) => preferences(opened),
	prefer: async ({ opened }, { body }) => prefer(opened, ROUTES.prefer.body.parse(body)),
	changed: ({ opened }, { query }) => findChanged(opened, ROUTES.changed.query.parse(query)),
	corrections: ({ opened }, { query }) => findCorrections(opened, ROUTES.corrections.query.parse(query)),
	markLooked: async ({ opened }, { body }) => markLooked(opened, ROUTES.markLooked.body.parse(body).until),
	decide: ({ writer }, { body }) => writer.decide(ROUTES.decide.body.parse(body).decisions),
	verify: ({ opened }) => verify(opened),
	integrity: ({ opened, verifying }) => integrity(opened, verifying),
	startVerifying: async ({ verifying }) => verifying.start(),
	stopVerifying: ({ verifying }) => verifying.stop(),
};

/** A body that comes piece by piece; nothing where none was sent. */
async function* piecesOf(body: unknown): AsyncGenerator<Uint8Array> {
	// Whoever sends too much is to hear of it: the line stays open.
	if (body instanceof Readable) yield* body.iterator({ destroyOnReturn: false });
}

export function addRoutes(app: FastifyInstance, space: Workspace): void {
	// Bytes are taken where a route says so, and are no body anywhere else.
	void app.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
		addAll(scope, space, true);
	});
	addAll(app, space, false);
}

function addAll(app: FastifyInstance, space: Workspace, takesBytes: boolean): void {
	for (const [name, route] of Object.entries(ROUTES) as [RouteName, (typeof ROUTES)[RouteName]][]) {
		if ('takes' in route !== takesBytes) continue;
		app.route({
			method: route.method,
			url: route.path,
			handler: async (request: FastifyRequest, reply) => {
				const answer = await HANDLERS[name](
					space,
					{
						params: request.params as Record<string, string>,
						query: request.query as Record<string, unknown>,
						body: request.body,
					},
					reply,
				);
				if (reply.sent || !('answer' in route)) return answer;
				// What leaves has the shape that is promised, and nothing beside it.
				const shaped = (route.answer as z.ZodType).safeParse(answer);
				if (shaped.success) return shaped.data;
				const where = shaped.error.issues.map((issue) => issue.path.join('.')).join(', ');
				throw new Error(`the answer of ${name} has not its shape: ${where}`);
			},
		});
	}
}
