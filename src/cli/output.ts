import type { Command } from 'commander';

export type Flags = { readonly json: boolean; readonly passphraseFile?: string };

/** The options that hold before and after the command's name. */
export function flagsOf(command: Command): Flags {
	const all = command.optsWithGlobals<{ json?: boolean; passphraseFile?: string }>();
	return {
		json: all.json === true,
		...(all.passphraseFile === undefined ? {} : { passphraseFile: all.passphraseFile }),
	};
}

/** The one JSON document, or the lines for people. Waits until a pipe has taken them. */
export async function print(flags: Flags, json: unknown, lines: () => readonly string[]): Promise<void> {
	await write(
		flags.json
			? `${JSON.stringify(json, null, '\t')}\n`
			: lines()
					.map((line) => `${shown(line)}\n`)
					.join(''),
	);
}

/** One JSON object a line, for another program. */
export async function printNdjson(rows: readonly object[]): Promise<void> {
	await write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

async function write(text: string): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		process.stdout.write(text, (error) => {
			// `| head` closes the pipe early: that is no failure.
			if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
			else resolve();
		});
	});
}

/** What a terminal would obey, and what turns the direction of writing: a source must not move the cursor. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Words for a terminal: whatever it would obey is shown as a sign of its own. */
export function shown(text: string): string {
	return text.replace(OBEYED, '\ufffd');
}

/** Words of a source for one line of a terminal. */
export function oneLine(text: string): string {
	return shown(text.replace(/\s+/gu, ' '));
}

/** How far long work is; `rows` and `pages` are of the file that is at hand. */
type Step = {
	readonly done: number;
	readonly total: number;
	readonly path?: string;
	readonly rows?: number;
	readonly pages?: { readonly done: number; readonly total: number };
};

/** A bar on a terminal, a plain line now and then elsewhere; always on stderr. */
export function progress(what: string): (step: Step) => void {
	const terminal = process.stderr.isTTY === true;
	let last = 0;
	return ({ done, total, path, rows, pages }) => {
		const inside =
			pages !== undefined
				? ` (page ${pages.done.toLocaleString('en')} of ${pages.total.toLocaleString('en')})`
				: rows !== undefined
					? ` (${plural(rows, 'row')})`
					: '';
		const now = performance.now();
		const ended = done === total;
		if (!ended && now - last < (terminal ? 80 : 2_000)) return;
		last = now;
		if (terminal) {
			const width = 24;
			const filled = total === 0 ? width : Math.round((done / total) * width);
			const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
			process.stderr.write(
				`\r\x1b[2K${bar} ${done}/${total} ${what} ${oneLine(path ?? '').slice(0, 200)}${inside}${ended ? '\n' : ''}`,
			);
		} else if (total > 20 || !ended) process.stderr.write(`${what}: ${done} of ${total}${inside}\n`);
	};
}

export function plural(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
