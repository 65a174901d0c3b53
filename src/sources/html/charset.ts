import { type Decoded, decode } from '../decode.ts';
import { encodingNamed, isMostlyUtf8, isUtf8 } from '../encoding.ts';

const HEAD_BYTES = 4096;
const META = /<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})/i;
const XML = /^\s{0,20}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})["']/i;

/**
 * The words of a page's bytes: by its byte order mark, else by what the server said (`given`), else by what the
 * page says of itself, else by looking. What was said is left aside, with a warning, where the bytes show
 * otherwise: a page that was saved in another encoding keeps its old words about itself.
 */
export function decodePage(bytes: Uint8Array, given?: string): Decoded {
	const said = given ?? saidBy(bytes);
	if (said === undefined || hasMark(bytes)) return decode(bytes);
	const name = encodingNamed(said);
	if (name !== null && agrees(bytes, name)) return decode(bytes, name);
	const guessed = decode(bytes);
	const warning = {
		code: 'encoding-not-as-said',
		message: `said to be written in ${said.slice(0, 40)}, and its bytes are not; read as ${guessed.encoding}, check accents and signs`,
	};
	return { ...guessed, warnings: [warning, ...guessed.warnings] };
}

function hasMark([a, b, c]: Uint8Array): boolean {
	return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

function saidBy(bytes: Uint8Array): string | undefined {
	const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
	const said = XML.exec(head)?.[1] ?? META.exec(head)?.[1];
	// What could be read up to its `<meta>` byte by byte is not in UTF-16, whatever it says (HTML, 13.2.3.2).
	return said !== undefined && /^utf-?16/i.test(said) ? 'utf-8' : said;
}

/** UTF-8 can be checked; of the others only that the bytes are not plainly UTF-8 instead. */
function agrees(bytes: Uint8Array, encoding: string): boolean {
	if (encoding === 'utf-8') return isUtf8(bytes, false) || isMostlyUtf8(bytes);
	if (encoding.startsWith('utf-16') || encoding.startsWith('utf-32')) return true;
	return bytes.every((byte) => byte < 0x80) || !isUtf8(bytes, false);
}
