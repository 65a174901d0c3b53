import type { QuestionJson, QueueJson } from '../../api/index.ts';
import { type ReviewFilter, UNDATED } from './review-filter.ts';

/** What shows of a source where one question is gone through. */
export function filterOf({ kind, on }: Pick<QuestionJson, 'kind' | 'on'>): ReviewFilter {
	return { kinds: kind, ...(kind === 'custody' && { on: on ?? UNDATED }) };
}

/** The question that a filter goes through; `undefined` where it goes through none, or nothing of it waits. */
export function questionOf(queue: QueueJson, { kinds, on }: ReviewFilter): QuestionJson | undefined {
	return queue.questions.find((question) => {
		const filter = filterOf(question);
		return filter.kinds === kinds && filter.on === on;
	});
}

/** The next source after `source` in which something of a question waits, from the first on again; `undefined` for none. */
export function nextToRead({ sources }: Pick<QuestionJson, 'sources'>, source?: string): string | undefined {
	const at = sources.findIndex((one) => one.source === source);
	return [...sources.slice(at + 1), ...sources.slice(0, Math.max(0, at))].find(({ waiting }) => waiting > 0)
		?.source;
}
