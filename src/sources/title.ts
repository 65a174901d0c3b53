/** Words that open a line of bookkeeping rather than a title. */
const LABEL =
	/^(?:cite as|filed|case|page|date|from|to|subject|no|docket|fecha|de|para|asunto)\b\.?[^a-z]{0,3}:|^cite as/i;

/** The line as a title, or `null` when it reads like a sentence, a label, an editor's note or nothing. */
export function asTitle(line: string): string | null {
	const title = line.replace(/\s+/g, ' ').trim();
	if (title.length < 4 || title.length > 150) return null;
	if (/[.,;:]$/.test(title) && !/\b[A-Z]\.$/.test(title)) return null;
	if (/^[[(<{`|*_=~-]/.test(title) || LABEL.test(title)) return null;
	return /\p{L}{2}/u.test(title) ? title : null;
}

/** The title a text opens with: its first line that is not blank, if it looks like one. */
export function openingTitle(text: string, from = 0): string | undefined {
	const line = /\S[^\n]*/.exec(text.slice(from, from + 2_000))?.[0];
	return (line && asTitle(line)) || undefined;
}
