import { basename } from 'node:path';
import type { ProposeJson } from '../api/index.ts';
import type { ProposeResult, SaidMeta } from '../extract/index.ts';
import { ActionError } from './errors.ts';
import { answerOf, promptOf } from './model/exchange.ts';
import { ModelFailure } from './model/failure.ts';
import { type ModelChoice, makeAsking, readChoice, type TestModel } from './model/setup.ts';
import { modelJson } from './model/share-json.ts';
import { bytesOf, readOne } from './read.ts';
import { Readers } from './reading.ts';
import { asDocumentMeta } from './reading-meta.ts';
import type { GivenAnswer } from './reading-thread.ts';

export type AskedFile = {
	readonly choice: ModelChoice;
	readonly signal?: AbortSignal;
	readonly test?: TestModel;
};

/**
 * What the grammars propose for one file, without a case; with `ask`, what a language model on this computer answered is
 * weighed in it.
 *
 * @throws {ActionError} `unreadable`; with `ask` `may-not-leave`, `model-failed` and all that `makeAsking` throws
 */
export async function proposeFile(path: string, said: SaidMeta, ask?: AskedFile): Promise<ProposeJson> {
	const endpoint = ask === undefined ? null : readChoice(ask.choice);
	// There is no case, and so nobody who says that it may.
	if (endpoint !== null && !endpoint.isHere)
		throw new ActionError(
			'may-not-leave',
			`${endpoint.host} is not this computer: outside of a case nothing leaves it; nothing was sent`,
		);
	const { read, proposed } = await readOne(await bytesOf(path), path, said, true);
	let result: ProposeResult | null = proposed;
	let questions = 0;
	if (ask !== undefined && endpoint !== null && proposed !== null) {
		const { withNameDate } = await import('../extract/index.ts');
		const task = {
			text: read.text,
			meta: withNameDate(asDocumentMeta(read.meta), basename(path)),
			said,
			...(read.blocks === undefined ? {} : { blocks: read.blocks }),
		};
		const readers = new Readers(1);
		try {
			const answers = await answersTo(readers, task, ask, endpoint);
			questions = answers.length;
			result = await readers.propose({ ...task, answers });
		} finally {
			await readers.close();
		}
	}
	return {
		text: read.text,
		meta: { ...(result?.meta ?? read.meta), ...said },
		proposals: (result?.proposals ?? []).map(({ model, ...proposal }) => ({
			...proposal,
			anchors: [...proposal.anchors],
			slots: { ...proposal.slots },
			chain: [...proposal.chain],
			...(model === undefined ? {} : { model: modelJson(model) }),
		})),
		refused: [...(result?.refused ?? [])],
		...(ask === undefined || endpoint === null
			? {}
			: { asked: { model: ask.choice.model, host: endpoint.host, questions } }),
	};
}

async function answersTo(
	readers: Readers,
	task: Omit<Parameters<Readers['questions']>[0], 'asks'>,
	{ choice, signal, test }: AskedFile,
	endpoint: ReturnType<typeof readChoice>,
): Promise<readonly GivenAnswer[]> {
	const questions = (await readers.questions({ asks: true, ...task })) ?? [];
	const asking = await makeAsking(endpoint, choice, test);
	const answers: GivenAnswer[] = [];
	for (const question of questions) {
		try {
			const { words } = await asking.ask(question, signal);
			const ref = { model: choice.model, prompt: promptOf(question), answer: answerOf(words) };
			answers.push({ ref, words });
		} catch (cause) {
			if (!(cause instanceof ModelFailure)) throw cause;
			throw new ActionError('model-failed', `the model gave no answer: ${cause.message}`, { cause });
		}
	}
	return answers;
}
