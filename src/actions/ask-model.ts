import type { AskReceipt } from '../api/index.ts';
import { type Case, findSource, modelAnswersOf, type SourceInfo, textOf } from '../store/index.ts';
import { ActionError } from './errors.ts';
import { givenBy } from './given-answers.ts';
import type { Asking } from './model/asking.ts';
import { answerPayload } from './model/exchange.ts';
import { ModelFailure } from './model/failure.ts';
import { type AskPlan, STAYS, type ToAsk } from './model/plan.ts';
import { makeAsking, type TestModel } from './model/setup.ts';
import { proposeAgain } from './propose-again.ts';
import type { Readers } from './reading.ts';
import { readingMeta } from './reading-meta.ts';
import { mayLeave } from './source-json.ts';

export type AskOptions = {
	readonly onProgress?: (progress: { done: number; total: number; path: string }) => void;
	/** Stops between two questions or within one; what was answered is kept. */
	readonly signal?: AbortSignal;
	readonly test?: TestModel;
};

type Row = AskReceipt['sources'][number];
const NOTHING = { items: 0, seconded: 0, disputed: 0, new: 0, refused: [] };
/** After so many questions without an answer on end no further one is asked. */
const MOST_FAILURES = 3;

/**
 * Asks a language model what a plan says, one question at a time, and keeps each question and answer in the log. What it
 * answered is weighed by the grammars' own verifier and shown beside their proposals; nothing is accepted by it.
 *
 * @throws {ActionError} `may-not-leave` where no source may, `refused-address`, `no-host`, `model-client-missing`, `bad-request`
 */
export async function askModel(
	opened: Case,
	readers: Readers,
	plan: AskPlan,
	options: AskOptions = {},
): Promise<AskReceipt> {
	const begun = performance.now();
	const { choice, endpoint, sources, left } = plan;
	if (sources.length === 0 && left.some(({ why }) => why === STAYS))
		throw new ActionError(
			'may-not-leave',
			`${endpoint.host} is not this computer, and no source here may leave it: nothing was sent. A "settings" decision with "mayLeave": true lets a source go`,
		);
	const asking = sources.every(({ open }) => open.length === 0)
		? null
		: await makeAsking(endpoint, choice, options.test);
	const progress = { done: 0, total: sources.reduce((sum, { open }) => sum + open.length, 0) };
	const rows: Row[] = [];
	let stopped: string | undefined;
	const failures = { onEnd: 0 };
	for (const one of sources) {
		const counts = { asked: 0, failed: [] as string[] };
		for (const question of one.open) {
			if (stopped !== undefined || asking === null) break;
			options.onProgress?.({ ...progress, path: one.source.path });
			stopped = await askOne(opened, plan, one, question, asking, counts, failures, options.signal);
			progress.done += 1;
		}
		rows.push({
			...of(one.source),
			questions: one.questions.length,
			asked: counts.asked,
			already: one.questions.length - one.open.length,
			failed: counts.failed,
			...NOTHING,
		});
	}
	options.onProgress?.({ ...progress, path: '' });
	await weighAnew(opened, readers, plan, rows);
	return {
		model: choice.model,
		host: endpoint.host,
		leaves: !endpoint.isHere,
		sources: [
			...rows,
			...left.map(({ source, why }) => ({
				...of(source),
				questions: 0,
				asked: 0,
				already: 0,
				failed: [],
				left: why,
				...NOTHING,
			})),
		],
		...(stopped === undefined ? {} : { stopped }),
		seconds: Math.round(performance.now() - begun) / 1000,
	};
}

const of = ({ id, path }: SourceInfo) => ({ id, path });

/** Asks one question and keeps its answer; gives why nothing more is to be asked, where that is so. */
async function askOne(
	opened: Case,
	{ choice: { model }, endpoint }: AskPlan,
	{ source, text }: ToAsk,
	question: ToAsk['open'][number],
	asking: Asking,
	counts: { asked: number; failed: string[] },
	failures: { onEnd: number },
	signal: AbortSignal | undefined,
): Promise<string | undefined> {
	if (signal?.aborted) return 'stopped';
	// Somebody may take it back while others are asked about.
	if (!endpoint.isHere) {
		const now = await findSource(opened, source.id);
		if (now === null || !mayLeave(now)) {
			counts.failed.push(STAYS);
			return undefined;
		}
	}
	try {
		const answered = await asking.ask(question, signal);
		const asked = { model, host: endpoint.host, question };
		await opened.append([answerPayload(opened, { source: source.id, text }, asked, answered)]);
		counts.asked += 1;
		failures.onEnd = 0;
		return undefined;
	} catch (error) {
		if (!(error instanceof ModelFailure)) throw error;
		if (error.after === 'all') return error.message;
		counts.failed.push(error.message);
		failures.onEnd += 1;
		return failures.onEnd >= MOST_FAILURES
			? `${MOST_FAILURES} questions on end were not answered: ${error.message}`
			: undefined;
	}
}

/** Proposes anew from what is answered now, and counts what became of this model's items. */
async function weighAnew(
	opened: Case,
	readers: Readers,
	{ choice: { model }, sources }: AskPlan,
	rows: Row[],
): Promise<void> {
	await proposeAgain(opened, undefined, new Set(sources.map(({ source }) => source.id)), readers);
	for (const [i, { source }] of sources.entries()) {
		const row = rows[i];
		if (row !== undefined) rows[i] = { ...row, ...(await tally(opened, readers, source, model)) };
	}
}

async function tally(
	opened: Case,
	readers: Readers,
	source: SourceInfo,
	model: string,
): Promise<Pick<Row, 'items' | 'seconded' | 'disputed' | 'new' | 'refused'>> {
	const held = textOf(opened, source);
	if (held === null || source.text === null) return NOTHING;
	const kept = (await modelAnswersOf(opened, source.text.id)).filter((one) => one.model === model);
	const answers = kept.flatMap((one) => givenBy(opened, one));
	if (answers.length === 0) return NOTHING;
	const { meta, said } = readingMeta(source);
	const blocks = held.blocks === undefined ? {} : { blocks: held.blocks };
	const read = await readers.propose({ text: held.text, meta, said, ...blocks, answers });
	const shares = (read?.proposals ?? []).flatMap((proposal) => proposal.model ?? []);
	const reasons = new Map<string, number>();
	for (const { rule, reason } of read?.refused ?? [])
		if (rule.startsWith('model/')) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
	const { answerIn, itemsOf } = await import('../extract/index.ts');
	return {
		items: answers.reduce((sum, { words }) => {
			const { items, malformed } = itemsOf(answerIn(words));
			return sum + items.length + malformed;
		}, 0),
		seconded: shares.filter((one) => one.seconded !== undefined).length,
		disputed: shares.filter((one) => one.disputed !== undefined).length,
		new: shares.filter((one) => one.from !== undefined).length,
		refused: [...reasons]
			.map(([reason, count]) => ({ reason, count }))
			.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
	};
}
