import { type Doc, onOneLine } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { FEMININE_NAMES } from '../lexicon/given-names.ts';
import {
	ADVERBS,
	AUXILIARIES,
	CLAUSE_OPENERS,
	DETERMINERS,
	PERSONAL,
	PREPOSITIONS,
} from '../lexicon/grammar-words.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { firstFrom, fold, type Name, namesOf } from '../names/index.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { speakerAt } from './speaker-noun.ts';

/** The words that name who speaks: token range, with the name in them, the role beside it, or a pronoun. */
export type VoiceWords = {
	readonly from: number;
	readonly to: number;
	readonly name?: Name;
	/** A name that no reader of names knows: a witness's code, two capitals beside an office. */
	readonly called?: string;
	readonly pronoun?: boolean;
	/** Resolved from a pronoun, a relative, or an earlier tag. */
	readonly resolved?: VoiceWords;
	/** Title or apposition: `the director of …`. */
	readonly as?: string;
	/** A relative clause speaks (`who said`): its content ends with it. */
	readonly relative?: boolean;
};

const NO_END = /^(?:and|or|y|e|o|u|not|no)$/;

const CLITICS = /^(?:que|se|me|le|les|lo|nos|te|según|si|ha|había|fue|es|era|habría)$/;

const CLAUSE_VERBS = /^(?:was|were|is|are|had|has|have|did|does|will|would|could|should|may|might)$/;

/** Spanish words of place, time and manner with which a sentence may begin. */
const ELSEWHERE =
	/^(?:allí|allá|ahí|aquí|acá|entonces|hoy|ayer|mañana|después|antes|ahora|así|luego|tampoco|quizás?|finalmente|enseguida|adentro|afuera|arriba|abajo|cerca|lejos|esto|eso|ello|todo)$/;

/** A subject with all that is told of it, where its first words say that it can speak. */
const MAX_LONG = 30;

/** Whether a phrase can be a speaker: a name, or a noun phrase that is no clause and no scrap of one. */
export function isPlausible(doc: Doc, voice: VoiceWords, lang: string): boolean {
	const tokens = doc.tokens.slice(voice.from, voice.to);
	const [first, last] = [tokens[0]!, tokens.at(-1)!];
	// `De Blasio`, `Van Dyke`: a name's own small word.
	const particle = isCapitalized(first) && tokens.length > 1 && isCapitalized(tokens[1]!);
	if (
		!particle &&
		(PREPOSITIONS.has(first.norm) || (lang === 'es' && first.norm === 'a')) &&
		voice.name?.from !== voice.from
	)
		return false;
	if (
		NO_END.test(last.norm) ||
		PREPOSITIONS.has(last.norm) ||
		(DETERMINERS.has(last.norm) && !stands(doc, voice, lang)) ||
		CLAUSE_OPENERS.has(last.norm)
	)
		return false;
	// `Exige investigar y pide …`: a verb is nobody.
	if (
		lang === 'es' &&
		voice.name === undefined &&
		CUES.es.has(first.norm) &&
		speakerAt(doc, voice.from, voice.from + 1) === null
	)
		return false;
	if (tokens.length === 1)
		return (
			voice.name !== undefined ||
			!(
				(lang === 'es' && (ELSEWHERE.test(first.norm) || (isUpper(first) && first.text.length > 5))) ||
				AUXILIARIES.has(first.norm) ||
				ADVERBS.has(first.norm) ||
				(/(?:ed|ing|ad[oa]s?|id[oa]s?)$/.test(first.norm) && !isCapitalized(first))
			)
		);
	const relative = tokens.some((token) => token.norm === 'who');
	// `Las tres me dijeron`: three times, or three of whom?
	if (lang === 'es' && tokens.length === 2 && DETERMINERS.has(first.norm) && NUMBER_WORDS.has(last.norm))
		return false;
	if (lang === 'es')
		return (
			tokens.length <= (speakerAt(doc, voice.from, voice.from + 4) === null ? 14 : MAX_LONG) &&
			!tokens.some((token) => CLITICS.test(token.norm)) &&
			(voice.name !== undefined ||
				DETERMINERS.has(first.norm) ||
				NUMBER_WORDS.has(first.norm) ||
				speakerAt(doc, voice.from, voice.from + 1) !== null ||
				// `Vigías del Puerto`: a body that no reader of names knows.
				(isCapitalized(first) &&
					isCapitalized(last) &&
					!ADVERBS.has(first.norm) &&
					!/(?:[ai]d[oa]s?|ndo)$/.test(first.norm)) ||
				(/^(?:más|menos|cerca|gran|parte)$/.test(first.norm) && tokens.length > 2) ||
				// `Fuentes militares`, `vecinos de la zona`
				(/[^aeiou]?[aeo]s$/.test(first.norm) && first.norm.length > 5 && tokens.length < 7) ||
				/^(?:un[oa]|algun[oa]|alguien|otr[oa]|ambos|ambas|todos|todas|nadie)$/.test(first.norm))
		);
	return relative || !tokens.some((token) => CLAUSE_VERBS.test(token.norm));
}

const QUANTIFIERS = /^(?:one|both|many|some|several|most|all|few|two|three|four|five|another|none)$/;

/** `Both | say`, `the two | said`: a number stands for those spoken of, where nothing before it counts with it. */
function stands(doc: Doc, { from, to }: VoiceWords, lang: string): boolean {
	const { norm } = doc.tokens[to - 1]!;
	if (lang === 'es' || !QUANTIFIERS.test(norm)) return false;
	return to - from === 1 || (to - from === 2 && /^(?:the|these|those|only|at)$/.test(doc.tokens[from]!.norm));
}

/** Name, title and role inside a range of tokens. */
export function describe(doc: Doc, from: number, to: number): VoiceWords {
	const names = namesOf(doc);
	let name: Name | undefined;
	for (let index = firstFrom(doc, from); index < names.length && names[index]!.to <= to; index += 1) {
		const candidate = names[index]!;
		// In `the director of Prison Watch`, the body is not who speaks.
		const before = doc.tokens[candidate.from - 1]?.norm ?? '';
		const link = /^(?:the|el|la|los|las)$/.test(before)
			? (doc.tokens[candidate.from - 2]?.norm ?? '')
			: before;
		const linked = PREPOSITIONS.has(link) && candidate.from - 1 > from - (before === link ? 1 : 0);
		const owner = doc.tokens[candidate.to]?.norm === "'s" || doc.tokens[candidate.to]?.text === '’';
		if (linked || (owner && candidate.to < to)) continue;
		if (name === undefined || (candidate.type === 'person' && name.type !== 'person')) name = candidate;
	}
	// `the Vidal administration`: a name before a plain noun only describes it.
	const next = name === undefined ? undefined : doc.tokens[name.to];
	if (
		name !== undefined &&
		name.to < to &&
		next!.kind === 'word' &&
		!isCapitalized(next!) &&
		!PREPOSITIONS.has(next!.norm) &&
		!/^(?:and|y|e|who|este|hoy|ayer|ex)$/.test(next!.norm)
	)
		name = undefined;
	const title = name?.title;
	return {
		from,
		to,
		...(name === undefined ? {} : { name }),
		...(title === undefined ? {} : titleOf(doc.text.slice(title.start, title.end))),
	};
}

/** `Mr.` is how somebody is addressed and tells nothing of them. */
function titleOf(words: string): { as?: string } {
	return /^(?:mr|mrs|ms|miss|sr|sra|srta|don|doña)\.?$/i.test(words)
		? {}
		: { as: words.replace(/\s+/g, ' ') };
}

export function textOf(doc: Doc, from: number, to: number): string {
	return onOneLine(doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end));
}

const givenOf = ({ full }: Name): string =>
	fold(full.includes(',') ? (full.split(', ')[1] ?? '') : full).split(' ')[0]!;

/** What a title or first name tells for sure. */
export function sexOf(doc: Doc, name: Name): 'm' | 'f' | null {
	const title = doc.tokens[name.from - 1]?.norm ?? '';
	if (/^(?:mr\.?|sr\.|don|el)$/.test(title)) return 'm';
	if (/^(?:mrs\.?|ms\.?|miss|sra\.|srta\.|doña|dra\.|la)$/.test(title)) return 'f';
	return FEMININE_NAMES.has(givenOf(name)) ? 'f' : null;
}

const POSSESSIVES: ReadonlyMap<string, string> = new Map([
	['his', 'he'],
	['her', 'she'],
	['their', 'they'],
	['its', 'it'],
]);

/** The pronoun that a word has in it: `they've` and `their` are `they`. */
export const pronounOf = (norm: string): string =>
	POSSESSIVES.get(norm) ?? norm.replace(/'(?:ve|d|re|m|s|ll)$/, '');

/** Whether a name can stand for a pronoun: a first name or title that tells the other sex rules it out. */
export function fitsPronoun(doc: Doc, name: Name, pronoun: string): boolean {
	const sex = PERSONAL.get(pronoun) ?? null;
	if (pronoun === 'they' || pronoun === 'ellos' || pronoun === 'ellas') return name.type !== 'place';
	if (name.type !== 'person') return false;
	if (sex === null) return true;
	const known = sexOf(doc, name);
	if (known !== null) return sex === known;
	const given = givenOf(name);
	// A first name in -o that no list of women's names has.
	return !(sex === 'f' && given.length > 2 && given.endsWith('o'));
}
