import { aPdf, type PdfObject } from './hostile/a-pdf.ts';

const LINES = 44;
/** Drawn with no words at all: one grey square, as a scanned page is one picture. */
const PICTURE = 'q 400 0 0 560 106 116 cm /Im1 Do Q';

/**
 * A PDF of so many pages of words; those that `isPicture` names hold a picture and no text layer. Each page says its
 * number, and one line on each tells of somebody made up.
 */
export function aBook(pages: number, isPicture: (page: number) => boolean = () => false): Uint8Array {
	const objects: PdfObject[] = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Kids [${Array.from({ length: pages }, (_, at) => `${5 + at * 2} 0 R`).join(' ')}] /Count ${pages} >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
		{
			dict: '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8',
			stream: new Uint8Array(16).map((_, at) => 60 + ((at * 37) % 150)),
		},
	];
	for (let page = 1; page <= pages; page++) {
		objects.push(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${4 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>`,
			{ stream: isPicture(page) ? PICTURE : wordsOf(page), deflate: true },
		);
	}
	return aPdf(objects);
}

function wordsOf(page: number): string {
	const lines = Array.from({ length: LINES }, (_, at) =>
		at === 20
			? `Witness ${page} was held at Grey Mill on ${1 + (page % 28)} May 2030, the clerk of Port Hollow wrote.`
			: `Leaf ${page}, line ${at + 1}: the ledger of the mill goes on with sacks, carts and the names of horses.`,
	);
	return `BT /F1 11 Tf 15 TL 72 720 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
}
