import { schemeOf, stateOf, type Tells } from '../link/index.ts';
import {
	type Case,
	cellsOfRows,
	mappingInForce,
	type NamedEntity,
	type RowCell,
	rowKey,
	toldOfThings,
} from '../store/index.ts';

type Told = { codes: string[]; positions: (readonly [number, number])[]; towns: string[]; states: string[] };

const TOWN = /^(?:facility |detention facility )?(?:city|town|ciudad|localidad|municipio|municipality)$/;
const STATE = /^(?:facility |detention facility )?(?:state|estado|provincia|province|departamento)$/;

/**
 * What is told of bodies and places that may link or part them: codes with their scheme, positions, town and state;
 * from the rows of lists that are about places, and from statements.
 */
export async function tellsOfThings(
	opened: Case,
	entities: readonly NamedEntity[],
): Promise<ReadonlyMap<number, Tells>> {
	const all = new Map<number, Told>();
	const of = (rid: number) => {
		const told = all.get(rid) ?? { codes: [], positions: [], towns: [], states: [] };
		all.set(rid, told);
		return told;
	};
	for (const one of await toldOfThings(opened)) {
		if (one.what === 'position') of(one.rid).positions.push([one.latitude, one.longitude]);
		else if (one.what === 'identifier') of(one.rid).codes.push(...codeOf('', one.text));
		else {
			const state = stateOf(one.text.trim(), plainText(one.text));
			if (state === undefined) of(one.rid).towns.push(plainText(one.text));
			else of(one.rid).states.push(state);
		}
	}
	const rows = await placeRows(opened, entities);
	const cells = await cellsOfRows(opened, rows);
	for (const row of rows) readCells(of(row.rid), cells.get(rowKey(row)) ?? []);
	return all;
}

/** Places that are what a row of a list is about: a row about a person names places too, and its cells are not theirs. */
async function placeRows(opened: Case, entities: readonly NamedEntity[]) {
	const rows = entities.flatMap(({ rid, kind, sourceRid, row }) =>
		kind === 'Place' && row !== null ? [{ rid, sourceRid, row }] : [],
	);
	const about = new Set<number>();
	for (const source of new Set(rows.map(({ sourceRid }) => sourceRid)))
		if ((await mappingInForce(opened, source))?.mapping.subject === 'Place') about.add(source);
	return rows.filter(({ sourceRid }) => about.has(sourceRid));
}

function readCells(told: Told, cells: readonly RowCell[]): void {
	const degrees = (role: RowCell['role']) => {
		const text = cells.find((cell) => cell.role === role)?.value;
		return text === undefined ? Number.NaN : Number(text);
	};
	const [latitude, longitude] = [degrees('latitude'), degrees('longitude')];
	if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) told.positions.push([latitude, longitude]);
	for (const { column, role, value } of cells) {
		const header = plainText(column);
		if (role === 'key' || role === 'identifier') {
			const scheme = schemeOf(header);
			if (scheme !== null) told.codes.push(...codeOf(scheme, value));
		} else if (TOWN.test(header)) told.towns.push(plainText(value));
		else if (STATE.test(header)) told.states.push(stateOf(value, plainText(value)) ?? plainText(value));
	}
}

/** A code is not cut: one or two signs number many things. */
function codeOf(scheme: string, text: string): readonly string[] {
	const code = text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
	return code.length < 3 ? [] : [`${scheme} ${code}`.trim()];
}

function plainText(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
