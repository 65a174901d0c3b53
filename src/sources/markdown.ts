import type { ReadResult } from './contract.ts';
import { decode } from './decode.ts';
import { checkLimit, type Reading } from './limits.ts';
import { asTitle } from './title.ts';

/**
 * A Markdown file. Its text is the file as it stands, marks included: nothing is rendered, so what is quoted
 * from it can be found in it, and offsets hold. Front matter and headings give its title, author and date.
 */
export function readMarkdown(bytes: Uint8Array, reading: Reading): ReadResult {
	const { text, warnings } = decode(bytes);
	checkLimit('characters', text.length, reading.limits);
	const front = frontMatter(text);
	const meta = {
		title: front.fields.title ?? headingTitle(text.slice(front.end)),
		outlet: front.fields.outlet ?? front.fields.publisher ?? front.fields.site,
		byline: front.fields.author ?? front.fields.authors ?? front.fields.byline,
		published: isoDate(front.fields.date ?? front.fields.published ?? front.fields.published_time),
	};
	return {
		mime: 'text/markdown',
		tool: 'markdown/1',
		meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)),
		text,
		pages: [],
		runs: [],
		warnings,
	};
}

/** The simple `key: value` lines between two `---`; an indented line continues the value above it. */
function frontMatter(text: string): { fields: Record<string, string>; end: number } {
	const block = /^---\n([\s\S]{0,20000}?)\n---(?:\n|$)/.exec(text);
	const fields: Record<string, string> = Object.create(null);
	if (!block) return { fields, end: 0 };
	let key = '';
	for (const line of block[1]!.split('\n')) {
		const pair = /^([A-Za-z_][\w-]*):(?:\s+(.*))?$/.exec(line);
		if (pair) {
			key = pair[1]!.toLowerCase();
			fields[key] = pair[2] ?? '';
		} else if (key && /^\s+[^\s-]/.test(line)) {
			fields[key] = `${fields[key]} ${line.trim()}`.trim();
		} else {
			key = '';
		}
	}
	for (const name of Object.keys(fields)) {
		const value = unquote(fields[name]!.trim());
		if (value) fields[name] = value;
		else delete fields[name];
	}
	return { fields, end: block[0].length };
}

function unquote(value: string): string {
	if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'");
	if (!/^".*"$/s.test(value)) return value;
	try {
		// A double-quoted YAML word escapes as JSON does, near enough: “\u2019”.
		return String(JSON.parse(value));
	} catch {
		return value.slice(1, -1);
	}
}

/** The first line if it is a title or a heading, or else the first heading of the first two levels. */
function headingTitle(body: string): string | undefined {
	const first = /\S[^\n]*/.exec(body.slice(0, 2_000))?.[0] ?? '';
	const heading = /^#{1,2}[ \t]+(\S[^\n]*)$/m.exec(body)?.[1] ?? '';
	return asTitle(plain(first)) ?? asTitle(plain(heading)) ?? undefined;
}

function plain(line: string): string {
	return line
		.slice(0, 400)
		.replace(/^#{1,6}\s+|\s+#+\s*$/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*_`]+/g, '');
}

function isoDate(value: string | undefined): string | undefined {
	return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?![\d-])/.exec(value ?? '')?.[0];
}
