import { type DecisionInput, meantBy } from '../../api/index.ts';
import {
	type DecidedAt,
	type Decision,
	decisionId,
	defined,
	findOccurrence,
	isVoiced,
	keysInOrder,
	mayBeAcceptedInBulk,
	mint,
	type ProposalKind,
	quoteAt,
	type Reading,
	readingOf,
	regionAnchor,
	saysTheSame,
	type Target,
	targetKey,
	withSpeaker,
} from '../../record/index.ts';
import { type Case, decisionById, proposalAt, type StoredProposal } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { Read, References } from '../references.ts';
import { checkPictured, placeOfRegion } from '../regions.ts';
import { gateOf } from './gates.ts';
import { publisher } from './publisher.ts';
import { type Resolved, tailOf } from './resolved.ts';

type Targeted = Extract<DecisionInput, { kind: ProposalKind }>;
type Rejection = Extract<Targeted, { do: 'reject' }>;
type WithReading = Exclude<Targeted, { do: 'reject' }>;

/** Decisions about a passage, or a part of a picture: what somebody reads in it, held against what its words allow. */
export class Passages {
	readonly #case: Case;
	readonly #references: References;

	constructor(opened: Case, references: References) {
		this.#case = opened;
		this.#references = references;
	}

	async rejected(input: Rejection): Promise<Resolved> {
		const { target, at, read } = await this.target(input);
		const rejected = await proposalAt(this.#case, read.source, target, at);
		return {
			body: {
				do: 'reject',
				target,
				...(at === null ? {} : { at }),
				...(rejected === undefined ? {} : { proposed: readingOf(rejected.proposal) }),
				...defined({ batch: input.batch }),
			},
			identity: ['reject', targetKey(target)],
		};
	}

	async decided(verb: 'accept' | 'edit' | 'state', input: WithReading): Promise<Resolved> {
		const { target, reading, at, identity, proposed } = await this.reading(input);
		const isUnread = 'readSingly' in input && input.readSingly === false;
		const batch = 'batch' in input ? input.batch : undefined;
		if (isUnread) checkUnread(input, proposed);
		const wasRead = proposed === undefined ? undefined : readingOf(proposed.proposal);
		return {
			body: {
				do: verb,
				target,
				reading,
				at,
				...(wasRead === undefined || (verb === 'accept' && saysTheSame(wasRead, reading))
					? {}
					: { proposed: wasRead }),
				...(isUnread ? { readSingly: false } : {}),
				...defined({ batch }),
			},
			identity,
		};
	}

	/** Accept, edit, state and supersede: a passage and what is read in it. */
	async reading(input: WithReading): Promise<{
		target: Target;
		reading: Reading;
		at: DecidedAt;
		identity: readonly unknown[];
		proposed?: StoredProposal;
	}> {
		const { target, at, read } = await this.target(input);
		const { slots, named } = await this.#slots(input.slots);
		const given = [named, input.chain, input.polarity, input.force, input.hedge, input.hedgeWords];
		const isUnread = 'readSingly' in input && input.readSingly === false;
		const identity = [
			isUnread ? 'accept unread' : input.do,
			targetKey(target),
			given.map((part) => keysInOrder(part ?? null)),
			...('region' in input ? [input.region.words ?? null] : []),
		];
		if (at === null) {
			// Decided on an earlier version of the source: it stays decided, although its words are gone.
			const known = await this.#known([...identity, ...tailOf(input)]);
			if (known !== null && 'reading' in known)
				return { target, reading: known.reading, at: known.at, identity };
			throw new ActionError(
				'not-found',
				'region' in input
					? `${read.source.path} is read from other bytes by now than those that the part was drawn on; look at it again`
					: `these words do not stand in ${read.source.path} (occurrence ${target.occurrence}); copy them from the source as they are`,
			);
		}
		const proposed = input.do === 'state' ? undefined : await proposalAt(this.#case, read.source, target, at);
		if (proposed === undefined && input.slots === undefined)
			throw new ActionError(
				'not-found',
				`nothing is proposed as ${target.kind} ${target.ordinal} for these words; give "slots", or use "state"`,
			);
		const base: Reading =
			proposed === undefined
				? {
						slots: {},
						chain: [{ ...publisher(read.source), act: 'publishes' }],
						polarity: 'affirms',
						force: 'asserts',
						rule: 'person',
					}
				: readingOf(proposed.proposal);
		const decided: Reading = {
			...base,
			...defined({
				slots: slots === undefined ? undefined : mergeSlots(base.slots, slots),
				chain: input.chain,
				polarity: input.polarity,
				force: input.force,
				hedge: input.hedge,
				hedgeWords: input.hedgeWords,
			}),
		};
		if (target.kind === 'quote' && base.model !== undefined && !isVoiced(decided))
			throw new ActionError(
				'voice-unlicensed',
				'only a language model read this quote, and no words in it say who speaks: give the slot "speaker"',
			);
		const reading = base.model === undefined ? decided : withSpeaker(decided);
		const anchor =
			at.region === undefined
				? { source: target.source, quote: quoteAt(read.text.text, at.start, at.end) }
				: regionAnchor({ source: target.source }, at.region);
		// Minting is tried here, so that what can't become part of the record is refused with its reason.
		mint(this.#case.hmac, target, reading, anchor, 'person');
		if (at.region !== undefined) {
			checkPictured(reading);
			return { target, reading, at, identity };
		}
		const gate = await gateOf(this.#case, read);
		const doubt = gate(
			target.kind,
			{ ...at, exact: target.quote },
			reading,
			proposed === undefined ? null : base,
		);
		if (doubt !== null && !(doubt.mayBeReasoned && input.reason !== undefined))
			throw new ActionError(
				doubt.mayBeReasoned ? 'needs-reason' : 'bad-request',
				doubt.mayBeReasoned
					? `${doubt.what}: correct it, or say why with "reason"`
					: `${doubt.what}: leave out "start", "end" and "exact", or give them as they stand`,
			);
		return { target, reading, at, identity, ...defined({ proposed }) };
	}

	/**
	 * Slots that name what the record holds already, with its id and kind in place of the reference. `named` is
	 * what tells such a line from another: without the label, which a later decision may change.
	 */
	async #slots(given: WithReading['slots']): Promise<{
		readonly slots: WithReading['slots'];
		readonly named: WithReading['slots'];
	}> {
		if (given === undefined) return { slots: undefined, named: undefined };
		const slots: Record<string, unknown> = { ...given };
		const named: Record<string, unknown> = { ...given };
		for (const [name, slot] of Object.entries(given)) {
			const meant = meantBy(slot);
			if (meant === null) continue;
			const { id, kind, label } = await this.#references.entity(meant.entity);
			slots[name] = { ...meant, value: label, entity: { id, kind } };
			named[name] = { ...meant, entity: id };
		}
		return { slots, named };
	}

	async target(input: Targeted): Promise<{ target: Target; at: DecidedAt | null; read: Read }> {
		const read = await this.#references.read(input.source);
		const { kind, ordinal } = input;
		if ('region' in input) {
			const { quote, at } = placeOfRegion(read, input.region);
			return { target: { source: read.source.id, kind, quote, occurrence: 1, ordinal }, at, read };
		}
		const { quote, occurrence } = input;
		const target: Target = { source: read.source.id, kind, quote, occurrence, ordinal };
		const place = findOccurrence(read.text.text, quote, occurrence);
		return { target, at: place === null ? null : { text: read.version, ...place }, read };
	}

	async #known(identity: readonly unknown[]): Promise<Decision | null> {
		return decisionById(this.#case, decisionId(this.#case.hmac, identity));
	}
}

/** What is accepted unread is taken as it is proposed, in a batch, and never on the word of a model alone. */
function checkUnread(input: WithReading, proposed: StoredProposal | undefined): void {
	const changes = ['slots', 'chain', 'polarity', 'force', 'hedge', 'hedgeWords'] as const;
	if (!('batch' in input) || input.batch === undefined || changes.some((name) => input[name] !== undefined))
		throw new ActionError(
			'bad-request',
			'"readSingly": false takes a proposal as it stands, in a "batch"; what you changed, you have read',
		);
	if (proposed !== undefined && !mayBeAcceptedInBulk(proposed.proposal))
		throw new ActionError(
			'bad-request',
			'only a language model reads this, or it reads it otherwise: look at it singly',
		);
}

/** Given slots replace the proposed ones of that name; `null` takes one away. A bare text is a value. */
function mergeSlots(base: Reading['slots'], given: Readonly<Record<string, unknown>>): Reading['slots'] {
	const merged: Record<string, unknown> = { ...base };
	for (const [name, slot] of Object.entries(given)) {
		if (slot === null) delete merged[name];
		else if (typeof slot === 'string' && !BARE.has(name)) merged[name] = { value: slot };
		else if (Array.isArray(slot))
			merged[name] = slot.map((one) => (typeof one === 'string' ? { value: one } : one));
		else merged[name] = slot;
	}
	return merged;
}
const BARE = new Set(['type', 'comparator', 'basis', 'figurative', 'answerType', 'polarity']);
