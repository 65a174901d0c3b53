import { z } from 'zod';
import { CHANGED_KINDS, LANGUAGES, NUMBER_ORDERS, OUTCOMES, PROPOSAL_KINDS } from '../record/index.ts';
import { ChangedShape, LookedShape, MarkLookedShape } from './changed.ts';
import { CorrectionsShape } from './corrections.ts';
import { DecideRequestShape } from './decisions.ts';
import {
	DiscardDraftShape,
	DraftsShape,
	ForgottenDraftsShape,
	KeepDraftShape,
	KeptDraftShape,
	PreferencesShape,
} from './desk.ts';
import { DroppedProgressShape, DroppedQuery } from './dropped.ts';
import { EntityFoundShape, NAMED_KINDS } from './entities.ts';
import { InquiryShape } from './inquiries.ts';
import { IntegrityShape, VerificationShape } from './integrity.ts';
import { LinesShape } from './lines.ts';
import { NumbersShape } from './numbers.ts';
import { OrderShape } from './orders.ts';
import { OriginShape } from './origins.ts';
import { PageWordsShape } from './page-words.ts';
import { PlaceRowShape, PlaceShape } from './places.ts';
import { PreviewRequestShape, PreviewShape } from './preview.ts';
import { DraftedInquiryShape, DraftInquiryShape, ProcessCheckShape } from './process.ts';
import { QueueShape } from './queue.ts';
import { RELATION_FILTERS, RelationCountsShape } from './relations.ts';
import {
	ChooseReviewerShape,
	DecidedStatementShape,
	ForgetReviewerShape,
	ReviewersShape,
	TourShape,
} from './reviewers.ts';
import {
	AcceptAllReceiptShape,
	AddReceiptShape,
	ApartShape,
	CaseShape,
	DecideReceiptShape,
	HeadShape,
	Id,
	ListChangesShape,
	PersonShape,
	ProposalShape,
	RelationShape,
	SearchHitShape,
	SourceShape,
	SourceTextShape,
	VerifyShape,
	WhereaboutsShape,
} from './shapes.ts';
import { StatementShape } from './statement.ts';
import { SUGGESTION_FILTERS, SuggestionsShape } from './suggestions.ts';
import { DefinitionsShape, TermsShape } from './terms.ts';

const Flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const Paging = {
	/** The `next` of the page before. */
	after: z.string().max(500).optional(),
	limit: z.coerce.number().int().min(1).max(500).default(100),
};
const page = <T extends z.ZodType>(item: T) =>
	z.object({ items: z.array(item), next: z.string().nullable() });

export type Route = {
	readonly method: 'GET' | 'POST';
	readonly path: string;
	/** What it is for, in a sentence: the description at `/api` says it. */
	readonly about: string;
	readonly params?: z.ZodObject;
	readonly query?: z.ZodObject;
	readonly body?: z.ZodType;
	/** Of a body that is no JSON. */
	readonly takes?: string;
	readonly answer?: z.ZodType;
	/** Of an answer that is no JSON. */
	readonly media?: string;
};

/**
 * Every route of the workspace: what it takes and what it answers. Server, pages, reference and the description
 * at `/api` all read this table.
 */
export const ROUTES = {
	openapi: {
		method: 'GET',
		path: '/api',
		about: 'This description of all routes, as OpenAPI 3.1.',
		answer: z.looseObject({ openapi: z.string() }),
	},
	case: {
		about: "What stands at the head of every screen: the case's name, its counts, and long work under way.",
		method: 'GET',
		path: '/api/case',
		answer: CaseShape,
	},
	head: {
		about: 'How far the record has come, and long work under way: light enough to be asked again and again.',
		method: 'GET',
		path: '/api/head',
		answer: HeadShape,
	},
	whereabouts: {
		about: 'People and groups of whom a voice gives an account of custody or disappearance, page by page.',
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
		about:
			'One person, group, body or place: the custody line with its gaps, names as written, other facts, conflicts.',
		method: 'GET',
		path: '/api/persons/:id',
		params: z.object({ id: Id }),
		query: z.object({ withProposals: Flag.optional() }),
		answer: PersonShape,
	},
	personDecisions: {
		about: 'Who took what is told of a person into the record, when and why, statement by statement.',
		method: 'GET',
		path: '/api/persons/:id/decisions',
		params: z.object({ id: Id }),
		answer: z.array(DecidedStatementShape),
	},
	places: {
		about:
			'Places by their names, those that most sources name first: what was joined, and whatever bears one proper name.',
		method: 'GET',
		path: '/api/places',
		query: z.object({ ...Paging, name: z.string().max(200).optional() }),
		answer: page(PlaceRowShape),
	},
	place: {
		about:
			'All that is said of one place: its names and who uses which word for it, who was held there, came, left and died by which voice, how many, what it is like, where it is.',
		method: 'GET',
		path: '/api/places/:id',
		params: z.object({ id: Id }),
		/** `limit`: at most so many people are looked at; `more` tells how many are not. */
		query: z.object({
			limit: z.coerce.number().int().min(1).max(10_000).default(1_000),
			withProposals: Flag.optional(),
		}),
		answer: PlaceShape,
	},
	process: {
		about:
			'What a register or a list owes, laid beside what any source says of a person and what the authority gives, stay by stay.',
		method: 'GET',
		path: '/api/persons/:id/process',
		params: z.object({ id: Id }),
		/** The id of a list; left out, the register of the Convention on Enforced Disappearance, art. 17(3). */
		query: z.object({ list: z.string().max(60).optional() }),
		answer: ProcessCheckShape,
	},
	draftInquiry: {
		about:
			'Drafts an inquiry of ours that asks for parts of the process check: its letter becomes a source of the case. Nothing is sent.',
		method: 'POST',
		path: '/api/persons/:id/process/inquiry',
		params: z.object({ id: Id }),
		body: DraftInquiryShape,
		answer: DraftedInquiryShape,
	},
	statement: {
		about:
			'One statement with its voices and words, who took it into the record, and what became of it where it was withdrawn or corrected since. What the row of a list says has no statement of its own here.',
		method: 'GET',
		path: '/api/statements/:id',
		params: z.object({ id: Id }),
		answer: StatementShape,
	},
	sources: {
		about: 'Every source of the case.',
		method: 'GET',
		path: '/api/sources',
		answer: z.array(SourceShape),
	},
	drop: {
		about:
			'Adds one file of those that were dropped together on the workspace, as `paradero add` would: its bytes are the body. `path`: its folders and its name, of which it is known when it is dropped again. It is held in memory and kept encrypted, in the case alone.',
		method: 'POST',
		path: '/api/sources/dropped',
		query: DroppedQuery,
		takes: 'application/octet-stream',
		answer: AddReceiptShape,
	},
	dropProgress: {
		about:
			'How far the file is that is being read of those that were dropped together: how many pages of a long document. Light enough to be asked again and again.',
		method: 'GET',
		path: '/api/sources/dropped',
		query: z.object({ drop: Id }),
		answer: DroppedProgressShape,
	},
	source: {
		about:
			'One source to read: its words, its pages, and what was stated by hand in it. The rows of a list have a route of their own.',
		method: 'GET',
		path: '/api/sources/:id',
		params: z.object({ id: Id }),
		answer: SourceTextShape,
	},
	proposals: {
		about:
			'What the grammars propose in one source, in the order of its text, with what was decided; of a long text what begins at or after `from` and before `until`.',
		method: 'GET',
		path: '/api/sources/:id/proposals',
		params: z.object({ id: Id }),
		query: z.object({
			from: z.coerce.number().int().min(0).optional(),
			until: z.coerce.number().int().min(0).optional(),
		}),
		answer: z.array(ProposalShape),
	},
	acceptAll: {
		about:
			'Accepts all open proposals of one kind, or of one rule among them, in one source as they are read, as not read singly, in one batch. `count` is what the person was told; where it is another by now, nothing is accepted.',
		method: 'POST',
		path: '/api/sources/:id/accept-all',
		params: z.object({ id: Id }),
		body: z.object({
			kind: z.enum(PROPOSAL_KINDS),
			/** Only what this rule reads. */
			rule: z.string().max(200).optional(),
			count: z.number().int().min(1),
			/** Who decides, where that is not who reviews on this device. */
			by: z.string().optional(),
		}),
		answer: AcceptAllReceiptShape,
	},
	rows: {
		about: 'The rows of a list, page by page.',
		method: 'GET',
		path: '/api/sources/:id/rows',
		params: z.object({ id: Id }),
		query: z.object(Paging),
		answer: page(z.object({ row: z.number().int(), key: z.string().optional(), cells: z.array(z.string()) })),
	},
	changes: {
		about: 'What the newest capture of a list changed against the one before, row by row.',
		method: 'GET',
		path: '/api/sources/:id/changes',
		params: z.object({ id: Id }),
		query: z.object(Paging),
		answer: ListChangesShape,
	},
	rejected: {
		about: 'Rows of a list that were not taken in, with the reason.',
		method: 'GET',
		path: '/api/sources/:id/rejected',
		params: z.object({ id: Id }),
		query: z.object(Paging),
		answer: page(z.object({ row: z.number().int(), reason: z.string() })),
	},
	preview: {
		about: 'What a mapping would make of a list; nothing is written.',
		method: 'POST',
		path: '/api/sources/:id/preview',
		params: z.object({ id: Id }),
		body: PreviewRequestShape,
		answer: PreviewShape,
	},
	picture: {
		about: 'One page of a PDF, or a picture, drawn: a source is shown, never run.',
		method: 'GET',
		path: '/api/sources/:id/pages/:page/picture',
		params: z.object({ id: Id, page: z.coerce.number().int().min(1) }),
		query: z.object({ width: z.coerce.number().int().min(100).max(2400).default(1000) }),
		media: 'image/png',
	},
	rendition: {
		about:
			'A web page as it was captured, made harmless: no script, link, form or frame, pictures only from the capture and blurred. Its own policy lets it ask for nothing.',
		method: 'GET',
		path: '/api/sources/:id/rendition',
		params: z.object({ id: Id }),
		query: z.object({
			/** Of our own words in it. */
			lang: z.enum(LANGUAGES).optional(),
			pictures: z.enum(['blurred', 'shown']).optional(),
		}),
		media: 'text/html',
	},
	pageWords: {
		about: 'Where the words of one page of a PDF stand on it, to be laid over its picture.',
		method: 'GET',
		path: '/api/sources/:id/pages/:page/words',
		params: z.object({ id: Id, page: z.coerce.number().int().min(1) }),
		answer: PageWordsShape,
	},
	conflicts: {
		about:
			'What contradicts what, person by person: `limit` counts people, and all about one of them stays on a page; what compares across the case closes the last. `kind`: other relations, or those dismissed.',
		method: 'GET',
		path: '/api/conflicts',
		query: z.object({ ...Paging, kind: z.enum(RELATION_FILTERS).optional() }),
		answer: page(RelationShape),
	},
	conflictCounts: {
		about:
			'How many people, groups, bodies, orders and inquiries there are to each kind of relation, and how many relations across the case; `any` counts conflicts.',
		method: 'GET',
		path: '/api/conflicts/counts',
		answer: RelationCountsShape,
	},
	orders: {
		about:
			'Orders, the latest spoken of first: their obligations, what was done about each by voice, and one chronology.',
		method: 'GET',
		path: '/api/orders',
		query: z.object({ ...Paging, withProposals: Flag.optional() }),
		answer: page(OrderShape),
	},
	order: {
		about:
			'One order, by its own id or that of an obligation of it; or an obligation of which no source says to which order it belongs.',
		method: 'GET',
		path: '/api/orders/:id',
		params: z.object({ id: Id }),
		query: z.object({ withProposals: Flag.optional() }),
		answer: OrderShape,
	},
	inquiries: {
		about:
			"Who was asked what and what came back: ours and other people's apart, the latest spoken of first.",
		method: 'GET',
		path: '/api/inquiries',
		query: z.object({
			...Paging,
			whose: z.enum(['ours', 'others']).optional(),
			withProposals: Flag.optional(),
		}),
		answer: page(InquiryShape),
	},
	apart: {
		about: 'Pairs that one decision calls the same and another keeps apart.',
		method: 'GET',
		path: '/api/apart',
		answer: z.array(ApartShape),
	},
	origins: {
		about:
			'Sources by origin: those that reprint, mirror, copy or excerpt one another stand together, by whose decision and why.',
		method: 'GET',
		path: '/api/origins',
		answer: z.array(OriginShape),
	},
	lines: {
		about:
			'Stays, legs, acts and gaps of everybody in a selection with every voice, and where their places are: the map and the timeline. `place`: words of a place. `voice`: words of a voice; then only what such voices say, and no gap.',
		method: 'GET',
		path: '/api/lines',
		query: z.object({
			person: z.string().max(200).optional(),
			place: z.string().max(200).optional(),
			voice: z.string().max(200).optional(),
			limit: z.coerce.number().int().min(1).max(5_000).default(1_000),
			withProposals: Flag.optional(),
		}),
		answer: LinesShape,
	},
	numbers: {
		about:
			'Every number that is said, in series of one population; different populations side by side, never compared. `sort`: spoken of by most sources first (`most`, where it is left out), by the latest time, or by name.',
		method: 'GET',
		path: '/api/numbers',
		query: z.object({
			...Paging,
			family: z.string().max(100).optional(),
			sort: z.enum(NUMBER_ORDERS).optional(),
			withProposals: Flag.optional(),
		}),
		answer: NumbersShape,
	},
	terms: {
		about: 'Which voice uses or rejects which word for what, thing by thing. `about`: a name or a cluster.',
		method: 'GET',
		path: '/api/terms',
		query: z.object({ ...Paging, about: z.string().max(200).optional(), withProposals: Flag.optional() }),
		answer: TermsShape,
	},
	definitions: {
		about:
			"What words are said to mean, by sources, the vocabulary and the case's own file; under each criterion the statements that a person chose as bearing on it, for one `thing` or all.",
		method: 'GET',
		path: '/api/definitions',
		query: z.object({ thing: Id.optional() }),
		answer: DefinitionsShape,
	},
	suggestions: {
		about:
			'What may be one and nobody has decided on: likely reprints, then names, the likeliest first. `likeness` is no probability.',
		method: 'GET',
		path: '/api/suggestions',
		query: z.object({ ...Paging, kind: z.enum(SUGGESTION_FILTERS).optional() }),
		answer: SuggestionsShape,
	},
	reasons: {
		about: 'Reasons that were given for what was decided on pairs, the latest first: to be offered again.',
		method: 'GET',
		path: '/api/reasons',
		answer: z.array(z.string()),
	},
	search: {
		about: 'Names, statements, passages and rows of lists in which the words stand.',
		method: 'GET',
		path: '/api/search',
		query: z.object({
			words: z.string().min(1).max(200),
			limit: z.coerce.number().int().min(1).max(200).default(50),
		}),
		answer: z.array(SearchHitShape),
	},
	entities: {
		about:
			'People, groups, bodies and places of the record whose name has these words, each with what is told beside: to say who is meant. `kinds`: with commas between.',
		method: 'GET',
		path: '/api/entities',
		query: z.object({
			words: z.string().min(1).max(200),
			kinds: z
				.string()
				.max(80)
				.transform((text) => text.split(','))
				.pipe(z.array(z.enum(NAMED_KINDS)))
				.optional(),
			limit: z.coerce.number().int().min(1).max(50).default(8),
		}),
		answer: z.array(EntityFoundShape),
	},
	queue: {
		about:
			'What waits to be decided, by the question that it answers: where people were, day by day, what was ordered, how many; and how far reading has come in each source.',
		method: 'GET',
		path: '/api/queue',
		answer: QueueShape,
	},
	reviewers: {
		about: 'Who reviews on this device: decisions that name nobody bear the name of `now`.',
		method: 'GET',
		path: '/api/reviewers',
		answer: ReviewersShape,
	},
	chooseReviewer: {
		about:
			'Says who reviews here from now on, by a name that may be new; `null`: decisions are to bear no name.',
		method: 'POST',
		path: '/api/reviewers',
		body: ChooseReviewerShape,
		answer: ReviewersShape,
	},
	forgetReviewer: {
		about: 'Takes a name off this device. What was decided in it keeps it.',
		method: 'POST',
		path: '/api/reviewers/forget',
		body: ForgetReviewerShape,
		answer: ReviewersShape,
	},
	tour: {
		about:
			'Whether the tour of the workspace is still to be shown on this device: due once where the example was made.',
		method: 'GET',
		path: '/api/tour',
		answer: TourShape,
	},
	endTour: {
		about: 'Says that the tour was seen or left. Kept on this device, no entry of the log.',
		method: 'POST',
		path: '/api/tour/end',
		answer: TourShape,
	},
	drafts: {
		about:
			'What somebody began to type in forms on this device and has neither saved nor discarded, the newest first.',
		method: 'GET',
		path: '/api/drafts',
		answer: DraftsShape,
	},
	keepDraft: {
		about:
			'Keeps what a form holds until it is saved or discarded, in the place of what it held before. Sealed like the case, on this device, no entry of the log.',
		method: 'POST',
		path: '/api/drafts',
		body: KeepDraftShape,
		answer: KeptDraftShape,
	},
	discardDraft: {
		about: 'Takes one draft away: it was saved, or is not wanted any more.',
		method: 'POST',
		path: '/api/drafts/discard',
		body: DiscardDraftShape,
		answer: ForgottenDraftsShape,
	},
	forgetDrafts: {
		about: 'Takes every draft of this device away.',
		method: 'POST',
		path: '/api/drafts/forget',
		answer: ForgottenDraftsShape,
	},
	preferences: {
		about: 'How the workspace is liked on this device: its language, its colours, its keys.',
		method: 'GET',
		path: '/api/preferences',
		answer: PreferencesShape,
	},
	prefer: {
		about:
			'Says how the workspace is liked from now on. Kept with the case for this device, no entry of the log.',
		method: 'POST',
		path: '/api/preferences',
		body: PreferencesShape,
		answer: PreferencesShape,
	},
	changed: {
		about:
			'What changed in the answers since a time: statements that came, went or were replaced, with the decision that did it; what was joined or parted; what became of whole sources. `since`: a date, a moment, or `last`, since somebody said on this device to have looked; `of`: a name or an id.',
		method: 'GET',
		path: '/api/changed',
		query: z.object({
			...Paging,
			since: z.string().max(40).optional(),
			kind: z.enum(CHANGED_KINDS).optional(),
			of: z.string().max(200).optional(),
		}),
		answer: ChangedShape,
	},
	corrections: {
		about:
			'What people made of the proposals that they decided on, and what they stated where none was, the newest first: edited, rejected and stated, or those of one `outcome`.',
		method: 'GET',
		path: '/api/corrections',
		query: z.object({ ...Paging, outcome: z.enum(OUTCOMES).optional() }),
		answer: CorrectionsShape,
	},
	markLooked: {
		about:
			'Says that somebody looked at all that changed up to `until` of an answer. Kept on this device, no entry of the log.',
		method: 'POST',
		path: '/api/changed/looked',
		body: MarkLookedShape,
		answer: LookedShape,
	},
	decide: {
		about: 'Takes decisions. A line that is refused is told in the answer; the others are taken.',
		method: 'POST',
		path: '/api/decisions',
		body: DecideRequestShape,
		answer: DecideReceiptShape,
	},
	verify: {
		about: 'Hashes and checks everything in the case anew. May take minutes.',
		method: 'GET',
		path: '/api/verify',
		answer: VerifyShape,
	},
	integrity: {
		about:
			'How whole this copy is, as far as it can be told: what its log holds, what lies where, when it was last checked, and how far a check under way has come.',
		method: 'GET',
		path: '/api/integrity',
		answer: IntegrityShape,
	},
	startVerifying: {
		about:
			'Begins to check the case against itself, in a thread of its own; where it runs already, it goes on.',
		method: 'POST',
		path: '/api/integrity/verify',
		body: z.object({}),
		answer: VerificationShape,
	},
	stopVerifying: {
		about: 'Stops checking. Nothing was written, and nothing is known.',
		method: 'POST',
		path: '/api/integrity/stop',
		body: z.object({}),
		answer: VerificationShape,
	},
} as const satisfies Readonly<Record<string, Route>>;
export type RouteName = keyof typeof ROUTES;
