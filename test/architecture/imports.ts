const STATIC = /(?:^|[;}\n])\s*(?:import|export)\b(?!\s*\()[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g;
const BARE = /(?:^|[;}\n])\s*import\s*['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;
/** A thread is started by its address, with an ending that is `.ts` here and `.js` when published. */
const THREAD = /\bnew URL\(\s*`(\.[^`$]+)\$\{extname/g;

/** What a file imports: static, re-exported, dynamic, types too, and the files that it starts as threads. */
export function importsOf(text: string): string[] {
	const code = withoutComments(text);
	const found = [STATIC, BARE, DYNAMIC].flatMap((form) =>
		[...code.matchAll(form)].map((match) => match[1] ?? ''),
	);
	return [...found, ...[...code.matchAll(THREAD)].map((match) => `${match[1]}.ts`)];
}

/** Whether a front door holds nothing but re-exports. */
export function onlyReexports(text: string): boolean {
	return (
		withoutComments(text)
			.replace(/\bexport\s[^;]*?from\s*['"][^'"]+['"];?/g, '')
			.trim() === ''
	);
}

function withoutComments(text: string): string {
	return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
