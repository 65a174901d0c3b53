import { type ChainItem, type Opinion, UNNAMED_VOICE } from '../../record/index.ts';
import type { Doc, Paragraph } from '../document.ts';
import type { Place } from './found.ts';

/** A part of a court’s paper, from `start` on: who writes it, and for whom. */
type Part = { readonly start: number; readonly voice: ChainItem; readonly opinion: Opinion };
type Paper = { readonly court: Place | null; readonly parts: readonly Part[] };

/** The caption of a paper stands within these. */
const HEAD_PARAGRAPHS = 60;
const HEAD_CHARS = 6_000;

const COURT_LINE =
	/^(?:in the )?(?:supreme court|united states (?:district|bankruptcy) court|united states court of|u\.s\. (?:district court|court of)|court of (?:appeals|international)|(?:district|superior|circuit|high|federal) court|corte (?:suprema|interamericana|penal|de)|suprema corte|sala (?:de lo|penal|constitucional|primera|segunda)|juzgado|tribunal (?:de|constitucional|supremo|superior|penal)|audiencia nacional)[^.!?;]{0,110}$/i;
const PAPER_LINE =
	/^(?:memorandum(?: opinion)?|opinion|order|opinion and order|memorandum opinion and order|memorandum and order|temporary restraining order|preliminary injunction|per curiam|judgment|sentencia|resolución|auto|providencia|fallo)\b(?:\s+(?:and|&|de|of|n[°ºo]\.?|no\.?)[^.]{0,80}|[:.]?)$/i;
const SIGNS =
	/\b(?:plaintiffs?|petitioners?|respondents?|defendants?|appell(?:ees?|ants?)|civil action|case no\.|on application|on writ|ecf no|per curiam|circuit judges?|visto|vistos|considerando|resultando|resuelve|expediente|exp\.|recurrente|demandante|demandado|hábeas corpus)\b|^no\. \d/i;

const memo = new WeakMap<Doc, Paper | null>();

/** The parts of a court’s paper with their voices; `null` for any other text. */
export function courtPaper(doc: Doc): Paper | null {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const paper = readPaper(doc);
	memo.set(doc, paper);
	return paper;
}

/**
 * Who speaks at offset `at` of a court’s paper where nobody else does: the court, or the judge who writes that part, with
 * `opinion` saying for whom. `null` in any other text.
 */
export function opinionAt(doc: Doc, at: number): ChainItem | null {
	const parts = courtPaper(doc)?.parts;
	if (parts === undefined) return null;
	let voice = parts[0]!.voice;
	for (const part of parts) {
		if (part.start > at) break;
		voice = part.voice;
	}
	return voice;
}

function readPaper(doc: Doc): Paper | null {
	let court = null as Place | null;
	let title: Place | null = null;
	let signs = 0;
	for (const paragraph of doc.paragraphs.slice(0, HEAD_PARAGRAPHS)) {
		if (paragraph.start > HEAD_CHARS) break;
		const line = lineOf(doc, paragraph);
		if (line.length > 160) {
			if (SIGNS.test(line.slice(0, 400))) signs += 1;
			continue;
		}
		if (court === null && COURT_LINE.test(line)) {
			const lead = /^in the\s+/i.exec(doc.text.slice(paragraph.start, paragraph.start + 12))?.[0].length ?? 0;
			court = { start: paragraph.start + lead, end: paragraph.end };
		} else if (court !== null && /^for the\b/i.test(line) && paragraph.start - court.end < 80)
			court = { ...court, end: paragraph.end };
		else if (title === null && PAPER_LINE.test(line)) title = { start: paragraph.start, end: paragraph.end };
		else if (SIGNS.test(line)) signs += 1;
	}
	if (!(court !== null && (title !== null || signs > 0)) && !(title !== null && signs > 0)) return null;
	const place = court ?? title!;
	const first: Part = { start: 0, opinion: 'for the court', voice: courtVoice(doc, court, place) };
	const parts = [first, ...openings(doc, court)];
	const signer = parts.length === 1 ? signatureOf(doc) : null;
	return { court, parts: signer === null ? parts : [{ ...first, voice: signer }] };
}

const lineOf = (doc: Doc, { start, end }: Paragraph): string =>
	doc.text
		.slice(start, Math.min(end, start + 420))
		.replace(/\s+/g, ' ')
		.trim();

/** In which role somebody writes; the words that tell of somebody without a name. */
type Said = { readonly as?: string | undefined; readonly described?: string };

const OWN_COURT = /\b[Tt]his Court\b|\b[Ee]st(?:a Corte|e Tribunal|a Sala|e Juzgado)\b/;

/**
 * The court whose paper it is: by its name, else as it calls itself. What heads a paper is nobody who speaks: where no
 * words tell which court it is, its voice is unnamed and `head` shows only that it is a court's.
 */
function courtVoice(doc: Doc, court: Place | null, head: Place): ChainItem {
	if (court !== null) return voiceOf(doc, court, 'for the court');
	const own = OWN_COURT.exec(doc.text);
	if (own !== null)
		return voiceOf(doc, { start: own.index, end: own.index + own[0].length }, 'for the court', {
			described: own[0],
		});
	return voiceOf(doc, head, 'for the court', { described: UNNAMED_VOICE });
}

function voiceOf(doc: Doc, { start, end }: Place, opinion: Opinion, said: Said = {}): ChainItem {
	const exact = doc.text.slice(start, end);
	const act = opinion === 'for the court' ? 'rules' : 'writes';
	return {
		...(said.described === undefined ? { name: exact.replace(/\s+/g, ' ') } : { described: said.described }),
		...(said.as === undefined ? {} : { as: said.as }),
		act,
		opinion,
		start,
		end,
		exact,
	};
}

const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]*\s?){1,4}`;
const JUSTICE = new RegExp(
	String.raw`^(?:(?:Statement|Opinion)\sof\s)?(?:THE\s)?(CHIEF\sJUSTICE|JUSTICE|Chief\sJustice|Justice)(?:\s(${NAME}))?(?:,|\s)\s?(.{0,260})`,
	'u',
);
const JUDGE = new RegExp(
	String.raw`^(${NAME}),\s((?:Chief\s|Senior\s|United\sStates\s|U\.S\.\s)*(?:Circuit|District|Magistrate|Chief|Presiding)?\s?(?:Judge|Justice|J\.|C\.\s?J\.))(?:,\s?$|:|,?\s(?:with\swhom|joined|(?:concurring|dissenting|writing|delivered|for\sthe)).{0,240}|,\s(?:concurring|dissenting).{0,200}$)`,
	'iu',
);
const VOTO = new RegExp(
	String.raw`^(?:voto\s(?:[\p{L}]{1,14}\s){0,4}?(razonado|concurrente|disidente|salvado|particular|discordante)[^.:]{0,60}?\s(?:del?|de\sla|de\slos)\s(?:se[ñn]or[a]?\s)?(juez|jueza|magistrad[oa]|ministr[oa])\s(${NAME}))`,
	'iu',
);

/** Paragraphs in which a judge takes the floor. */
function openings(doc: Doc, court: Place | null): Part[] {
	const found: Part[] = [];
	const heads = new Map<string, number>();
	for (const paragraph of doc.paragraphs) {
		const line = lineOf(doc, paragraph);
		if (line.length < 60) heads.set(line, (heads.get(line) ?? 0) + 1);
		if (line.length > 420 || !/^(?:\p{Lu}|voto)/u.test(line)) continue;
		// What heads every page says who writes on it, and often before she begins.
		if ((heads.get(line) ?? 0) > 1) continue;
		const part =
			justiceOpens(doc, paragraph, line) ??
			judgeOpens(doc, paragraph, line) ??
			votoOpens(doc, paragraph, line);
		if (part !== null) found.push(part);
		else if (/^PER CURIAM\b/.test(line))
			found.push({
				start: paragraph.start,
				opinion: 'for the court',
				voice: courtVoice(doc, court, { start: paragraph.start, end: paragraph.start + 10 }),
			});
	}
	return found;
}

function justiceOpens(doc: Doc, paragraph: Paragraph, line: string): Part | null {
	const match = JUSTICE.exec(line);
	if (match === null) return null;
	const rest = match[3] ?? '';
	const stated = /^(?:Statement|Opinion) of/.test(line);
	const opinion: Opinion | null = /dissenting|dissents/.test(rest)
		? 'dissenting'
		: /concurring|concurs/.test(rest)
			? 'concurring'
			: /^delivered the opinion|^announced the judgment/.test(rest)
				? 'for the court'
				: stated || /respecting/.test(rest)
					? 'separate'
					: null;
	// `Justice Robles dissents from the denial.` is told; a paper’s own opening ends with what it is.
	if (opinion === null || (/dissents|concurs/.test(rest) && !/^(?:dissents|concurs)/.test(rest))) return null;
	const name = (match[2] ?? match[1]!).trim();
	return opened(doc, paragraph, name, match[2] === undefined ? undefined : match[1]!, opinion);
}

function judgeOpens(doc: Doc, paragraph: Paragraph, line: string): Part | null {
	if (line.startsWith('Before ')) return null;
	const match = JUDGE.exec(line);
	if (match === null) return null;
	const opinion: Opinion = /dissenting/i.test(line)
		? /concurring/i.test(line)
			? 'separate'
			: 'dissenting'
		: /concurring/i.test(line)
			? 'concurring'
			: 'for the court';
	return opened(doc, paragraph, match[1]!.trim(), match[2]!.trim(), opinion);
}

function votoOpens(doc: Doc, paragraph: Paragraph, line: string): Part | null {
	const match = VOTO.exec(line);
	if (match === null) return null;
	const kind = match[1]!.toLowerCase();
	const opinion: Opinion = /disidente|discordante|salvado/.test(kind)
		? 'dissenting'
		: kind === 'concurrente'
			? 'concurring'
			: 'separate';
	return opened(doc, paragraph, match[3]!.trim(), match[2]!, opinion);
}

function opened(
	doc: Doc,
	paragraph: Paragraph,
	name: string,
	as: string | undefined,
	opinion: Opinion,
): Part | null {
	const words = name.split(' ').join('\\s{1,8}').replace(/[.]/g, '\\.');
	const match = new RegExp(words, 'u').exec(
		doc.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 300)),
	);
	if (match === null) return null;
	const start = paragraph.start + match.index;
	const voice = voiceOf(doc, { start, end: start + match[0].length }, opinion, {
		as: as?.replace(/\s+/g, ' '),
	});
	return { start: paragraph.start, opinion, voice };
}

const SIGNED = new RegExp(
	String.raw`(?:^|\n)[ \t]{0,60}(?:\/s\/[ \t]{1,4})?(${NAME})[ \t]{0,20}(?:,[ \t]|\n[ \t]{0,60})((?:Chief |Senior )?(?:United States |U\.S\. )?(?:Chief |District |Circuit |Magistrate )?Judge)[ \t.]{0,6}(?:\n|$)`,
	'u',
);

/** `ANA ROBLES / United States District Judge`, at the foot. */
function signatureOf(doc: Doc): ChainItem | null {
	const from = Math.max(0, doc.text.length - 1_500);
	const match = SIGNED.exec(doc.text.slice(from));
	if (match === null) return null;
	const start = from + match.index + match[0].indexOf(match[1]!);
	return voiceOf(doc, { start, end: start + match[1]!.trimEnd().length }, 'for the court', {
		as: match[2]!,
	});
}

/** Whether offset `at` lies in what the court itself says. */
export function isForTheCourt(doc: Doc, at: number): boolean {
	return opinionAt(doc, at)?.opinion === 'for the court';
}
