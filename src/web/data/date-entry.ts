import { parseDate, parseListDate } from '../../record/index.ts';

/** A date as it was understood. */
export type Understood = {
	readonly edtf: string;
	/** Nobody typed a year: it is the one in which that day lies last before the source spoke. */
	readonly yearInferred?: true;
};

/** Words before a date that leave it as it is. */
const PLAIN = /^(?:on|in|the|el|en|a)\s+(?:(?:el|la)\s+)?(?=\S)/i;
/** Words that say it is about then: the reading keeps that it is not certain. */
const ABOUT =
	/^(?:on or (?:about|around)|(?:on )?(?:about|around|approximately|roughly|circa|ca?\.|~)|(?:el )?(?:alrededor|cerca|en torno) (?:del?|al?)|a eso del?|(?:aproximadamente|aprox\.?|hacia|sobre)(?: (?:el|a))?)\s*(?:(?:the|el|la)\s+)?/i;
const YEAR = /\d{4}|['’]\d\d\b/;

/**
 * What somebody typed into a date field: EDTF itself, or a date in English or Spanish words, at the precision it was
 * given. Without a year it is that of the last such day up to `near`, and says so. `null` when it can't be read as a date.
 *
 * @param near EDTF, the day on which the source speaks
 * @example understandDate('on or about 15 March 2025') // { edtf: '2025-03-15~' }
 * @example understandDate('15 de marzo', '2025-04-02') // { edtf: '2025-03-15', yearInferred: true }
 */
export function understandDate(text: string, near?: string): Understood | null {
	const typed = text.trim();
	if (typed === '') return null;
	if (parseDate(typed)) return { edtf: typed };
	const whole = read(typed);
	if (whole !== null) return { edtf: whole };
	const isAbout = ABOUT.test(typed);
	const bare = typed.replace(isAbout ? ABOUT : PLAIN, '');
	const marked = (edtf: string) => {
		const about = `${edtf}~`;
		return isAbout && parseDate(about) ? about : edtf;
	};
	const said = bare === typed ? null : (parseDate(bare)?.edtf ?? read(bare));
	if (said !== null) return { edtf: marked(said) };
	const until = near === undefined ? null : parseDate(near);
	if (until === null || YEAR.test(bare)) return null;
	const year = new Date(until.hi).getUTCFullYear();
	for (const one of [year, year - 1]) {
		const edtf = [`${bare} ${one}`, `${bare}, ${one}`, `${bare} de ${one}`]
			.map(read)
			.find((date) => date !== null);
		if (edtf === undefined || edtf === null) continue;
		if ((parseDate(edtf)?.lo ?? Number.POSITIVE_INFINITY) <= until.hi)
			return { edtf: marked(edtf), yearInferred: true };
	}
	return null;
}

/** The same as one text, where nothing but what was typed counts. */
export function readDateEntry(text: string): string | null {
	return understandDate(text)?.edtf ?? null;
}

function read(text: string): string | null {
	const date = parseListDate(text, 'dmy');
	return date && !date.unknown ? date.edtf : null;
}
