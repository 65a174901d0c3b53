/** Names that are longer are no names; the log keeps one with every decision. */
const LONGEST = 80;
/** What turns the direction of writing, hides, or would be obeyed by a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

/**
 * Who reviews, as a person writes it: a name, initials, a role. One form for what looks alike, so that two spaces do
 * not make a second reviewer. `null` where it is no name: empty, of more than 80 letters, or with signs that nobody sees.
 */
export function reviewerName(written: string): string | null {
	const name = written
		.normalize('NFC')
		.replace(/[ \t\u00a0]+/g, ' ')
		.trim();
	if (!/[\p{L}\p{N}]/u.test(name) || UNSEEN.test(name) || [...name].length > LONGEST) return null;
	return name;
}
