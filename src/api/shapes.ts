import { z } from 'zod';
import {
	ACCOUNT_STATES,
	BLOCK_KINDS,
	COLUMN_ROLES,
	DATE_ORDERS,
	ENTITY_KINDS,
	FORCES,
	HEDGES,
	INFERRED_FROM,
	OPINIONS,
	POLARITIES,
	PROPOSAL_KINDS,
	RELATION_NAMES,
	ROW_SUBJECTS,
	SETTINGS_FIELDS,
	SOURCE_DATE_BASES,
	SOURCE_KINDS,
	VOICE_ACTS,
} from '../record/index.ts';
import { GroupShape, MembershipShape } from './groups.ts';
import { Id } from './id.ts';
import { JoinShape, JudgedPairShape } from './joins.ts';
import { OriginsShape, PartShape } from './parts.ts';
import { QuoteShape, RegionShape, VoiceShape, WrittenShape } from './quotes.ts';
import { DecidedByShape } from './reviewers.ts';

/** Shared parts of requests and answers. Dates are EDTF throughout; offsets are UTF-16, end exclusive. */

export type { RegionJson, WrittenJson } from './quotes.ts';
export { Id, QuoteShape, RegionShape, VoiceShape, WrittenShape };

export const AccountShape = z.object({
	state: z.enum(ACCOUNT_STATES),
	/** The custody type that the voice stated: `arrest`, `booked-in`, … */
	type: z.string(),
	place: z.string().optional(),
	/** A member of the place, to open it. */
	placeId: Id.optional(),
	fromPlace: z.string().optional(),
	fromPlaceId: Id.optional(),
	heldBy: z.string().optional(),
	/** Who did it: arrested, transferred, released him. */
	by: z.string().optional(),
	from: z.string().optional(),
	to: z.string().optional(),
	about: z.string().optional(),
	/** `about` is the day of speaking: the voice gives no date, and says that it goes on (`is currently held`). */
	asSpoken: z.boolean().optional(),
	spoken: z.string().optional(),
	/** Whose date `spoken` is: of the voice speaking, or only of the source. */
	spokenBy: z.enum(['voice', 'source']).optional(),
	/** `spoken` is a date of the source that was only inferred. */
	spokenInferred: z.boolean().optional(),
	/** Further places and bodies that this voice names. */
	also: z.array(z.object({ property: z.string(), label: z.string() })).optional(),
	/** Outermost first. */
	voices: z.array(VoiceShape),
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	quote: z.string(),
	statement: Id,
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
	source: Id,
	event: Id,
	proposed: z.boolean(),
	/** Sources of one origin with this one in which the same stands again: it is one account all the same. */
	echoedIn: z.array(Id).optional(),
});
export type AccountJson = z.infer<typeof AccountShape>;

export const RelationShape = z.object({
	/** `paraphrase`: a retelling beside the words it departs from; `echo`: one origin in several sources; `agreement`: several origins. */
	relation: z.enum(RELATION_NAMES),
	kind: z.enum(['value', 'date', 'polarity', 'definition', 'words']),
	property: z.string(),
	/** In one English sentence what the fields say, for a terminal. */
	note: z.string(),
	sides: z.array(
		z.object({
			/** As stated: EDTF, a code, or words; `affirms` or `denies` where `kind` is `polarity`. */
			value: z.string(),
			/** Of a number: what exactly it counts, where, when and how, as its source says; of words, of what they are used, or which one is defined. */
			of: z.string().optional(),
			/** What is affirmed or denied. */
			types: z.array(z.string()).optional(),
			/** Of a retelling: words of its own, and words of the original that it leaves out. */
			departs: z.object({ adds: z.array(z.string()), leavesOut: z.array(z.string()) }).optional(),
			/** The innermost voices, each once. */
			voices: z.array(VoiceShape),
			/** Each voice with its chain, outermost first, when it was said, and its own words. */
			said: z.array(
				z.object({
					voices: z.array(VoiceShape),
					spoken: z.string().optional(),
					spokenBy: z.enum(['voice', 'source']).optional(),
					spokenInferred: z.boolean().optional(),
					/** Sources of one origin in which the voice says it again: one voice all the same. */
					echoedIn: z.array(Id).optional(),
					statements: z.array(Id),
					quotes: z.array(QuoteShape),
				}),
			),
			statements: z.array(Id),
			quotes: z.array(QuoteShape),
		}),
	),
	/** Ids of all statements on either side, and their words: the row's ground in one place. */
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
	/** A side rests on what is only proposed. */
	proposed: z.boolean().optional(),
	/** Bodies that stand on more than one side: two accounts by one. */
	twoAccountsBy: z.array(z.string()).optional(),
	/** The decision that dismissed it, to undo. A new statement in it brings it back. */
	dismissed: z.object({ decision: Id, reason: z.string().optional(), by: z.string().optional() }).optional(),
	person: Id.optional(),
	name: z.string().optional(),
	/** What it is found with; absent where it compares across the case: numbers, words, definitions. */
	about: z.object({ id: Id, kind: z.enum(ENTITY_KINDS), name: z.string() }).optional(),
});
export type RelationJson = z.infer<typeof RelationShape>;

/** Two that a decision calls the same and another keeps apart: shown, never joined. */
export const ApartShape = z.object({
	/** The decision that calls them the same, to undo. */
	decision: Id,
	reason: z.string().optional(),
	by: z.string().optional(),
	/** UTC milliseconds. */
	at: z.number().int(),
	/** The *different* or *unsure* that stands between, with who took it, when and why. */
	crosses: JudgedPairShape.optional(),
	/** From one side of `crosses` to the other: each *same* on the way, this one among them, by whom, when and why. */
	path: z.array(JudgedPairShape),
	sides: z.array(
		z.object({
			entity: Id,
			kind: z.enum(ENTITY_KINDS),
			name: z.string(),
			source: Id,
			row: z.number().int().optional(),
			/** The cluster to open as a person. */
			person: Id,
		}),
	),
});
export type ApartJson = z.infer<typeof ApartShape>;

export const WhereaboutsShape = z.object({
	person: Id,
	kind: z.enum(['Person', 'Group']),
	name: z.string(),
	names: z.array(z.string()),
	accounts: z.array(AccountShape),
	lastSpokenOf: z.string().optional(),
	/** Of all that is said, affirmed or denied. */
	origins: OriginsShape,
	conflicts: z.array(RelationShape),
	/** How many stretches of the custody line no voice speaks about. */
	gaps: z.number().int().optional(),
	/** With `--on DATE`: whether any voice speaks about that date, and who speaks nearest to it. */
	on: z
		.object({
			date: z.string(),
			spoken: z.boolean(),
			/** How many accounts give no date, and so can't be laid beside it. */
			undated: z.number().int(),
			before: AccountShape.optional(),
			after: AccountShape.optional(),
		})
		.optional(),
});
export type WhereaboutsJson = z.infer<typeof WhereaboutsShape>;

export const LinePieceShape = z.union([
	z.object({
		piece: z.enum(['stay', 'leg', 'act']),
		type: z.string(),
		/** Every type that a voice gives the event. */
		types: z.array(z.string()),
		event: Id,
		state: z.enum(ACCOUNT_STATES),
		place: z.string().optional(),
		fromPlace: z.string().optional(),
		heldBy: z.string().optional(),
		by: z.string().optional(),
		from: z.string().optional(),
		to: z.string().optional(),
		/** The leg or release from the same place that ends the stay, where no voice gives the stay its end. */
		endedBy: Id.optional(),
		accounts: z.array(AccountShape),
		/** Who holds, who did it, at whose request, who accepts responsibility, who denies it, and on what authority, by which voices. */
		parts: z.array(PartShape),
		/** Of those that affirm it; of all, where nobody does. */
		origins: OriginsShape,
		acknowledgement: z.enum(['acknowledged', 'denied']).optional(),
		/** What each authority says of it, when it speaks of itself; two may each deny. */
		acknowledgements: z
			.array(z.object({ by: z.string(), says: z.enum(['acknowledged', 'denied']), statements: z.array(Id) }))
			.optional(),
	}),
	z.object({ piece: z.literal('gap'), from: z.string(), to: z.string(), days: z.number().int() }),
]);
export type LinePieceJson = z.infer<typeof LinePieceShape>;

export const PersonShape = z.object({
	person: Id,
	kind: z.enum(['Person', 'Group', 'Organization', 'Place']),
	name: z.string(),
	/** Every spelling, with the sources that write it so, and where in them. */
	names: z.array(z.object({ name: z.string(), sources: z.array(Id), written: z.array(WrittenShape) })),
	members: z.array(z.object({ entity: Id, label: z.string(), source: Id, row: z.number().int().optional() })),
	/** Who decided what of these members, when and why: joined, proposed by one reviewer, kept apart. */
	joins: z.array(JoinShape),
	whereabouts: WhereaboutsShape.nullable(),
	/** Of a group: who is in it, by name and by number. */
	group: GroupShape.optional(),
	/** Of a person: among which groups they are put, by whom. */
	groups: z.array(MembershipShape),
	line: z.object({
		episodes: z.array(
			z.object({
				from: z.string().optional(),
				to: z.string().optional(),
				/** The release, parole or death that ended it; absent where no voice tells of an end. */
				endedBy: z.object({ event: Id, type: z.string() }).optional(),
				pieces: z.array(LinePieceShape),
			}),
		),
		undated: z.array(LinePieceShape),
		/** What no voice affirms: only denied, declined, foretold, intended or asked. It is no point of the line. */
		aside: z.array(LinePieceShape),
		/** Dates that cannot follow each other as they stand, from one day up. */
		inversions: z.array(
			z.object({
				kind: z.enum(['ends-before-it-starts', 'overlap', 'after-death']),
				events: z.array(Id),
				days: z.number().int(),
				statements: z.array(Id),
			}),
		),
	}),
	/**
	 * All other statements: about the person (birth, what they said, a right denied), and about what concerns
	 * them (an obligation that protects or binds them, what was done about it, an inquiry, a word).
	 */
	facts: z.array(
		z.object({
			property: z.string(),
			value: z.string(),
			/** Whose property it is, where it is not the person's own. */
			of: z.object({ entity: Id, kind: z.enum(ENTITY_KINDS), label: z.string() }).optional(),
			polarity: z.enum(POLARITIES),
			force: z.enum(FORCES),
			hedge: z.enum(HEDGES).optional(),
			/** When it is said to hold, EDTF. */
			valid: z
				.object({ from: z.string(), to: z.string(), on: z.string(), open: z.boolean() })
				.partial()
				.optional(),
			voices: z.array(VoiceShape),
			statements: z.array(Id),
			quotes: z.array(QuoteShape),
		}),
	),
	conflicts: z.array(RelationShape),
});
export type PersonJson = z.infer<typeof PersonShape>;

export const SlotShape = z.looseObject({
	value: z.unknown(),
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	exact: z.string().optional(),
	inferred: z.boolean().optional(),
	why: z.string().optional(),
});
export const ChainItemShape = z.object({
	name: z.string().optional(),
	described: z.string().optional(),
	as: z.string().optional(),
	act: z.enum(VOICE_ACTS),
	opinion: z.enum(OPINIONS).optional(),
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	exact: z.string().optional(),
});

const ModelRefShape = z.object({ model: z.string(), prompt: z.string(), answer: z.string() });
/** What a language model has to do with a proposal; hashes of what it was asked and answered. */
export const ModelShareShape = z.object({
	/** No grammar read this: the model did, and the words bear it out. Never accepted with others at once. */
	from: ModelRefShape.optional(),
	/** Whom the model takes for the speaker. No voice: whoever accepts it says who speaks. */
	unlicensed: z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() }).optional(),
	seconded: z.array(ModelRefShape).optional(),
	disputed: z.array(z.object({ by: ModelRefShape, slot: z.string(), value: z.string() })).optional(),
});
export type ModelShareJson = z.infer<typeof ModelShareShape>;

/** What somebody read in a passage: a grammar, a model, or a person. */
export const ReadingShape = z.object({
	slots: z.record(z.string(), z.unknown()),
	chain: z.array(ChainItemShape),
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	hedgeWords: z.string().optional(),
});
export type ReadingJson = z.infer<typeof ReadingShape>;

export const ProposalShape = z.object({
	source: Id,
	kind: z.enum(PROPOSAL_KINDS),
	quote: z.string(),
	occurrence: z.number().int(),
	ordinal: z.number().int(),
	start: z.number().int(),
	end: z.number().int(),
	page: z.number().int().optional(),
	/** Where the words stand on pages of a PDF: [left, top, right, bottom] in points from the page's top left. */
	rects: z
		.array(
			z.object({ page: z.number().int(), rect: z.tuple([z.number(), z.number(), z.number(), z.number()]) }),
		)
		.optional(),
	/** What was stated on a part of a picture; `quote` then says in words which part it is. */
	region: RegionShape.optional(),
	rule: z.string(),
	...ReadingShape.shape,
	/** What the rule read, where a person took it otherwise: then the fields above say what was decided. */
	proposed: ReadingShape.optional(),
	/** Further places that it was read from: where else a name stands. */
	elsewhere: z
		.array(z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() }))
		.optional(),
	/** The sentence that it stands or begins in: proposals of one group are decided together. */
	group: z.object({ start: z.number().int(), end: z.number().int() }),
	model: ModelShareShape.optional(),
	/** Accepted together with others, without being read one by one. */
	readSingly: z.literal(false).optional(),
	/** `changed`: decided, and the grammar now reads other slots than those accepted. */
	status: z.enum(['open', 'accepted', 'rejected', 'changed']),
	/** The decision in force on it, to undo. */
	decision: Id.optional(),
	/** Who took it, when and why. */
	decided: DecidedByShape.optional(),
	/** The statements it became. */
	statements: z.array(Id).optional(),
});
export type ProposalJson = z.infer<typeof ProposalShape>;

/**
 * One date of a source. `inferred` ones are marked wherever they are shown. Without `edtf`: a person says that it is
 * not known.
 */
export const SourceDateShape = z.object({
	edtf: z.string().optional(),
	basis: z.enum(SOURCE_DATE_BASES),
	/** The words it stands on, where it stands in the text. */
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	exact: z.string().optional(),
	/** What an inferred one was inferred from. */
	from: z.enum(INFERRED_FROM).optional(),
	/** For a web page: the part of its data that gives it, such as `meta article:published_time`. */
	where: z.string().optional(),
});
export type SourceDateJson = z.infer<typeof SourceDateShape>;

/** Kept apart: a paper signed in May may be filed in June and published in July. */
export const SourceDatesShape = z.object({
	published: SourceDateShape.optional(),
	signed: SourceDateShape.optional(),
	filed: SourceDateShape.optional(),
	modified: SourceDateShape.optional(),
});
export type SourceDatesJson = z.infer<typeof SourceDatesShape>;

/** What a stretch of a web page's text is. */
export const TextBlockShape = z.object({
	start: z.number().int(),
	end: z.number().int(),
	kind: z.enum(BLOCK_KINDS),
});

/** What stands around a web page's article and is not in its text. */
export const LeftOutShape = z.object({ kind: z.string(), text: z.string() });

/** How a document came over the network, as the web archive that holds it recorded it. */
export const ExchangeShape = z.object({
	requested: z.string(),
	url: z.string(),
	at: z.string(),
	status: z.number().int(),
	redirects: z.array(z.object({ url: z.string(), status: z.number().int(), to: z.string() })),
	headers: z.array(z.tuple([z.string(), z.string()])),
	payloadSha256: z.string(),
	address: z.string().optional(),
	software: z.string().optional(),
});
export type ExchangeJson = z.infer<typeof ExchangeShape>;

/** The source at the other end of a *mark-reprint*. */
export const ReprintShape = z.object({
	source: Id,
	title: z.string(),
	decision: Id,
	...DecidedByShape.shape,
});
export type ReprintJson = z.infer<typeof ReprintShape>;

export const SourceShape = z.object({
	id: Id,
	/** Relative to the folder it was added from. */
	path: z.string(),
	title: z.string(),
	mime: z.string(),
	lang: z.string().optional(),
	/** `dates.published`, where it is not only inferred. */
	published: z.string().optional(),
	outlet: z.string().optional(),
	byline: z.string().optional(),
	/** There where a person says that its words may be sent to a language model that is not on this computer. */
	mayLeave: z.boolean().optional(),
	/** What a reader will meet in it, as a person says: told before its words are shown. */
	note: z.string().optional(),
	/** What a person says it is. */
	kind: z.enum(SOURCE_KINDS).optional(),
	/** Of what it is a mirror, excerpt or copy: a source of this case, or words. */
	of: z
		.object({ source: Id.optional(), title: z.string().optional(), text: z.string().optional() })
		.optional(),
	/** What the source itself seems to say it is. Shown as a guess, and counted as nothing. */
	guess: z
		.object({
			kind: z.enum(SOURCE_KINDS),
			of: z.string().optional(),
			start: z.number().int(),
			end: z.number().int(),
			exact: z.string(),
		})
		.optional(),
	/** Sources of this case that are said to be of this one. Nothing of them is merged. */
	copies: z.array(z.object({ source: Id, title: z.string(), kind: z.enum(SOURCE_KINDS).optional() })),
	/** Sources that it is said to reprint, each with the decision in force, to undo. */
	reprints: z.array(ReprintShape),
	/** Sources that are said to reprint this one. */
	reprintedBy: z.array(ReprintShape),
	/** The other sources of one origin with it, through reprints, mirrors, copies and excerpts: what they say alike counts once. */
	oneOriginWith: z.array(Id),
	dates: SourceDatesShape,
	/** The date it speaks on, from which "on Tuesday" is counted: published, else signed, else filed. */
	spoken: z
		.object({ name: z.enum(['published', 'signed', 'filed']), edtf: z.string(), inferred: z.boolean() })
		.optional(),
	/** Who said what of it: for each field that a person set, the decision in force. */
	said: z.partialRecord(z.enum(SETTINGS_FIELDS), DecidedByShape.extend({ decision: Id })),
	/** What a person is asked for: the day of publication, or what the columns of a list mean. */
	needs: z.array(z.enum(['published', 'mapping'])),
	/** How many dates in its words wait for the day of publication, or rest on one that is only inferred. */
	waiting: z.number().int(),
	/** Oldest first; the last is the one that is read. */
	captures: z.array(
		z.object({
			id: Id,
			sha256: z.string(),
			bytes: z.number().int(),
			at: z.number().int(),
			/** What was dropped together on the workspace has the same here. */
			drop: Id.optional(),
		}),
	),
	exchange: ExchangeShape.optional(),
	pages: z.object({ in: z.number().int(), read: z.number().int(), unreadable: z.array(z.number().int()) }),
	rows: z.object({ in: z.number().int(), accepted: z.number().int(), rejected: z.number().int() }).optional(),
	proposals: z.object({
		open: z.number().int(),
		accepted: z.number().int(),
		/** Of those: with others, and not read singly. */
		unread: z.number().int(),
		rejected: z.number().int(),
		refused: z.number().int(),
	}),
	warnings: z.array(z.object({ code: z.string(), message: z.string(), page: z.number().int().optional() })),
});
export type SourceJson = z.infer<typeof SourceShape>;

/** What the columns of a list mean, whole: as it is decided on. */
export const MappingShape = z.object({
	subject: z.enum(ROW_SUBJECTS),
	columns: z.record(z.string(), z.enum(COLUMN_ROLES)),
	dateOrder: z.enum(DATE_ORDERS),
});
export type MappingJson = z.infer<typeof MappingShape>;

/** One source to read: its words, where pages lie in them, and what was stated by hand there. */
export const SourceTextShape = z.object({
	source: SourceShape,
	text: z.string(),
	pages: z.array(
		z.object({
			number: z.number().int(),
			start: z.number().int(),
			end: z.number().int(),
			readable: z.boolean(),
			width: z.number().optional(),
			height: z.number().optional(),
		}),
	),
	blocks: z.array(TextBlockShape).optional(),
	leftOut: z.array(LeftOutShape).optional(),
	/** What people decided on here that no proposal of the present grammar covers. */
	stated: z.array(ProposalShape),
	/** What was accepted here together and unread, the newest first: each is undone in one step. */
	batches: z.array(
		z.object({
			batch: z.string(),
			kind: z.enum(PROPOSAL_KINDS),
			decisions: z.number().int(),
			/** UTC milliseconds. */
			at: z.number().int(),
			by: z.string().optional(),
			/** The decision that took it back, and who took it. */
			undone: Id.optional(),
			undoneBy: DecidedByShape.optional(),
		}),
	),
	/** Anchors whose words this version of the text no longer has. */
	lost: z.array(z.object({ quote: z.string(), statements: z.array(Id) })),
	list: z
		.object({
			header: z.array(z.string()),
			/** As proposed from names and values. */
			guess: MappingShape,
			/** In force, or as long as nobody has decided on one: as proposed. */
			mapping: MappingShape,
			mapped: z.boolean(),
			/** The decision in force, to undo. */
			decision: Id.optional(),
			/** Who took it, when and why. */
			decided: DecidedByShape.optional(),
		})
		.optional(),
});
export type SourceTextJson = z.infer<typeof SourceTextShape>;

/** Long work in the process that serves the screen. */
export const WorkShape = z.object({ what: z.string(), done: z.number().int(), total: z.number().int() });

/** How far the record has come: another `hash` says that something was added, here or by another process. */
export const HeadShape = z.object({
	entries: z.number().int(),
	hash: z.string(),
	work: WorkShape.nullable(),
	/** Sources that this process has read again since it began: what is proposed in them may be other than before. */
	readAgain: z.number().int(),
});
export type HeadJson = z.infer<typeof HeadShape>;

const SettledFlag = z.object({ value: z.boolean(), decision: Id });

export const CaseShape = z.object({
	name: z.string(),
	/** False: the case has no passphrase, and every screen says "not protected". */
	protected: z.boolean(),
	counts: z.object({
		sources: z.number().int(),
		sourcesWithProposals: z.number().int(),
		proposalsOpen: z.number().int(),
		statements: z.number().int(),
		persons: z.number().int(),
		pagesUnreadable: z.number().int(),
		rowsRejected: z.number().int(),
		conflicts: z.number().int(),
	}),
	head: z.object({ entries: z.number().int(), hash: z.string() }),
	/** The newest time in the log, UTC milliseconds, when this computer's clock is behind it. */
	clockBehind: z.number().int().optional(),
	/** What is settled for the whole case, each with the decision that says so. */
	settings: z.object({ joinsNeedTwo: SettledFlag.optional(), picturesShown: SettledFlag.optional() }),
	/** Long work in this process, if any. */
	work: WorkShape.nullable(),
});
export type CaseJson = z.infer<typeof CaseShape>;

export const SearchHitShape = z.object({
	kind: z.enum(['name', 'statement', 'passage', 'row']),
	entity: Id.optional(),
	entityKind: z.enum(ENTITY_KINDS).optional(),
	/** The cluster to open as a person, for a name. */
	person: Id.optional(),
	source: Id,
	sourceTitle: z.string(),
	text: z.string(),
	/** For a name: how else they are written where it was found. */
	also: z.array(z.string()).optional(),
	/** For a name: in how many sources it was found. */
	sources: z.number().int().optional(),
	/** For a row: how many rows of the list have this name. */
	rows: z.number().int().optional(),
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	row: z.number().int().optional(),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type SearchHitJson = z.infer<typeof SearchHitShape>;

export const AddReceiptShape = z.object({
	sources: z.array(
		z.object({
			id: Id.optional(),
			path: z.string(),
			sha256: z.string().optional(),
			/** Names this import, so that it can be undone. */
			capture: Id.optional(),
			result: z.enum(['new', 'recaptured', 'unchanged', 'rejected']),
			reason: z.string().optional(),
			pages: z
				.object({ in: z.number().int(), read: z.number().int(), unreadable: z.array(z.number().int()) })
				.optional(),
			rows: z
				.object({
					in: z.number().int(),
					accepted: z.number().int(),
					rejected: z.array(z.object({ row: z.number().int(), reason: z.string() })),
					/** Rejected beyond the first ten thousand, which are told one by one. */
					rejectedMore: z.number().int().optional(),
					same: z.number().int(),
					changed: z.number().int(),
					new: z.number().int(),
					gone: z.number().int(),
					/** How rows were told apart; by content nobody can tell that one was changed. */
					by: z.enum(['key', 'content']).optional(),
					keyColumn: z.string().optional(),
					/** Columns that only one of the two versions has. */
					columns: z.object({ new: z.array(z.string()), gone: z.array(z.string()) }).optional(),
				})
				.optional(),
			/** What can be decided on; the names and dates that stand in its words are counted apart. */
			proposals: z.number().int(),
			namesAndDates: z.number().int(),
			refused: z.number().int(),
			/** How many dates in its words wait for the day of publication; then a warning says `date-needed`. */
			waiting: z.number().int().optional(),
			warnings: z.array(
				z.object({ code: z.string(), message: z.string(), page: z.number().int().optional() }),
			),
		}),
	),
	/** Files found and not reached because the work was stopped; add again to go on. */
	notReached: z.number().int().optional(),
	seconds: z.number(),
});
export type AddReceipt = z.infer<typeof AddReceiptShape>;

const ListRowShape = z.object({ row: z.number().int(), cells: z.array(z.string()) });

/** What the newest capture of a list changed against the one before. */
export const ListChangesShape = z.object({
	source: Id,
	/** How many there are of this list; with one only nothing has changed. */
	captures: z.number().int(),
	/** `content` where no column names the rows: nobody can tell then that one was changed. */
	by: z.enum(['key', 'content']),
	keyColumn: z.string().optional(),
	same: z.number().int(),
	changed: z.number().int(),
	new: z.number().int(),
	gone: z.number().int(),
	/**
	 * Columns that only one of the two has; rows compare by those that both have. Of private ones it is told that a cell
	 * changed, not what stands there: it reads ''.
	 */
	columns: z.object({
		new: z.array(z.string()),
		gone: z.array(z.string()),
		private: z.array(z.string()),
	}),
	header: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
	items: z.array(
		z.object({
			kind: z.enum(['changed', 'new', 'gone']),
			key: z.string().optional(),
			before: ListRowShape.optional(),
			after: ListRowShape.optional(),
			changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })).optional(),
		}),
	),
	next: z.string().nullable(),
});
export type ListChangesJson = z.infer<typeof ListChangesShape>;

export const DecideReceiptShape = z.object({
	lines: z.number().int(),
	decided: z.number().int(),
	/** Already in the record: running a file again changes nothing. */
	already: z.number().int(),
	/** Of those: undone since, and so without effect; a line with a `nonce` of its own decides anew. */
	undone: z.number().int(),
	refused: z.array(z.object({ line: z.number().int(), code: z.string(), reason: z.string() })),
	statements: z.number().int(),
	decisions: z.array(Id.nullable()),
	/** Imports that were taken back, or brought back: what their sources read now and made before. */
	imports: z
		.array(
			z.object({
				source: Id,
				path: z.string(),
				capture: Id,
				/** The capture that is read; `null`: it is no source any longer. */
				reads: Id.nullable(),
				statements: z.object({ before: z.number().int(), after: z.number().int() }),
				/** Rows of a mapped list that tell of somebody or something. */
				rows: z.object({ before: z.number().int(), after: z.number().int() }),
			}),
		)
		.optional(),
	head: z.object({ entries: z.number().int(), hash: z.string() }),
});
export type DecideReceipt = z.infer<typeof DecideReceiptShape>;

/** What "accept all of this kind in this document" did: the batch undoes it in one step. */
export const AcceptAllReceiptShape = DecideReceiptShape.extend({
	batch: z.string(),
	/** What was left to be looked at singly, and why. */
	leftOut: z.object({ lacking: z.number().int(), model: z.number().int(), changed: z.number().int() }),
});
export type AcceptAllReceipt = z.infer<typeof AcceptAllReceiptShape>;

export const VerifyShape = z.object({
	ok: z.boolean(),
	checked: z.object({ captures: z.number().int(), entries: z.number().int(), signatures: z.number().int() }),
	problems: z.array(z.object({ where: z.string(), what: z.string() })),
});
export type VerifyJson = z.infer<typeof VerifyShape>;

export const ErrorShape = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

/** After a rebuild: what there is, and from how many sources proposals were made anew. */
export const RebuildReceiptShape = z.object({
	entries: z.number().int(),
	sources: z.number().int(),
	statements: z.number().int(),
	proposedFrom: z.number().int(),
	seconds: z.number(),
});
export type RebuildReceipt = z.infer<typeof RebuildReceiptShape>;
