import type { Doc, Sentence } from '../document.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { ADVERBS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { PLACE_HEADS } from '../lexicon/heads.ts';
import { KNOWN_ORGANIZATIONS } from '../lexicon/organizations.ts';
import { ADJECTIVES, COUNTRIES, REGIONS, STATE_CODES } from '../lexicon/places.ts';
import { SURNAMES } from '../lexicon/surnames.ts';
import { HONORIFICS, PARTIES, ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { fold } from './fold.ts';
import type { Habits } from './habits.ts';
import { isPlace } from './kind.ts';
import { hasHead, linked, PERSON_PARTICLES, possessiveName } from './links.ts';

/** Neighbouring capitalised words read as one name; token indexes, `to` exclusive. */
export type Run = {
	readonly from: number;
	readonly to: number;
	readonly sentence: number;
	readonly listed?: boolean;
};

// Words written with a capital only because a sentence begins with them, or by custom.
const NOT_NAMES = new Set(
	(
		'the a an this that these those there here he she it they we i you his her its their our my your who what when ' +
		'where why how which if in on at by for from with without of to as and or but nor so yet not no yes all any some ' +
		'many most several each every both few such upon after before during while since until because although though ' +
		'however further furthermore additionally moreover therefore thus then also now today yesterday tomorrow once ' +
		'according whether neither either following despite among between about over under against through into despite unlike one two three ' +
		'four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february ' +
		'march april may june july august september october november december spring summer autumn fall winter ' +
		'date age gender sex children name male female single married divorced widowed unknown na n/a other type status ' +
		'is are was were be been has have had do does did will would could should may might can let please see note ' +
		'un una unos unas lo al del de en y e o u que se su sus es fue ha han había con sin por para según ' +
		'segun como cuando donde aunque pero si no ni ya también tampoco entre desde hasta sobre ante bajo contra durante ' +
		'tras mediante este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas nos me mi le les usted ' +
		'luego después despues antes entonces ahora hoy ayer mañana posteriormente asimismo además ademas así lunes ' +
		'martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre ' +
		'setiembre octubre noviembre diciembre ver testimonio testimonios declaración relato dicho dicha dichos dichas todo todos toda todas otro otra otros otras ' +
		'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. ene. abr. ago. set. dic. ' +
		// What courts cite: a hearing’s transcript, the docket’s number, an excerpt.
		"hr'g hrg tr tr. ecf dkt. excerpt " +
		'n no. nos. nº n° nro nro. núm núm. ii iii iv vi vii viii ix xi xii xiii'
	).split(' '),
);

/** Every run of capitalised words that can be a name, in the order of the text. */
export function readRuns(doc: Doc, habits: Habits): Run[] {
	const runs: Run[] = [];
	for (const [nth, sentence] of doc.sentences.entries()) {
		if (sentence.zone === 'byline' || sentence.zone === 'boilerplate') continue;
		for (let index = sentence.from; index < sentence.to; ) {
			const run = runAt(doc.tokens, sentence, index, habits, nth);
			if (run !== null) runs.push(run);
			index = run === null ? index + 1 : run.to;
		}
	}
	return runs;
}

function runAt(
	tokens: readonly Token[],
	sentence: Sentence,
	at: number,
	habits: Habits,
	nth: number,
): Run | null {
	if (!isNameWord(tokens, sentence, at, habits)) return null;
	const listed = surnameFirst(tokens, sentence, at);
	if (listed !== null) return { from: at, to: listed, sentence: nth, listed: true };
	let to = at + 1;
	let headed = hasHead(tokens[at]!);
	const limit = Math.min(sentence.to, at + 16);
	while (to < limit) {
		const token = tokens[to]!;
		if (isNameWord(tokens, sentence, to, habits) && !HONORIFICS.has(token.norm)) {
			headed ||= hasHead(token);
			to += 1;
		} else if (token.norm === "'s" && possessiveName(tokens, to, sentence.to)) {
			to += 1;
		} else {
			const next = linked(tokens, sentence, at, to, headed, (next) =>
				isNameWord(tokens, sentence, next, habits),
			);
			if (next === null) break;
			to = next;
		}
	}
	return { from: at, to, sentence: nth };
}

function isNameWord(tokens: readonly Token[], sentence: Sentence, at: number, habits: Habits): boolean {
	const token = tokens[at]!;
	if (!isCapitalized(token)) return ARABIC_ARTICLE.test(token.text);
	if (CONTRACTION.test(token.norm) || tokens[at + 1]?.text === '$') return false;
	// Spanish writes months and days small: `Julio` beside a name is one.
	if (sentence.lang === 'es' && CALENDAR_NAMES.has(token.norm) && beside(tokens, sentence, at)) return true;
	if (sentence.lang === 'es' && token.norm.endsWith('mente')) return false;
	if (NOT_NAMES.has(token.norm)) {
		if (isUpper(token) && isAddressed(tokens, sentence, at) && isNameAfterParticle(tokens, sentence, at))
			return true;
		if (!isUpper(token) || token.text.length < 3) return false;
		// `WHO` between small words is the body.
		return (
			KNOWN_ORGANIZATIONS.has(token.norm) &&
			!isUpper(tokens[at - 1] ?? token) &&
			!isUpper(tokens[at + 1] ?? token)
		);
	}
	// `El Salvador`, `La Palma`, but at the beginning of a Spanish sentence `El` is an article.
	if (ARTICLES.has(token.norm)) {
		const after = tokens[at + 1];
		const name =
			at + 1 < sentence.to && after !== undefined && isCapitalized(after) && !NOT_NAMES.has(after.norm);
		if (!name || (sentence.lang === 'es' && isFirst(tokens, sentence, at))) return name && known(tokens, at);
		return true;
	}
	if (at > sentence.from && tokens[at - 1]!.kind === 'word') return true;
	// At a sentence's beginning, or after a mark, a capital proves nothing.
	if (ADVERBS.has(token.norm) || PREPOSITIONS.has(token.norm)) return false;
	if (token.norm.endsWith('ly') && !isKnownName(token)) return false;
	if (habits.capital.has(token.norm) || isUpper(token) || HONORIFICS.has(token.norm)) return true;
	const next = tokens[at + 1];
	if (habits.lower.has(token.norm)) return false;
	if (at + 1 >= sentence.to || next === undefined || !isFirst(tokens, sentence, at)) return true;
	if (isCapitalized(next)) return !NOT_NAMES.has(next.norm) || isNameAfterParticle(tokens, sentence, at + 1);
	// A sentence's first word alone: known as a name, or doing what people do, and no common word.
	return (
		isKnownName(token) || (!COMMON_WORDS.has(token.norm) && (next.norm === "'s" || DOING.test(next.norm)))
	);
}

/** `al-Amr`, `el-Sayed` */
const ARABIC_ARTICLE = /^(?:al|el|ul|ad|as|bin|ibn)[-’']\p{Lu}/u;
const CONTRACTION = /^(?:i|you|we|they|he|she|it|that|there|what|who)['’](?:m|re|ve|ll|d)$/;
const DOING =
	/^(?:said|says|told|was|is|has|had|wrote|writes|spoke|went|came|left|dijo|fue|es|ha|\p{L}{3,14}(?:ed|ó))$/u;

const isKnownName = ({ norm }: Token): boolean =>
	isPlace(norm) ||
	(KNOWN_ORGANIZATIONS.has(norm) && !COMMON_WORDS.has(norm)) ||
	((SURNAMES.has(fold(norm)) || GIVEN_NAMES.has(fold(norm))) && !COMMON_WORDS.has(norm));

/** `Mr. DE LA LUNA`: a particle in capitals behind a title, or behind one such. */
function isAddressed(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
	let before = at - 1;
	while (
		before >= sentence.from &&
		(tokens[before]!.text === '.' || PERSON_PARTICLES.has(tokens[before]!.norm))
	)
		before -= 1;
	return before >= sentence.from && before >= at - 4 && HONORIFICS.has(tokens[before]!.norm);
}

/** `Claudio De Vincenti`, `Ana de los Ríos` */
function isNameAfterParticle(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
	let next = at + 1;
	// `Mr. DE LA LUNA`: particles in capitals, one behind the other.
	while (next < at + 3 && PERSON_PARTICLES.has(tokens[next]?.norm ?? '') && isUpper(tokens[next]!)) next += 1;
	const after = tokens[next];
	return (
		PERSON_PARTICLES.has(tokens[at]!.norm) &&
		next < sentence.to &&
		after !== undefined &&
		isCapitalized(after) &&
		!NOT_NAMES.has(after.norm)
	);
}

const CALENDAR_NAMES = new Set(['julio', 'domingo', 'abril', 'mayo']);

const beside = (tokens: readonly Token[], sentence: Sentence, at: number) =>
	(at > sentence.from && isCapitalized(tokens[at - 1]!) && !NOT_NAMES.has(tokens[at - 1]!.norm)) ||
	(at + 1 < sentence.to && isCapitalized(tokens[at + 1]!) && !NOT_NAMES.has(tokens[at + 1]!.norm));

const ARTICLES = new Set(['el', 'la', 'los', 'las']);

function known(tokens: readonly Token[], at: number): boolean {
	const two = `${tokens[at]!.norm} ${tokens[at + 1]?.norm ?? ''}`;
	return COUNTRIES.has(two) || REGIONS.has(two);
}

function isFirst(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
	for (let index = sentence.from; index < at; index += 1) if (tokens[index]!.kind === 'word') return false;
	return true;
}

/** `PORT VALE, Lisandra (Meridian) —` */
function isDateline(tokens: readonly Token[], sentence: Sentence, comma: number): boolean {
	for (let at = comma + 1; at < Math.min(sentence.to, comma + 9); at += 1)
		if (/^(?:—|–|--)$/.test(tokens[at]!.text)) return true;
	// `HOT SPRINGS, Ark. (AP) - An inmate …`
	for (let at = comma + 2; at < Math.min(sentence.to, comma + 9); at += 1)
		if (tokens[at]!.text === '-' && tokens[at - 1]!.text === ')') return true;
	return false;
}

/** In capitals, or the first half of a double name is: `HERRERA-Díaz`. */
const isSurname = (token: Token) => isUpper(token) || /^\p{Lu}{2,}[-’'’]\p{Lu}/u.test(token.text);

/** `ROBLES PAZ, Ana Inés`: capitals, a comma, given names. The end, or null. */
function surnameFirst(tokens: readonly Token[], sentence: Sentence, at: number): number | null {
	let index = at;
	let capitals = 0;
	while (index < sentence.to && index < at + 8) {
		const token = tokens[index]!;
		if (isSurname(token) && !STATE_CODES.has(token.text)) capitals += 1;
		// `HERRERA Díaz, Ana`: a second surname in small letters, where nothing stands before the name.
		else if (
			capitals > 0 &&
			isCapitalized(token) &&
			tokens[at - 1]?.kind !== 'word' &&
			tokens[index + 1]?.text === ','
		)
			capitals += 1;
		else if (capitals === 0 || !PERSON_PARTICLES.has(token.norm)) break;
		index += 1;
	}
	if (capitals === 0 || tokens[index]?.text !== ',' || index + 1 >= sentence.to) return null;
	// A byline, or `PORT VALE, Lisandra —` before a report.
	if (/^(?:by|and|y|e|por)$/.test(tokens[at - 1]?.norm ?? '') || isDateline(tokens, sentence, index))
		return null;
	let end = index + 1;
	while (end < sentence.to && end < index + 7) {
		const token = tokens[end]!;
		// `Domingo` and `Julio` are given names here.
		if (NOT_NAMES.has(token.norm) && !PERSON_PARTICLES.has(token.norm) && !isCapitalized(token)) break;
		const given = isCapitalized(token) && (!isUpper(token) || token.text.length > 3);
		const particle =
			PERSON_PARTICLES.has(token.norm) && end > index + 1 && isCapitalized(tokens[end + 1] ?? token);
		if (!given && !particle) break;
		end += 1;
	}
	const first = tokens[index + 1]!;
	if (
		end === index + 1 ||
		PARTIES.has(first.norm) ||
		ADJECTIVES.has(first.norm) ||
		COUNTRIES.has(first.norm) ||
		// `WARDEN, Brenner County Jail`
		ROLES.has(first.norm) ||
		PLACE_HEADS.has(first.norm) ||
		(first.text.length < 2 && end === index + 2) ||
		(capitals === 1 && (ROLES.has(tokens[at]!.norm) || PARTIES.has(tokens[at]!.norm))) ||
		tokens.slice(index + 1, end).some(hasHead)
	)
		return null;
	// What follows must close the name: in running text `ICE, Smith said` is no name.
	const after = tokens[end];
	if (end < sentence.to && after?.kind === 'word' && tokens[at - 1]?.kind === 'word') return null;
	return capitals === 1 && end < sentence.to && after?.kind === 'word' ? null : end;
}
