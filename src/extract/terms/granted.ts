import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import type { Applied } from './applied.ts';
import { isAsked, voiceBefore } from './clause.ts';
import type { Gap } from './gap.ts';
import { subjectBefore } from './subject-before.ts';
import type { Word } from './word.ts';

/** Verbs by which somebody is given a standing, and those by which it is kept from them. */
const GIVES =
	/^(?:reconoc(?:e|en|ió|ieron|er|ido)|otorg(?:a|an|ó|aron|ar)|atribuy(?:e|en|ó|eron)|atribuir(?:se|les?)?|adqui(?:ere|eren|rió|rieron)|merec(?:e|en|ió)|recib(?:e|en|ió|ieron)|obtuv(?:o|ieron)|conced(?:e|en|ió)|da|dan|dio|dieron|grant(?:s|ed)?|give[sn]?|gave|earn(?:s|ed)?|acquire[sd]?|deserve[sd]?|receive[sd]?|award(?:s|ed)?)$/;
const KEEPS_BACK =
	/^(?:nieg(?:a|an)|neg(?:ó|aron|ar)|den(?:y|ies|ied)|refuse[sd]?|rechaz(?:a|an|ó)|strip(?:s|ped)?)$/;

/** `no les reconoce la calidad de presos políticos` · `adquirieron la categoría de “desaparecidas”` · `denied them the status of …`. */
export function granted(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	if (!gap.passed || !(word.quoted || word.entry?.strong === true)) return null;
	const { tokens } = doc;
	// An adjective or an article may stand before the noun of standing.
	for (let verb = at; verb >= Math.max(sentence.from, at - 3); verb -= 1) {
		const { norm, kind } = tokens[verb]!;
		if (kind !== 'word') return null;
		const gives = GIVES.test(norm);
		if (!gives && !KEEPS_BACK.test(norm)) continue;
		if (isAsked(doc, sentence, verb)) return null;
		const clitic = /^(?:les?|se|nos)$/.test(tokens[verb - 1]?.norm ?? '');
		const group = verbGroup(doc, sentence, clitic ? verb - 1 : verb);
		const no = tokens
			.slice(Math.max(sentence.from, verb - 4), verb)
			.some((token) => /^(?:no|not|nunca|never|tampoco)$/.test(token.norm));
		const own = /^(?:adqui|merec|obtuv|recib|earn|acquire|deserve|receive)/.test(norm) || /se$/.test(norm);
		const subject = subjectBefore(doc, sentence, group.from);
		const to = clitic ? { from: verb - 1, to: verb, pronoun: true as const } : null;
		return {
			word,
			polarity: gives !== (no || gap.negated) ? 'affirms' : 'denies',
			about: own ? subject : to,
			voice: own ? null : voiceBefore(doc, sentence, clitic ? verb - 1 : verb),
			from: Math.min(subject?.from ?? group.from, group.from),
			rule: 'granted',
		};
	}
	return null;
}
