import { spawn } from 'node:child_process';
import { join } from 'node:path';

export type Served = {
	readonly url: string;
	readonly cookie: { readonly name: string; readonly value: string };
	close(): Promise<void>;
};

const CLI = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

/** Serves a case as `paradero serve` does, in a process of its own, and goes in by its link. */
export async function serveCase(folder: string): Promise<Served> {
	const child = spawn(process.execPath, [CLI, 'serve', folder, '--port', '0', '--json'], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const link = await new Promise<string>((resolve, reject) => {
		child.stdout.once('data', (text: Buffer) =>
			resolve((JSON.parse(text.toString()) as { url: string }).url),
		);
		void ended.then(() => reject(new Error('the workspace ended before it printed its address')));
	});
	const entered = await fetch(link, { redirect: 'manual' });
	const [name = '', value = ''] = entered.headers.get('set-cookie')?.split(';')[0]?.split('=') ?? [];
	return {
		url: new URL(link).origin,
		cookie: { name, value },
		close: async () => {
			child.kill('SIGINT');
			await ended;
		},
	};
}
