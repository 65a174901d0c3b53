import {
	DRAFT_DAYS,
	type DraftJson,
	type DraftsJson,
	type ForgottenDraftsJson,
	MOST_DRAFTS,
	PREFERENCES,
	type PreferencesJson,
} from '../api/index.ts';
import type { Case } from '../store/index.ts';

/** What somebody began to type on this device and has neither saved nor discarded, the newest first. */
export function drafts(opened: Case): DraftsJson {
	return { drafts: [...opened.drafts(DRAFT_DAYS)] };
}

/** Keeps what a form holds in the place of what it held before. No entry of the log. */
export function keepDraft(opened: Case, draft: Omit<DraftJson, 'at'>): Pick<DraftJson, 'at'> {
	return { at: opened.keepDraft(draft, { days: DRAFT_DAYS, most: MOST_DRAFTS }) };
}

/** It was saved, or is not wanted any more. One that is not there is none forgotten. */
export function discardDraft(
	opened: Case,
	{ form, of }: Pick<DraftJson, 'form' | 'of'>,
): ForgottenDraftsJson {
	return { forgotten: opened.discardDraft(form, of) };
}

export function forgetDrafts(opened: Case): ForgottenDraftsJson {
	return { forgotten: opened.forgetDrafts() };
}

/** How the workspace is liked on this device; what this version does not know is left out. */
export function preferences(opened: Case): PreferencesJson {
	const kept = opened.preferences();
	const known = Object.entries(PREFERENCES).filter(([name, shape]) => shape.safeParse(kept[name]).success);
	return Object.fromEntries(known.map(([name]) => [name, kept[name]]));
}

export function prefer(opened: Case, chosen: PreferencesJson): PreferencesJson {
	for (const [name, value] of Object.entries(chosen)) if (value !== undefined) opened.prefer(name, value);
	return preferences(opened);
}
