import type { QuestionJson, QueueJson } from '../api/index.ts';
import { isCode, PROPOSAL_KINDS, type ProposalKind, parseDate } from '../record/index.ts';
import { type Case, countByQuestion, listSources } from '../store/index.ts';

/** In which order questions are asked after where people were. */
const ORDER: readonly ProposalKind[] = ['custody', 'order', 'compliance', 'process', 'quantity'];

type Progress = QuestionJson['sources'][number];

/** What waits to be decided, by the question that it answers, and how far reading has come in each source. */
export async function queue(opened: Case): Promise<QueueJson> {
	const sources = await listSources(opened);
	const place = new Map(sources.map(({ rid }, at) => [rid, at]));
	const questions = new Map<string, Omit<QuestionJson, 'sources'> & { of: Map<number, Progress> }>();
	const bySource = new Map<number, Progress>();
	for (const { source, kind, day, unread, status, count } of await countByQuestion(opened)) {
		const at = place.get(source);
		if (at === undefined || !isCode(PROPOSAL_KINDS, kind)) continue;
		const on = day !== null && parseDate(day) !== null ? day : undefined;
		const key = JSON.stringify([kind, on]);
		const question = questions.get(key) ?? {
			kind,
			...(on === undefined ? {} : { on }),
			waiting: 0,
			of: new Map<number, Progress>(),
		};
		questions.set(key, question);
		const became = status === null ? 'waiting' : unread === 1 ? 'unread' : 'singly';
		if (became === 'waiting') question.waiting += count;
		for (const tally of [question.of, bySource]) {
			const held = tally.get(at) ?? { source: sources[at]?.id ?? '', singly: 0, unread: 0, waiting: 0 };
			held[became] += count;
			tally.set(at, held);
		}
	}
	const inOrder = (of: ReadonlyMap<number, Progress>) => [...of].sort(([a], [b]) => a - b);
	return {
		questions: [...questions.values()]
			.filter(({ waiting }) => waiting > 0)
			.sort((a, b) => rank(a.kind) - rank(b.kind) || dayOf(a.on) - dayOf(b.on))
			.map(({ of, ...question }) => ({ ...question, sources: inOrder(of).map(([, one]) => one) })),
		sources: inOrder(bySource).map(([at, one]) => ({ ...one, title: sources[at]?.title ?? '' })),
	};
}

function rank(kind: ProposalKind): number {
	const at = ORDER.indexOf(kind);
	return at < 0 ? ORDER.length + PROPOSAL_KINDS.indexOf(kind) : at;
}

/** Days without a date come last. */
function dayOf(on: string | undefined): number {
	return on === undefined ? Number.POSITIVE_INFINITY : (parseDate(on)?.lo ?? Number.POSITIVE_INFINITY);
}
