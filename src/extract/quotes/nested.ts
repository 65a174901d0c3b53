import type { Marked } from './marks.ts';
import { innerMarks } from './marks.ts';
import { readDirect } from './read-direct.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';

/** Marks inside marks are as often a title or a word: they are speech where somebody is told to speak them. */
const TOLD = /^(?:tag|tag-inverted|tag-left-out|before|resumed)$/;

/** Speech in marks inside marks: `“He said, ‘Come out.’ Then he left,” she said`. */
export function readNested(scene: Scene): Speech[] {
	const inner: Marked[] = scene.marks.flatMap((mark) => innerMarks(scene.doc, mark));
	if (inner.length === 0) return [];
	const markOf = new Int32Array(scene.doc.tokens.length).fill(-1);
	for (const [index, mark] of inner.entries()) markOf.fill(index, mark.open, mark.close + 1);
	const { speeches } = readDirect({ ...scene, marks: inner, markOf, nested: true });
	return speeches
		.filter(({ rule }) => TOLD.test(rule))
		.map((speech) => ({ ...speech, rule: `nested-${speech.rule}` }));
}
