import { deflateSync } from 'node:zlib';

/** The body of an object: words, or a stream with its dictionary's other entries. */
export type PdfObject =
	| string
	| { readonly dict?: string; readonly stream: string | Uint8Array; readonly deflate?: boolean };

/** A PDF of these objects, numbered from 1, with a right table of where they lie. The first is the catalogue. */
export function aPdf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
	const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
	let at = (parts[0] as Buffer).length;
	const add = (bytes: Uint8Array) => {
		parts.push(Buffer.from(bytes));
		at += bytes.length;
	};
	const places: number[] = [];
	for (const [i, object] of objects.entries()) {
		places.push(at);
		add(Buffer.from(`${i + 1} 0 obj\n`));
		if (typeof object === 'string') add(Buffer.from(`${object}\n`, 'latin1'));
		else {
			const clear = Buffer.from(object.stream as string);
			const bytes = object.deflate === true ? deflateSync(clear) : clear;
			const filter = object.deflate === true ? '/Filter /FlateDecode' : '';
			add(Buffer.from(`<< ${object.dict ?? ''} ${filter} /Length ${bytes.length} >>\nstream\n`, 'latin1'));
			add(bytes);
			add(Buffer.from('\nendstream\n'));
		}
		add(Buffer.from('endobj\n'));
	}
	const xref = at;
	const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
	add(
		Buffer.from(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`,
		),
	);
	return Buffer.concat(parts);
}

export const WORDS = 'Lena Quist was held at Grey Mill on 3 May 2030.';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

export type PageOf = {
	/** What is drawn, besides one line of words. */
	readonly content?: string | Uint8Array;
	readonly deflate?: boolean;
	readonly dict?: string;
	/** More entries of the catalogue, of the page, of its resources, of the trailer. */
	readonly catalogue?: string;
	readonly page?: string;
	readonly resources?: string;
	readonly trailer?: string;
	/** What `/Count` claims. */
	readonly count?: number;
	/** From object 6 on. */
	readonly more?: readonly PdfObject[];
};

/** A PDF of one page that says `WORDS`. */
export function aPage(of: PageOf = {}): Uint8Array {
	const words = Buffer.from(`BT /F1 12 Tf 72 700 Td (${WORDS}) Tj ET\n`);
	return aPdf(
		[
			`<< /Type /Catalog /Pages 2 0 R ${of.catalogue ?? ''} >>`,
			`<< /Type /Pages /Kids [3 0 R] /Count ${of.count ?? 1} >>`,
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${of.resources ?? ''} >> ${of.page ?? ''} >>`,
			{
				stream: Buffer.concat([words, Buffer.from((of.content ?? '') as string)]),
				...(of.dict === undefined ? {} : { dict: of.dict }),
				...(of.deflate === undefined ? {} : { deflate: of.deflate }),
			},
			FONT,
			...(of.more ?? []),
		],
		of.trailer,
	);
}
