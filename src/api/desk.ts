import { z } from 'zod';

/** What keeps a draft findable again: which form, and what it was about. */
const Place = { form: z.string().min(1).max(40), of: z.string().max(8_000) };
/** For so many days after somebody last typed in it. */
export const DRAFT_DAYS = 30;
/** So many on one device, the newest. */
export const MOST_DRAFTS = 200;
/** Smaller than what a page may still send while it is being closed. */
export const MOST_DRAFT_CHARACTERS = 60_000;

/** What somebody began to type in a form on this device and has neither saved nor discarded. */
export const DraftShape = z.object({
	...Place,
	/** What the form holds, as the form wrote it. */
	body: z.string().max(MOST_DRAFT_CHARACTERS),
	/** UTC milliseconds: when it was last typed in. */
	at: z.number().int(),
});
export type DraftJson = z.infer<typeof DraftShape>;

/** The newest first. */
export const DraftsShape = z.object({ drafts: z.array(DraftShape) });
export type DraftsJson = z.infer<typeof DraftsShape>;

export const KeepDraftShape = DraftShape.omit({ at: true });
export const KeptDraftShape = DraftShape.pick({ at: true });
export const DiscardDraftShape = z.object(Place);
/** How many there were. */
export const ForgottenDraftsShape = z.object({ forgotten: z.number().int() });
export type ForgottenDraftsJson = z.infer<typeof ForgottenDraftsShape>;

/** What can be liked one way or another on a device, and in which ways. */
export const PREFERENCES = {
	/** Of the screen, BCP 47. */
	language: z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/),
	scheme: z.enum(['auto', 'light', 'dark']),
	/** Whether keys without Ctrl decide. */
	keys: z.enum(['on', 'off']),
	/** Whether two presses of Escape hide the window. */
	cover: z.enum(['on', 'off']),
	/** How a PDF is shown first. */
	pdf: z.enum(['leaf', 'text']),
} as const;
/** How the workspace is liked on this device; what nobody chose is left out. */
export const PreferencesShape = z.object(PREFERENCES).partial();
export type PreferencesJson = z.infer<typeof PreferencesShape>;
