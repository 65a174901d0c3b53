import { parentPort, workerData } from 'node:worker_threads';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { openInThread } from './open.ts';

/** The one thread of a process that writes: decisions and imports, each in short transactions. */
export type WriteTask =
	| { readonly id: number; readonly do: 'add'; readonly paths: readonly string[] }
	| { readonly id: number; readonly do: 'decide'; readonly lines: readonly unknown[] };
export type WriteMessage =
	| { readonly id: number; readonly kind: 'done'; readonly result: unknown }
	| {
			readonly id: number;
			readonly kind: 'failed';
			readonly name: string;
			readonly code: string;
			readonly message: string;
	  }
	| {
			readonly id: number;
			readonly kind: 'progress';
			readonly what: string;
			readonly done: number;
			readonly total: number;
	  };

const { folder, caseKey } = workerData as { folder: string; caseKey: Uint8Array };
const opening = openInThread(folder, caseKey);

parentPort?.on('message', async (task: WriteTask | 'close') => {
	const opened = await opening;
	if (task === 'close') {
		await opened.close();
		parentPort?.close();
		return;
	}
	const post = (message: WriteMessage) => parentPort?.postMessage(message);
	const onProgress = (step: { done: number; total: number }) =>
		post({ id: task.id, kind: 'progress', what: task.do, done: step.done, total: step.total });
	try {
		const result =
			task.do === 'add' ? await add(opened, task.paths, { onProgress }) : await decide(opened, task.lines);
		post({ id: task.id, kind: 'done', result });
	} catch (error) {
		const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
		post({
			id: task.id,
			kind: 'failed',
			name: name ?? 'Error',
			code: String(code ?? 'failed'),
			message: message ?? '',
		});
	}
});
