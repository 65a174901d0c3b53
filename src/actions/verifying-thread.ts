import { parentPort, workerData } from 'node:worker_threads';
import type { VerifyJson } from '../api/index.ts';
import type { VerifyStep } from '../store/index.ts';
import { openInThread } from './open.ts';
import { verify } from './workspace.ts';

/** Checks a case against itself in a thread that can be stopped at any moment: it only reads. */
export type VerifyMessage =
	| { readonly kind: 'step'; readonly step: VerifyStep }
	| { readonly kind: 'done'; readonly result: VerifyJson }
	| { readonly kind: 'failed'; readonly message: string };

const { folder, caseKey } = workerData as { folder: string; caseKey: Uint8Array };
/** A case may hold a hundred thousand objects: nobody reads so many messages. */
const EVERY_MS = 100;
let told = 0;
const post = (message: VerifyMessage) => parentPort?.postMessage(message);

openInThread(folder, caseKey)
	.then(async (opened) => {
		const result = await verify(opened, false, (step) => {
			const now = performance.now();
			if (step.what === 'objects' && step.done > 0 && now - told < EVERY_MS) return;
			told = now;
			post({ kind: 'step', step });
		});
		await opened.close();
		post({ kind: 'done', result });
	})
	.catch((error: unknown) => {
		post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
	});
