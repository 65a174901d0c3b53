/**
 * The words of a cell as they can be kept: LF line ends, no NUL and no half of a surrogate pair, which
 * neither a database nor a screen carries well.
 */
export function cleanCell(words: string): string {
	const text = words.includes('\0') ? words.replaceAll('\0', '\ufffd') : words;
	const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	return lines.toWellFormed();
}
