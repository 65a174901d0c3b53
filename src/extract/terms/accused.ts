import type { Doc, Sentence } from '../document.ts';
import { verbGroup } from '../inquiries/verb-group.ts';
import { partyAfter, partyBefore } from '../parties/index.ts';
import type { Applied } from './applied.ts';
import { agent, denierBefore, isAsked, voiceBefore } from './clause.ts';
import type { Gap } from './gap.ts';
import type { Word } from './word.ts';

/** `accuses the state of kidnapping` · `denounced the enforced disappearance of …` · `denied running a black site`. */
export function accused(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	if (word.entry?.strong !== true) return null;
	const denounced =
		/^(?:denounced|denounces|denounce|alleged|alleges|denunció|denuncian|denuncia|denunciaron|denunciado)$/.test(
			tokens[at]!.norm,
		);
	if (denounced && word.entry.kind === 'event' && (gap.determiner !== null || word.entry.plural)) {
		const voice = voiceBefore(doc, sentence, at);
		return { word, polarity: 'affirms', about: null, voice, from: voice?.from ?? at, rule: 'denounced' };
	}
	for (let verb = at; verb >= Math.max(sentence.from, at - 12); verb -= 1) {
		const { norm, text } = tokens[verb]!;
		if (/^[;:.]$/.test(text)) return null;
		if (/^(?:accus(?:e|es|ed|ing)|acus(?:a|an|ó|aron|ado|ada|ados|adas))$/.test(norm)) {
			if (!/^(?:of|de|being|ser|committing|having)$/.test(tokens[at]!.norm)) return null;
			const group = verbGroup(doc, sentence, verb);
			const passive =
				group.passive ||
				/^(?:fue|fueron|ser|sido|son|es)$/.test(tokens[verb - 1]?.norm ?? '') ||
				/ad[oa]s?$/.test(norm);
			const object = partyAfter(
				doc,
				{ ...sentence, to: at },
				/^(?:a|al)$/.test(tokens[verb + 1]!.norm) ? verb + 2 : verb + 1,
				sentence.lang === 'es',
			);
			const voice = passive ? agent(doc, sentence, verb + 1, at) : voiceBefore(doc, sentence, verb);
			return {
				word,
				polarity: group.negated ? 'denies' : 'affirms',
				about: passive ? partyBefore(doc, sentence, group.from) : object,
				voice,
				from: voice?.from ?? verb,
				rule: 'accused-of',
			};
		}
		if (
			/^(?:denied|denies|deny|negó|niega|niegan|negaron)$/.test(norm) &&
			/^(?:running|operating|holding|keeping|using|having|existence|of|tener|operar|mantener|existencia|de|usar)$/.test(
				tokens[verb + 1]?.norm === 'the' || tokens[verb + 1]?.norm === 'la'
					? (tokens[verb + 2]?.norm ?? '')
					: (tokens[verb + 1]?.norm ?? ''),
			)
		) {
			const voice = voiceBefore(doc, sentence, verb);
			return { word, polarity: 'denies', about: null, voice, from: voice?.from ?? verb, rule: 'denied' };
		}
	}
	return null;
}

const COMMITS =
	/^(?:commit(?:s|ted|ting)?|perpetrat(?:e|es|ed|ing)|wag(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|attempt(?:s|ed|ing)?|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|lanz(?:a|an|ó|aron)|cometió|cometieron|cometen|comete|cometido|perpetró|perpetraron|perpetra|perpetrado)$/;

/** `is running concentration camps`, `holds political prisoners` */
const RUNS =
	/^(?:run|runs|running|operates?|operated|operating|builds?|building|opera|operan|operaba|mantiene|mantienen|administra|administran|create[sd]?|creating|opens?|opened|opening|crear|crea|crean|creó|crearon|creando|abrir|abrió|abrieron|construy(?:e|en|ó|eron)|construir|dirig(?:e|en|ía))$/;
const HOLDS = /^(?:hold|holds|holding|keeps|keeping|retiene|retienen|mantiene|mantienen)$/;

/** `is perpetrating an invasion` · `engaged in human trafficking` · `incurrió en desaparición forzada`. */
export function committed(doc: Doc, sentence: Sentence, word: Word, at: number, gap: Gap): Applied | null {
	const { tokens } = doc;
	if (word.entry?.strong !== true) return null;
	const does = word.entry.kind === 'event' ? COMMITS : word.entry.kind === 'place' ? RUNS : HOLDS;
	const verb = does.test(tokens[at]!.norm)
		? at
		: word.entry.kind === 'event' &&
				/^(?:in|en)$/.test(tokens[at]!.norm) &&
				/^(?:engag|incurr)/.test(tokens[at - 1]?.norm ?? '')
			? at - 1
			: null;
	if (verb === null || isAsked(doc, sentence, verb)) return null;
	const group = verbGroup(doc, sentence, verb);
	const about = partyBefore(doc, sentence, group.from);
	const denier = denierBefore(doc, sentence, verb);
	return {
		word,
		polarity: group.negated || gap.negated || denier !== null ? 'denies' : 'affirms',
		about,
		voice: null,
		from: about?.from ?? group.from,
		rule: 'committed',
	};
}
