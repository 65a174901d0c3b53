import { nameBetween } from '../names/index.ts';
import type { Marked } from './marks.ts';
import type { Scene } from './scene.ts';
import type { Tag } from './tag.ts';
import { describe } from './voices.ts';

/** `“…” — Ana Ruiz`: a name behind a dash signs a speech that stands alone; on its line, or on the next. */
export function signature(scene: Scene, mark: Marked): Tag | null {
	const { doc } = scene;
	const { tokens } = doc;
	const here = doc.paragraphs[mark.paragraph]!;
	const opening = doc.sentences[scene.sentenceOf[mark.open] ?? -1];
	if (opening === undefined || mark.to - mark.from < 3) return null;
	if (tokens.slice(opening.from, mark.open).some(({ kind }) => kind === 'word')) return null;
	const ends = mark.close + 1 >= here.to;
	const next = ends ? doc.paragraphs[mark.paragraph + 1] : here;
	let at = ends ? (next?.from ?? 0) : mark.close + 1;
	if (next === undefined || at >= next.to || !DASH.test(tokens[at]!.text)) return null;
	if (ends && next.to - next.from > 14) return null;
	while (at < next.to && DASH.test(tokens[at]!.text)) at += 1;
	const name = nameBetween(doc, at, next.to);
	if (name === null || name.from > at + 3 || !/^(?:person|organization)$/.test(name.type)) return null;
	const after = tokens[name.to];
	if (name.to < next.to && !/^[,.(]$/.test(after!.text)) return null;
	return { rule: 'signature', voice: describe(doc, name.from, name.to), cue: null, from: at, end: name.to };
}

const DASH = /^[—–―-]$/;
