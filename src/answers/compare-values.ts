import type { Comparison, EntityId, QuantityValue, Statement, Value } from '../record/index.ts';
import { datesOverlap, valueFields } from '../record/index.ts';
import type { PersonGraph } from './contract.ts';
import { normaliseLabel } from './labels.ts';
import { sameUnit } from './numbers/families.ts';
import { type PlaceContext, type PlaceRef, placesMeet, samePlace } from './places.ts';

export type ValueContext = Pick<PersonGraph, 'entities' | 'clusterOf'> & PlaceContext;

/**
 * Whether two values of one property can't both hold, by the property table's word for comparing them.
 * `unknown`, a voice's word that it is not known, contradicts nothing.
 */
export function valuesConflict(compare: Comparison, a: Value, b: Value, context: ValueContext): boolean {
	if (a.type === 'unknown' || b.type === 'unknown' || compare === 'never' || compare === 'name-variant')
		return false;
	if (a.type === 'none' || b.type === 'none') return a.type !== b.type;
	switch (compare) {
		case 'equal':
			return valueKey(a, context) !== valueKey(b, context);
		case 'date-overlap':
			return a.type === 'date' && b.type === 'date' && !datesOverlap(a.edtf, b.edtf);
		case 'place-within':
			return (
				a.type === 'entity' &&
				b.type === 'entity' &&
				!placesMeet(placeRef(a.id, context), placeRef(b.id, context), context)
			);
		case 'quantity-interval':
			return a.type === 'quantity' && b.type === 'quantity' && !quantitiesMeet(a, b);
		case 'done-or-not':
			return (
				a.type === 'code' &&
				b.type === 'code' &&
				a.code !== b.code &&
				DONE_OR_NOT.has(a.code) &&
				DONE_OR_NOT.has(b.code)
			);
	}
}

/** That it was not shown, could not be done or is lifted says neither that it was done nor that it was not. */
const DONE_OR_NOT: ReadonlySet<string> = new Set(['done', 'partly-done', 'not-done']);

/** One text for a value, so that what is said twice makes one side. */
export function valueKey(value: Value, context: ValueContext): string {
	switch (value.type) {
		case 'entity':
			return `entity ${context.clusterOf.get(value.id) ?? value.id}`;
		case 'text':
			return `text ${normaliseLabel(value.text)}`;
		case 'date':
			return `date ${value.edtf}`;
		case 'code':
			return `code ${value.scheme} ${value.code}`;
		case 'geo':
			return `geo ${valueFields(value).slice(1).join(' ')}`;
		case 'quantity':
			return `quantity ${quantityText(value)} ${normaliseLabel(value.base ?? '')}`;
		case 'boolean':
			return `boolean ${value.value}`;
		case 'unknown':
		case 'none':
			return value.type;
	}
}

/** Whether two values are one and the same to a reader: joined, or of one name. */
export function sameValue(a: Value, b: Value, context: ValueContext): boolean {
	if (valueKey(a, context) === valueKey(b, context)) return true;
	return (
		a.type === 'entity' &&
		b.type === 'entity' &&
		samePlace(placeRef(a.id, context), placeRef(b.id, context), context)
	);
}

/** A value as it is shown: an entity by the words of its source. */
export function valueText(
	statement: Pick<Statement, 'value' | 'raw'>,
	context: Pick<PersonGraph, 'entities'>,
): string {
	const { value } = statement;
	switch (value.type) {
		case 'entity':
			return context.entities.get(value.id)?.label ?? '';
		case 'text':
			return value.text;
		case 'date':
			return value.edtf;
		case 'code':
			return value.code;
		case 'geo':
			return `${value.latitude}, ${value.longitude}`;
		case 'quantity':
			return quantityText(value);
		case 'boolean':
			return String(value.value);
		case 'unknown':
		case 'none':
			return value.type;
	}
}

function placeRef(entity: EntityId, { entities }: ValueContext): PlaceRef {
	return { entity, label: entities.get(entity)?.label ?? '' };
}

function quantityText({ value, low, high, comparator, unit }: QuantityValue): string {
	if (comparator === 'range') return `${low ?? ''}–${high ?? ''} ${unit}`;
	return `${comparator === '=' ? '' : comparator}${value ?? ''} ${unit}`;
}

/** Numbers of one population: shares only of one base, and other units are other questions. */
export function quantitiesMeet(a: NumberValue, b: NumberValue): boolean {
	if (!sameUnit(a.unit, b.unit) || (a.share ?? false) !== (b.share ?? false)) return true;
	if (a.share === true && normaliseLabel(a.base ?? '') !== normaliseLabel(b.base ?? '')) return true;
	const ranges = [rangeOf(a), rangeOf(b)];
	const low = Math.max(...ranges.map((range) => range.low));
	const high = Math.min(...ranges.map((range) => range.high));
	if (low !== high) return low < high;
	return !ranges.some(
		(range) => (range.openLow && range.low === low) || (range.openHigh && range.high === high),
	);
}

/** Two shares that are taken of two things: neither says anything of the other. */
export function isShareOfAnother(a: Value, b: Value): boolean {
	if (a.type !== 'quantity' || b.type !== 'quantity' || a.share !== true || b.share !== true) return false;
	return a.unit === b.unit && normaliseLabel(a.base ?? '') !== normaliseLabel(b.base ?? '');
}

/** A number as it is said, of whatever it is. */
export type NumberValue = Omit<QuantityValue, 'type' | 'of'>;

type Range = { low: number; high: number; openLow?: boolean; openHigh?: boolean };

/** The least and the most that a number can be as it is said; an open end is left out itself. */
export function rangeOf({ value, low, high, comparator }: NumberValue): Range {
	const least = low ?? Number.NEGATIVE_INFINITY;
	const most = high ?? Number.POSITIVE_INFINITY;
	if (comparator === 'range') return { low: least, high: most };
	if (value === undefined || comparator === 'vague')
		return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
	switch (comparator) {
		case '=':
			return { low: value, high: value };
		case '~':
			return { low: value - grain(value), high: value + grain(value) };
		case '>':
			return { low: value, high: Number.POSITIVE_INFINITY, openLow: true };
		case '>=':
			return { low: value, high: Number.POSITIVE_INFINITY };
		case '<':
			return { low: Number.NEGATIVE_INFINITY, high: value, openHigh: true };
		case '<=':
			return { low: Number.NEGATIVE_INFINITY, high: value };
	}
}

/** "About 300" may be off by a hundred, "about 130" by ten: one unit of the last digit that is not zero. */
function grain(value: number): number {
	if (!Number.isInteger(value) || value === 0) return 1;
	let unit = 1;
	while (value % (unit * 10) === 0) unit *= 10;
	return unit;
}
