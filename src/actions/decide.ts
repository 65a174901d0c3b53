import { type DecideReceipt, DecisionInputShape, explainDecision } from '../api/index.ts';
import { type Decision, type DecisionBody, decisionId, RecordError, targetKey } from '../record/index.ts';
import { type Case, countCase, knownDecisions, statementsOfTarget } from '../store/index.ts';
import { type Resolved, Resolver } from './resolve.ts';

/** Decisions of one commit: small enough that the screen never waits long. */
const BATCH = 200;

export type DecideProgress = { readonly done: number; readonly total: number };

/**
 * Takes decisions into the record, in their order. A line that can't be taken is refused with a reason
 * and the others are taken; a line that the record holds already changes nothing, so that a file can be
 * run again and again.
 */
export async function decide(
	opened: Case,
	lines: readonly unknown[],
	onProgress?: (progress: DecideProgress) => void,
): Promise<DecideReceipt> {
	const resolver = new Resolver(opened);
	const refused: DecideReceipt['refused'] = [];
	const decisions: (string | null)[] = [];
	const pending = new Map<string, Decision>();
	const counts = { decided: 0, already: 0, statements: 0 };

	const flush = async () => {
		if (pending.size === 0) return;
		const batch = [...pending.values()];
		pending.clear();
		await opened.append([{ type: 'decisions', decisions: batch }]);
		counts.decided += batch.length;
		for (const decision of batch)
			if ('reading' in decision)
				counts.statements += (await statementsOfTarget(opened, targetKey(decision.target))).length;
		resolver.forget();
	};

	for (const [i, line] of lines.entries()) {
		onProgress?.({ done: i, total: lines.length });
		const refuse = (code: string, reason: string) => {
			refused.push({ line: i + 1, code, reason });
			decisions.push(null);
		};
		const wrong = explainDecision(line);
		const input = wrong === null ? DecisionInputShape.parse(line) : null;
		if (input === null) {
			refuse('bad-decision', wrong ?? '');
			continue;
		}
		// What earlier lines mint must be there before a line that names it is read.
		if (resolver.looksBack(input)) await flush();
		let resolved: Resolved;
		try {
			resolved = await resolver.resolve(input);
		} catch (error) {
			const code = (error as { code?: unknown }).code;
			if (error instanceof RecordError || (error instanceof Error && error.name === 'ActionError')) {
				refuse(String(code ?? 'refused'), (error as Error).message);
				continue;
			}
			throw error;
		}
		const id = decisionId(opened.hmac, resolved.identity);
		decisions.push(id);
		if (pending.has(id) || (await knownDecisions(opened, [id])).has(id)) {
			counts.already += 1;
			continue;
		}
		pending.set(id, {
			id,
			...(input.reason === undefined ? {} : { reason: input.reason }),
			...(input.by === undefined ? {} : { by: input.by }),
			...(resolved.body as DecisionBody),
		} as Decision);
		if (pending.size >= BATCH) await flush();
	}
	await flush();
	onProgress?.({ done: lines.length, total: lines.length });
	const { head } = await countCase(opened);
	return { lines: lines.length, ...counts, refused, decisions, head };
}

/** The lines of a file of decisions. A line that is no JSON is handed on as it stands, to be refused by number. */
export function parseDecisions(text: string): readonly unknown[] {
	const lines = text.split('\n').map((line) => line.trim());
	while (lines.at(-1) === '') lines.pop();
	return lines
		.filter((line) => line !== '' && !line.startsWith('//'))
		.map((line) => {
			try {
				return JSON.parse(line) as unknown;
			} catch {
				return line;
			}
		});
}
