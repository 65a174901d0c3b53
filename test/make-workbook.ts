import { makeZip, type ZipEntry } from './make-zip.ts';

/** A cell: words, a number, or the XML of what stands in `<c>`, with its attributes. */
export type MadeCell =
	| string
	| number
	| null
	| { readonly t?: string; readonly s?: number; readonly inner: string };
export type MadeSheet = {
	readonly name?: string;
	readonly rows?: readonly (readonly MadeCell[])[];
	readonly merges?: readonly string[];
	/** XML before and inside the rows, where a test needs it as it stands. */
	readonly cols?: string;
	readonly data?: string;
	readonly state?: string;
	readonly rowAttributes?: Readonly<Record<number, string>>;
};
export type MadeWorkbook = {
	readonly sheets: readonly MadeSheet[];
	/** Number formats of the styles from 1 on. */
	readonly formats?: readonly string[];
	readonly strings?: string;
	readonly is1904?: boolean;
	/** Parts to add or replace. */
	readonly parts?: readonly ZipEntry[];
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The bytes of a small workbook, written part by part. */
export function makeWorkbook(workbook: MadeWorkbook): Uint8Array {
	return makeZip(workbookParts(workbook));
}

export function workbookParts({
	sheets,
	formats = [],
	strings = '',
	is1904,
	parts = [],
}: MadeWorkbook): ZipEntry[] {
	const written: ZipEntry[] = [
		{
			name: '_rels/.rels',
			data: `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
		{
			name: 'xl/workbook.xml',
			data: `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
				.map(
					({ name, state }, i) =>
						`<sheet name="${escapeXml(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
				)
				.join('')}</sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			data: `<Relationships>${sheets
				.map(
					(_, i) =>
						`<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
				)
				.join(
					'',
				)}<Relationship Id="st" Type="${OFFICE}/styles" Target="/xl/styles.xml"/><Relationship Id="ss" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		},
		{
			name: 'xl/styles.xml',
			data: `<styleSheet ${MAIN}><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escapeXml(code)}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
		},
		{ name: 'xl/sharedStrings.xml', data: `<sst ${MAIN}>${strings}</sst>` },
		...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data: sheetXml(sheet) })),
	];
	const replaced = new Set(parts.map(({ name }) => name));
	return [...written.filter(({ name }) => !replaced.has(name)), ...parts];
}

function sheetXml({ rows = [], merges = [], cols = '', data, rowAttributes = {} }: MadeSheet): string {
	const body =
		data ??
		rows
			.map(
				(cells, r) =>
					`<row r="${r + 1}"${rowAttributes[r + 1] ?? ''}>${cells.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`)).join('')}</row>`,
			)
			.join('');
	const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${MAIN}>${cols}<sheetData>${body}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`;
}

function cellXml(cell: MadeCell, name: string): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`;
	if (typeof cell === 'string')
		return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
	const type = cell.t === undefined ? '' : ` t="${cell.t}"`;
	return `<c r="${name}"${type}${cell.s === undefined ? '' : ` s="${cell.s}"`}>${cell.inner}</c>`;
}

export function columnName(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function escapeXml(words: string): string {
	return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
