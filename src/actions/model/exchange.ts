import { createHash } from 'node:crypto';
import { canonicalJson } from '../../evidence/index.ts';
import type { Question } from '../../extract/index.ts';
import { modelAnswerId, type SourceId, type TextId } from '../../record/index.ts';
import type { Case, ModelAnswerPayload } from '../../store/index.ts';
import { version } from '../version.ts';
import type { Answered } from './asking.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** One number for all that a model is asked: SHA-256 of `{ system, user }` in RFC 8785 form. */
export const promptOf = ({ system, user }: Question): string => sha256(canonicalJson({ system, user }));

/** One number for what it answered: SHA-256 of its words as UTF-8. */
export const answerOf = (words: string): string => sha256(words);

/** Keeps a question and its answer as an object, and gives the entry that names them. */
export function answerPayload(
	opened: Case,
	about: { readonly source: SourceId; readonly text: TextId },
	asked: { readonly model: string; readonly host: string; readonly question: Question },
	{ words, format }: Answered,
): ModelAnswerPayload {
	const { system, user } = asked.question;
	const json = canonicalJson({ question: { system, user }, answer: words });
	const ref = { model: asked.model, prompt: promptOf(asked.question), answer: answerOf(words) };
	return {
		type: 'model-answer',
		...about,
		answer: {
			id: modelAnswerId(opened.hmac, about.text, ref),
			...ref,
			host: asked.host,
			format,
			tool: `paradero ask ${version()}`,
			object: opened.putExchange(json),
			sha256: sha256(json),
		},
	};
}
