import type { Page, ReadResult } from './contract.ts';
import { decode } from './decode.ts';
import { checkLimit, type Reading } from './limits.ts';
import { openingTitle } from './title.ts';

/**
 * A plain text file: its text is the decoded file itself, to the character. Form feeds, where a text has
 * them, part its pages.
 */
export function readText(bytes: Uint8Array, reading: Reading): ReadResult {
	const { text, warnings } = decode(bytes);
	checkLimit('characters', text.length, reading.limits);
	const title = openingTitle(text);
	return {
		mime: 'text/plain',
		tool: 'text/1',
		meta: title ? { title } : {},
		text,
		pages: pagesAtFormFeeds(text),
		runs: [],
		warnings,
	};
}

function pagesAtFormFeeds(text: string): Page[] {
	if (!text.includes('\f')) return [];
	let start = 0;
	return text.split('\f').map((words, index) => {
		const page = { number: index + 1, start, end: start + words.length, readable: /\S/.test(words) };
		start = page.end + 1;
		return page;
	});
}
