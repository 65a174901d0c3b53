import type { Question } from '../../extract/index.ts';
import type { TextId } from '../../record/index.ts';
import {
	type Case,
	findSource,
	listSources,
	modelAnswersOf,
	type SourceInfo,
	textOf,
} from '../../store/index.ts';
import { ActionError } from '../errors.ts';
import type { Readers } from '../reading.ts';
import { readingMeta } from '../reading-meta.ts';
import { mayLeave } from '../source-json.ts';
import type { Endpoint } from './endpoint.ts';
import { promptOf } from './exchange.ts';
import { type ModelChoice, readChoice } from './setup.ts';

/** One source and what is to be asked about it. */
export type ToAsk = {
	readonly source: SourceInfo;
	readonly text: TextId;
	readonly questions: readonly Question[];
	/** Those that this model has not answered yet. */
	readonly open: readonly Question[];
};

/** All that would be asked: nothing has been sent, and no name looked up. */
export type AskPlan = {
	readonly choice: ModelChoice;
	readonly endpoint: Endpoint;
	readonly sources: readonly ToAsk[];
	/** Sources of which nothing is asked, and why. */
	readonly left: readonly { readonly source: SourceInfo; readonly why: string }[];
};

export const STAYS =
	'it stays on this computer: a "settings" decision with "mayLeave": true lets it go to a model elsewhere';

/**
 * What a model would be asked about these sources, or about all documents of the case. `again` asks what was answered
 * before once more.
 *
 * @throws {ActionError} `bad-address`, `bad-request`, `no-source`
 */
export async function planAsk(
	opened: Case,
	readers: Readers,
	refs: readonly string[],
	choice: ModelChoice,
	again = false,
): Promise<AskPlan> {
	const endpoint = readChoice(choice);
	const given = refs.length === 0 ? await listSources(opened) : await found(opened, refs);
	const sources: ToAsk[] = [];
	const left: { source: SourceInfo; why: string }[] = [];
	for (const source of given) {
		const why = whyNot(source, endpoint);
		const one = why === null ? await toAsk(opened, readers, source, choice.model, again) : null;
		if (one !== null) sources.push(one);
		else left.push({ source, why: why ?? 'the grammars cannot read it' });
	}
	return { choice, endpoint, sources, left };
}

function whyNot(source: SourceInfo, { isHere }: Endpoint): string | null {
	if (source.text === null) return 'it has no text';
	if (source.text.doc.list !== undefined) return 'it is a list: its columns say what its cells are';
	return isHere || mayLeave(source) ? null : STAYS;
}

async function toAsk(
	opened: Case,
	readers: Readers,
	source: SourceInfo,
	model: string,
	again: boolean,
): Promise<ToAsk | null> {
	const held = textOf(opened, source);
	if (held === null || source.text === null) return null;
	const { meta, said } = readingMeta(source);
	const blocks = held.blocks === undefined ? {} : { blocks: held.blocks };
	const questions = await readers.questions({ asks: true, text: held.text, meta, said, ...blocks });
	if (questions === null) return null;
	const kept = await modelAnswersOf(opened, source.text.id);
	const known = new Set(kept.flatMap((one) => (one.model === model ? [one.prompt] : [])));
	const open = questions.filter((question) => again || !known.has(promptOf(question)));
	// A column that holds what `record` made.
	return { source, text: source.text.id as TextId, questions, open };
}

async function found(opened: Case, refs: readonly string[]): Promise<readonly SourceInfo[]> {
	const sources = new Map<string, SourceInfo>();
	for (const ref of refs) {
		const source = await findSource(opened, ref);
		if (source === null)
			throw new ActionError(
				'no-source',
				`no source, or more than one, is called "${ref}"; "paradero sources" lists them`,
			);
		sources.set(source.id, source);
	}
	return [...sources.values()];
}
