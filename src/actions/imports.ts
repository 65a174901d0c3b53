import type { DecideReceipt } from '../api/index.ts';
import type { Decision } from '../record/index.ts';
import {
	type Case,
	decisionById,
	findImport,
	type ImportInfo,
	type ImportWeight,
	removeUnreadRows,
	weighSource,
} from '../store/index.ts';
import { proposeAgain } from './propose-again.ts';

type Receipt = NonNullable<DecideReceipt['imports']>[number];
type Touched = { readonly info: ImportInfo; readonly before: ImportWeight };

/** Watches the imports that decisions take back, or bring back, and tells what became of their sources. */
export class Imports {
	readonly #case: Case;
	readonly #receipts: Receipt[] = [];
	#touched: Touched[] = [];

	constructor(opened: Case) {
		this.#case = opened;
	}

	/** Before these decisions are appended. */
	async before(decisions: readonly Decision[]): Promise<void> {
		this.#touched = [];
		for (const decision of decisions) {
			const capture = await this.#captureOf(decision);
			const info = capture === null ? null : await findImport(this.#case, capture);
			if (info !== null) this.#touched.push({ info, before: await weighSource(this.#case, info.source) });
		}
	}

	async after(): Promise<void> {
		for (const { info, before } of this.#touched) {
			const after = await weighSource(this.#case, info.source);
			this.#receipts.push({
				source: info.source,
				path: info.path,
				capture: info.capture,
				reads: after.read,
				statements: { before: before.statements, after: after.statements },
				rows: { before: before.rows, after: after.rows },
			});
		}
	}

	/** Once all are decided: sources that are read by another text now are proposed from anew. */
	async settle(): Promise<Receipt[]> {
		if (this.#receipts.length === 0) return [];
		await proposeAgain(this.#case);
		await removeUnreadRows(this.#case);
		return this.#receipts;
	}

	/** Of an undo of an import, and of an undo of that. */
	async #captureOf(decision: Decision): Promise<string | null> {
		if (decision.do !== 'undo') return null;
		if ('capture' in decision) return decision.capture;
		const undone = await decisionById(this.#case, decision.decision);
		return undone === null ? null : this.#captureOf(undone);
	}
}
