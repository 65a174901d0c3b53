import type { Doc } from '../document.ts';
import { isCapitalized } from '../tokens.ts';
import type { Marked } from './marks.ts';
import type { Scene } from './scene.ts';
import type { Tag } from './tag.ts';
import { describe, type VoiceWords } from './voices.ts';

/** What tells that a citation stands before the brackets. */
const CITES = /^(?:v\.|vs\.|at|op\.|supra|id\.|ibid\.|slip|u\.s\.|cf\.)$/;
const JUDGE = /^(?:j|jj|c)\.?$/;
/** How far before the brackets a citation, and the court that it is of, are looked for. */
const NEAR = 14;
const FAR = 60;

/**
 * `See Robles v. Vidal, 1 P.R. 24 (Ascar, J., concurring) (“…”)`: the words of the judge whom the citation names, or
 * of the court that was named last. `null` where no citation stands before the brackets.
 */
export function citedBefore(scene: Scene, mark: Marked): Tag | null {
	const { doc } = scene;
	const { tokens } = doc;
	const bracket = mark.open - 1;
	if (tokens[bracket]?.text !== '(' || tokens[mark.close + 1]?.text !== ')' || mark.to - mark.from < 4)
		return null;
	const first = doc.paragraphs[mark.paragraph]!.from;
	const judge = judgeBefore(doc, bracket, first);
	const citation = tokens.slice(Math.max(first, bracket - NEAR), bracket);
	if (judge === null && !citation.some(({ norm }) => CITES.test(norm))) return null;
	const voice = judge ?? courtBefore(doc, bracket, first);
	return voice === null ? null : { rule: 'cited', voice, cue: null, from: bracket, end: bracket };
}

/** `(Ascar, J., concurring)` right before the brackets. */
function judgeBefore(doc: Doc, bracket: number, first: number): VoiceWords | null {
	const { tokens } = doc;
	if (tokens[bracket - 1]?.text !== ')') return null;
	let open = bracket - 2;
	while (open > Math.max(first, bracket - NEAR) && tokens[open]!.text !== '(') open -= 1;
	if (tokens[open]!.text !== '(' || !isCapitalized(tokens[open + 1]!)) return null;
	let to = open + 1;
	while (to < bracket && isCapitalized(tokens[to]!)) to += 1;
	return tokens[to]!.text === ',' && JUDGE.test(tokens[to + 1]?.norm ?? '')
		? describe(doc, open + 1, to)
		: null;
}

/** `the Supreme Court`, `this court`: the last court before the citation. */
function courtBefore(doc: Doc, bracket: number, first: number): VoiceWords | null {
	const { tokens } = doc;
	for (let at = bracket - 1; at > Math.max(first, bracket - FAR); at -= 1) {
		if (!/^(?:court|tribunal|circuit)$/.test(tokens[at]!.norm)) continue;
		let from = at;
		while (from > first && isCapitalized(tokens[from - 1]!)) from -= 1;
		if (/^(?:the|this|that|our)$/.test(tokens[from - 1]?.norm ?? '')) from -= 1;
		else if (from === at) continue;
		return describe(doc, from, at + 1);
	}
	return null;
}
