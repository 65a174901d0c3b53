import { parentPort, workerData } from 'node:worker_threads';
import { compareCase } from './compared.ts';
import { openInThread } from './open.ts';

/** Looks once for what may be one, and ends. */
const { folder, caseKey } = workerData as { folder: string; caseKey: Uint8Array };
const opened = await openInThread(folder, caseKey);
try {
	parentPort?.postMessage(await compareCase(opened));
} finally {
	await opened.close();
}
