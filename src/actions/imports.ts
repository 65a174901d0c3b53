import type { DecideReceipt } from '../api/index.ts';
import type { Decision } from '../record/index.ts';
import {
	type Case,
	findImport,
	type ImportInfo,
	type ImportWeight,
	removeUnreadRows,
	weighSource,
} from '../store/index.ts';
import { undoneInTheEnd } from './undone.ts';

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
			const base = await undoneInTheEnd(this.#case, decision);
			if (base?.do !== 'undo' || !('capture' in base)) continue;
			const info = await findImport(this.#case, base.capture);
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

	/** Once all are decided: rows that no source is read by go. */
	async settle(): Promise<Receipt[]> {
		if (this.#receipts.length > 0) await removeUnreadRows(this.#case);
		return this.#receipts;
	}
}
