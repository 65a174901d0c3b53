import type { ModelAnswerPayload } from '../entries.ts';
import type { Fold } from './context.ts';

/** Folds an answer of a language model in. It makes nothing: proposals are read from it, and no part of the record. */
export async function applyModelAnswer(
	fold: Fold,
	{ source, text, answer }: ModelAnswerPayload,
	at: number,
	ord: string,
): Promise<void> {
	const { id, model, prompt, answer: said, host, format, object } = answer;
	await fold.tx
		.insertInto('model_answer')
		.values({ id, source, text, model, prompt, answer: said, host, format, object, at, ord })
		// Given once more, it is what the model says now.
		.onConflict((conflict) =>
			conflict
				.column('id')
				.doUpdateSet({ host, format, object, at, ord })
				.where('model_answer.ord', '<', ord),
		)
		.execute();
}
