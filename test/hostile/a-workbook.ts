import { crc32, deflateRawSync } from 'node:zlib';

/** A file within an archive; `claims` is the size that its headers state, where that is not the true one. */
export type Part = { readonly name: string; readonly content: string | Uint8Array; readonly claims?: number };

/** A zip archive of these parts, deflated, as Office writes them. */
export function aZip(parts: readonly Part[]): Uint8Array {
	const files: Buffer[] = [];
	const index: Buffer[] = [];
	let at = 0;
	for (const { name, content, claims } of parts) {
		const clear = Buffer.from(content as string);
		const packed = deflateRawSync(clear, { level: 9 });
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(clear), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(claims ?? clear.length, 18);
		shared.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed]);
		const more = Buffer.alloc(14);
		more.writeUInt32LE(at, 10);
		index.push(
			Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), shared, more, Buffer.from(name)]),
		);
		files.push(local);
		at += local.length;
	}
	const entries = Buffer.concat(index);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06');
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(entries.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...files, entries, end]);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const ROWS = [
	['no', 'name', 'place'],
	['1', 'QUIST, Lena', 'Port Hollow'],
	['2', 'BERRIN, Tomas', 'Grey Mill'],
];

export function sheetOf(rows: readonly (readonly string[])[], before = ''): string {
	const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
	const lines = rows.map((cells, i) => `<row r="${i + 1}">${cells.map(cell).join('')}</row>`);
	return `${XML}${before}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** The sheet of a register of two people. */
export const REGISTER_SHEET = sheetOf(ROWS);

export type WorkbookOf = {
	readonly sheet?: string | Uint8Array;
	readonly more?: readonly Part[];
	readonly claims?: number;
};

/** A workbook of one sheet: a register of two people, unless another is given. */
export function aWorkbook({ sheet = REGISTER_SHEET, more = [], claims }: WorkbookOf = {}): Uint8Array {
	return aZip([
		{
			name: '[Content_Types].xml',
			content: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
		},
		{
			name: '_rels/.rels',
			content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
		{
			name: 'xl/workbook.xml',
			content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		},
		{
			name: 'xl/_rels/workbook.xml.rels',
			content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		},
		{ name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claims === undefined ? {} : { claims }) },
		...more,
	]);
}
