import { messageIn } from './messages.ts';
import type { Words } from './words.ts';

/** Why a decision was not taken, in one sentence in the language of the screen where it is known. */
export function refusalWords({ t, language }: Words, error: Error): string {
	return t('source.said.refused', { reason: messageIn(language, error.message).text });
}
