import { orderKey, type Payload } from '../entries.ts';
import { settleAnswers } from './answers.ts';
import { applyCapture, applyText } from './captures.ts';
import type { Fold } from './context.ts';
import { applyDecisions } from './decisions.ts';
import { settleLists } from './lists.ts';
import { applyModelAnswer } from './model-answers.ts';

export type Placed = {
	readonly lamport: number;
	readonly device: string;
	readonly seq: number;
	readonly at: number;
	readonly payload: Payload;
};

/**
 * Folds entries into the projection and brings the answers they touch up to date. The state reached
 * depends on the set of entries folded, not on their order, as long as what an entry names (the capture
 * of a text, the text of a decision) is folded before it: the order of the log gives that.
 */
export async function foldEntries(fold: Fold, entries: Iterable<Placed>): Promise<void> {
	for (const { lamport, device, seq, at, payload } of entries) {
		switch (payload.type) {
			case 'capture':
				await applyCapture(fold, payload, at, orderKey(lamport, device, seq));
				break;
			case 'text':
				await applyText(fold, payload, orderKey(lamport, device, seq));
				break;
			case 'model-answer':
				await applyModelAnswer(fold, payload, at, orderKey(lamport, device, seq));
				break;
			case 'decisions':
				await applyDecisions(fold, payload.decisions, at, (i) => orderKey(lamport, device, seq, i));
				break;
			case 'case':
			case 'device':
				break;
		}
	}
	await settleLists(fold);
	await settleAnswers(fold);
}
