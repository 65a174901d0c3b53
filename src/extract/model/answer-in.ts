/** No answer to one question is longer: what is beyond is some machine that cannot stop. */
export const LONGEST_ANSWER = 400_000;

/**
 * The JSON that a model wrote, where it wrote any: alone, in a fence, or behind thoughts of its own. `null` where there is
 * none that is whole. Never throws.
 */
export function answerIn(words: string): unknown {
	if (words.length > LONGEST_ANSWER) return null;
	// What a model thinks aloud first is no answer, even if it holds one.
	const thought = words.lastIndexOf('</think>');
	const said = thought < 0 ? words : words.slice(thought + '</think>'.length);
	return parsed(said) ?? parsed(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1));
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return null;
	}
}
