import type { Comparator } from './codes.ts';
import type { TimeOfDay } from './dates/index.ts';
import type { EntityId } from './ids.ts';

/** `unknown`: a voice says that it is not known. `none`: a voice says that there is none. Silence is neither. */
export type Value =
	| { readonly type: 'entity'; readonly id: EntityId }
	| { readonly type: 'text'; readonly text: string }
	/** `time`: where the voice gives a time of that day. */
	| { readonly type: 'date'; readonly edtf: string; readonly time?: TimeOfDay }
	| { readonly type: 'code'; readonly scheme: string; readonly code: string }
	| GeoValue
	| QuantityValue
	| { readonly type: 'boolean'; readonly value: boolean }
	| { readonly type: 'unknown' }
	| { readonly type: 'none' };
export type ValueType = Value['type'];

/**
 * A position in degrees, as exactly as it was given: `radius` is within how many metres, `approximate` says that it
 * stands for a wider place (the middle of a town). Neither: its voice says nothing of how exact it is.
 */
export type GeoValue = {
	readonly type: 'geo';
	readonly latitude: number;
	readonly longitude: number;
	readonly radius?: number;
	readonly approximate?: true;
};

/** A number `of` a population. A share is in percent, 0–100, of `base`. */
export type QuantityValue = {
	readonly type: 'quantity';
	readonly value?: number;
	readonly low?: number;
	readonly high?: number;
	readonly comparator: Comparator;
	readonly unit: string;
	readonly of: EntityId;
	readonly share?: boolean;
	readonly base?: string;
};

/** The fields of a value in fixed order, for ids: equal values give equal lists whatever their key order. */
export function valueFields(value: Value): readonly unknown[] {
	switch (value.type) {
		case 'entity':
			return ['entity', value.id];
		case 'text':
			return ['text', value.text];
		case 'date':
			return value.time === undefined
				? ['date', value.edtf]
				: ['date', value.edtf, value.time.hhmm, value.time.zone];
		case 'code':
			return ['code', value.scheme, value.code];
		case 'geo':
			// As ids were before positions could say how exact they are.
			return value.radius === undefined && value.approximate === undefined
				? ['geo', value.latitude, value.longitude]
				: ['geo', value.latitude, value.longitude, value.radius ?? null, value.approximate ?? false];
		case 'quantity':
			return [
				'quantity',
				value.value ?? null,
				value.low ?? null,
				value.high ?? null,
				value.comparator,
				value.unit,
				value.of,
				value.share ?? false,
				value.base ?? null,
			];
		case 'boolean':
			return ['boolean', value.value];
		case 'unknown':
		case 'none':
			return [value.type];
	}
}
