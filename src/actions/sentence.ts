const AROUND = 500;

export type SentenceAround = {
	readonly text: string;
	/** The words asked about, within the sentence. */
	readonly start: number;
	readonly end: number;
	/** Where the sentence begins. */
	readonly at: number;
};

/** The sentences in which a stretch of a text stands, on one line; no more than some hundred letters around it. */
export function sentenceAround(text: string, start: number, end: number): SentenceAround {
	const from = Math.max(0, start - AROUND);
	const near = text.slice(from, Math.min(text.length, end + AROUND));
	// A single break is the page's; an empty line parts paragraphs.
	const flat = near.replace(/(?<![\n\r])\r?\n(?!\r?\n)/g, (sign) => ' '.repeat(sign.length));
	let at = 0;
	let until = flat.length;
	for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(flat)) {
		if (index <= start - from) at = index;
		if (index + segment.length >= end - from) {
			until = index + segment.length;
			break;
		}
	}
	const whole = flat.slice(at, until);
	const lead = Math.min(whole.length - whole.trimStart().length, Math.max(0, start - from - at));
	return {
		text: whole.slice(lead).trimEnd(),
		start: start - from - at - lead,
		end: end - from - at - lead,
		at: from + at + lead,
	};
}
