import { type Change, type ChangedAnswer, type ChangedVoice, changedAnswers } from '../answers/index.ts';
import type { ChangedAnswerJson, ChangedJson, ChangedSourceJson, LookedJson } from '../api/index.ts';
import type { ChangedKind, SourceChange } from '../record/index.ts';
import {
	answersOf,
	type Case,
	type ChangedSince,
	clusterNamed,
	searchNames,
	selectChanged,
} from '../store/index.ts';
import { INQUIRIES } from './inquiries.ts';
import { isCalled } from './is-called.ts';
import { NUMBERS } from './numbers-kept.ts';
import { ORDERS } from './orders.ts';
import { sinceWhen } from './since-when.ts';
import { TERMS } from './terms-kept.ts';

export type ChangedQuery = {
	/** A day, month, year or moment; `last`: since somebody here said to have looked, or else the beginning. */
	readonly since?: string;
	/** Only answers of this kind; `person` takes groups too. */
	readonly kind?: ChangedKind;
	/** Only what is called so, or the answer of this id. */
	readonly of?: string;
	readonly after?: string;
	readonly limit?: number;
};

/**
 * What changed in the answers since a time: statements that came, went or were replaced, and by which decision; what
 * was joined or parted; what became of whole sources. @throws {ActionError} `bad-date`
 */
export async function findChanged(opened: Case, query: ChangedQuery): Promise<ChangedJson> {
	const looked = opened.looked();
	const since = sinceWhen(query.since ?? 'last', looked);
	const { until, found, answers } = await changedSince(opened, since);
	const wanted = await filterOf(opened, query);
	const asked = answers.filter(wanted);
	const [from, limit] = [Math.max(0, Number(query.after ?? 0) || 0), query.limit ?? 100];
	const page = asked.slice(from, from + limit);
	const names = await namesNow(opened, page);
	const isWhole = query.kind === undefined && query.of === undefined;
	return {
		since,
		until,
		looked,
		decisions: found.decisions,
		left: found.left,
		total: asked.length,
		items: page.map((answer) => answerJson(answer, names)),
		sources: isWhole && from === 0 ? found.sourceChanges.map((one) => sourceJson(one, found)) : [],
		next: from + limit < asked.length ? String(from + limit) : null,
	};
}

/** All of them, for the command line. */
export function allChanged(opened: Case, query: ChangedQuery): Promise<ChangedJson> {
	return findChanged(opened, { ...query, limit: Number.MAX_SAFE_INTEGER });
}

/** Somebody says to have looked at everything up to this entry; kept on this device, and no entry of the log. */
export function markLooked(opened: Case, until: number): LookedJson {
	opened.markLooked(until);
	return { looked: opened.looked() };
}

type Seen = {
	readonly stamp: string;
	readonly until: number;
	readonly found: ChangedSince;
	readonly answers: readonly ChangedAnswer[];
};
/** What was found last: a person's page asks again and again, and nothing changes until something is written. */
const seen = new WeakMap<Case, Seen>();

async function changedSince(opened: Case, since: number | null): Promise<Seen> {
	const newest = await opened.db
		.selectFrom('entry')
		.select((eb) => [eb.fn.max('rid').as('rid'), eb.fn.max('at').as('at')])
		.executeTakeFirst();
	const stamp = `${newest?.rid ?? 0} ${opened.dataVersion()} ${since}`;
	const held = seen.get(opened);
	if (held?.stamp === stamp) return held;
	const found = await selectChanged(opened, since ?? 0);
	const now = { stamp, until: newest?.at ?? 0, found, answers: changedAnswers(found) };
	seen.set(opened, now);
	return now;
}

async function filterOf(
	opened: Case,
	{ kind, of }: ChangedQuery,
): Promise<(answer: ChangedAnswer) => boolean> {
	const isKind = (answer: ChangedAnswer) =>
		kind === undefined || answer.kind === kind || (kind === 'person' && answer.kind === 'group');
	if (of === undefined) return isKind;
	const cluster = await clusterNamed(opened, of);
	const called =
		cluster === null
			? new Set((await searchNames(opened, of, 500)).map((hit) => hit.cluster))
			: new Set([cluster]);
	return (answer) =>
		isKind(answer) && (called.has(answer.id) || answer.id === of || isCalled([answer.name], of));
}

/** Names as the answers have them now; what is gone keeps the words by which its source knew it. */
async function namesNow(opened: Case, page: readonly ChangedAnswer[]): Promise<ReadonlyMap<string, string>> {
	const names = new Map<string, string>();
	for (const [answer, kinds] of Object.entries(KEPT_UNDER)) {
		const keys = page.flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : []));
		for (let i = 0; i < keys.length; i += 400)
			for (const { key, name } of await answersOf(opened, answer, keys.slice(i, i + 400)))
				if (name !== '') names.set(key, name);
	}
	return names;
}

const KEPT_UNDER: Readonly<Record<string, readonly string[]>> = {
	whereabouts: ['person', 'group'],
	[ORDERS.kind]: ['order'],
	[NUMBERS]: ['number'],
	[TERMS]: ['term'],
	[INQUIRIES.kind]: ['inquiry'],
};

function answerJson(answer: ChangedAnswer, names: ReadonlyMap<string, string>): ChangedAnswerJson {
	const voices = answer.changes.flatMap((one) => ('came' in one ? [...one.came, ...one.went] : []));
	return {
		...answer,
		name: names.get(answer.id) ?? answer.name,
		changes: answer.changes.map(changeJson),
		statements: [...new Set(voices.flatMap(({ says }) => says.map(({ statement }) => statement)))],
		quotes: voices.flatMap(({ quotes }) => quotes),
	};
}

function changeJson(change: Change): ChangedAnswerJson['changes'][number] {
	const cause = { ...change.cause };
	if (!('came' in change))
		return { change: change.change, cause, names: change.names, sources: change.sources };
	return { change: change.change, cause, came: change.came.map(voiceJson), went: change.went.map(voiceJson) };
}

function voiceJson(voice: ChangedVoice) {
	return { ...voice, voices: [...voice.voices], says: [...voice.says], quotes: [...voice.quotes] };
}

function sourceJson({ source, what, at, cause }: SourceChange, { sources }: ChangedSince): ChangedSourceJson {
	return {
		source,
		title: sources.get(source)?.title ?? '',
		what,
		at,
		...(cause === undefined ? {} : { decision: cause.decision }),
		...(cause?.by === undefined ? {} : { by: cause.by }),
		...(cause?.reason === undefined ? {} : { reason: cause.reason }),
	};
}
