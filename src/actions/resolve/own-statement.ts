import type { DecisionInput, EntityRef } from '../../api/index.ts';
import {
	type ChainItem,
	defined,
	type EntityId,
	type EntityKind,
	findOccurrence,
	type Hmac,
	isProperty,
	makeStatement,
	type NewStatement,
	parseDate,
	quoteAt,
	THIS_SOURCE,
	type Value,
	type Voice,
	voiceEntityId,
} from '../../record/index.ts';
import type { Case, SourceInfo } from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { References } from '../references.ts';
import { publisher } from './publisher.ts';
import type { Resolved } from './resolved.ts';

/** A statement in somebody's own words about a passage. @throws {ActionError} `not-found`, `bad-request`, `bad-date` */
export async function resolveStatement(
	opened: Case,
	references: References,
	input: Extract<DecisionInput, { statement: object }>,
): Promise<Resolved> {
	const given = input.statement as Exclude<typeof input.statement, string>;
	const read = await references.read(given.source);
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
	const subject = await references.entity(given.subject);
	const value = await valueIn(references, given.value, subject.id);
	const kinds = new Map<string, EntityKind>([[subject.id, subject.kind]]);
	if (value.type === 'entity') kinds.set(value.id, (await references.entity(value.id)).kind);
	const statement: NewStatement = {
		source: read.source.id,
		subject: subject.id,
		property: given.property,
		value,
		chain: (given.chain.length > 0
			? given.chain
			: [{ ...publisher(read.source), act: 'publishes' as const }]
		).map((item) => voiceOf(opened.hmac, read.source, item)),
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
		makeStatement(opened.hmac, one, at, (entity) => kinds.get(entity) ?? null).id;
	// Who publishes may be said later: a line that leaves it out stays the same line.
	const asGiven = given.chain.length > 0 ? statement : { ...statement, chain: [UNNAMED_SOURCE] };
	return { body: { do: 'state', statement, place: at }, identity: ['state', idOf(asGiven)] };
}

async function valueIn(
	references: References,
	given: Readonly<Record<string, unknown>>,
	subject: EntityId,
): Promise<Value> {
	if (given.type === 'entity') {
		const ref = 'id' in given ? (given.id as string) : (given.entity as EntityRef);
		return { type: 'entity', id: (await references.entity(ref)).id };
	}
	if (given.type === 'date' && parseDate(String(given.edtf)) === null)
		throw new ActionError('bad-date', `${String(given.edtf)} is not an EDTF date (level 0, 1 or a set)`);
	if (given.type === 'quantity') {
		const of = given.of === undefined ? subject : (await references.entity(given.of as EntityRef)).id;
		return { ...given, of } as Value;
	}
	// `makeStatement` checks its type against the property table.
	return given as Value;
}

/** A named voice is the one whose words are accepted elsewhere in this source, and not another of its name. */
function voiceOf(hmac: Hmac, source: SourceInfo, item: ChainItem): Voice {
	if (item.name === undefined) return item;
	return { who: voiceEntityId(hmac, source.id, item.name, item.act), ...item };
}

const UNNAMED_SOURCE: Voice = { described: THIS_SOURCE, act: 'publishes' };
