import type { Anchor } from './anchor.ts';
import { FORCES, type Force, HEDGES, type Hedge, isCode, POLARITIES, type Polarity } from './codes.ts';
import { isTimeOfDay, parseDate } from './dates/index.ts';
import type { EntityKind } from './entity.ts';
import { RecordError } from './errors.ts';
import { type EntityId, type Hmac, type SourceId, type StatementId, statementId } from './ids.ts';
import { isProperty, PROPERTIES, type PropertyName, valueTaken } from './properties.ts';
import { type Value, valueFields } from './value.ts';
import { chainFields, type Voice } from './voice.ts';

/** What a statement says it holds for: EDTF dates; `open` when no end is stated. */
export type Validity = {
	readonly from?: string;
	readonly to?: string;
	readonly on?: string;
	readonly open?: boolean;
};

/** A voice says that a subject has a property with a value, when, where, how firmly. */
export type Statement = {
	readonly id: StatementId;
	readonly source: SourceId;
	readonly subject: EntityId;
	readonly property: PropertyName;
	readonly value: Value;
	/** The words as the source wrote the value. */
	readonly raw?: string;
	readonly lang?: string;
	readonly chain: readonly Voice[];
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly hedgeWords?: string;
	readonly valid?: Validity;
	readonly scope?: Readonly<Record<string, string>>;
	readonly anchors: readonly Anchor[];
	readonly basis?: { readonly from: readonly StatementId[]; readonly method: string };
	readonly origin: 'person' | 'import' | 'machine';
	/** Accepted together with others, without being read one by one; as what a mapped list says. */
	readonly readSingly?: false;
};
export type NewStatement = Omit<Statement, 'id'>;

/** Where a statement's words stand, as ids see it: not by offset, so that a new text version keeps ids. */
export type Place = { readonly quote: string; readonly occurrence: number | string };

/**
 * A statement with its id, after checking that the property exists, that subject and value are of the
 * kinds the property table allows, that dates are EDTF, and that there is a quote or a basis.
 *
 * @throws {RecordError} `unknown-property`, `wrong-subject`, `wrong-value`, `bad-date`, `bad-code`, `no-anchor`
 */
export function makeStatement(
	hmac: Hmac,
	statement: NewStatement,
	place: Place,
	kindOf: (entity: EntityId) => EntityKind | null,
): Statement {
	if (!isProperty(statement.property))
		throw new RecordError('unknown-property', `there is no property ${String(statement.property)}`);
	const property = PROPERTIES[statement.property];
	const kind = kindOf(statement.subject);
	if (kind === null || !(property.subjects as readonly string[]).includes(kind))
		throw new RecordError(
			'wrong-subject',
			`${statement.property} is a property of ${property.subjects.join(', ')}, not of ${kind ?? 'nothing known'}`,
		);
	checkValue(statement.property, kind, statement.value, kindOf);
	for (const edtf of Object.values(statement.valid ?? {}))
		if (typeof edtf === 'string' && parseDate(edtf) === null)
			throw new RecordError('bad-date', `${edtf} is not an EDTF date (level 0, 1 or a set)`);
	for (const { on } of statement.chain)
		if (on !== undefined && parseDate(on) === null)
			throw new RecordError('bad-date', `a voice spoke on ${on}, which is not an EDTF date`);
	if (!isCode(POLARITIES, statement.polarity)) throw badCode('polarity', statement.polarity);
	if (!isCode(FORCES, statement.force)) throw badCode('force', statement.force);
	if (statement.hedge !== undefined && !isCode(HEDGES, statement.hedge))
		throw badCode('hedge', statement.hedge);
	if (statement.anchors.length === 0 && (statement.basis?.from.length ?? 0) === 0)
		throw new RecordError(
			'no-anchor',
			'a statement needs words in a source, or the statements it is derived from',
		);
	const id = statementId(hmac, [
		statement.subject,
		statement.property,
		valueFields(statement.value),
		chainFields(statement.chain),
		statement.polarity,
		statement.force,
		statement.hedge ?? null,
		[
			statement.valid?.from ?? null,
			statement.valid?.to ?? null,
			statement.valid?.on ?? null,
			statement.valid?.open ?? false,
		],
		Object.entries(statement.scope ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
		statement.source,
		place.quote,
		place.occurrence,
	]);
	return { ...statement, id };
}

function checkValue(
	name: PropertyName,
	subject: EntityKind,
	value: Value,
	kindOf: (entity: EntityId) => EntityKind | null,
): void {
	if (value.type === 'unknown' || value.type === 'none') return;
	const property = valueTaken(name, subject);
	if (value.type !== property.value)
		throw new RecordError('wrong-value', `${name} takes a ${property.value}, not a ${value.type}`);
	if (value.type === 'code' && property.codes !== undefined && !property.codes.includes(value.code))
		throw new RecordError('bad-code', `${name} is one of ${property.codes.join(', ')}, not "${value.code}"`);
	if (value.type === 'date' && parseDate(value.edtf) === null)
		throw new RecordError('bad-date', `${value.edtf} is not an EDTF date (level 0, 1 or a set)`);
	if (value.type === 'date' && value.time !== undefined && !isTimeOfDay(value.time))
		throw new RecordError(
			'bad-date',
			`${value.time.hhmm} ${value.time.zone} is not a time: write 18:45, and a zone such as -04:00 or America/New_York`,
		);
	if (value.type === 'entity' && property.values !== undefined) {
		const kind = kindOf(value.id);
		if (kind === null || !property.values.includes(kind))
			throw new RecordError(
				'wrong-value',
				`${name} takes a ${property.values.join(' or ')}, not ${kind ?? 'something unknown'}`,
			);
	}
}

function badCode(field: string, given: unknown): RecordError {
	return new RecordError('bad-code', `${String(given)} is not a ${field}`);
}
