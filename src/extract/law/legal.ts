import { type Candidate, type Doc, sentenceAt } from '../document.ts';
import { caseName, casoName, matterName } from './case-names.ts';
import { reporterCitation, yearlyOpinion } from './citations.ts';
import { docketNumber, filedNumber, filingNumber, numberedDecision, spanishFile } from './dockets.ts';
import { DOCTRINE_WORDS, doctrine } from './doctrines.ts';
import { type Reference, type ReferenceReader, referenceCandidate, referenceKey } from './found.ts';
import {
	actName,
	amendment,
	charterName,
	constitution,
	constitutionArticle,
	executiveDecree,
	INITIALS,
	treatyName,
} from './instruments.ts';
import { spanishArticle, spanishInstrument } from './instruments-es.ts';
import { abbreviatedLaw, codeSection, sectionOfTitle, stateCode, titleOfCode } from './sections.ts';

const TRIGGERS: ReadonlyMap<string, readonly ReferenceReader[]> = (() => {
	const readers = new Map<string, ReferenceReader[]>();
	const on = (words: string, ...given: ReferenceReader[]) => {
		for (const word of words.split(' ')) readers.set(word, [...(readers.get(word) ?? []), ...given]);
	};
	on('v. vs. v vs', caseName);
	on('in ex matter', matterName);
	on('caso', spanishFile, casoName);
	on('act acts law code ordinance', actName);
	on('amendment amendments enmienda', amendment);
	on('convention conventions covenant treaty protocol protocols', treatyName);
	on('charter statute declaration bill', charterName);
	on('constitution', constitution);
	on('executive presidential proclamation decree legislative e.o. directive policy', executiveDecree);
	on(
		'ley leyes decreto decretos decreto-ley acto acuerdo resolución código constitución convención convenciones convenio ' +
			'convenios pacto tratado protocolo declaración estatuto carta orden proclama proclamación',
		spanishInstrument,
	);
	on('artículo artículos articulo art. arts.', spanishArticle);
	on('article articles', constitutionArticle);
	on('section sections sec. secs.', sectionOfTitle);
	on('title', titleOfCode);
	on('pub public h.r. fed. u.s. h', abbreviatedLaw);
	on('§', stateCode);
	on('t.c.', yearlyOpinion);
	on('no. nos. civil civ. criminal case docket', docketNumber);
	on('ecf dkt. dkt docket doc. doc', filingNumber);
	on(
		'expediente expedientes exp. expte causa causas autos ficha referencia ref legajo sumario proceso iue carpeta rol',
		spanishFile,
	);
	on('sentencia fallo auto dictamen opinión', numberedDecision);
	on(DOCTRINE_WORDS.join(' '), doctrine);
	return readers;
})();

const AT_NUMBERS: readonly ReferenceReader[] = [codeSection, filedNumber, reporterCitation];

const memo = new WeakMap<Doc, readonly Reference[]>();

/** Every legal reference of the document at each of its places, in order; the longest where two overlap. */
export function referencesIn(doc: Doc): readonly Reference[] {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const found: Reference[] = [];
	for (let at = 0; at < doc.tokens.length; at += 1) {
		const token = doc.tokens[at]!;
		const readers = token.kind === 'number' ? AT_NUMBERS : TRIGGERS.get(token.norm);
		if (readers === undefined) {
			if (token.kind === 'word') pushInitials(found, token.text, token.start, token.end);
			continue;
		}
		for (const read of readers) {
			const reference = read(doc, at);
			if (reference !== null) found.push(reference);
		}
	}
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	const kept = withoutOverlaps(found);
	memo.set(doc, kept);
	return kept;
}

function pushInitials(into: Reference[], word: string, start: number, end: number): void {
	const type = word.length < 8 && word.length > 2 ? INITIALS.get(word) : undefined;
	if (type !== undefined) into.push({ type, rule: 'initials', start, end });
}

function withoutOverlaps(found: readonly Reference[]): Reference[] {
	const kept: Reference[] = [];
	for (const reference of found) {
		const last = kept.at(-1);
		if (last === undefined || reference.start >= last.end) kept.push(reference);
		else if (reference.end - reference.start > last.end - last.start) kept[kept.length - 1] = reference;
	}
	return kept;
}

/** Proposes each distinct legal reference at its first place. */
export function legal(doc: Doc): Candidate[] {
	const seen = new Set<string>();
	return referencesIn(doc).flatMap((reference) => {
		const zone = doc.sentences[sentenceAt(doc, reference.start)]?.zone;
		if (zone === undefined || zone === 'boilerplate' || zone === 'byline') return [];
		const key = referenceKey(doc, reference);
		if (seen.has(key)) return [];
		seen.add(key);
		return [referenceCandidate(doc, reference)];
	});
}
