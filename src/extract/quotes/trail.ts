import { AUXILIARIES, isAdverb } from '../lexicon/grammar-words.ts';
import { PASTS } from '../lexicon/verbs.ts';
import type { Scene } from './scene.ts';

/** Where the narrator, or another clause, goes on behind what was said: at a semicolon, at `, though`. */
export function withoutTrail(scene: Scene, from: number, to: number): number {
	const { tokens } = scene.doc;
	for (let at = from + 3; at < to - 1; at += 1) {
		if (scene.markOf[at] !== -1) continue;
		const { text } = tokens[at]!;
		// `…; she was then moved`: what goes on of the same person is still hers.
		const parts =
			text === ';' && !/^(?:he|she|they|it|we|él|ella|y|and|that|que)$/.test(tokens[at + 1]!.norm);
		if (text === ',' && /^pero$/.test(tokens[at + 1]!.norm) && isVerb(scene, at + 2)) return at;
		if (text !== ';' && doesNotSay(scene, at, to)) return tokens[at - 1]!.text === ',' ? at - 1 : at;
		if (parts || (text === ',' && /^(?:though|although|aunque)$/.test(tokens[at + 1]!.norm))) return at;
	}
	return to;
}

/** `he was admitted at three | but would not say who brought him`: what the voice kept for itself is the narrator’s. */
function doesNotSay(scene: Scene, at: number, to: number): boolean {
	const { tokens } = scene.doc;
	if (tokens[at]!.norm !== 'but') return false;
	if (!/^(?:would|did|could|declined|refused|offered|gave|has|have)$/.test(tokens[at + 1]!.norm))
		return false;
	return tokens
		.slice(at + 2, Math.min(to, at + 5))
		.some(({ norm }) =>
			/^(?:say|comment|elaborate|provide|specify|explain|name|identify|disclose)$/.test(norm),
		);
}

/** `…, pero no quiso …`: a verb without a subject goes on with the narrator's. */
function isVerb(scene: Scene, first: number): boolean {
	const { tokens } = scene.doc;
	let at = first;
	while (
		at < tokens.length &&
		(isAdverb(tokens[at]!.norm) || /^(?:no|not|se|le|les)$/.test(tokens[at]!.norm))
	)
		at += 1;
	const norm = tokens[at]?.norm ?? '';
	return AUXILIARIES.has(norm) || PASTS.has(norm) || /(?:ed|ó|aron|ieron)$/.test(norm);
}
