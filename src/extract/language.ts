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

const VOTES: ReadonlyMap<string, readonly string[]> = (() => {
	const votes = new Map<string, string[]>();
	for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
		for (const word of words.split(' ')) votes.set(word, [...(votes.get(word) ?? []), language]);
	}
	return votes;
})();

/** Which language the words are in, by a vote of function words; null when too few of them voted. */
export function voteLanguage(tokens: readonly Token[], from: number, to: number): ParagraphLanguage | null {
	const tally: Record<string, number> = { en: 0, es: 0, fr: 0, pt: 0, it: 0, de: 0 };
	let words = 0;
	let names = 0;
	let foreign = 0;
	const stop = Math.min(to, from + 400);
	for (let index = from; index < stop; index += 1) {
		const token = tokens[index]!;
		if (token.kind !== 'word') continue;
		words += 1;
		if (isCapitalized(token)) names += 1;
		const code = token.norm.charCodeAt(0);
		// Beyond Latin letters: Cyrillic, Arabic, Chinese and so on.
		if (code > 0x24f) foreign += 1;
		for (const language of VOTES.get(token.norm) ?? []) tally[language] = tally[language]! + 1;
	}
	if (words >= 4 && foreign * 2 > words) return 'other';
	let best = 'en';
	for (const language of Object.keys(tally)) if (tally[language]! > tally[best]!) best = language;
	const votes = tally[best]!;
	if (votes >= 2 && votes * 10 >= words - names) return best === 'en' || best === 'es' ? best : 'other';
	// A list of names is in no language.
	const plain = words - names;
	return plain >= 25 && votes * 20 < plain ? 'other' : null;
}
