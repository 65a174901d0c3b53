import { ApiError } from '../data/client.ts';
import { messageIn } from './messages.ts';
import type { Words } from './words.ts';

const KNOWN = ['decided-meanwhile', 'needs-reason', 'no-answer'] as const;
const UNAUTHORIZED = 401;

/** Why a decision was not taken and what to do about it, in the language of the screen where it is known. */
export function refusalWords({ t, language }: Words, error: Error): string {
	const reason = messageIn(language, error.message).text;
	return t('source.said.refused', {
		reason: /[.!?]$/.test(reason) ? reason : `${reason}.`,
		next: t(`refusedNext.${nextOf(error)}`),
	});
}

function nextOf(error: Error): (typeof KNOWN)[number] | 'unauthorized' | 'other' {
	if (error instanceof ApiError && error.status === UNAUTHORIZED) return 'unauthorized';
	const code = 'code' in error ? error.code : undefined;
	return KNOWN.find((one) => one === code) ?? 'other';
}
