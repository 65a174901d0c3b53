import { CLAUSE_OPENERS } from '../lexicon/grammar-words.ts';
import type { Token } from '../tokens.ts';

/** How far a place or date may stand from its count, in tokens. */
export const REACH = 22;

const CLOSES = /^[;:.—–()!?]$/;

/** Whether one clause reaches from token `from` to offset `start`. */
export function isOpen(tokens: readonly Token[], from: number, start: number): boolean {
	for (let at = from; tokens[at] !== undefined && tokens[at]!.start < start; at += 1) {
		const token = tokens[at]!;
		if (at - from > REACH || closesClause(token)) return false;
		if (token.kind === 'number' && at > from + 1 && tokens[at - 1]!.norm !== 'el') return false;
	}
	return true;
}

/** Whether another clause begins at a token. */
export const closesClause = (token: Token) =>
	CLOSES.test(token.text) ||
	token.kind === 'quote' ||
	(CLAUSE_OPENERS.has(token.norm) &&
		token.norm !== 'desde' &&
		token.norm !== 'since' &&
		token.norm !== 'como') ||
	SAID.test(token.norm);
const SAID = /^(?:said|says|told|dijo|afirmó|según|according)$/;

export function isOpenBefore(tokens: readonly Token[], from: number, to: number): boolean {
	if (to - from > REACH) return false;
	for (let at = from; at < to; at += 1) {
		// `on 3 January, when two guards …`
		const when = at <= from + 1 && /^(?:when|cuando)$/.test(tokens[at]!.norm);
		// `opened in 2023, holds 40 men`: of another verb.
		const anew = tokens[at]!.text === ',' && RESUMED.test(tokens[at + 1]?.norm ?? '');
		if (anew || (!when && closesClause(tokens[at]!))) return false;
	}
	return true;
}
const RESUMED = /^(?:holds|houses|has|had|is|was|alberga|tiene|tenía|aloja|es|fue)$/;
