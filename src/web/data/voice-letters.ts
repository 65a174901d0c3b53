import type { LineRowJson } from '../../api/index.ts';

/** A letter for each voice that speaks of these people, in the order in which they come; after Z comes AA. */
export function voiceLetters(
	rows: readonly LineRowJson[],
	people: ReadonlySet<number>,
): ReadonlyMap<string, string> {
	const letters = new Map<string, string>();
	for (const { person, aside, said } of rows)
		for (const { by, polarity } of people.has(person) ? said : []) {
			// What is only foretold is drawn nowhere.
			const isDrawn = aside !== true || polarity !== 'affirms';
			if (isDrawn && !letters.has(by)) letters.set(by, letterAt(letters.size));
		}
	return letters;
}

function letterAt(nth: number): string {
	const last = String.fromCharCode(65 + (nth % 26));
	return nth < 26 ? last : `${letterAt(Math.floor(nth / 26) - 1)}${last}`;
}
