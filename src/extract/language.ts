import { isCapitalized, type Token } from './tokens.ts';

export type ParagraphLanguage = 'en' | 'es' | 'other';

// Function words that tell languages apart. fr, pt, it and de stand here only to be told from en and es.
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
	en: 'the of and to in is that for was on with he she his her by from at be were has have not it as they their an or this which who had been are its but a i you we said will would',
	es: 'a e me le nos ya hay estaba está según tras fueron siendo quien durante el la de que y en los las un una por con del se no su para es al lo como más fue sus ha habían había le este esta entre cuando pero sobre también hasta desde donde fueron era ser o dijo sin ante',
	fr: 'la de que un en se ont avait avaient dit mais leur nous vous je pendant le les des et est une dans pour qui du au aux ce il elle pas sur plus par avec ne sont été cette ses',
	pt: 'de que a se por o os da do dos das em um uma não com na nos ao ele ela foi são mais seu sua pelo pela também isso',
	it: 'un in come il di che è per della gli nel una con non sono del dei alla dal più anche lo ha le si questo',
	de: 'der die und das den von zu mit ist nicht ein eine im des dem auf für sich auch als war wurde',
};

const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** For each word the languages that have it, one bit for each. */
const VOTES: ReadonlyMap<string, number> = (() => {
	const votes = new Map<string, number>();
	for (const [index, words] of Object.values(FUNCTION_WORDS).entries())
		for (const word of words.split(' ')) votes.set(word, (votes.get(word) ?? 0) | (1 << index));
	return votes;
})();

/** Which language the words are in, by a vote of function words; null when too few of them voted. */
export function voteLanguage(tokens: readonly Token[], from: number, to: number): ParagraphLanguage | null {
	const tally = LANGUAGES.map(() => 0);
	let words = 0;
	let names = 0;
	let foreign = 0;
	const stop = Math.min(to, from + 400);
	for (let index = from; index < stop; index += 1) {
		const token = tokens[index]!;
		if (token.kind !== 'word') continue;
		words += 1;
		if (isCapitalized(token)) names += 1;
		// Beyond Latin letters: Cyrillic, Arabic, Chinese and so on.
		if (token.norm.charCodeAt(0) > 0x24f) foreign += 1;
		let mask = VOTES.get(token.norm) ?? 0;
		for (let language = 0; mask !== 0; mask >>= 1, language += 1) if (mask & 1) tally[language]! += 1;
	}
	if (words >= 4 && foreign * 2 > words) return 'other';
	const votes = Math.max(...tally);
	const best = LANGUAGES[tally.indexOf(votes)];
	if (votes >= 2 && votes * 10 >= words - names) return best === 'en' || best === 'es' ? best : 'other';
	// A list of names is in no language.
	const plain = words - names;
	return plain >= 25 && votes * 20 < plain ? 'other' : null;
}
