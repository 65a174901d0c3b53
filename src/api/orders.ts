import { z } from 'zod';
import { COMPLIANCES, LEGAL_STATUSES, UTTERANCES } from '../record/index.ts';
import { Said, SayingShape, TimeShape } from './sayings.ts';
import { Id } from './shapes.ts';

const sayings = z.array(SayingShape).readonly();

/** What an account of compliance amounts to in the words of the field, where who speaks and how firmly gives one. */
export const COMPLIANCE_STATES = [
	'claimed-complied',
	'claimed-impossible',
	'alleged-breach',
	'found-not-shown',
	'found-probable-cause',
	'found-breach',
	'found-complied',
	'purged',
	'inability-accepted',
	'lifted-before-due',
] as const;

/** What became of an order, an obligation or a finding, since a date. It erases nothing that was before. */
export const StatusEventShape = z.object({
	status: z.enum(LEGAL_STATUSES),
	since: z.string().optional(),
	/** Who brought it about, where the words name somebody else than who speaks. */
	by: z.string().optional(),
	...Said,
});
export type StatusEventJson = z.infer<typeof StatusEventShape>;

export const ComplianceAccountShape = z.object({
	act: Id,
	done: z.enum(COMPLIANCES),
	state: z.enum(COMPLIANCE_STATES).optional(),
	hedgeWords: z.string().optional(),
	/** EDTF: the date that it speaks about. */
	on: z.string().optional(),
	time: TimeShape.optional(),
	by: z.array(z.string()).readonly(),
	/** What became of it where it is a finding. */
	became: z.array(StatusEventShape).readonly(),
	/** Status events that lie wholly before, or after, the date that it speaks about. */
	statusBefore: z.array(Id).readonly(),
	statusAfter: z.array(Id).readonly(),
	...Said,
});
export type ComplianceAccountJson = z.infer<typeof ComplianceAccountShape>;

export const ObligationShape = z.object({
	obligation: Id,
	name: z.string(),
	act: sayings,
	/** The words of the voice that orders; `retold` where another court than the issuer gives them. */
	operative: z.array(SayingShape.extend({ retold: z.literal(true).optional() })).readonly(),
	/** How other voices put it, and where their words depart from the operative ones. */
	readings: z
		.array(
			SayingShape.extend({
				departs: z
					.object({ adds: z.array(z.string()).readonly(), leavesOut: z.array(z.string()).readonly() })
					.optional(),
			}),
		)
		.readonly(),
	bound: sayings,
	protects: sayings,
	/** What voices say became of each; none of them says that one was missed. */
	deadlines: z.array(SayingShape.extend({ becameOf: z.array(StatusEventShape).readonly() })).readonly(),
	status: z.array(StatusEventShape).readonly(),
	/** What was done, by voice, in the order of the dates spoken about. */
	accounts: z.array(ComplianceAccountShape).readonly(),
	/** Words that dispose of what somebody asked for, and bind nobody. */
	disposes: z.literal(true).optional(),
	/** Nobody in this case speaks about compliance: no word that it was kept, or broken. */
	nobodySpeaks: z.boolean(),
});
export type ObligationJson = z.infer<typeof ObligationShape>;

export const ChronologyRowShape = z.object({
	what: z.enum(['uttered', 'deadline', 'status', 'account', 'finding-status', 'leg']),
	/** EDTF: the date that it speaks about; rows without one come last. */
	about: z.string().optional(),
	time: TimeShape.optional(),
	obligation: Id.optional(),
	utterance: z.enum(UTTERANCES).optional(),
	status: z.enum(LEGAL_STATUSES).optional(),
	by: z.string().optional(),
	done: z.enum(COMPLIANCES).optional(),
	state: z.enum(COMPLIANCE_STATES).optional(),
	/** A transfer of somebody whom the order protects, and how it lies to each of the order's utterances. */
	leg: z
		.object({
			event: Id,
			type: z.string(),
			who: z.string(),
			person: Id,
			from: z.string().optional(),
			to: z.string().optional(),
			against: z
				.array(
					z.object({
						utterance: z.enum(UTTERANCES).optional(),
						on: z.string(),
						time: TimeShape.optional(),
						/** `unclear` where the days overlap and no times with zones tell. */
						is: z.enum(['before', 'after', 'unclear']),
					}),
				)
				.readonly(),
		})
		.optional(),
	...Said,
});
export type ChronologyRowJson = z.infer<typeof ChronologyRowShape>;

/** An order with its obligations; or an obligation of which no source says to which order it belongs. */
export const OrderShape = z.object({
	order: Id,
	/** Only proposed: nobody has confirmed any of it. */
	proposed: z.literal(true).optional(),
	kind: z.enum(['Order', 'Obligation']),
	name: z.string(),
	names: z.array(z.string()).readonly(),
	issuedBy: sayings,
	proceedings: z.array(SayingShape.extend({ identifiers: z.array(z.string()).readonly() })).readonly(),
	identifiers: sayings,
	authority: sayings,
	/** What was said in court and what was then written are two, each with its time. */
	utterances: sayings,
	status: z.array(StatusEventShape).readonly(),
	obligations: z.array(ObligationShape).readonly(),
	chronology: z.array(ChronologyRowShape).readonly(),
});
export type OrderJson = z.infer<typeof OrderShape>;
