import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
	type SuggestionFilter,
	type SuggestionGroup,
	type SuggestionJson,
	type SuggestionsJson,
	suggestionGroup,
} from '../api/index.ts';
import { commonnessOf } from '../link/index.ts';
import { type Case, contentMark, decidedOn, headOf, listSources, type SourceInfo } from '../store/index.ts';
import { type Compared, compareCase, comparesAtHand } from './compared.ts';
import { pageOf } from './cursor.ts';
import { eventsNow } from './events-now.ts';
import { keptCompared } from './kept-compared.ts';
import { pairsShown } from './pairs-shown.ts';
import { findSuggested, type Suggested } from './suggested.ts';
import { type WithEvents, withEvents } from './suggested-events.ts';

const THREAD = new URL(`./suggesting-thread${extname(import.meta.url)}`, import.meta.url);

export type SuggestionsQuery = {
	readonly kind?: SuggestionFilter;
	readonly after?: string;
	readonly limit?: number;
	/** Not to answer before all is compared: for who asks once. */
	readonly wait?: boolean;
};

/** More names than this are compared in a thread of their own: whoever serves the screen goes on. */
const AT_HAND = 2_000;

type Held = {
	/** What was compared last. */
	compared?: Compared;
	/** What is being compared. */
	due?: Promise<Compared>;
	/** What is open of it, as of a head of the log. */
	open?: { readonly head: string; readonly found: Promise<Suggested> };
};
const held = new WeakMap<Case, Held>();

/**
 * What may be one and nobody has decided on, the likeliest first: likely reprints, then names. Found anew when the
 * record has grown; nothing of the record is written. In a large case it answers at once, with what was compared last or nothing,
 * and says that it is `refreshing`.
 *
 * @throws {ActionError} `bad-request` for a marker that is none of ours
 */
export async function findSuggestions(opened: Case, query: SuggestionsQuery): Promise<SuggestionsJson> {
	const { kind, wait = false } = query;
	const { found, refreshing } = await suggestedNow(opened, wait);
	const all = [
		...(kind === undefined || kind === 'reprint'
			? found.reprints.map((pair) => ({ kind: 'reprint' as const, pair }))
			: []),
		...found.names
			.filter(({ left }) => kind === undefined || kind === 'same' || suggestionGroup(left.kind) === kind)
			.map((pair) => ({ kind: 'same' as const, pair })),
	];
	const { items: shown, next } = pageOf(all, query);
	const sources = new Map((await listSources(opened)).map((source) => [source.id as string, source]));
	const sameJson = await pairsShown(
		opened,
		found,
		sources,
		shown.flatMap((one) => (one.kind === 'same' ? [one.pair] : [])),
	);
	return {
		items: shown.map((one): SuggestionJson => {
			if (one.kind === 'reprint') return reprintJson(one.pair, sources);
			return sameJson(one.pair);
		}),
		next,
		counts: {
			same: found.names.length,
			reprint: found.reprints.length,
			...countGroups(found),
			awaiting: found.names.filter(({ state }) => state === 'awaiting').length,
			unsure: found.unsure,
			apart: (await decidedOn(opened, { states: ['same'] })).filter(({ applied }) => !applied).length,
		},
		refreshing,
		notCompared: found.notCompared,
	};
}

function countGroups({ names }: Suggested): Record<SuggestionGroup, number> {
	const counts = { people: 0, bodies: 0, places: 0, events: 0 };
	for (const { left } of names) counts[suggestionGroup(left.kind)] += 1;
	return counts;
}

/** Every suggestion, for the command line. */
export async function allSuggestions(opened: Case, kind?: SuggestionFilter): Promise<SuggestionsJson> {
	const limit = Number.MAX_SAFE_INTEGER;
	return findSuggestions(opened, { limit, wait: true, ...(kind === undefined ? {} : { kind }) });
}

type Now = { readonly found: WithEvents<Suggested>; readonly refreshing: boolean };

/**
 * What is open now. Names are compared anew only when the case has other content; a decision on who is one only takes
 * out what it settles. In a large case what was compared before is shown until the new is there.
 */
async function suggestedNow(opened: Case, wait: boolean): Promise<Now> {
	const known = held.get(opened) ?? {};
	held.set(opened, known);
	const { compared, refreshing } = await comparedNow(opened, known, wait);
	const { entries, hash } = await headOf(opened);
	const head = `${entries} ${hash} ${compared.content}`;
	if (known.open?.head !== head) {
		const found = findSuggested(opened, compared);
		known.open = { head, found };
		// What failed is tried anew by whoever asks next.
		found.catch(() => held.delete(opened));
	}
	const isLarge = refreshing || compared.entities.length > AT_HAND;
	const events = await eventsNow(opened, isLarge, wait);
	return {
		found: withEvents(await known.open.found, events.events),
		refreshing: refreshing || events.refreshing,
	};
}

async function comparedNow(
	opened: Case,
	known: Held,
	wait: boolean,
): Promise<{ readonly compared: Compared; readonly refreshing: boolean }> {
	const content = await contentMark(opened);
	const isSmall = await comparesAtHand(opened, AT_HAND);
	if (!isSmall) known.compared ??= (await keptCompared(opened)) ?? undefined;
	if (known.compared?.content === content) return { compared: known.compared, refreshing: false };
	known.due ??= compareAnew(opened, known, isSmall);
	if (isSmall || wait) return { compared: await known.due, refreshing: false };
	// Whoever waits for it hears of a failure; nobody does here.
	known.due.catch(() => {});
	return { compared: known.compared ?? NOTHING_YET, refreshing: true };
}

const NOTHING_YET: Compared = {
	content: '',
	entities: [],
	pairs: [],
	texts: [],
	statements: new Map(),
	common: commonnessOf([]),
	people: 0,
	notCompared: { names: 0, sources: 0 },
};

async function compareAnew(opened: Case, known: Held, isSmall: boolean): Promise<Compared> {
	try {
		// Only to read the names of a large case takes seconds.
		known.compared =
			(isSmall ? await compareCase(opened, AT_HAND) : null) ?? (await comparedInThread(opened));
		return known.compared;
	} finally {
		delete known.due;
	}
}

/** All names and texts compared in a thread of its own, from its own connection. */
export function comparedInThread(opened: Case): Promise<Compared> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(THREAD, {
			workerData: { folder: opened.folder, caseKey: opened.caseKey },
		});
		worker.once('message', (found: Compared) => resolve(found));
		worker.once('error', reject);
		worker.once('exit', () => reject(new Error('the thread that looks for suggestions has ended')));
	});
}

type Sources = ReadonlyMap<string, SourceInfo>;

function reprintJson(pair: Suggested['reprints'][number], sources: Sources): SuggestionJson {
	const { share, passages } = pair;
	const [left, right] = [sources.get(pair.left), sources.get(pair.right)];
	return {
		kind: 'reprint',
		reprint: laterOf(left, right),
		left: sourceJson(pair.left, left, pair.words[0]),
		right: sourceJson(pair.right, right, pair.words[1]),
		reasons: ['shared-words'],
		likeness: share,
		passages: passages.map(({ left: one, right: other, exact }) => ({
			left: { ...one },
			right: { ...other },
			exact,
		})),
	};
}

function sourceJson(
	id: string,
	source: SourceInfo | undefined,
	words: number,
): Extract<SuggestionJson, { kind: 'reprint' }>['left'] {
	return {
		source: id,
		title: source?.title ?? '',
		...(source?.outlet === null || source === undefined ? {} : { outlet: source.outlet }),
		...(source?.published === null || source === undefined ? {} : { published: source.published }),
		words,
	};
}

/** Of two that have a day of publication the later one, where the days differ. */
function laterOf(left: SourceInfo | undefined, right: SourceInfo | undefined): 'left' | 'right' | null {
	const [a, b] = [left?.published ?? null, right?.published ?? null];
	const isDay = (edtf: string | null): edtf is string => edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf);
	if (!isDay(a) || !isDay(b) || a === b) return null;
	return a > b ? 'left' : 'right';
}
