import type { ChainItem, VoiceAct } from '../../record/index.ts';
import type { Selected } from './selection.ts';

/** A new link of a chain: somebody whom no words name yet. */
export const NEW_LINK: ChainItem = { name: '', act: 'says' };

/** Without links that say nobody; a role that is empty says nothing. */
export function tidyChain(chain: readonly ChainItem[]): ChainItem[] {
	return chain.flatMap(({ name, described, as, ...item }) => {
		const [called, words, role] = [name?.trim(), described?.trim(), as?.trim()];
		if (!called && !words) return [];
		return [
			{
				...(called ? { name: called } : {}),
				...(words ? { described: words } : {}),
				...(role ? { as: role } : {}),
				...item,
			},
		];
	});
}

/** A link changed: another name, or other words of description, do not rest on the words that it was read from. */
export function changedLink(
	chain: readonly ChainItem[],
	at: number,
	change: Partial<Pick<ChainItem, 'name' | 'described' | 'as' | 'act'>>,
): ChainItem[] {
	return chain.map((item, n) => {
		if (n !== at) return item;
		const { start, end, exact, ...rest } = item;
		const isOther = 'name' in change || 'described' in change;
		const place = isOther ? {} : { start, end, exact };
		return withoutUndefined({ ...rest, ...place, ...change });
	});
}

/** A link that rests on words a person selected; `null` takes its words away. */
export function restedLink(chain: readonly ChainItem[], at: number, words: Selected | null): ChainItem[] {
	return chain.map((item, n) => {
		if (n !== at) return item;
		const { start: _start, end: _end, exact: _exact, ...rest } = item;
		return words === null ? rest : { ...rest, start: words.start, end: words.end, exact: words.quote };
	});
}

/** A link one place further out (-1) or in (1); at an end the chain stays as it is. */
export function movedLink(chain: readonly ChainItem[], at: number, by: -1 | 1): ChainItem[] {
	const to = at + by;
	const item = chain[at];
	if (item === undefined || to < 0 || to >= chain.length) return [...chain];
	return chain.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** Named, or known only by words such as `a federal judge`. */
export function isAnonymous({ name, described }: ChainItem): boolean {
	return name === undefined && described !== undefined;
}

/** Said by name instead of by description, or the other way round; the act stays. */
export function renamedLink(chain: readonly ChainItem[], at: number, anonymous: boolean): ChainItem[] {
	return chain.map((item, n) => {
		if (n !== at) return item;
		const { name, described, ...rest } = item;
		const words = name ?? described ?? '';
		return anonymous ? { described: words, ...rest } : { name: words, ...rest };
	});
}

function withoutUndefined(
	item: {
		readonly [K in keyof ChainItem]?: ChainItem[K] | undefined;
	} & { readonly act: VoiceAct },
): ChainItem {
	const entries = Object.entries(item).filter(([, value]) => value !== undefined);
	return { ...Object.fromEntries(entries), act: item.act };
}

/** Whom the source lets speak; without a name the source itself does. */
export type Speaker = { readonly name: string; readonly act: VoiceAct };

export function speakerOf(chain: readonly ChainItem[]): Speaker {
	const last = chain.length > 1 ? chain.at(-1) : undefined;
	return { name: last?.name ?? last?.described ?? '', act: last?.act ?? 'says' };
}

/** The chain with this speaker innermost; what was not touched keeps its role and its place in the text. */
export function chainOf(chain: readonly ChainItem[], speaker: Speaker): ChainItem[] {
	const outer = chain.length > 1 ? chain.slice(0, -1) : chain;
	const last = chain.length > 1 ? chain.at(-1) : undefined;
	const name = speaker.name.trim();
	if (name === '') return [...outer];
	return last && name === (last.name ?? last.described)
		? [...outer, { ...last, act: speaker.act }]
		: [...outer, { name, act: speaker.act }];
}
