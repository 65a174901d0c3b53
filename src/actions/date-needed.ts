import { randomUUID } from 'node:crypto';
import type { AddReceipt } from '../api/index.ts';
import type { SaidMeta } from '../extract/index.ts';
import { parseDate, type SpokenDate, UNKNOWN_DATE } from '../record/index.ts';
import { type Case, findSource } from '../store/index.ts';
import { decide } from './decide.ts';
import { ActionError } from './errors.ts';

export const DATE_NEEDED = 'date-needed';

/** The warning of a receipt where dates of a source wait for a day of publication that nobody has said anything of. */
export function dateNeeded(
	waiting: number,
	said: SaidMeta,
	spoken: SpokenDate | null,
): AddReceipt['sources'][number]['warnings'] {
	if (waiting === 0 || said.published !== undefined) return [];
	const dates = waiting === 1 ? '1 date' : `${waiting} dates`;
	const hangs = waiting === 1 ? 'hangs' : 'hang';
	const on =
		spoken === null
			? 'on when it was published, which is not known'
			: `on ${spoken.edtf}, which is only inferred`;
	const message = `${dates} in it (such as "on Tuesday") ${hangs} ${on}; say it with --published DATE, on screen, or by a "settings" decision`;
	return [{ code: DATE_NEEDED, message }];
}

/** @throws {ActionError} `bad-date`, `bad-request` */
export function checkPublished(published: string, files: number): void {
	if (published !== UNKNOWN_DATE && parseDate(published) === null)
		throw new ActionError(
			'bad-date',
			`"${published}" is not a date; write 2025-04-16, 2025-04, 2025 or "${UNKNOWN_DATE}"`,
		);
	if (files !== 1)
		throw new ActionError(
			'bad-request',
			`a day of publication is given for one file, and ${files} were found; add the file alone, or decide "settings" for each`,
		);
}

/** Takes into the record that a person says when a source was published; nothing where that is what they say already. */
export async function sayPublished(opened: Case, source: string, published: string): Promise<void> {
	const now = (await findSource(opened, source))?.said.published?.value;
	if (now === published) return;
	// Said before and since taken back or superseded, an equal line would be no decision of its own.
	const line = { do: 'settings', source, published, nonce: randomUUID() };
	const { refused } = await decide(opened, [line]);
	if (refused[0] !== undefined) throw new ActionError('bad-request', refused[0].reason);
}
