import type { ModelRef } from '../../record/index.ts';
import type { Case } from '../case.ts';
import type { ModelExchange } from '../entries.ts';

/** What a language model answered to one question about a text, as the case keeps it. */
export type ModelAnswerInfo = ModelRef & {
	readonly id: string;
	readonly host: string;
	readonly object: string;
	readonly at: number;
};

/** What language models last answered to each question about a text, in the order of the log. */
export async function modelAnswersOf(opened: Case, text: string): Promise<readonly ModelAnswerInfo[]> {
	const rows = await opened.db
		.selectFrom('model_answer')
		.select(['id', 'model', 'prompt', 'answer', 'host', 'object', 'at'])
		.where('text', '=', text)
		.orderBy('ord')
		.execute();
	const last = new Map<string, ModelAnswerInfo>();
	for (const row of rows) {
		const question = JSON.stringify([row.model, row.prompt]);
		last.delete(question);
		last.set(question, row);
	}
	return [...last.values()];
}

/** What was asked and answered, word for word. @throws {StoreError} `object-missing`, `object-damaged` */
export function exchangeOf(opened: Case, { object }: Pick<ModelAnswerInfo, 'object'>): ModelExchange {
	return opened.texts.exchange(object).exchange;
}
