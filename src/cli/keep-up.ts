import { realpathSync } from 'node:fs';
import { type WatchNews, watchFolder } from '../actions/index.ts';
import type { AddReceipt } from '../api/index.ts';
import type { Serving } from '../server/index.ts';
import { undatedLines } from './ask-dates.ts';
import { oneLine, plural } from './output.ts';

/** Adds what is new in a folder while the workspace is open, and with `watch` what arrives; ends by `close`. */
export function keepUp(
	writer: Serving['writer'],
	folder: string,
	watch: boolean,
): { close(): Promise<void> } {
	const root = realpathSync(folder);
	const report = new Reports();
	if (watch)
		return watchFolder(
			root,
			(paths) => (paths === null ? writer.add([root]) : writer.add(paths, root)),
			(news) => report.tell(news),
		);
	const adding = writer.add([root]).then(
		(receipt) => report.tell({ kind: 'added', receipt }),
		(error: Error) => say(`reading the folder stopped: ${error.message}`),
	);
	return { close: () => adding };
}

const MOST_NAMED = 5;

/** What comes of a folder, in lines on stderr: a file that is left out is named once, however often it changes. */
export class Reports {
	readonly #named = new Set<string>();
	readonly #tellsUndated: boolean;
	#isFirst = true;

	/** @param tellsUndated false where somebody is asked for missing dates anyway */
	constructor(tellsUndated = true) {
		this.#tellsUndated = tellsUndated;
	}

	tell(news: WatchNews): void {
		switch (news.kind) {
			case 'added':
				this.#added(news.receipt);
				return;
			case 'removed':
				say(
					`no longer in the folder: ${few(news.paths)}. The record keeps what it had; nothing was taken away.`,
				);
				return;
			case 'looking':
				say(
					`this system watches no more files (${news.why}); the folder is looked through every few seconds instead`,
				);
				return;
			case 'folder-gone':
				say(
					'the folder is not there any more. The workspace goes on, and takes it up again when it is back.',
				);
				return;
			case 'folder-back':
				say('the folder is back, and watched again');
				return;
			case 'failed':
				say(news.message);
		}
	}

	#added({ sources, notReached = 0 }: AddReceipt): void {
		const fresh = sources.filter(({ result }) => result === 'new' || result === 'recaptured');
		const left = sources.filter(({ result, path, reason }) => {
			const line = `${path}: ${reason ?? ''}`;
			return result === 'rejected' && !this.#named.has(line) && this.#named.add(line);
		});
		for (const { path, reason } of left) say(`left out: ${path}: ${reason ?? ''}`);
		if (this.#tellsUndated) for (const line of undatedLines(sources)) say(line);
		// A file that was touched and is as it was is no news.
		if (this.#isFirst || fresh.length > 0 || left.length > 0) {
			const proposals = fresh.reduce((sum, source) => sum + source.proposals, 0);
			say(
				`${plural(sources.length, 'file')}, ${fresh.length} new or changed, ${plural(proposals, 'new proposal')}`,
			);
		}
		if (notReached > 0) say(`stopped before ${plural(notReached, 'file')}; start again to go on`);
		this.#isFirst = false;
	}
}

function few(paths: readonly string[]): string {
	const more = paths.length - MOST_NAMED;
	return `${paths.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function say(line: string): void {
	process.stderr.write(`${oneLine(line)}\n`);
}
