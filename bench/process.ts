import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export type Ran = {
	readonly seconds: number;
	/** Greatest resident size, as Linux reports it; `undefined` elsewhere. */
	readonly peakMB: number | undefined;
	/** Processor time of all its threads, to the last tenth of a second; `undefined` where there is no /proc. */
	readonly cpu: number | undefined;
	readonly stdout: string;
};

/** Runs the command line as a user would, in a process of its own. @throws when it ends with another code than 0 */
export const paradero = (...args: string[]): Promise<Ran> => run([join(root, 'src/cli/main.ts'), ...args]);

/** Runs a file of `work/`, which prints one JSON document. */
export async function work<T>(name: string, ...args: string[]): Promise<Ran & { readonly result: T }> {
	const ran = await run([join(import.meta.dirname, 'work', name), ...args]);
	return { ...ran, result: JSON.parse(ran.stdout) as T };
}

export const run = (args: readonly string[]): Promise<Ran> => runCommand(process.execPath, args);

/** Runs any command to its end. @throws when it ends with another code than 0 */
export function runCommand(command: string, args: readonly string[]): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const begun = performance.now();
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let [stdout, stderr] = ['', ''];
		let seen: Pick<Ran, 'peakMB' | 'cpu'> = { peakMB: undefined, cpu: undefined };
		const poll = setInterval(() => {
			seen = look(child.pid) ?? seen;
		}, 50);
		child.stdout.setEncoding('utf8').on('data', (part: string) => {
			stdout += part;
		});
		child.stderr.setEncoding('utf8').on('data', (part: string) => {
			stderr += part;
		});
		child.on('error', reject);
		child.on('close', (code) => {
			clearInterval(poll);
			if (code === 0) resolve({ seconds: (performance.now() - begun) / 1000, ...seen, stdout });
			else reject(new Error(`${args.join(' ')} ended with ${code}: ${stderr.slice(-500)}`));
		});
	});
}

/** What Linux knows of a process that still runs. */
function look(pid: number | undefined): Pick<Ran, 'peakMB' | 'cpu'> | null {
	try {
		const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		// proc(5): utime and stime, in hundredths of a second, behind the name in brackets.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
		if (kilobytes === undefined) return null;
		return { peakMB: Number(kilobytes) / 1024, cpu: (Number(fields[11]) + Number(fields[12])) / 100 };
	} catch {
		return null;
	}
}
