import { type Context, personOf } from './context.ts';
import { isAdverb } from './link-words.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import type { Turn } from './spanish-turns.ts';
import { BE } from './spanish-words.ts';

/** Units that may stand between a verb and what makes it a turn. */
const GAP = 9;

export type Tail = {
	/** The first and the last unit of the words that make the turn. */
	readonly from: number;
	readonly last: number;
	/** Somebody named between. */
	readonly between: Phrase | null;
};

/** Where the words of the turn stand behind its verb; null where something else does. */
export function tailOf(context: Context, at: number, { tail, near }: Turn): Tail | null {
	if (tail === undefined) return { from: at, last: at, between: null };
	const { doc, view } = context;
	const { units } = view;
	let between: Phrase | null = null;
	for (let from = at + 1; from < Math.min(units.length, at + GAP); from += 1) {
		const unit = units[from]!;
		if (unit.kind === 'mark' && !/^["“”«»]$/.test(unit.token.text)) return null;
		const words = tail.exec(ahead(units, from))?.[0].trimEnd();
		if (words !== undefined) return { from, last: from + words.split(' ').length - 1, between };
		if (near === true) return null;
		if (unit.kind === 'date' || isAdverb(unit.norm) || FILLS.test(unit.norm)) continue;
		if (/^(?:el|la|los|las)$/.test(unit.norm) && isTime(units[from + 1])) continue;
		// `estuvieron | detenidos en una prisión`: a verb of its own.
		if (SPANISH_VERBS.has(unit.norm) || BE.test(unit.norm)) return null;
		const start = /^(?:a|al)$/.test(unit.norm) ? from + 1 : from;
		const phrase = phraseAt(doc, view, start);
		if (between !== null || phrase === null || personOf(context, phrase, true) === null) return null;
		between = phrase;
		from = phrase.to - 1;
	}
	return null;
}

const isTime = (unit: Context['view']['units'][number] | undefined): boolean =>
	unit?.kind === 'date' ||
	/^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|noche|mañana|tarde|madrugada|mismo|misma|pasado|pasada|día|mes|semana|año|próximo)$/.test(
		unit?.norm ?? '',
	);

const FILLS =
	/^(?:aún|todavía|ya|hoy|ayer|este|esta|de|más|casi|unos|unas|un|una|\d[\d.,]*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|varios|varias|años?|meses|mes|días?|semanas?|horas?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|noche|mañana|tarde|madrugada|desde|hace|por|allí|ahí)$/u;

const ahead = (units: Context['view']['units'], from: number): string => {
	let words = '';
	for (let at = from; at < Math.min(units.length, from + 6) && units[at]!.kind === 'word'; at += 1)
		words += `${units[at]!.norm} `;
	return words;
};
