import { parentPort, workerData } from 'node:worker_threads';
import { compareCase } from './compared.ts';
import { keepCompared } from './kept-compared.ts';
import { openInThread } from './open.ts';
import { findEvents } from './suggested-events.ts';

/** Looks once for what may be one, and ends. */
const { folder, caseKey, what } = workerData as { folder: string; caseKey: Uint8Array; what?: 'events' };
const opened = await openInThread(folder, caseKey);
try {
	if (what === 'events') parentPort?.postMessage(await findEvents(opened));
	else {
		const compared = await compareCase(opened);
		parentPort?.postMessage(compared);
		if (compared !== null) await keepCompared(opened, compared);
	}
} finally {
	await opened.close();
}
