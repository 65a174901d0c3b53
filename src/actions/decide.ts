import { type DecideReceipt, type DecisionInput, DecisionInputShape, explainDecision } from '../api/index.ts';
import { canonicalJson, EvidenceError } from '../evidence/index.ts';
import { type Decision, type DecisionBody, decisionId, RecordError, targetKey } from '../record/index.ts';
import {
	batchState,
	type Case,
	headOf,
	inForceBefore,
	isTakenBack,
	knownDecisions,
	sourceOfCapture,
	statementsOfTarget,
} from '../store/index.ts';
import { Imports } from './imports.ts';
import { proposeAgain } from './propose-again.ts';
import { type Resolved, Resolver } from './resolve/index.ts';
import { undoneInTheEnd } from './undone.ts';
import { wellFormed } from './well-formed.ts';

/** Decisions of one commit: about 50 ms, so that another process that writes never waits long. */
const BATCH = 40;
/** Of a kind that is accepted in one step: answers about one person are then computed a few times, not fifty. */
const UNREAD_BATCH = 400;
const MEANWHILE = 'another window or person has decided on this meanwhile; look at it as it is now';

export type DecideProgress = { readonly done: number; readonly total: number };

/**
 * Takes decisions into the record, in their order. A line that can't be taken is refused with a reason
 * and the others are taken; a line that the record holds already changes nothing, so that a file can be
 * run again and again. `undefined` stands for a line without a decision. A line that does not say who decided bears the
 * name of who reviews on this device. What is said of a source changes what is
 * proposed in it: then sources are read again, by `readAgain`, before the next line.
 */
export async function decide(
	opened: Case,
	lines: readonly unknown[],
	onProgress?: (progress: DecideProgress) => void,
	readAgain: (opened: Case, sources: ReadonlySet<string>) => Promise<unknown> = readThemAgain,
): Promise<DecideReceipt> {
	let resolver = new Resolver(opened);
	const refused: DecideReceipt['refused'] = [];
	const decisions: (string | null)[] = [];
	const pending = new Map<string, Decision>();
	/** Among what is pending something is said of a source, or may be taken back. */
	let settles = false;
	const counts = { decided: 0, already: 0, undone: 0, statements: 0 };

	/** Who reviews on this device, for lines that name nobody. */
	const reviewer = opened.reviewers().now ?? undefined;
	const imports = new Imports(opened);
	const flush = async () => {
		if (pending.size === 0) return;
		const batch = [...pending.values()];
		const settled = new Set<string>();
		for (const decision of batch) {
			const source = await sourceSettled(opened, decision);
			if (source !== null) settled.add(source);
		}
		pending.clear();
		settles = false;
		await imports.before(batch);
		await opened.append([{ type: 'decisions', decisions: batch }]);
		await imports.after();
		counts.decided += batch.length;
		for (const decision of batch)
			if ('reading' in decision)
				counts.statements += (await statementsOfTarget(opened, targetKey(decision.target))).length;
		if (settled.size === 0) return;
		// What is proposed in a source hangs on when it was published: a later line may accept what is read now.
		await readAgain(opened, settled);
		resolver = new Resolver(opened);
	};

	for (const [i, given] of lines.entries()) {
		onProgress?.({ done: i, total: lines.length });
		if (given === undefined) {
			decisions.push(null);
			continue;
		}
		const refuse = (code: string, reason: string) => {
			refused.push({ line: i + 1, code, reason });
			decisions.push(null);
		};
		const input = readLine(given);
		if (typeof input === 'string') {
			refuse('bad-decision', input);
			continue;
		}
		// What earlier lines mint must be there before a line that names it is read.
		if (resolver.looksBack(input) || (settles && !['settings', 'undo'].includes(input.do))) await flush();
		const by = input.by ?? reviewer;
		let resolved: Resolved;
		try {
			resolved = await resolver.resolve(by === undefined ? input : { ...input, by });
		} catch (error) {
			const code = (error as { code?: unknown }).code;
			if (error instanceof RecordError || (error instanceof Error && error.name === 'ActionError')) {
				refuse(String(code ?? 'refused'), (error as Error).message);
				continue;
			}
			throw error;
		}
		const id = decisionId(opened.hmac, resolved.identity);
		const decision = wellFormed({
			id,
			...(input.reason === undefined ? {} : { reason: input.reason }),
			...(by === undefined ? {} : { by }),
			...(resolved.body as DecisionBody),
		}) as Decision;
		const fault = faultOf(decision);
		if (fault !== null) {
			refuse('bad-decision', fault);
			continue;
		}
		decisions.push(id);
		if (pending.has(id) || (await knownDecisions(opened, [id])).has(id)) {
			counts.already += 1;
			if (await isTakenBack(opened, id)) counts.undone += 1;
			continue;
		}
		if (input.seen !== undefined && (await inForceBefore(opened, decision)) !== input.seen) {
			decisions.pop();
			refuse('decided-meanwhile', MEANWHILE);
			continue;
		}
		if (await isOfUndoneBatch(opened, decision)) {
			decisions.pop();
			refuse('bad-request', 'the batch of this line was taken back: give it another "batch"');
			continue;
		}
		pending.set(id, decision);
		settles ||= decision.do === 'settings' || decision.do === 'undo';
		if (pending.size >= ('readSingly' in decision ? UNREAD_BATCH : BATCH)) await flush();
	}
	await flush();
	onProgress?.({ done: lines.length, total: lines.length });
	const went = await imports.settle();
	const head = await headOf(opened);
	return {
		lines: lines.filter((line) => line !== undefined).length,
		...counts,
		refused,
		decisions,
		...(went.length === 0 ? {} : { imports: went }),
		head,
	};
}

function readThemAgain(opened: Case, sources: ReadonlySet<string>): Promise<unknown> {
	return proposeAgain(opened, undefined, sources);
}

/** The source of which a decision says something, or which capture of it is read, or takes such a one back; else `null`. */
async function sourceSettled(opened: Case, decision: Decision): Promise<string | null> {
	const base = await undoneInTheEnd(opened, decision);
	if (base?.do === 'settings') return 'source' in base ? base.source : null;
	return base?.do === 'undo' && 'capture' in base ? sourceOfCapture(opened, base.capture) : null;
}

/** A batch that was taken back takes nothing more: it would be undone as it comes. */
async function isOfUndoneBatch(opened: Case, decision: Decision): Promise<boolean> {
	if (decision.do === 'undo' || !('batch' in decision) || decision.batch === undefined) return false;
	return (await batchState(opened, decision.batch)) === 'undone';
}

/** A line as the shapes of `api` take it, or what is wrong with it. */
function readLine(given: unknown): DecisionInput | string {
	try {
		const line = wellFormed(given);
		return explainDecision(line) ?? DecisionInputShape.parse(line);
	} catch (error) {
		if (error instanceof RangeError) return `a decision can't be ${error.message}`;
		throw error;
	}
}

/** Why the log could not hold a decision; `null` if it can. One such line must not take the others with it. */
function faultOf(decision: Decision): string | null {
	try {
		canonicalJson(decision);
		return null;
	} catch (error) {
		if (error instanceof EvidenceError) return error.message;
		throw error;
	}
}

/**
 * The lines of a file of decisions, each at its place, so that a refusal names the line that an editor shows.
 * A blank line or a remark (`//`) is `undefined` and passed over; a line that is no JSON is handed on as it
 * stands, to be refused.
 */
export function parseDecisions(text: string): readonly unknown[] {
	return text.split('\n').map((whole) => {
		const line = whole.trim();
		if (line === '' || line.startsWith('//')) return undefined;
		try {
			return JSON.parse(line) as unknown;
		} catch {
			return line;
		}
	});
}

/** Lines as they come, each that does not say who decided now says it was `by`; what is no decision stays as it is. */
export function decidedBy(lines: readonly unknown[], by: string | undefined): readonly unknown[] {
	if (by === undefined) return lines;
	return lines.map((line) =>
		typeof line === 'object' && line !== null && !Array.isArray(line) && !('by' in line)
			? { ...line, by }
			: line,
	);
}
