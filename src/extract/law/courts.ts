import type { Doc, Sentence } from '../document.ts';
import { firstFrom, fold, namesOf, resolveName } from '../names/index.ts';
import { isCapitalized, type Token } from '../tokens.ts';

/** Token range of some words, `to` exclusive. */
export type Words = { readonly from: number; readonly to: number };

/** Who may command: a court or judge; an office of state; a paper that commands in their name. */
export type Authority = 'court' | 'office' | 'paper';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const COURTS = set(
	'judge judges court courts justice justices magistrate magistrates tribunal tribunals jury scotus ' +
		'juez jueza jueces juezas juzgado juzgados corte cortes tribunales sala cámara magistrado magistrada magistrados ' +
		'magistradas cidh judicatura',
);
const COMMISSIONS = set('commission committee comisión comité');
const OFFICES = set(
	'commander commandant colonel sheriff warden mayor prosecutor cabinet comandante coronel alcaide capitán teniente ' +
		'president minister ministry secretary government administration governor congress parliament senate decree junta ' +
		'presidente presidenta ministro ministra ministerio secretario secretaria gobierno gobernador gobernadora congreso ' +
		'parlamento asamblea fiscal fiscalía procurador procuradora alcalde',
);
const PAPERS = set(
	'order orders ruling rulings injunction injunctions decision decisions judgment judgement judgments writ decree ' +
		'directive directives stay opinion tro mandate verdict proclamation resolution ' +
		'orden órdenes fallo fallos sentencia sentencias resolución resoluciones decreto auto providencia medida medidas ' +
		'amparo decisión',
);
/** Heads of phrases that only speak of courts: `court officials`, `Justice Department`. */
const OTHERS = set(
	'department officials official filing filings papers documents document records record system clerk lawyer lawyers ' +
		'spokesperson spokesman spokeswoman hearing room session case battle fight date appearance challenge challenges ' +
		'advocate advocates reform ministry',
);
const PREPOSITIONS = /^(?:of|in|for|from|on|at|with|to|against|by|over|de|del|en|con|para|por|contra|sobre)$/;

/** What the words are by their head: in English the last noun before a preposition, in Spanish the first. */
export function authorityOf(doc: Doc, words: Words, sentence: Sentence): Authority | null {
	const spanish = sentence.lang === 'es';
	const core = coreOf(doc.tokens, words);
	const [from, to] = core;
	if (spanish) {
		for (let at = from; at < to; at += 1) {
			const kind = kindOf(doc.tokens[at]!, doc.tokens[at - 1]);
			if (kind !== null) return kind === 'none' ? null : kind;
		}
	} else {
		for (let at = to - 1; at >= from; at -= 1) {
			const token = doc.tokens[at]!;
			const kind = kindOf(token, doc.tokens[at - 1]);
			if (kind === 'none') return null;
			// `Justice Department`, `Judge Robles`: a name after the office leaves it what it is.
			if (kind !== null) return kind;
			if (
				!isCapitalized(token) &&
				token.kind === 'word' &&
				at === to - 1 &&
				!/^(?:majority|below|itself)$/.test(token.norm)
			)
				return null;
		}
	}
	return namedAuthority(doc, words);
}

function coreOf(tokens: readonly Token[], { from, to }: Words): readonly [number, number] {
	let end = from;
	while (end < to && !(end > from && PREPOSITIONS.test(tokens[end]!.norm)) && tokens[end]!.text !== ',')
		end += 1;
	// `one of the judges`
	return end === from ? [from, to] : [from, end];
}

/** A panel of judges, and none of blood tests. */
const PANEL = /^(?:three-judge|judge|appeals|appellate|court|circuit|divided|en-banc|judicial|arbitration)$/;

function kindOf({ norm, text }: Token, before?: Token): Authority | 'none' | null {
	// `la Audiencia de …` is a court, `una audiencia` a hearing.
	if (norm === 'panel' && before !== undefined && (PANEL.test(before.norm) || before.norm === 'the'))
		return 'court';
	if (norm === 'audiencia') return text === 'Audiencia' ? 'court' : 'none';
	if (OTHERS.has(norm)) return 'none';
	if (COURTS.has(norm) || COMMISSIONS.has(norm)) return 'court';
	if (PAPERS.has(norm)) return 'paper';
	return OFFICES.has(norm) ? 'office' : null;
}

const judges = new WeakMap<Doc, ReadonlyMap<string, Authority>>();
const OFFICE =
	/\b(?:president|prime minister|minister|secretary|governor|attorney general|colonel|commander|president[ea]|ministr[oa]|gobernador[a]?|coronel|comandante)\b/i;
const JUDGE =
	/\b(?:judge|justice|magistrate|juez|jueza|magistrad[oa]|ministr[oa] de la (?:suprema )?corte)\b/i;

/** The names, in full, whom the text anywhere calls judges or holders of an office that commands. */
function judgesOf(doc: Doc): ReadonlyMap<string, Authority> {
	const known = judges.get(doc);
	if (known !== undefined) return known;
	const found = new Map<string, Authority>();
	for (const name of namesOf(doc)) {
		if (name.type !== 'person') continue;
		const title = name.title === undefined ? '' : doc.text.slice(name.title.start, name.title.end);
		const before = doc.tokens[name.from - 1]?.norm ?? '';
		const after = doc.tokens.slice(name.to, name.to + 6);
		const beside =
			after[0]?.text === ',' &&
			after.slice(1).some(({ norm }) => /^(?:judge|juez|jueza|magistrad[oa])$/.test(norm));
		if (JUDGE.test(title) || JUDGE.test(before) || beside) found.set(fold(name.full), 'court');
		else if ((OFFICE.test(title) || OFFICE.test(before)) && !found.has(fold(name.full)))
			found.set(fold(name.full), 'office');
	}
	judges.set(doc, found);
	return found;
}

function namedAuthority(doc: Doc, { from, to }: Words): Authority | null {
	const name = resolveName(doc, { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end });
	return name === null ? null : (judgesOf(doc).get(fold(name.full)) ?? null);
}

const DETERMINER =
	/^(?:the|a|an|this|that|another|one|its|his|her|their|el|la|los|las|un|una|ese|esa|este|esta|dicha|dicho)$/;

/** Whether a court or judge is named by token `at`, which is not the court of somebody's papers. */
export function isCourtWord(doc: Doc, at: number): boolean {
	const { norm } = doc.tokens[at]!;
	const panel = norm === 'panel' && PANEL.test(doc.tokens[at - 1]?.norm ?? '');
	if (!COURTS.has(norm) && !panel && doc.tokens[at]!.text !== 'Audiencia') return false;
	const next = doc.tokens[at + 1];
	return next === undefined || !(OTHERS.has(next.norm) || PAPERS.has(next.norm));
}

/**
 * The court last named between tokens `from` and `to` that no preposition hangs on another word: `a federal judge in
 * Alder` → `a federal judge`. `null` where there is none.
 */
export function courtBetween(doc: Doc, from: number, to: number, lang: string): Words | null {
	for (let at = to - 1; at >= from; at -= 1) {
		if (!isCourtWord(doc, at)) continue;
		const words = courtAround(doc, at, from, to, lang);
		const before = doc.tokens[words.from - 1]?.norm ?? '';
		if (words.from > from && PREPOSITIONS.test(before) && before !== 'by' && before !== 'por') {
			at = words.from;
			continue;
		}
		return words;
	}
	return null;
}

/** The phrase around a word for a court: determiner and adjectives before it, a name after it. */
export function courtAround(doc: Doc, at: number, least: number, most: number, lang: string): Words {
	const { tokens } = doc;
	let from = at;
	while (from > least && from > at - 7) {
		const token = tokens[from - 1]!;
		if (token.kind !== 'word' && token.text !== '.') break;
		if (DETERMINER.test(token.norm)) {
			from -= 1;
			break;
		}
		const modifies =
			isCapitalized(token) ||
			/^(?:federal|district|appeals|appellate|immigration|supreme|high|top|lower|circuit|chief|trial|military|civil|criminal|us|u\.s\.|state|local|constitutional|three-judge|same|senior|misma|mismo|honorable|actual|nueva|nuevo|propia|propio)$/.test(
				token.norm,
			);
		if (!modifies || /^(?:when|if|as|after|before|but|and|while|then|in|on|cuando|y|pero)$/.test(token.norm))
			break;
		from -= 1;
	}
	let to = at + 1;
	while (to < most && to < at + 9) {
		const token = tokens[to]!;
		const goesOn =
			isCapitalized(token) ||
			(lang === 'es' &&
				to === at + 1 &&
				/^(?:federal|penal|constitucional|civil|suprem[oa]|superior|letrad[oa]|militar|administrativ[oa]|interamerican[oa])$/.test(
					token.norm,
				)) ||
			(/^(?:of|for|the|de|del|la|lo|las|los)$/.test(token.norm) &&
				tokens[to + 1] !== undefined &&
				leadsOn(tokens, to, most));
		if (!goesOn) break;
		to += 1;
	}
	return { from, to };
}

/** `of the United States`, `de lo Constitucional`: small words before a capital. */
function leadsOn(tokens: readonly Token[], at: number, most: number): boolean {
	for (let next = at + 1; next < Math.min(most, at + 4); next += 1) {
		if (isCapitalized(tokens[next]!)) return true;
		if (!/^(?:the|la|lo|las|los|el)$/.test(tokens[next]!.norm)) return false;
	}
	return false;
}

/** The judge last named by a name alone between tokens `from` and `to`, or null. */
export function judgeBetween(doc: Doc, from: number, to: number): Words | null {
	const names = namesOf(doc);
	let best: Words | null = null;
	for (let index = firstFrom(doc, from); index < names.length && names[index]!.to <= to; index += 1)
		if (judgesOf(doc).get(fold(names[index]!.full)) === 'court')
			best = { from: names[index]!.from, to: names[index]!.to };
	return best;
}
