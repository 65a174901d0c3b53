import type { Anchor } from '../anchor.ts';
import type { Polarity, VoiceAct } from '../codes.ts';
import type { Entity, EntityKind } from '../entity.ts';
import { RecordError } from '../errors.ts';
import { type EntityId, entityId, type Hmac, type SourceId } from '../ids.ts';
import { kindOfName, tidyName } from '../name-kind.ts';
import type { PropertyName } from '../properties.ts';
import type { EntityRefOfSlot, Slot } from '../proposal.ts';
import type { Reading, Target } from '../reading.ts';
import { makeStatement, type Statement, type Validity } from '../statement.ts';
import type { Value } from '../value.ts';
import type { Voice } from '../voice.ts';
import { optional } from './optional.ts';

/** Whose reading it is, and whether somebody read it singly. */
export type MintedBy = Pick<Statement, 'origin' | 'readSingly'> & { readonly origin: 'person' | 'machine' };
export type Minted = { readonly entities: readonly Entity[]; readonly statements: readonly Statement[] };

/** A source is published by a body; who speaks in it is a person unless the name says otherwise. */
function kindOfVoice(name: string, act: VoiceAct): EntityKind {
	return kindOfName({ value: name }, act === 'publishes' ? ['Organization'] : ['Person', 'Organization'])
		.kind;
}

/** The entity that speaks under a name in a source: the same id that accepting its words gives it. */
export function voiceEntityId(hmac: Hmac, source: SourceId, name: string, act: VoiceAct): EntityId {
	return entityId(hmac, source, kindOfVoice(name, act), name, 1);
}

export type StateOptions = {
	readonly valid?: Validity;
	readonly scope?: Statement['scope'];
	/** Where the reading's own would say something else: a word that is rejected. */
	readonly polarity?: Polarity;
	/** What is there whatever a denial denies or a hedge hedges: whose obligation it is, what a word is about. */
	readonly frame?: boolean;
};

/** Gathers what one reading mints, each entity once. */
export class Making {
	private readonly hmac: Hmac;
	private readonly target: Target;
	private readonly reading: Reading;
	private readonly anchor: Anchor;
	private readonly by: MintedBy;
	private readonly entities = new Map<EntityId, Entity>();
	private readonly statements = new Map<string, Statement>();
	/** What the record holds already and a person named: of which kinds. */
	private readonly known = new Map<EntityId, EntityKind>();
	private readonly chain: readonly Voice[];

	constructor(hmac: Hmac, target: Target, reading: Reading, anchor: Anchor, by: MintedBy) {
		this.hmac = hmac;
		this.target = target;
		this.reading = reading;
		this.anchor = anchor;
		this.by = by;
		this.chain = reading.chain.map((item) => this.voice(item));
	}

	done(): Minted {
		return { entities: [...this.entities.values()], statements: [...this.statements.values()] };
	}

	/** What this very passage tells of: another passage makes another, until a person joins them. */
	told(kind: EntityKind, label: string): EntityId {
		const { quote, occurrence, ordinal } = this.target;
		return this.entity(kind, label, quote, `${occurrence}.${ordinal}`);
	}

	/** Something that is known only by the words of this passage. */
	local(kind: EntityKind, label: string): EntityId {
		const { quote, occurrence, ordinal } = this.target;
		return this.entity(kind, label, `${label}\n${quote}`, `${occurrence}.${ordinal}`);
	}

	/**
	 * The bearer of a name. A proper name is one bearer throughout its source; a description such as
	 * `the migrants` stands only for whom this passage means.
	 */
	named(slot: Slot, kinds: readonly EntityKind[]): Value {
		if (slot.entity !== undefined) return { type: 'entity', id: this.meant(slot.entity, kinds) };
		if (slot.value === 'unknown' && slot.exact === undefined) return { type: 'unknown' };
		const { kind, proper } = kindOfName(slot, kinds);
		const name = tidyName(slot.value);
		const id = proper ? this.entity(kind, name, name, 1) : this.local(kind, name);
		if (proper || kind === 'Place') this.state(id, 'name', { type: 'text', text: writtenName(slot) });
		return { type: 'entity', id };
	}

	/** Bears a proper name of this kind throughout its source: a statute, a case, an order. */
	called(slot: Slot, kind: EntityKind): EntityId {
		if (slot.entity !== undefined) return this.meant(slot.entity, [kind]);
		const name = tidyName(slot.value);
		const id = this.entity(kind, name, name, 1);
		this.state(id, 'name', { type: 'text', text: writtenName(slot) });
		return id;
	}

	/** One throughout its source, under words that nobody wrote: an order known by who issued it and when. `key` tells more. */
	bearer(kind: EntityKind, label: string, key = label): EntityId {
		return this.entity(kind, label, key, 1);
	}

	/** What the record holds already. @throws {RecordError} `wrong-value` where it is of another kind */
	meant({ id, kind }: EntityRefOfSlot, kinds: readonly EntityKind[]): EntityId {
		if (!kinds.includes(kind))
			throw new RecordError('wrong-value', `a ${kind} is named where ${kinds.join(' or ')} is asked for`);
		this.known.set(id, kind);
		return id;
	}

	state(subject: EntityId, property: PropertyName, value: Value, options: StateOptions = {}): void {
		const { hedge, hedgeWords } = this.reading;
		const { valid, scope } = options;
		const polarity = options.polarity ?? this.reading.polarity;
		const force = this.reading.force;
		const naming = property === 'name' || options.frame === true;
		const statement = makeStatement(
			this.hmac,
			{
				source: this.target.source,
				subject,
				property,
				value,
				chain: property === 'name' ? this.chain.slice(0, 1) : this.chain,
				// That somebody bears a name is not what a denial denies or a hedge hedges.
				polarity: naming ? 'affirms' : polarity,
				force: naming ? 'asserts' : force,
				...(naming || hedge === undefined ? {} : { hedge }),
				...(naming || hedgeWords === undefined ? {} : { hedgeWords }),
				...(valid === undefined || naming ? {} : { valid }),
				...(scope === undefined ? {} : { scope }),
				anchors: [this.anchor],
				...this.by,
			},
			{ quote: this.target.quote, occurrence: `${this.target.occurrence}.${this.target.ordinal}` },
			(id) => this.entities.get(id)?.kind ?? this.known.get(id) ?? null,
		);
		this.statements.set(statement.id, statement);
	}

	private voice(item: Reading['chain'][number]): Voice {
		const { name, described, as, act, opinion, start, end, exact } = item;
		const voice: Voice = {
			...optional('name', name),
			...optional('described', described),
			...optional('as', as),
			act,
			...optional('opinion', opinion),
			...optional('start', start),
			...optional('end', end),
			...optional('exact', exact),
		};
		if (name === undefined) return voice;
		return { who: this.entity(kindOfVoice(name, act), name, name, 1), ...voice };
	}

	private entity(kind: EntityKind, label: string, quote: string, n: number | string): EntityId {
		const id = entityId(this.hmac, this.target.source, kind, quote, n);
		if (!this.entities.has(id)) this.entities.set(id, { id, kind, source: this.target.source, label });
		return id;
	}
}

/**
 * The name as it is written in the passage. A pronoun, or words that share nothing with the name they were
 * resolved to, are no spelling of it.
 */
function writtenName({ value, exact }: Slot): string {
	if (exact === undefined) return tidyName(value);
	const words = (text: string) =>
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const known = new Set(words(value));
	return tidyName(words(exact).some((word) => known.has(word)) ? exact : value);
}
