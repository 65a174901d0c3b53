import { type Case, createCase, isCase, openCase, openWithKey } from '../store/index.ts';
import { ANSWERS } from './answer-makers.ts';

/** @throws {StoreError} `not-a-case`, `passphrase-needed`, `wrong-passphrase`, `damaged`, … */
export function open(folder: string, passphrase: string | null): Promise<Case> {
	return openCase(folder, { passphrase, answers: ANSWERS });
}

/** For another thread of this process. */
export function openInThread(folder: string, caseKey: Uint8Array): Promise<Case> {
	return openWithKey(folder, caseKey, { answers: ANSWERS });
}

/** Makes a new case; `null` leaves it without protection. @throws {StoreError} `already-a-case` */
export function init(folder: string, name: string, passphrase: string | null): Promise<Case> {
	return createCase(folder, name, { passphrase, answers: ANSWERS });
}

export { isCase };
