import { cleanCell } from '../list/clean-cell.ts';
import { SourceError } from '../source-error.ts';
import type { JsonObject, JsonValue } from './cursor.ts';

/** The cells of one record by the names of their columns. */
export type JsonRow = ReadonlyMap<string, string>;

/** An array of more objects than that in one record stays one cell, as JSON: it would be a table of its own. */
const MOST_IN_COLUMNS = 20;
/** Names are made of the keys on the way to a value: long ones would be written out once for each. */
const LONGEST_NAME = 1_000;
const MOST_CELLS = 20_000;
export const VALUE_COLUMN = 'value';

/**
 * A record as cells: what is nested gets the path to it for a name (`place.name`, `arrests.2.on`), an array
 * of words or numbers is one cell with `; ` between them, and a point of GeoJSON its latitude and longitude.
 *
 * @throws {SourceError} `too-large`
 */
export function rowOf(value: JsonValue, key?: string): JsonRow {
	const cells = new Map<string, string>();
	if (key !== undefined) put(cells, 'key', key);
	if (isObject(value)) {
		if (isFeature(value)) flattenFeature(value, cells);
		else for (const [name, inner] of value) flatten(inner, name, cells);
	} else flatten(value, VALUE_COLUMN, cells);
	return cells;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
	return value instanceof Map;
}

export function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
	return Array.isArray(value);
}

function flatten(value: JsonValue, path: string, cells: Map<string, string>): void {
	if (isObject(value)) {
		if (value.size === 0) put(cells, path, '');
		for (const [name, inner] of value) flatten(inner, `${path}.${name}`, cells);
	} else if (isArray(value)) {
		const isPlain = value.every((inner) => inner === null || typeof inner === 'string');
		if (isPlain) put(cells, path, value.map((inner) => inner ?? '').join('; '));
		else if (value.length > MOST_IN_COLUMNS || !value.every(isObject)) put(cells, path, jsonText(value));
		else for (const [index, inner] of value.entries()) flatten(inner, `${path}.${index + 1}`, cells);
	} else put(cells, path, value ?? '');
}

/** Two keys may lead to one path, `a.b` and `a` with `b` in it; neither value takes the other's place. */
function put(cells: Map<string, string>, path: string, words: string): void {
	if (path.length > LONGEST_NAME)
		throw tooLarge(
			`the name of a column has more than ${LONGEST_NAME} characters; save what you need of the file as CSV and add that`,
		);
	if (cells.size >= MOST_CELLS)
		throw tooLarge(
			`a record has more than ${MOST_CELLS} values; save what you need of the file as CSV and add that`,
		);
	const plain = cleanCell(path);
	let name = plain;
	for (let n = 2; cells.has(name); n++) name = `${plain} (${n})`;
	cells.set(name, cleanCell(words));
}

function tooLarge(what: string): SourceError {
	return new SourceError('too-large', what);
}

function isFeature(value: JsonObject): boolean {
	return (
		value.get('type') === 'Feature' && (isObject(value.get('properties')) || isObject(value.get('geometry')))
	);
}

/** RFC 7946: a position is longitude, latitude. */
function flattenFeature(feature: JsonObject, cells: Map<string, string>): void {
	for (const [name, value] of feature) {
		if (name === 'type' || name === 'geometry') continue;
		if (name === 'properties' && isObject(value)) {
			for (const [inner, property] of value) flatten(property, inner, cells);
		} else flatten(value, name, cells);
	}
	const geometry = feature.get('geometry');
	if (!isObject(geometry)) return;
	const position = geometry.get('coordinates');
	if (
		geometry.get('type') === 'Point' &&
		isArray(position) &&
		position.length >= 2 &&
		position.every(isNumber)
	) {
		put(cells, 'latitude', String(position[1]));
		put(cells, 'longitude', String(position[0]));
		if (position.length > 2) put(cells, 'altitude', String(position[2]));
	} else put(cells, 'geometry', jsonText(geometry));
}

function isNumber(value: JsonValue): boolean {
	return typeof value === 'string' && /^-?\d/.test(value);
}

/** JSON again, for what has no better form as a cell. Numbers and words look alike here, so both are quoted. */
function jsonText(value: JsonValue): string {
	if (isArray(value)) return `[${value.map(jsonText).join(',')}]`;
	if (isObject(value)) {
		return `{${[...value].map(([name, inner]) => `${JSON.stringify(name)}:${jsonText(inner)}`).join(',')}}`;
	}
	return JSON.stringify(value);
}
