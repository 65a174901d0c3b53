import type { SourceDate, SourceDateName, SourceDates } from '../record/index.ts';
import { type Day, daysIn } from './front-days.ts';

type Range = { readonly start: number; readonly end: number };
type Found = Day & { readonly name: SourceDateName };

/** How many blocks from the top a line that is a day, or begins with one, is still the document's own. */
const DATED_WITHIN = 8;
/** The same for a line that says what its day is, or has it in brackets below the caption of a court paper. */
const LABELLED_WITHIN = 16;
/** How many blocks from the end a signature's date may stand. */
const SIGNED_WITHIN = 6;
/** A longer line is a sentence, and the dates in it are of what it tells. */
const LONGEST_LINE = 160;

/**
 * The dates that a text gives itself, kept apart, each with its words: in the lines of its head and foot that say when it was
 * published, signed, filed or changed, in a court's stamp, and in a line that is a day and nothing else.
 */
export function readFrontDates(text: string, blocks: readonly Range[]): SourceDates {
	const dates: { -readonly [K in SourceDateName]?: SourceDate } = {};
	const keep = ({ name, start, end, edtf }: Found) => {
		dates[name] ??= { edtf, basis: 'stated', start, end, exact: text.slice(start, end) };
	};
	const head = linesOf(text, blocks.slice(0, DATED_WITHIN));
	const further = linesOf(text, blocks.slice(0, LABELLED_WITHIN));
	for (const line of further) for (const found of labelled(line.words)) keep(at(found, line.start));
	if (dates.published === undefined) {
		const found =
			firstOf(head, aloneIn) ??
			firstOf(openings(text, blocks), dateline) ??
			firstOf(
				further.filter(({ words }) => /^\s*\[.*\]\s*$/.test(words)),
				aloneIn,
			);
		if (found !== null) keep({ ...found, name: 'published' });
	}
	if (dates.signed === undefined) {
		const found = readFoot(text, blocks);
		if (found !== null) keep({ ...found, name: 'signed' });
	}
	if (dates.filed === undefined) {
		const stamped = stampIn(text);
		if (stamped !== null) keep({ ...stamped, name: 'filed' });
	}
	return dates;
}

type Line = { readonly words: string; readonly start: number };

const at = <D extends Day>(day: D, by: number): D => ({ ...day, start: day.start + by, end: day.end + by });

function linesOf(text: string, blocks: readonly Range[]): Line[] {
	return blocks.flatMap((block) => {
		if (block.end - block.start > LONGEST_LINE) return [];
		let start = block.start;
		return text
			.slice(block.start, block.end)
			.split('\n')
			.map((words) => {
				const line = { words, start };
				start += words.length + 1;
				return line;
			});
	});
}

function openings(text: string, blocks: readonly Range[]): Line[] {
	return blocks
		.slice(0, DATED_WITHIN)
		.map(({ start, end }) => ({ words: text.slice(start, Math.min(end, start + 120)), start }));
}

function firstOf(lines: readonly Line[], read: (words: string) => Day | null): Day | null {
	for (const { words, start } of lines) {
		const day = read(words);
		if (day !== null) return at(day, start);
	}
	return null;
}

const SIGNING =
	'(?:it\\sis\\s)?so\\sordered|ordered|dated|signed|done|executed|given|sworn(?:\\sto)?|taken|fechad[oa]|firmad[oa]|suscrit[oa]|dad[oa]|hech[oa]|tomad[oa]|prestad[oa]';
const LABELS: readonly (readonly [SourceDateName | null, string])[] = [
	[
		'published',
		'published|posted|issued|released|decided|publicad[oa]|difundid[oa]|emitid[oa]|(?:date\\sof\\spublication|publication\\sdate|release\\sdate|fecha\\sde\\spublicación)',
	],
	[
		'modified',
		'updated|last\\s(?:updated|modified|revised|reviewed)|modified|revised|(?:última\\s)?actualiza(?:do|da|ción)|modificad[oa]',
	],
	['filed', 'filed|entered|docketed|received|presentad[oa]|ingresad[oa]|recibid[oa]|radicad[oa]'],
	['signed', SIGNING],
	// Days of a case that are none of the paper.
	[null, 'argued|submitted|heard|effective|expires|amended|vigente'],
];
const LABEL = new RegExp(
	`(?:^|[·|;,()[\\]—–-]\\s{0,3}|\\s{2,}|\\.\\s)(?:${LABELS.map(([, words]) => `(${words})`).join('|')})` +
		'(?:\\s(?:on|el|at|en|this|as\\sof|día))?\\s?[:·|–—-]?\\s{0,12}' +
		'(?:\\d{1,2}:\\d\\d\\s?(?:[ap]\\.?m\\.?)?\\s?(?:[A-Z]{2,4})?,?\\s)?(?:el\\s)?(?:\\p{L}{3,10}\\.?,?\\s)?$',
	'iu',
);
/** `Signed at Port Vey, Norland, this`, `Taken by the Northern Association in Port Vey,`. */
const PLACED_LABEL = new RegExp(
	`^(?:${SIGNING})\\s(?:at|in|by|before|en|por|ante)\\s.{1,80}?,\\s(?:on\\s|el\\s)?$`,
	'iu',
);
/** What may follow a day that is a line's own: its end, a mark, a time, the page of a stamp. */
const AFTER =
	/^\s{0,3}(?:$|[·|;)\]—–-]|[.,]\s*$|,?\s{0,2}(?:at\s\d|a\slas\s|\d{1,2}:\d\d)|\s{2}|(?:Page|Pg)\b|\([^)]{0,20}\)\s*$)/i;
/** Dates of a life, not of a paper. */
const OF_A_LIFE = /birth|death|died|nacimiento|muerte|fallec|detenci|desapari/iu;

const tidy = (line: string) => line.replace(/[#*_]/g, ' ');

/** The days of one line that a word before them says are of the paper: `Filed: April 17, 2025`, `Publicado el 3 de mayo de 2019`. */
export function labelled(line: string): Found[] {
	const words = tidy(line);
	if (words.length > LONGEST_LINE || OF_A_LIFE.test(words)) return [];
	return daysIn(words, orderOf(words)).flatMap((day) => {
		if (!AFTER.test(words.slice(day.end))) return [];
		const before = words.slice(0, day.start).replace(/^[\s[(]+/, '');
		const label = LABEL.exec(before);
		const which = label === null ? -1 : LABELS.findIndex((_label, i) => label[i + 1] !== undefined);
		const name = which >= 0 ? LABELS[which]![0] : PLACED_LABEL.test(before) ? 'signed' : null;
		return name === null ? [] : [{ ...day, name }];
	});
}

/** Clerks of the United States stamp month first; a Spanish label is read day first. */
function orderOf(words: string): 'mdy' | 'dmy' | null {
	if (/\b(?:presentad|ingresad|recibid|publicad|firmad|actualizad|fechad)[oa]\b/i.test(words)) return 'dmy';
	return /\b(?:filed|entered|docketed|received)\b/i.test(words) ? 'mdy' : null;
}

/** What may stand before a day that names its line alone: `Fecha:`, a bulletin's number, the place of a dateline. */
const LEAD =
	/^(?:(?:fecha|date|on|el)\s?:?\s{0,3}|(?:boletín|bulletin|comunicado|statement)\b[^\n]{0,30}?[·,|–—]\s|\p{Lu}[\p{L}\p{M} .]{1,30},\s)?$/iu;

/**
 * The day of a line that gives one and says nothing else but its place or number. `null` for any other line, and for
 * one whose label says what the day is.
 *
 * @example aloneIn('Halmere, 16 May 2019')?.edtf === '2019-05-16'
 */
export function aloneIn(line: string): Day | null {
	const words = tidy(line);
	if (words.length > 120 || OF_A_LIFE.test(words) || LABEL_WORD.test(words)) return null;
	const found = daysIn(words).at(-1);
	if (found === undefined || !/^[\s.\])]*$/.test(words.slice(found.end))) return null;
	const before = words.slice(0, found.start).replace(/^[\s[(]+/, '');
	const isLead = (part: string) => LEAD.test(part) || LEAD.test(part.replace(/\p{L}{4,12},?\s$/u, ''));
	const last = before.split(/\s[·|]\s/u).at(-1)!;
	return isLead(before) || (last.length <= 60 && isLead(last)) ? found : null;
}
const LABEL_WORD = new RegExp(`^[\\s[(]*(?:${LABELS.map(([, words]) => words).join('|')})(?!\\p{L})`, 'iu');

const DATELINE =
	/^[*_]{0,2}\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?:\s(?:de|del|la|las|los|of|the|\p{Lu}[\p{L}\p{M}.'’-]{0,20})){0,4},\s(?:\p{Lu}[\p{L} .]{1,20},\s)?$/u;

/**
 * The day with place that a first paragraph begins with, as agencies and offices write it: `Halmere, May 13, 2019 —
 * The ministry …`. `null` when it begins otherwise, or the year is left out.
 */
export function dateline(paragraph: string): Day | null {
	const [day] = daysIn(paragraph.slice(0, 110));
	if (day === undefined || !DATELINE.test(paragraph.slice(0, day.start))) return null;
	return /^(?:\s?\([^)\n]{2,20}\))?\s?(?:[—–:]|-\s|\.(?=\s|$))/u.test(paragraph.slice(day.end)) ? day : null;
}

const PLACED = /^\p{Lu}[\p{L}\p{M} .]{1,30},\s$/u;
/** `IN WITNESS WHEREOF, I have hereunto set my hand this fourteenth day of March`. */
const WITNESSED = /\bset\smy\shand\s(?:and\sseal\s)?$/i;

/** What stands at the foot of an order, a letter or a proclamation is when it was signed; a day alone there is none. */
function readFoot(text: string, blocks: readonly Range[]): Day | null {
	const last = blocks.slice(-SIGNED_WITHIN);
	let before = '';
	for (const { words, start } of linesOf(text, last)) {
		const found = footDay(words, before);
		if (found !== null) return at(found, start);
		if (words.trim() !== '') before = words.trim();
	}
	for (const { start, end } of last) {
		const words = text.slice(start, Math.min(end, start + 400));
		const day = daysIn(words).find((one) => WITNESSED.test(words.slice(0, one.start).replace(/\s+/g, ' ')));
		if (day !== undefined) return at(day, start);
	}
	return null;
}

/** `before` is the line above: a place that ends with a comma goes on in the day below it. */
export function footDay(line: string, before = ''): Day | null {
	const signed = labelled(line).find(({ name }) => name === 'signed');
	if (signed !== undefined) return signed;
	const alone = aloneIn(line);
	if (alone === null) return null;
	const lead = tidy(line).slice(0, alone.start).trimStart();
	const isPlaced = PLACED.test(lead) || /^fecha\b/i.test(lead);
	return isPlaced || (lead === '' && /^\p{Lu}[^.;:]{1,58},$/u.test(before)) ? alone : null;
}

/** `Case 8:25-cv-00951 Document 31 Filed 04/06/25 Page 1 of 22`, `USCA4 Appeal: 25-1404 Doc: 8 Filed: 04/07/2025`. */
const STAMP = /\b(?:Case|Appeal):?\s{1,3}#?[\w:.-]{4,40}\s{1,6}[^\n]{0,40}?\bFiled:?\s{1,3}(?=\d{1,2}\/\d)/i;

/** The day in the stamp that a court's filing system prints on pages, wherever in the text it stands. */
export function stampIn(text: string): Day | null {
	const stamp = STAMP.exec(text);
	if (stamp === null) return null;
	const start = stamp.index + stamp[0].length;
	const [day] = daysIn(text.slice(start, start + 12), 'mdy');
	return day === undefined || day.start > 0 ? null : at(day, start);
}
