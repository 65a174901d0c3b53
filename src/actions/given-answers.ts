import { createHash } from 'node:crypto';
import { type Case, exchangeOf, type ModelAnswerInfo, modelAnswersOf, StoreError } from '../store/index.ts';
import type { GivenAnswer } from './reading-thread.ts';

/** What language models answered about a text, for the grammars, and one text for which answers these are. */
export type GivenAnswers = { readonly answers: readonly GivenAnswer[]; readonly key: string };

/** Nothing, where no model was ever asked: that is how it is unless somebody runs `paradero ask`. */
export async function givenAnswers(opened: Case, text: string): Promise<GivenAnswers> {
	const kept = await modelAnswersOf(opened, text);
	return { answers: kept.flatMap((one) => givenBy(opened, one)), key: keyOf(kept) };
}

export async function answersKey(opened: Case, text: string): Promise<string> {
	return keyOf(await modelAnswersOf(opened, text));
}

function keyOf(kept: readonly ModelAnswerInfo[]): string {
	if (kept.length === 0) return '';
	return createHash('sha256')
		.update(kept.map(({ id }) => id).join(' '))
		.digest('hex');
}

/** An answer whose object is gone or damaged is none: `verify` tells of it, and the grammars read on without. */
export function givenBy(opened: Case, info: ModelAnswerInfo): readonly GivenAnswer[] {
	const { model, prompt, answer } = info;
	try {
		return [{ ref: { model, prompt, answer }, words: exchangeOf(opened, info).answer }];
	} catch (error) {
		if (error instanceof StoreError) return [];
		throw error;
	}
}
