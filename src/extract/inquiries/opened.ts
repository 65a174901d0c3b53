import type { AnswerType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import type { Party } from '../parties/index.ts';
import type { Reply } from './found.ts';
import { replyOf } from './reply.ts';
import { clauseEnd } from './scan.ts';

type Parts = { readonly party?: Party | null; readonly by?: Party | null; readonly end?: number };

/** What is read at token `at` of a sentence in which a request is open. All of it is loose. */
export const openedIn =
	(lang: 'en' | 'es') =>
	(
		doc: Doc,
		index: number,
		from: number,
		at: number,
		rule: string,
		type: AnswerType,
		parts: Parts = {},
	): Reply => {
		const { end = clauseEnd(doc, doc.sentences[index]!, at + 1), ...more } = parts;
		return replyOf(doc, index, { from }, at, end, `${lang}/open-${rule}`, type, {
			...more,
			loose: true,
			what: null,
		});
	};
