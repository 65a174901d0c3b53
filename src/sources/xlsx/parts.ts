import { detectEncoding, pieceDecoder } from '../encoding.ts';
import { checkLimit, type Reading } from '../limits.ts';
import { cleanCell } from '../list/clean-cell.ts';
import { SourceError } from '../source-error.ts';
import type { Zip } from '../zip.ts';
import { formatOf, type NumberFormat } from './numbers.ts';
import { attributeOf, XmlEvents, type XmlHandler } from './xml-events.ts';

export type SheetInfo = { readonly name: string; readonly path: string; readonly isHidden: boolean };
export type Workbook = {
	readonly sheets: readonly SheetInfo[];
	/** How many sheets hold a chart or a dialog and no cells. */
	readonly without: number;
	readonly is1904: boolean;
	readonly hasMacros: boolean;
	readonly formats: readonly NumberFormat[];
	readonly strings: readonly string[];
};

const MOST_SHEETS = 1_000;
const MOST_STYLES = 100_000;
const MOST_STRINGS = 5_000_000;

/** Hands the XML of one part to a handler. @returns false where there is no such part */
export async function readXml(zip: Zip, path: string, handler: XmlHandler): Promise<boolean> {
	const events = new XmlEvents(handler);
	let decoder: ReturnType<typeof pieceDecoder> | undefined;
	for await (const chunk of zip.read(path)) {
		if (!decoder) {
			// XML of office files is UTF-8, or UTF-16 with a byte order mark; nothing else is guessed.
			const { name } = detectEncoding(chunk, true);
			decoder = pieceDecoder(name.startsWith('utf-16') ? name : 'utf-8');
		}
		events.write(decoder.write(chunk));
	}
	if (!decoder) return false;
	events.write(decoder.end());
	events.end();
	return true;
}

/** What the parts of a workbook beside its sheets say. @throws {SourceError} `damaged`, `too-large` */
export async function readWorkbook(zip: Zip, reading: Reading): Promise<Workbook> {
	const root = (await readRelations(zip, '_rels/.rels')).find(({ type }) => type === 'officeDocument');
	const path = root?.target ?? 'xl/workbook.xml';
	const relations = await readRelations(zip, relationsPath(path), path);
	const byId = new Map(relations.map((relation) => [relation.id, relation]));
	const sheets: SheetInfo[] = [];
	let without = 0;
	let is1904 = false;
	const found = await readXml(zip, path, {
		open(name, attributes) {
			if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
			if (name !== 'sheet') return;
			const relation = byId.get(attributeOf(attributes, '[a-zA-Z0-9]*:?id') ?? '');
			if (relation?.type !== 'worksheet') {
				without++;
				return;
			}
			if (sheets.length >= MOST_SHEETS)
				throw new SourceError(
					'too-large',
					`more than ${MOST_SHEETS} sheets; split the workbook and add its parts`,
				);
			sheets.push({
				name: cleanCell(attributeOf(attributes, 'name') ?? '').trim() || `sheet ${sheets.length + 1}`,
				path: relation.target,
				isHidden: /idden/.test(attributeOf(attributes, 'state') ?? ''),
			});
		},
		close() {},
		text() {},
	});
	if (!found) throw new SourceError('damaged', 'this workbook is damaged: its table of sheets is missing');
	const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target ?? '';
	return {
		sheets,
		without,
		is1904,
		hasMacros: zip.names.some((name) => /vbaProject\.bin$/i.test(name)),
		formats: await readFormats(zip, partOf('styles')),
		strings: await readStrings(zip, partOf('sharedStrings'), reading),
	};
}

type Relation = { readonly id: string; readonly type: string; readonly target: string };

async function readRelations(zip: Zip, path: string, owner = ''): Promise<readonly Relation[]> {
	const relations: Relation[] = [];
	await readXml(zip, path, {
		open(name, attributes) {
			// What lies outside the file is never looked for.
			if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return;
			relations.push({
				id: attributeOf(attributes, 'Id') ?? '',
				type: (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
				target: resolvePart(owner, attributeOf(attributes, 'Target') ?? ''),
			});
		},
		close() {},
		text() {},
	});
	return relations;
}

function relationsPath(path: string): string {
	const at = path.lastIndexOf('/') + 1;
	return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

/** The name of a part that another one points to; only a name to look up, never a path on a disk. */
function resolvePart(owner: string, target: string): string {
	const folder = target.startsWith('/') ? [] : owner.split('/').slice(0, -1);
	for (const step of target.split('/')) {
		if (step === '..') folder.pop();
		else if (step !== '' && step !== '.') folder.push(step);
	}
	return folder.join('/');
}

/** The number format of each cell style, by its number. */
async function readFormats(zip: Zip, path: string): Promise<readonly NumberFormat[]> {
	const codes = new Map<number, string>();
	const formats: NumberFormat[] = [];
	let inCells = false;
	await readXml(zip, path, {
		open(name, attributes) {
			if (name === 'cellXfs') inCells = true;
			if (codes.size > MOST_STYLES || formats.length > MOST_STYLES)
				throw new SourceError(
					'too-large',
					`more than ${MOST_STYLES} cell styles; save each sheet as CSV and add that`,
				);
			const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
			if (name === 'numFmt') codes.set(id, attributeOf(attributes, 'formatCode') ?? '');
			if (name === 'xf' && inCells) formats.push(formatOf(id, codes.get(id)));
		},
		close(name) {
			if (name === 'cellXfs') inCells = false;
		},
		text() {},
	});
	return formats;
}

/** The texts that cells share. What is a guide to pronouncing them is no part of them. */
async function readStrings(zip: Zip, path: string, reading: Reading): Promise<readonly string[]> {
	const strings: string[] = [];
	let words = '';
	let characters = 0;
	let isText = false;
	let isGuide = false;
	await readXml(zip, path, {
		open(name) {
			if (name === 'si') words = '';
			else if (name === 'rPh') isGuide = true;
			else if (name === 't') isText = !isGuide;
		},
		close(name) {
			if (name === 't') isText = false;
			else if (name === 'rPh') isGuide = false;
			else if (name === 'si') {
				if (strings.length >= MOST_STRINGS)
					throw new SourceError('too-large', `more than ${MOST_STRINGS} texts in this workbook; split it`);
				strings.push(unescapeCell(words));
			}
		},
		text(piece) {
			if (!isText) return;
			words += piece;
			characters += piece.length;
			checkLimit('characters', characters, reading.limits);
		},
	});
	return strings;
}

/** Signs that XML can't hold are written `_x000D_` in a cell. ECMA-376 part 1, 22.9.2.19 */
export function unescapeCell(words: string): string {
	const text = words.includes('_x')
		? words.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
		: words;
	return cleanCell(text);
}
