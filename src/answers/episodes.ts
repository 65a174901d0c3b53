import type { DatedDraft } from './line-order.ts';

/** Pieces without a release between, in order; `end` is the piece that ended it. */
export type DraftEpisode = { readonly drafts: readonly DatedDraft[]; readonly end?: DatedDraft };

/**
 * Splits a line where a release, a parole or a death ends custody. Removal does not end an episode; but who
 * is arrested after a removal that no voice says led into custody, or is detained *again*, had been out.
 * Acts that say nothing of custody (`encounter`, `detainer`) go with what follows them.
 */
export function episodesOf(drafts: readonly DatedDraft[]): readonly DraftEpisode[] {
	const episodes: DraftEpisode[] = [];
	let current: DatedDraft[] = [];
	let waiting: DatedDraft[] = [];
	let end: DatedDraft | undefined;
	const close = () => {
		if (current.length > 0) episodes.push({ drafts: current, ...(end === undefined ? {} : { end }) });
		current = [];
		end = undefined;
	};
	for (const draft of drafts) {
		if (draft.piece.state === 'unknown') {
			const inside = current.length > 0 && (end === undefined || draft.dates.lo <= end.dates.hi);
			(inside ? current : waiting).push(draft);
			continue;
		}
		if (startsAnew(draft, current, end)) close();
		current.push(...waiting, draft);
		waiting = [];
		if (ends(draft) && (end === undefined || draft.dates.hi > end.dates.hi)) end = draft;
	}
	current.push(...waiting);
	close();
	return episodes;
}

function ends({ piece }: DatedDraft): boolean {
	return piece.state === 'released' || piece.state === 'dead';
}

function startsAnew(draft: DatedDraft, current: readonly DatedDraft[], end: DatedDraft | undefined): boolean {
	const taken = draft.piece.type === 'arrest' || draft.piece.type === 're-detention';
	if (end === undefined) {
		const last = current.findLast(({ piece }) => piece.state !== 'unknown');
		if (last === undefined) return false;
		if (draft.piece.type === 're-detention') return draft.dates.lo > last.dates.lo;
		return draft.piece.type === 'arrest' && last.piece.state === 'removed' && draft.dates.lo > last.dates.hi;
	}
	// A second account of a release, or remains found after a death, tells of no new custody.
	if (draft.piece.state === end.piece.state) return false;
	if (draft.dates.lo > end.dates.hi) return true;
	// The end has an uncertain date: who was taken within it was let go later, unless already taken before.
	return taken && current.some((other) => other !== end && other.piece.state === 'in-custody');
}
