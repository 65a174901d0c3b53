import { plainWords, tellingWords } from './labels.ts';

/** The two sides of `Ordaz v. Ministry of the Interior`; `null` for what is no caption. */
export function sidesOf(name: string): readonly [ReadonlySet<string>, ReadonlySet<string>] | null {
	const parts = name.split(/\s+(?:v|vs|c|contra)\.?\s+/iu);
	if (parts.length !== 2) return null;
	const [left, right] = parts.map((part) => tellingWords(part.replace(/\bet al\.?|\bet ux\.?/giu, ' ')));
	return left === undefined || right === undefined || left.size === 0 || right.size === 0
		? null
		: [left, right];
}

/** Whether two captions name one case: on each side the words of the shorter stand in the longer. Turned round it is another. */
export function sameCaption(a: string, b: string): boolean {
	const [one, other] = [sidesOf(a), sidesOf(b)];
	if (one === null || other === null) return false;
	return holds(one[0], other[0]) && holds(one[1], other[1]);
}

function holds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [short, long] = a.size <= b.size ? [a, b] : [b, a];
	return [...short].every((word) => long.has(word));
}

/** Words by which captions that may be one are found. */
export function captionKeys(name: string): readonly string[] {
	const sides = sidesOf(name);
	if (sides === null) return [];
	return [...sides[0]].flatMap((left) => [...sides[1]].map((right) => `${left} v ${right}`)).slice(0, 24);
}

export function isCaption(name: string): boolean {
	return plainWords(name).length > 2 && sidesOf(name) !== null;
}
