import { z } from 'zod';

/** Where the words of one page of a PDF stand on it. */
export const PageWordsShape = z.object({
	/** Points (1/72 inch). */
	width: z.number(),
	height: z.number(),
	/** `[start, end, left, top, right, bottom]` each: offsets in the text, then points from the page's top left. */
	runs: z.array(z.array(z.number())),
});
export type PageWordsJson = z.infer<typeof PageWordsShape>;
