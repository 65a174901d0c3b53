/** Identifiers may be written by their numbers: `\75rl(` is `url(`. Letters that are hidden so are written out. */
const HIDDEN_LETTER = /\\(?:0{0,4}([46][1-9a-f]|[57][0-9a])(?![0-9a-f])\s?|([g-z]))/gi;
/** The bracket stands right behind the name, or it is none (CSS Syntax 3, 4.3.4). */
const ADDRESS =
	/(?:url|image-set|image|cross-fade|element|src)\((?:[^()"']|"[^"]*"|'[^']*'|\([^()]*\))*\)?/gi;
/** It ends at `;`, or at the end of its line where that is missing. */
const IMPORT = /@(?:import|namespace|charset)\b[^;\n]*;?/gi;
/** Old engines ran these. */
const ACTIVE = /(?:expression\s*\(|behavior\s*:|-moz-binding\s*:|javascript:)/gi;

/**
 * Styles of a captured page without anything that asks for another address, and without what could end the element
 * that they stand in. The policy that the page is served under refuses the same once more.
 */
export function tameCss(css: string): string {
	return plainCss(css)
		.replace(IMPORT, '')
		.replace(ADDRESS, 'none')
		.replace(ACTIVE, 'x:')
		.replace(/<(?=[/!])/g, '\\3c ');
}

/** Styles with their letters written out and without remarks: what is looked for in them stands there as it is. */
export function plainCss(css: string): string {
	return css
		.replace(HIDDEN_LETTER, (_, hex: string | undefined, letter: string | undefined) =>
			hex === undefined ? (letter ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
		)
		.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}
