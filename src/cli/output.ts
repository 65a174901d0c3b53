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
	const text = flags.json
		? `${JSON.stringify(json, null, '\t')}\n`
		: lines()
				.map((line) => `${line}\n`)
				.join('');
	await new Promise<void>((resolve, reject) => {
		process.stdout.write(text, (error) => {
			// `| head` closes the pipe early: that is no failure.
			if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
			else resolve();
		});
	});
}

/** A bar on a terminal, a plain line now and then elsewhere; always on stderr. */
export function progress(what: string): (step: { done: number; total: number; path?: string }) => void {
	const terminal = process.stderr.isTTY === true;
	let last = 0;
	return ({ done, total, path }) => {
		const now = performance.now();
		const ended = done === total;
		if (!ended && now - last < (terminal ? 80 : 2_000)) return;
		last = now;
		if (terminal) {
			const width = 24;
			const filled = total === 0 ? width : Math.round((done / total) * width);
			const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
			process.stderr.write(
				`\r\x1b[2K${bar} ${done}/${total} ${what} ${path ?? ''}${ended ? '\n' : ''}`.slice(0, 400),
			);
		} else if (total > 20 || !ended) process.stderr.write(`${what}: ${done} of ${total}\n`);
	};
}

export function plural(n: number, one: string, many = `${one}s`): string {
	return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
