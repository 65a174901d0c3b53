import type { Anchor } from './anchor.ts';
import { COMPARATORS, CUSTODY_TYPES, type CustodyType, isCode, type VoiceAct } from './codes.ts';
import type { Entity, EntityKind, EventKind } from './entity.ts';
import { RecordError } from './errors.ts';
import { type EntityId, entityId, type Hmac, type SourceId } from './ids.ts';
import { kindOfName, tidyName } from './name-kind.ts';
import type { PropertyName } from './properties.ts';
import type { Slot } from './proposal.ts';
import { type Reading, slotOf, slotText, type Target } from './reading.ts';
import { makeStatement, type Statement, type Validity } from './statement.ts';
import type { Value } from './value.ts';
import type { Voice } from './voice.ts';

/** What accepting a custody reading makes: which event, and which property takes which slot. */
type EventRow = {
	readonly event: EventKind;
	readonly slots: Readonly<
		Partial<Record<'by' | 'at' | 'from' | 'to' | 'on' | 'until' | 'authority', PropertyName>>
	>;
};

const STAY: EventRow['slots'] = {
	by: 'by',
	at: 'at',
	to: 'at',
	from: 'fromPlace',
	on: 'fromDate',
	until: 'untilDate',
	authority: 'authority',
};
const LEG: EventRow['slots'] = {
	by: 'by',
	from: 'fromPlace',
	to: 'toPlace',
	at: 'toPlace',
	on: 'on',
	authority: 'authority',
};
const ACT: EventRow['slots'] = {
	by: 'by',
	at: 'at',
	from: 'fromPlace',
	to: 'toPlace',
	on: 'on',
	authority: 'authority',
};

/** The minting table for custody. A detainer lodged starts no stay, so it is an act. */
export const EVENT_OF: Readonly<Record<CustodyType, EventRow>> = {
	encounter: { event: 'Act', slots: ACT },
	arrest: { event: 'Custody', slots: STAY },
	detainer: { event: 'Act', slots: ACT },
	'booked-in': { event: 'Custody', slots: STAY },
	held: { event: 'Custody', slots: { ...STAY, by: 'heldBy', on: 'on' } },
	transfer: { event: 'Transfer', slots: LEG },
	hospital: { event: 'Transfer', slots: LEG },
	parole: { event: 'Act', slots: ACT },
	release: { event: 'Act', slots: ACT },
	'removal-order': { event: 'Act', slots: ACT },
	removal: { event: 'Transfer', slots: LEG },
	're-detention': { event: 'Custody', slots: STAY },
	disappearance: { event: 'Act', slots: ACT },
	death: { event: 'Act', slots: ACT },
	'remains-found': { event: 'Act', slots: ACT },
};

/** Dates and mentions mint only as slots of others; the other kinds have no row yet and are refused. */
const MINTED_KINDS = ['custody', 'quote', 'quantity', 'mention', 'date'] as const;

export type Minted = { readonly entities: readonly Entity[]; readonly statements: readonly Statement[] };

/**
 * The entities and statements that accepting a reading makes. Same reading, same ids.
 *
 * @param anchor where the reading's words stand, in the text version it is read from
 * @throws {RecordError} `not-minted` for a kind without a row, or a reading without what its row needs
 */
export function mint(
	hmac: Hmac,
	target: Target,
	reading: Reading,
	anchor: Anchor,
	origin: 'person' | 'machine',
): Minted {
	const making = new Making(hmac, target, reading, anchor, origin);
	switch (target.kind) {
		case 'custody':
			mintCustody(making, reading);
			break;
		case 'quote':
			mintQuote(making, reading);
			break;
		case 'quantity':
			mintQuantity(making, reading);
			break;
		case 'mention':
		case 'date':
			return { entities: [], statements: [] };
		default:
			throw new RecordError(
				'not-minted',
				`a ${target.kind} is not taken into the record yet; ${MINTED_KINDS.join(', ')} are`,
			);
	}
	return making.done();
}

function mintCustody(making: Making, reading: Reading): void {
	const type = reading.slots.type;
	if (!isCode(CUSTODY_TYPES, type))
		throw new RecordError('not-minted', `custody.type must be one of ${CUSTODY_TYPES.join(', ')}`);
	const who = slotOf(reading, 'who');
	if (who === null || typeof who.value !== 'string' || who.value.trim() === '')
		throw new RecordError('not-minted', 'a custody event needs somebody it happened to: the slot "who"');
	const row = EVENT_OF[type];
	const event = making.event(row.event, type);
	const on = slotText(reading, 'on');
	const until = slotText(reading, 'until');
	const valid: Validity | undefined =
		until !== null ? { ...(on === null ? {} : { from: on }), to: until } : on === null ? undefined : { on };
	making.state(event, 'type', { type: 'code', scheme: 'custody-type', code: type }, valid);
	making.state(event, 'who', making.named(who as Slot, ['Person', 'Group']), valid);
	const taken = new Set<PropertyName>();
	for (const [name, usual] of Object.entries(row.slots)) {
		const slot = slotOf(reading, name);
		if (slot === null || typeof slot.value !== 'string' || slot.value.trim() === '') continue;
		const isBody = PLACES.has(name) && slot.type === 'organization';
		// A stay with an end was held from its date on; without one it was held on that date.
		const since = name === 'on' && row.event === 'Custody' && until !== null;
		const property = isBody ? bodyFor(row.event, name) : since ? 'fromDate' : usual;
		if (taken.has(property)) continue;
		taken.add(property);
		if (name === 'on' || name === 'until')
			making.state(event, property, { type: 'date', edtf: slot.value }, valid);
		else if (name === 'authority') making.state(event, property, { type: 'text', text: slot.value }, valid);
		else if (BODIES.has(property))
			making.state(event, property, making.named(slot as Slot, ['Organization', 'Person', 'Group']), valid);
		else making.state(event, property, making.named(slot as Slot, ['Place']), valid);
	}
}

const PLACES: ReadonlySet<string> = new Set(['at', 'from', 'to']);
const BODIES: ReadonlySet<PropertyName> = new Set(['by', 'heldBy', 'handedTo']);

/** What a body is that stands where a place is asked for: `transferred to the custody of …`. */
function bodyFor(event: EventKind, slot: string): PropertyName {
	if (slot === 'from') return 'by';
	return event === 'Custody' ? 'heldBy' : 'handedTo';
}

function mintQuote(making: Making, reading: Reading): void {
	const content = slotOf(reading, 'content');
	if (typeof content?.value !== 'string')
		throw new RecordError('not-minted', 'a quote needs the words that were said: the slot "content"');
	const speaker = slotOf(reading, 'speaker') as Slot | null;
	const last = reading.chain.at(-1);
	const named = speaker ?? { value: last?.name ?? last?.described ?? 'unnamed voice' };
	const subject = making.named(named, ['Person', 'Organization', 'Group']);
	if (subject.type !== 'entity') return;
	making.state(subject.id, 'said', { type: 'text', text: content.value });
}

function mintQuantity(making: Making, reading: Reading): void {
	const { comparator } = reading.slots;
	if (!isCode(COMPARATORS, comparator))
		throw new RecordError('not-minted', `quantity.comparator must be one of ${COMPARATORS.join(', ')}`);
	if (reading.slots.figurative === true)
		throw new RecordError('not-minted', 'a figurative number counts nothing and makes no statement');
	const unit = slotText(reading, 'unit') ?? 'thing';
	const counted = slotText(reading, 'counted');
	const number = (name: string) => {
		const value = slotOf(reading, name)?.value;
		return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
	};
	const population = making.local('Population', counted ?? unit);
	const base = slotText(reading, 'base');
	if (counted !== null) making.state(population, 'counts', { type: 'text', text: counted });
	making.state(population, 'count', {
		type: 'quantity',
		...optional('value', number('value')),
		...optional('low', number('low')),
		...optional('high', number('high')),
		comparator,
		unit,
		of: population,
		...(unit === 'percent' ? { share: true } : {}),
		...optional('base', base ?? undefined),
	});
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

/** A source is published by a body; who speaks in it is a person unless the name says otherwise. */
function kindOfVoice(name: string, act: VoiceAct): EntityKind {
	return kindOfName({ value: name }, act === 'publishes' ? ['Organization'] : ['Person', 'Organization'])
		.kind;
}

/** The entity that speaks under a name in a source: the same id that accepting its words gives it. */
export function voiceEntityId(hmac: Hmac, source: SourceId, name: string, act: VoiceAct): EntityId {
	return entityId(hmac, source, kindOfVoice(name, act), name, 1);
}

/** Gathers what one reading mints, each entity once. */
class Making {
	private readonly hmac: Hmac;
	private readonly target: Target;
	private readonly reading: Reading;
	private readonly anchor: Anchor;
	private readonly origin: 'person' | 'machine';
	private readonly entities = new Map<EntityId, Entity>();
	private readonly statements = new Map<string, Statement>();
	private readonly chain: readonly Voice[];

	constructor(hmac: Hmac, target: Target, reading: Reading, anchor: Anchor, origin: 'person' | 'machine') {
		this.hmac = hmac;
		this.target = target;
		this.reading = reading;
		this.anchor = anchor;
		this.origin = origin;
		this.chain = reading.chain.map((item) => this.voice(item));
	}

	done(): Minted {
		return { entities: [...this.entities.values()], statements: [...this.statements.values()] };
	}

	/** The event that this very passage tells of: another passage makes another, until a person joins them. */
	event(kind: EventKind, label: string): EntityId {
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
		if (slot.value === 'unknown' && slot.exact === undefined) return { type: 'unknown' };
		const { kind, proper } = kindOfName(slot, kinds);
		const name = tidyName(slot.value);
		const id = proper ? this.entity(kind, name, name, 1) : this.local(kind, name);
		if (proper || kind === 'Place') this.state(id, 'name', { type: 'text', text: writtenName(slot) });
		return { type: 'entity', id };
	}

	state(subject: EntityId, property: PropertyName, value: Value, valid?: Validity): void {
		const { polarity, force, hedge, hedgeWords } = this.reading;
		const naming = property === 'name';
		const statement = makeStatement(
			this.hmac,
			{
				source: this.target.source,
				subject,
				property,
				value,
				chain: naming ? this.chain.slice(0, 1) : this.chain,
				// That somebody bears a name is not what a denial denies or a hedge hedges.
				polarity: naming ? 'affirms' : polarity,
				force: naming ? 'asserts' : force,
				...(naming || hedge === undefined ? {} : { hedge }),
				...(naming || hedgeWords === undefined ? {} : { hedgeWords }),
				...(valid === undefined || naming ? {} : { valid }),
				anchors: [this.anchor],
				origin: this.origin,
			},
			{ quote: this.target.quote, occurrence: `${this.target.occurrence}.${this.target.ordinal}` },
			(id) => this.entities.get(id)?.kind ?? null,
		);
		this.statements.set(statement.id, statement);
	}

	private voice(item: Reading['chain'][number]): Voice {
		const { name, described, as, act, start, end, exact } = item;
		const voice: Voice = {
			...optional('name', name),
			...optional('described', described),
			...optional('as', as),
			act,
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

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
	return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
