import { z } from 'zod';
import { LANGUAGES, PART_STATES } from '../record/index.ts';
import { InquiryShape } from './inquiries.ts';
import { SayingShape } from './sayings.ts';
import { Id } from './shapes.ts';
import { BearingShape } from './terms.ts';

const Both = z.object({ en: z.string(), es: z.string() });
const Checked = {
	/** How it was compared with its instrument: `memory` is to be shown as unverified. */
	verified: z.enum(['excerpt', 'partly', 'memory']),
	verifiedHow: z.string(),
};

/** A list of what a register, a file or a detention owes, with what each entry rests on. */
export const CheckListShape = z.object({
	id: z.string(),
	title: Both,
	instrument: z.string(),
	locator: z.string(),
	url: z.string(),
	/** Whom it binds, and what it is shown as. */
	scope: Both,
	...Checked,
	licence: z.string(),
	fields: z.array(
		z.object({
			/** Its place in the instrument. */
			id: z.string(),
			label: Both,
			/** For what it is asked anew. */
			per: z.enum(['person', 'stay', 'place', 'move', 'release', 'death']),
			...Checked,
			note: Both.optional(),
			/** Of health: not for passing on. */
			sensitive: z.boolean().optional(),
		}),
	),
});
export type CheckListJson = z.infer<typeof CheckListShape>;

/** What is said, by the property that says it. */
export const KnownShape = SayingShape.extend({ property: z.string() });
export type KnownJson = z.infer<typeof KnownShape>;
const known = z.array(KnownShape).readonly();

/** One part of a field, for the person, a stay, a place, a move or a death. */
export const CheckedPartShape = z.object({
	/** By which an inquiry names it. */
	id: z.string(),
	/** By which a choice names it: the `id` of a criterion whose `definition` is the list. */
	criterion: z.string(),
	label: Both,
	/** `nobody`: no statement of this case bears on it. That is no word that it was withheld. */
	state: z.enum(PART_STATES),
	/** No property of the model says it: only what a person chooses bears on it. */
	chosenOnly: z.boolean(),
	/** Known from any source. */
	known,
	/** Said without a date that places it in a stay, or of days in none. */
	outside: known,
	/** What of both the authority itself says; `said` tells through whom and when. */
	given: known,
	chosen: z.array(
		BearingShape.extend({
			byAuthority: z.boolean(),
			/** Chosen for the person, not for an event of the stay. */
			ofPerson: z.boolean(),
			/** Where it is the answer to an inquiry: who had asked. */
			askedBy: z.array(SayingShape).readonly(),
		}),
	),
	conflicts: z.array(z.string()).readonly(),
	/** Told of events that nobody joined: one or several. */
	unjoined: z.boolean(),
});
export type CheckedPartJson = z.infer<typeof CheckedPartShape>;

export const CheckedFieldShape = z.object({
	/** Of `list.fields`. */
	id: z.string(),
	/** None where it is asked only of what a voice tells of, and none does. */
	entries: z.array(
		z.object({
			of: z
				.object({
					event: Id,
					piece: z.enum(['stay', 'leg', 'act']),
					type: z.string(),
					place: z.string().optional(),
					from: z.string().optional(),
					to: z.string().optional(),
					outside: z.enum(['undated', 'not-affirmed']).optional(),
				})
				.optional(),
			parts: z.array(CheckedPartShape),
		}),
	),
});
export type CheckedFieldJson = z.infer<typeof CheckedFieldShape>;

/** A list laid beside what is said of one person, stay by stay. It counts nothing and concludes nothing. */
export const ProcessCheckShape = z.object({
	person: Id,
	kind: z.enum(['Person', 'Group']),
	name: z.string(),
	names: z.array(z.string()),
	/** A member of the cluster, for a decision. */
	entity: Id,
	/** Only initials, a pseudonym or a number are given as a name. */
	hidden: z.boolean(),
	list: CheckListShape,
	/** The lists that can be asked for. */
	lists: z.array(z.object({ id: z.string(), title: Both })),
	/** Of the person, whatever the stay. */
	fields: z.array(CheckedFieldShape),
	stays: z.array(
		z.object({
			/** The first event of it, for a decision; absent where no voice tells of any. */
			event: Id.optional(),
			/** It is no stay: it holds what no date places in one, or no voice affirms. */
			isOutside: z.literal(true).optional(),
			from: z.string().optional(),
			to: z.string().optional(),
			/** Bodies that a voice gives a part in it: who speaks for one of them speaks as the authority. */
			authorities: z.array(z.string()),
			/** Bodies that speak of it and to which no voice gives a part in it. */
			othersSpeaking: z.array(z.string()).readonly(),
			/** What each of them says of it when it speaks of itself. */
			acknowledgements: z.array(
				z.object({
					by: z.string(),
					says: z.enum(['acknowledged', 'denied']),
					statements: z.array(Id).readonly(),
				}),
			),
			fields: z.array(CheckedFieldShape),
		}),
	),
	/** Requests about the person that stand in this case, and what came back. */
	inquiries: z.array(InquiryShape),
	statements: z.array(Id),
});
export type ProcessCheckJson = z.infer<typeof ProcessCheckShape>;

/** Parts by their `id`, by field and part (`17.3.b/time`) wherever they are asked, or `missing`: all of which nobody says anything. */
export const DraftInquiryShape = z.object({
	list: z.string().max(60).optional(),
	parts: z.array(z.string().min(1).max(120)).min(1).max(500),
	to: z.string().trim().min(1).max(300),
	through: z.string().trim().min(1).max(300).optional(),
	/** EDTF. */
	deadline: z.string().max(60).optional(),
	/** Who asks. */
	by: z.string().trim().min(1).max(300).optional(),
	/** Of the letter. */
	language: z.enum(LANGUAGES).optional(),
});
export type DraftInquiryRequest = z.infer<typeof DraftInquiryShape>;

/** An inquiry of ours that is meant and not sent: its letter is a source of the case. */
export const DraftedInquiryShape = z.object({
	source: Id,
	/** To take it back: `undo`. */
	decision: z.string(),
	text: z.string(),
	/** What it asks for. */
	parts: z.array(z.string()),
});
export type DraftedInquiryJson = z.infer<typeof DraftedInquiryShape>;
