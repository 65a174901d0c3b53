import { parentPort, workerData } from 'node:worker_threads';
import { compareCase } from './compared.ts';
import { openInThread } from './open.ts';
import { findEvents } from './suggested-events.ts';

/** Looks once for what may be one, and ends. */
const { folder, caseKey, what } = workerData as { folder: string; caseKey: Uint8Array; what?: 'events' };
const opened = await openInThread(folder, caseKey);
try {
	parentPort?.postMessage(await (what === 'events' ? findEvents(opened) : compareCase(opened)));
} finally {
	await opened.close();
}
