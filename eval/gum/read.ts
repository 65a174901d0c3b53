import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../gold-types.ts';

/** A name of a person, body or place as GUM marks it. Where one stands inside another, both are there. */
export type GumMention = { readonly span: Range; readonly type: 'person' | 'organization' | 'place' };
/** `iso` marks those with one `when`; the others are ranges and bounds, written as intervals and sets. */
export type GumDate = { readonly span: Range; readonly edtf: string; readonly iso: boolean };
export type GumDocument = {
	readonly id: string;
	readonly genre: string;
	/** The running text, its paragraphs parted by an empty line. */
	readonly text: string;
	/** `dateCreated` of its head. */
	readonly published?: string;
	readonly mentions: readonly GumMention[];
	readonly dates: readonly GumDate[];
};

/** A named mention has a proper noun at its head and at most seven words. */
const LONGEST = 7;

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'corpora', 'gum');

/** Every GUM document beside the project, in order of its name; null where the corpus is not there. */
export function readGum(folder = FOLDER): GumDocument[] | null {
	if (!existsSync(folder)) return null;
	return readdirSync(folder)
		.filter((name) => name.endsWith('.conllu'))
		.sort()
		.map((name) => readGumDocument(readFileSync(join(folder, name), 'utf8')));
}

type Word = { readonly tag: string; readonly head: number; readonly start: number; readonly end: number };

/** Reads one CoNLL-U file of GUM (gucorpling.org/gum): entities and dates stand in its last column. */
export function readGumDocument(conllu: string): GumDocument {
	const meta = new Map<string, string>();
	const mentions: GumMention[] = [];
	const dates: GumDate[] = [];
	let text = '';
	for (const block of conllu.split('\n\n')) {
		const lines = block.split('\n');
		for (const line of lines) {
			const [, key, value] = /^# (?:meta::)?([\w ]+?) = (.*)$/.exec(line) ?? [];
			if (key !== undefined) meta.set(key, value!);
		}
		const written = meta.get('text');
		meta.delete('text');
		if (written === undefined) continue;
		if (text !== '') text += lines.some((line) => /^# newpar(?!_)/.test(line)) ? '\n\n' : ' ';
		const rows = lines.map((line) => line.split('\t')).filter(([number]) => /^\d+$/.test(number!));
		const words = placeWords(rows, written, text.length);
		text += written;
		const notes = rows.map((row) => notesOf(row[9] ?? '_'));
		mentions.push(...mentionsOf(words, notes));
		dates.push(...datesOf(words, notes));
	}
	const published = meta.get('dateCreated');
	return {
		id: meta.get('newdoc id') ?? '',
		genre: meta.get('genre') ?? '',
		text,
		...(published === undefined ? {} : { published }),
		mentions: mentions.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]),
		dates,
	};
}

function placeWords(rows: readonly string[][], written: string, base: number): Word[] {
	let at = 0;
	return rows.map(([, form, , tag, , , head]) => {
		const found = written.indexOf(form!, at);
		// A part that stands otherwise than it is spelt (`wo` of `won't`) takes no place of its own.
		const stands = found !== -1 && found <= at + 2;
		const start = stands ? found : at;
		at = stands ? found + form!.length : at;
		return { tag: tag!, head: Number(head), start: base + start, end: base + at };
	});
}

/** `Entity=(1-place-…)|SpaceAfter=No` as a map. */
function notesOf(column: string): ReadonlyMap<string, string> {
	return new Map(
		column.split('|').map((note) => [note.slice(0, note.indexOf('=')), note.slice(note.indexOf('=') + 1)]),
	);
}

/** `(1-place-…` opens entity 1, `1)` closes it, `(1-place-…)` does both. An entity never reaches over a sentence. */
function mentionsOf(words: readonly Word[], notes: readonly ReadonlyMap<string, string>[]): GumMention[] {
	const found: GumMention[] = [];
	const open: { id: string; type: string; from: number }[] = [];
	for (const [at, note] of notes.entries()) {
		for (const [, opens, type, one, closes] of (note.get('Entity') ?? '').matchAll(
			/\((\d+)-([a-z]+)-[^()]*(\)?)|(\d+)\)/g,
		)) {
			if (opens !== undefined) open.push({ id: opens, type: type!, from: at });
			const id = closes ?? (one === ')' ? opens : undefined);
			const index = id === undefined ? -1 : open.findLastIndex((entity) => entity.id === id);
			if (index === -1) continue;
			const [entity] = open.splice(index, 1);
			const mention = mentionOf(words, entity!.from, at, entity!.type);
			if (mention !== null) found.push(mention);
		}
	}
	return found;
}

function mentionOf(words: readonly Word[], from: number, to: number, type: string): GumMention | null {
	if (type !== 'person' && type !== 'organization' && type !== 'place') return null;
	if (to - from >= LONGEST) return null;
	// Heads count from 1.
	const head = words.slice(from, to + 1).find((word) => word.head <= from || word.head > to + 1);
	return head?.tag === 'PROPN' ? { span: [words[from]!.start, words[to]!.end], type } : null;
}

function datesOf(words: readonly Word[], notes: readonly ReadonlyMap<string, string>[]): GumDate[] {
	const found: GumDate[] = [];
	let open: { readonly from: number; readonly attributes: string } | null = null;
	for (const [at, note] of notes.entries()) {
		for (const [, attributes] of (note.get('XML') ?? '').matchAll(/<date ([^>]*)>|<\/date>/g)) {
			if (attributes !== undefined) {
				open = { from: at, attributes };
				continue;
			}
			const edtf: string | null = open && edtfOf(open.attributes);
			if (open !== null && edtf !== null)
				found.push({
					span: [words[open.from]!.start, words[at]!.end],
					edtf,
					iso: open.attributes.includes('when'),
				});
			open = null;
		}
	}
	return found;
}

/** What a `<date>` means, without its clock time; null where it gives no year or only one bound. */
function edtfOf(attributes: string): string | null {
	const values = new Map(
		[...attributes.matchAll(/(\w+):::"([^"]*)"/g)].map(([, name, value]) => [
			name,
			value!.replace(/T.*$/, ''),
		]),
	);
	const given = (name: string) => {
		const value = values.get(name) ?? '';
		return /^\d{4}(?:-\d\d){0,2}$/.test(value) ? value : null;
	};
	if (values.has('when')) return given('when');
	const [from, to] = [given('from'), given('to')];
	if (from !== null && to !== null) return `${from}/${to}`;
	const [first, last] = [given('notBefore'), given('notAfter')];
	return first !== null && last !== null ? `[${first}..${last}]` : null;
}
