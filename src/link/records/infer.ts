import { keyOf } from '../blocks.ts';
import { type Concept, conceptOf, isRange, isYears, type SampledColumn } from './columns.ts';
import {
	type BlockingRule,
	DEFAULT_MOST_IN_BLOCK,
	DEFAULT_THRESHOLD,
	type Field,
	type FieldKind,
	type KeyPart,
	type LinkSettings,
	MOST_RULES,
} from './settings.ts';

/** More tell little more, and each is compared for each pair. */
const MOST_INFERRED = 16;

type Found = Concept & { readonly header: string; readonly at: number };

/**
 * Settings for lists by the look of their columns, headers in English or Spanish first and what stands in them next.
 * Columns that tell nobody from anybody are left out, among them those that hold the truth of a benchmark
 * (`cluster`, `identity`).
 */
export function inferSettings(lists: readonly (readonly SampledColumn[])[]): LinkSettings {
	const found = lists.map((columns) => conceptsOf(columns));
	const all = namesTogether(bornByAge(fieldsOf(found))).filter(({ columns }) => isHeld(columns));
	// An age says again what the birth says.
	const fields = all.some(({ name }) => name === 'born') ? all.filter(({ name }) => name !== 'age') : all;
	return {
		version: 1,
		fields: fields.slice(0, MOST_INFERRED),
		blocking: blockingFor(fields.slice(0, MOST_INFERRED)),
		within: true,
		threshold: DEFAULT_THRESHOLD,
		mostInBlock: DEFAULT_MOST_IN_BLOCK,
	};
}

/**
 * Where some lists give the birth and others an age and the day on which somebody was of it, these two columns are the
 * birth of the others.
 */
function bornByAge(fields: readonly Field[]): readonly Field[] {
	const named = (name: string) => fields.find((field) => field.name === name);
	const [born, age] = [named('born'), named('age')];
	if (born === undefined || age === undefined) return fields;
	const on = [named('taken'), named('died')];
	const columns = born.columns.map((headers, list) => {
		const [years] = age.columns[list] ?? [];
		const day = on.map((field) => field?.columns[list]?.[0]).find((header) => header !== undefined);
		return headers.length > 0 || years === undefined || day === undefined ? headers : [years, day];
	});
	return fields.map((field) => (field === born ? { ...born, columns } : field));
}

/** By two lists, or the only one. */
function isHeld(columns: Field['columns']): boolean {
	return columns.filter((headers) => headers.length > 0).length >= Math.min(2, columns.length);
}

function conceptsOf(columns: readonly SampledColumn[]): readonly Found[] {
	const parts = birthParts(columns);
	return columns.flatMap((column, at): Found[] => {
		const part = parts?.indexOf(column) ?? -1;
		if (part >= 0) return [{ concept: 'born', kind: 'date', place: part, header: column.header, at }];
		const concept = conceptOf(column);
		return concept === null ? [] : [{ ...concept, header: column.header, at }];
	});
}

/** Year, month and day of one date in three columns side by side, whatever they are called. */
function birthParts(columns: readonly SampledColumn[]): readonly SampledColumn[] | null {
	for (let at = 0; at + 2 < columns.length; at += 1) {
		const three = columns.slice(at, at + 3);
		const year = three.find(({ cells }) => isYears(cells.filter((cell) => cell.trim() !== '')));
		const month = three.find((one) => one !== year && isRange(one.cells, 0, 12));
		const day = three.find((one) => one !== year && one !== month && isRange(one.cells, 0, 31));
		if (year !== undefined && month !== undefined && day !== undefined) return [year, month, day];
	}
	return null;
}

function fieldsOf(found: readonly (readonly Found[])[]): Field[] {
	const concepts = new Map<string, Found>();
	for (const one of found.flat()) if (!concepts.has(fieldName(one))) concepts.set(fieldName(one), one);
	return [...concepts].map(([name, { kind }]): Field => {
		const columns = found.map((list) => {
			const all = list
				.filter((one) => fieldName(one) === name && one.kind === kind)
				.sort((a, b) => a.place - b.place || a.at - b.at);
			// One date is enough: the fullest comes with its parts, or first.
			const isOne = kind === 'date' && !all.some(({ place }) => place > 0);
			return (isOne || kind === 'category' || kind === 'number' ? all.slice(0, 1) : all).map(
				({ header }) => header,
			);
		});
		return { name, kind, shared: isShared(name, kind), columns };
	});
}

function isShared(name: string, kind: FieldKind): boolean {
	return (
		kind === 'text' ||
		kind === 'surname' ||
		(kind === 'date' && name !== 'born') ||
		(kind === 'code' && !/^(?:person_number|email)$/.test(name))
	);
}

/** Surnames of both sides are one field, and other names stay with the name. */
function fieldName({ concept, kind }: Concept): string {
	if (kind === 'surname') return 'surname';
	if (kind === 'name') return 'name';
	// `name` is of words; a column of numbers with this header is another field.
	if (/^(?:name|surname|given)$/.test(concept) && kind !== 'given') return `${concept}_${kind}`;
	// NFC: what was taken apart to leave out accents goes together again.
	const name = concept.normalize('NFC').replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{N}]+/gu, '_');
	const short = name.length > 50 ? `${name.slice(0, 50)}_${keyOf(name).toString(36)}` : name;
	return /^[\p{Ll}\p{Lo}]/u.test(short) ? short : `column_${short}`;
}

/** Where a list writes names in one column, and where only some lists part them, all their columns are one name. */
function namesTogether(fields: readonly Field[]): readonly Field[] {
	const names = fields.filter(({ kind }) => kind === 'name' || kind === 'given' || kind === 'surname');
	if (names.length === 0) return fields;
	const whole = names.find(({ kind }) => kind === 'name');
	const isParted =
		whole === undefined && names.every(({ columns }) => columns.every((headers) => headers.length > 0));
	if (isParted && names.length === 2) return fields;
	const columns =
		names[0]?.columns.map((_, list) =>
			[...names].sort((a, b) => rank(a) - rank(b)).flatMap((field) => field.columns[list] ?? []),
		) ?? [];
	return [
		{ name: 'name', kind: 'name', shared: false, columns },
		...fields.filter((field) => !names.includes(field)),
	];
}

function rank({ kind }: Field): number {
	return ['name', 'given', 'surname'].indexOf(kind);
}

/** Rules that between them let two rows of one person meet though any one of their fields is wrong or missing. */
export function blockingFor(fields: readonly Field[]): readonly BlockingRule[] {
	const of = (...kinds: readonly Field['kind'][]) =>
		fields.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
	const [dates, texts, codes] = [of('date'), of('text'), of('code')];
	const names = of('name', 'given', 'surname');
	const rules: BlockingRule[] = [];
	const add = (...parts: readonly (readonly [string, KeyPart])[]) =>
		rules.push(parts.map(([field, by]) => ({ field, by })));
	const [given] = of('given');
	const [surname] = of('surname');
	if (given !== undefined && surname !== undefined) add([given, 'word'], [surname, 'word']);
	for (const name of of('name')) add([name, 'words']);
	for (const code of codes) add([code, 'value']);
	for (const date of dates) add([date, 'value']);
	for (const name of names) add([name, 'word']);
	for (const code of codes) add([code, 'start']);
	for (const date of dates) for (const name of names) add([name, 'word'], [date, 'year']);
	for (const date of dates) for (const name of names) add([name, 'word'], [date, 'value']);
	for (const name of names) for (const other of codes) add([name, 'word'], [other, 'value']);
	// Where many share a name, of those who share a year or a place too.
	for (const whole of rules.filter(
		(rule) => rule.every(({ field }) => names.includes(field)) && isOfTwo(rule),
	)) {
		const parts = whole.map(({ field, by }) => [field, by] as const);
		for (const date of dates) add(...parts, [date, 'year']);
		for (const text of texts) add(...parts, [text, 'word']);
	}
	for (const name of names) for (const text of texts) add([name, 'word'], [text, 'word']);
	for (const date of dates) for (const text of texts) add([date, 'value'], [text, 'word']);
	for (const date of dates) for (const code of codes) add([date, 'value'], [code, 'value']);
	if (names.length === 0) {
		for (const text of texts) {
			add([text, 'words']);
			add([text, 'word']);
		}
	}
	if (rules.length === 0) for (const other of of('category', 'number')) add([other, 'value']);
	return rules.slice(0, MOST_RULES);
}

/** By two words of names. */
function isOfTwo(rule: BlockingRule): boolean {
	return rule.length === 2 || rule.some(({ by }) => by === 'words');
}
