import { z } from 'zod';
import { DecideRequestShape } from './decisions.ts';
import { PreviewRequestShape, PreviewShape } from './preview.ts';
import {
	ApartShape,
	CaseShape,
	DecideReceiptShape,
	Id,
	PersonShape,
	ProposalShape,
	RelationShape,
	SearchHitShape,
	SourceShape,
	SourceTextShape,
	VerifyShape,
	WhereaboutsShape,
} from './shapes.ts';

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const Paging = {
	/** The `next` of the page before. */
	after: z.string().max(500).optional(),
	limit: z.coerce.number().int().min(1).max(500).default(100),
};
const page = <T extends z.ZodType>(item: T) =>
	z.object({ items: z.array(item), next: z.string().nullable() });

/** What conflicts can be found by: their kind, and what only seems one. */
export const CONFLICT_KINDS = ['value', 'date', 'polarity', 'different-scope'] as const;

/** Every route of the workspace: what it takes and what it answers. Server and pages both read this table. */
export const ROUTES = {
	case: { method: 'GET', path: '/api/case', answer: CaseShape },
	whereabouts: {
		method: 'GET',
		path: '/api/whereabouts',
		query: z.object({
			...Paging,
			person: z.string().max(200).optional(),
			on: z.string().max(60).optional(),
			withProposals: Flag.optional(),
		}),
		answer: page(WhereaboutsShape),
	},
	person: {
		method: 'GET',
		path: '/api/persons/:id',
		params: z.object({ id: Id }),
		query: z.object({ withProposals: Flag.optional() }),
		answer: PersonShape,
	},
	sources: { method: 'GET', path: '/api/sources', answer: z.array(SourceShape) },
	source: { method: 'GET', path: '/api/sources/:id', params: z.object({ id: Id }), answer: SourceTextShape },
	proposals: {
		method: 'GET',
		path: '/api/sources/:id/proposals',
		params: z.object({ id: Id }),
		answer: z.array(ProposalShape),
	},
	rows: {
		method: 'GET',
		path: '/api/sources/:id/rows',
		params: z.object({ id: Id }),
		query: z.object(Paging),
		answer: page(z.object({ row: z.number().int(), key: z.string().optional(), cells: z.array(z.string()) })),
	},
	/** Rows of a list that were not taken in, with the reason. */
	rejected: {
		method: 'GET',
		path: '/api/sources/:id/rejected',
		params: z.object({ id: Id }),
		query: z.object(Paging),
		answer: page(z.object({ row: z.number().int(), reason: z.string() })),
	},
	/** What a mapping would make of a list; nothing is written. */
	preview: {
		method: 'POST',
		path: '/api/sources/:id/preview',
		params: z.object({ id: Id }),
		body: PreviewRequestShape,
		answer: PreviewShape,
	},
	/** Answers image/png. */
	picture: {
		method: 'GET',
		path: '/api/sources/:id/pages/:page/picture',
		params: z.object({ id: Id, page: z.coerce.number().int().min(1) }),
		query: z.object({ width: z.coerce.number().int().min(100).max(2400).default(1000) }),
	},
	/** By person: `limit` counts people, and all that is found about one of them stays on a page. */
	conflicts: {
		method: 'GET',
		path: '/api/conflicts',
		query: z.object({ ...Paging, kind: z.enum(CONFLICT_KINDS).optional() }),
		answer: page(RelationShape),
	},
	/** How many people and groups there are to each kind; `any` leaves out what only seems a conflict. */
	conflictCounts: {
		method: 'GET',
		path: '/api/conflicts/counts',
		answer: z.object({
			any: z.number().int(),
			value: z.number().int(),
			date: z.number().int(),
			polarity: z.number().int(),
			'different-scope': z.number().int(),
		}),
	},
	/** Pairs called the same that another decision keeps apart. */
	apart: { method: 'GET', path: '/api/apart', answer: z.array(ApartShape) },
	search: {
		method: 'GET',
		path: '/api/search',
		query: z.object({
			words: z.string().min(1).max(200),
			limit: z.coerce.number().int().min(1).max(200).default(50),
		}),
		answer: z.array(SearchHitShape),
	},
	decide: { method: 'POST', path: '/api/decisions', body: DecideRequestShape, answer: DecideReceiptShape },
	verify: { method: 'GET', path: '/api/verify', answer: VerifyShape },
} as const;
export type RouteName = keyof typeof ROUTES;
