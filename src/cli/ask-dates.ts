import { DATE_NEEDED, type open, sayPublished } from '../actions/index.ts';
import type { AddReceipt } from '../api/index.ts';
import { parseDate, UNKNOWN_DATE } from '../record/index.ts';
import { oneLine, plural } from './output.ts';
import { askLine } from './prompts.ts';

type Case = Awaited<ReturnType<typeof open>>;
type Added = AddReceipt['sources'][number];

/** Asks one question; `null` ends the asking. */
export type Ask = (message: string) => Promise<string | null>;

/** The sources of a receipt that came or changed and whose day of publication is asked for. */
export function dateless(sources: readonly Added[]): readonly (Added & { readonly id: string })[] {
	return sources.flatMap((source) => {
		const { id, result, warnings } = source;
		const isFresh = result === 'new' || result === 'recaptured';
		return id !== undefined && isFresh && warnings.some(({ code }) => code === DATE_NEEDED)
			? [{ ...source, id }]
			: [];
	});
}

/**
 * Asks, source by source, when each was published, and takes the answers into the record. An empty answer skips one,
 * cancelling skips the rest: both can be said later. Gives how many were answered.
 */
export async function askDates(
	opened: Case,
	sources: readonly Added[],
	ask: Ask = askOnTerminal,
): Promise<number> {
	let answered = 0;
	for (const { id, path, waiting = 0 } of dateless(sources)) {
		const answer = await ask(
			`When was ${oneLine(path)} published? ${plural(waiting, 'date')} in it hang${waiting === 1 ? 's' : ''} on it`,
		);
		if (answer === null) break;
		if (answer.trim() === '') continue;
		await sayPublished(opened, id, answer.trim());
		answered += 1;
	}
	return answered;
}

function askOnTerminal(message: string): Promise<string | null> {
	return askLine(message, { placeholder: '2025-04-16, 2025-04, unknown; Enter skips', check: wrongDate });
}

/** What is wrong with an answer; `undefined` for a date, `unknown` or nothing. */
export function wrongDate(line: string): string | undefined {
	const date = line.trim();
	return date === '' || date === UNKNOWN_DATE || parseDate(date) !== null
		? undefined
		: 'write 2025-04-16, 2025-04, 2025 or "unknown"';
}

/** Where nobody can be asked: what waits for an answer, one line a source. */
export function undatedLines(sources: readonly Added[]): readonly string[] {
	return dateless(sources).flatMap(({ path, warnings }) =>
		warnings.filter(({ code }) => code === DATE_NEEDED).map(({ message }) => `${path}: ${message}`),
	);
}
