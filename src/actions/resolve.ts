import { type DecisionInput, type EntityRef, meantBy } from '../api/index.ts';
import type { readingGate } from '../extract/index.ts';
import {
	type ChainItem,
	type DecidedAt,
	type Decision,
	type DecisionBody,
	type DecisionId,
	decisionId,
	type EntityId,
	type EntityKind,
	findOccurrence,
	type Hmac,
	isProperty,
	isPseudonym,
	isVoiced,
	keysInOrder,
	type ListMapping,
	makeStatement,
	mayBeAcceptedInBulk,
	mint,
	type NewStatement,
	type ProposalKind,
	parseDate,
	quoteAt,
	type Reading,
	readingOf,
	regionAnchor,
	type StatementId,
	saysTheSame,
	type Target,
	THIS_SOURCE,
	targetKey,
	type Value,
	type Voice,
	voiceEntityId,
	withSpeaker,
} from '../record/index.ts';
import {
	batchState,
	type Case,
	decisionById,
	proposalAt,
	type SourceInfo,
	type StoredProposal,
	saidBy,
} from '../store/index.ts';
import { ActionError } from './errors.ts';
import { readingMeta } from './reading-meta.ts';
import { type Read, References } from './references.ts';
import { checkPictured, placeOfRegion } from './regions.ts';
import { resolveBearing } from './resolve-bearing.ts';
import { resolveCaseSettings, resolveSettings } from './resolve-settings.ts';

export type Resolved = {
	readonly body: DecisionBody;
	/** What its id is made of: the line with its references resolved, and nothing that a grammar may change. */
	readonly identity: readonly unknown[];
};

type Targeted = Extract<DecisionInput, { kind: ProposalKind }>;
type WithReading = Exclude<Targeted, { do: 'reject' }>;

/** Turns lines of a decisions file into decisions: names into ids, quotes into places, proposals into readings. */
export class Resolver {
	readonly #case: Case;
	readonly #references: References;
	readonly #gates = new Map<string, ReturnType<typeof readingGate>>();

	constructor(opened: Case) {
		this.#case = opened;
		this.#references = new References(opened);
	}

	/** Whether a line names what earlier lines may have made. */
	looksBack(input: DecisionInput): boolean {
		if ('slots' in input && Object.values(input.slots ?? {}).some((slot) => meantBy(slot) !== null))
			return true;
		return (
			!['accept', 'reject', 'edit', 'map', 'settings', 'mark-reprint'].includes(input.do) &&
			!('kind' in input && input.do === 'state')
		);
	}

	async resolve(input: DecisionInput): Promise<Resolved> {
		const resolved = await this.#body(input);
		return { ...resolved, identity: [...resolved.identity, ...tailOf(input)] };
	}

	async #body(input: DecisionInput): Promise<Resolved> {
		switch (input.do) {
			case 'accept':
			case 'edit':
				return this.#decided(input.do, input);
			case 'reject': {
				const { target, at, read } = await this.#target(input);
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
			case 'state':
				if ('bearing' in input) return resolveBearing(this.#case, this.#references, input.bearing);
				return 'statement' in input ? this.#statement(input) : this.#decided('state', input);
			case 'supersede': {
				const statement = await this.#references.statement(input.statement);
				const { target, reading, at, identity } = await this.#reading(input);
				return {
					body: { do: 'supersede', statement, target, reading, at },
					identity: ['supersede', statement, ...identity],
				};
			}
			case 'same':
			case 'different':
			case 'unsure': {
				const left = await this.#references.entity(input.left);
				const right = await this.#references.entity(input.right);
				if (left.id === right.id)
					throw new ActionError('bad-request', 'both sides are one entity already: nothing to decide');
				if (left.kind !== right.kind)
					throw new ActionError(
						'bad-request',
						`a ${left.kind} and a ${right.kind} can't be ${input.do}: both sides must be of one kind`,
					);
				if (
					input.do === 'same' &&
					isPseudonym(left.label) !== isPseudonym(right.label) &&
					input.reason === undefined
				)
					throw new ActionError(
						'bad-request',
						'initials or a pseudonym hide somebody on purpose: joining them with a name needs a "reason"',
					);
				return this.#judged(input, left.id, right.id);
			}
			case 'map':
				return this.#map(input);
			case 'settings':
				if ('case' in input) return resolveCaseSettings(input);
				return resolveSettings(this.#references, input);
			case 'mark-reprint': {
				const { source, of } = await this.#twoSources(input);
				return { body: { do: 'mark-reprint', source, of }, identity: ['mark-reprint', source, of] };
			}
			case 'dismiss': {
				if ('relation' in input) {
					const statements: StatementId[] = [];
					for (const ref of input.statements) statements.push(await this.#references.statement(ref));
					const sorted = [...new Set(statements)].sort();
					return {
						body: { do: 'dismiss', relation: input.relation, statements: sorted },
						identity: ['dismiss relation', input.relation, ...sorted],
					};
				}
				if ('source' in input) {
					const { source, of } = await this.#twoSources(input);
					return {
						body: { do: 'dismiss', source, of },
						identity: ['dismiss reprint', ...[source, of].sort()],
					};
				}
				const left = (await this.#references.entity(input.left)).id;
				const right = (await this.#references.entity(input.right)).id;
				return { body: { do: 'dismiss', left, right }, identity: ['dismiss same', ...[left, right].sort()] };
			}
			case 'withdraw': {
				const statement = await this.#references.statement(input.statement);
				return { body: { do: 'withdraw', statement }, identity: ['withdraw', statement] };
			}
			case 'undo': {
				if ('import' in input) {
					const { capture, ord } = await this.#references.import(input.import);
					return { body: { do: 'undo', capture, ord }, identity: ['undo import', capture, ord] };
				}
				if ('batch' in input) {
					if ((await batchState(this.#case, input.batch)) === null)
						throw new ActionError('not-found', `no decision was taken as the batch "${input.batch}"`);
					return { body: { do: 'undo', batch: input.batch }, identity: ['undo batch', input.batch] };
				}
				const decision = await this.#decision(input.decision, input.by);
				return { body: { do: 'undo', decision }, identity: ['undo', decision] };
			}
		}
	}

	/** That two are one is said by each reviewer anew: who says it is part of what is said. */
	async #judged(
		input: Extract<DecisionInput, { do: 'same' | 'different' | 'unsure' }>,
		left: EntityId,
		right: EntityId,
	): Promise<Resolved> {
		const { readSingly, basis, batch } = input;
		if ((readSingly === false) !== (basis !== undefined) || (readSingly === false && input.do !== 'same'))
			throw new ActionError(
				'bad-request',
				'"readSingly": false is for a "same" that a threshold joined, and goes with "basis": by what method, probability and threshold',
			);
		if (readSingly === false && batch === undefined)
			throw new ActionError('bad-request', 'what is joined unread is taken back as one: give a "batch"');
		const identity = [readSingly === false ? 'same unread' : input.do, ...[left, right].sort()];
		const body = { do: input.do, left, right, ...defined({ readSingly, basis, batch }) };
		if (input.by === undefined) return { body, identity };
		// Before reviewers were told apart a line was the same whoever took it; such a line stays the same line.
		const id = decisionId(this.#case.hmac, [...identity, ...tailOf(input)]);
		const before = (await saidBy(this.#case, [id])).get(id);
		return { body, identity: before?.by === input.by ? identity : [...identity, 'by', input.by] };
	}

	async #twoSources(input: { readonly source: string; readonly of: string }) {
		const source = await this.#references.source(input.source);
		const of = await this.#references.source(input.of);
		if (source.id === of.id)
			throw new ActionError('bad-request', '"of": a source does not reprint itself; name the other one');
		return { source: source.id, of: of.id };
	}

	async #decided(verb: 'accept' | 'edit' | 'state', input: WithReading): Promise<Resolved> {
		const { target, reading, at, identity, proposed } = await this.#reading(input);
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
	async #reading(input: WithReading): Promise<{
		target: Target;
		reading: Reading;
		at: DecidedAt;
		identity: readonly unknown[];
		proposed?: StoredProposal;
	}> {
		const { target, at, read } = await this.#target(input);
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
		const gate = await this.#gate(read);
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

	async #statement(input: Extract<DecisionInput, { statement: object }>): Promise<Resolved> {
		const given = input.statement as Exclude<typeof input.statement, string>;
		const read = await this.#references.read(given.source);
		const place = findOccurrence(read.text.text, given.quote, given.occurrence);
		if (place === null)
			throw new ActionError(
				'not-found',
				`these words do not stand in ${read.source.path} (occurrence ${given.occurrence}); copy them from the source as they are`,
			);
		if (!isProperty(given.property))
			throw new ActionError(
				'bad-request',
				`there is no property "${given.property}"; docs/reference/record.md lists them`,
			);
		const subject = await this.#references.entity(given.subject);
		const value = await this.#value(given.value, subject.id);
		const kinds = new Map<string, EntityKind>([[subject.id, subject.kind]]);
		if (value.type === 'entity') kinds.set(value.id, (await this.#references.entity(value.id)).kind);
		const statement: NewStatement = {
			source: read.source.id,
			subject: subject.id,
			property: given.property,
			value,
			chain: (given.chain.length > 0
				? given.chain
				: [{ ...publisher(read.source), act: 'publishes' as const }]
			).map((item) => voiceOf(this.#case.hmac, read.source, item)),
			polarity: given.polarity,
			force: given.force,
			...defined({ hedge: given.hedge, valid: given.valid }),
			anchors: [
				{
					source: read.source.id,
					text: read.version as never,
					quote: quoteAt(read.text.text, place.start, place.end),
					position: place,
				},
			],
			origin: 'person',
		};
		const at = { quote: given.quote, occurrence: given.occurrence };
		const idOf = (one: NewStatement) =>
			makeStatement(this.#case.hmac, one, at, (entity) => kinds.get(entity) ?? null).id;
		// Who publishes may be said later: a line that leaves it out stays the same line.
		const asGiven = given.chain.length > 0 ? statement : { ...statement, chain: [UNNAMED_SOURCE] };
		return { body: { do: 'state', statement, place: at }, identity: ['state', idOf(asGiven)] };
	}

	async #map(input: Extract<DecisionInput, { do: 'map' }>): Promise<Resolved> {
		const source = await this.#references.source(input.source);
		const list = source.text?.doc.list;
		if (list === undefined)
			throw new ActionError('bad-request', `${source.path} is not a list: it has no columns to map`);
		const unknown = Object.keys(input.columns ?? {}).filter((column) => !list.header.includes(column));
		if (unknown.length > 0)
			throw new ActionError(
				'bad-request',
				`${source.path} has no column ${unknown.map((name) => `"${name}"`).join(', ')}; it has ${list.header.map((name) => `"${name}"`).join(', ')}`,
			);
		const mapping: ListMapping = {
			subject: input.subject ?? list.guess.subject,
			columns: input.columns ?? list.guess.columns,
			dateOrder: input.dateOrder ?? list.guess.dateOrder,
		};
		return {
			body: { do: 'map', source: source.id, mapping },
			identity: [
				'map',
				source.id,
				input.columns === undefined ? null : keysInOrder(input.columns),
				input.subject ?? null,
				input.dateOrder ?? null,
			],
		};
	}

	async #value(given: Readonly<Record<string, unknown>>, subject: EntityId): Promise<Value> {
		if (given.type === 'entity') {
			const ref = 'id' in given ? (given.id as string) : (given.entity as EntityRef);
			return { type: 'entity', id: (await this.#references.entity(ref)).id };
		}
		if (given.type === 'date' && parseDate(String(given.edtf)) === null)
			throw new ActionError('bad-date', `${String(given.edtf)} is not an EDTF date (level 0, 1 or a set)`);
		if (given.type === 'quantity') {
			const of = given.of === undefined ? subject : (await this.#references.entity(given.of as EntityRef)).id;
			return { ...given, of } as Value;
		}
		// `makeStatement` checks its type against the property table.
		return given as Value;
	}

	async #target(input: Targeted): Promise<{ target: Target; at: DecidedAt | null; read: Read }> {
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

	/** Reads a source for the gate once, however many decisions it is asked about. */
	async #gate({ source, text, version }: Read): Promise<ReturnType<typeof readingGate>> {
		const held = this.#gates.get(version);
		if (held !== undefined) return held;
		const { readingGate } = await import('../extract/index.ts');
		const { meta, said } = readingMeta(source);
		const gate = readingGate(text.text, meta, said, text.blocks);
		this.#gates.set(version, gate);
		return gate;
	}

	/** A line that does not say who took it is whoever's undoes it, or nobody's. */
	async #decision(given: string | Readonly<Record<string, unknown>>, by?: string): Promise<DecisionId> {
		if (typeof given !== 'string') {
			const { DecisionInputShape } = await import('../api/index.ts');
			const line = DecisionInputShape.safeParse(given);
			if (!line.success)
				throw new ActionError('bad-request', '"decision" is neither an id nor a line of decisions');
			const idOf = async (input: DecisionInput) =>
				decisionId(this.#case.hmac, (await this.resolve(input)).identity);
			const own = by === undefined || line.data.by !== undefined ? null : await idOf({ ...line.data, by });
			const isOwn = own !== null && (await decisionById(this.#case, own)) !== null;
			return this.#decision(isOwn ? own : await idOf(line.data));
		}
		if ((await decisionById(this.#case, given)) === null)
			throw new ActionError('not-found', `there is no decision ${given}`);
		return given as DecisionId;
	}
}

/** What tells equal lines apart: their reason, and what a screen or a person adds so that they are two. */
function tailOf(input: DecisionInput): readonly unknown[] {
	const own = [input.reason ?? null, input.nonce ?? null];
	return 'batch' in input && input.do !== 'undo' && input.batch !== undefined ? [...own, input.batch] : own;
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

/** A named voice is the one whose words are accepted elsewhere in this source, and not another of its name. */
function voiceOf(hmac: Hmac, source: SourceInfo, item: ChainItem): Voice {
	if (item.name === undefined) return item;
	return { who: voiceEntityId(hmac, source.id, item.name, item.act), ...item };
}

const UNNAMED_SOURCE: Voice = { described: THIS_SOURCE, act: 'publishes' };

function publisher(source: SourceInfo): { name: string } | { described: string } {
	return source.outlet === null ? { described: THIS_SOURCE } : { name: source.outlet };
}

function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>;
	};
}
