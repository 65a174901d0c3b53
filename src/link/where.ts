/** A place on the map: latitude and longitude, degrees. */
export type Position = readonly [number, number];

/** What is told of a body or place beside its name. */
export type ToldOfPlace = {
	/** The scheme and the code in it, `detloc CAWDRNJ`; with no scheme before it where none is known. */
	readonly codes?: readonly string[];
	readonly positions?: readonly Position[];
	/** Town and state that it lies in, plain words; a state of the United States by its code. */
	readonly towns?: readonly string[];
	readonly states?: readonly string[];
};

/** Metres within which two positions are one site: a gate, a building and the middle of a compound differ by so much. */
const NEAR = 500;
/** Beyond this two facilities are two, however they are called; a list that has only the town's middle is within. */
const FAR = 25_000;
/** Beyond this, and short of far, a position speaks against. */
const OFF = 5_000;

/** What codes, positions and towns say of two: what agrees, and by how much their likeness shrinks, to nothing at 0. */
export type WhereAgreed = {
	readonly reasons: readonly ('same-code' | 'near-place' | 'same-place')[];
	readonly shrunk: number;
};

export function agreeOnWhere(a: ToldOfPlace, b: ToldOfPlace): WhereAgreed {
	const reasons: WhereAgreed['reasons'][number][] = [];
	let shrunk = 1;
	const code = codesAgree(a.codes ?? [], b.codes ?? []);
	if (code === true) reasons.push('same-code');
	if (code === false) shrunk *= 0.3;
	const metres = leastDistance(a.positions ?? [], b.positions ?? []);
	if (metres !== null && metres <= NEAR) reasons.push('near-place');
	// One code is one facility, wherever two lists put it.
	if (code !== true && metres !== null && metres > OFF) shrunk *= metres > FAR ? 0 : 0.7;
	const state = agree(a.states, b.states);
	const town = agree(a.towns, b.towns);
	if (code !== true) {
		if (state === false) shrunk *= 0.3;
		else if (town === false) shrunk *= 0.7;
	}
	if (town === true && state !== false) reasons.push('same-place');
	return { reasons, shrunk };
}

function agree(a: readonly string[] = [], b: readonly string[] = []): boolean | null {
	if (a.length === 0 || b.length === 0) return null;
	return a.some((one) => b.includes(one));
}

/** Whether a code is the same, or two of one scheme differ; `null` where neither can be told. */
function codesAgree(a: readonly string[], b: readonly string[]): boolean | null {
	let isOther = false;
	for (const one of a)
		for (const other of b) {
			const [scheme, code] = splitCode(one);
			const [otherScheme, otherCode] = splitCode(other);
			const isOne = scheme === otherScheme && scheme !== '';
			if (code === otherCode && (isOne || scheme === '' || otherScheme === '')) return true;
			if (isOne) isOther = true;
		}
	return isOther ? false : null;
}

function splitCode(code: string): readonly [string, string] {
	const space = code.lastIndexOf(' ');
	return [code.slice(0, Math.max(0, space)), code.slice(space + 1)];
}

function leastDistance(a: readonly Position[], b: readonly Position[]): number | null {
	let least: number | null = null;
	for (const one of a)
		for (const other of b) least = Math.min(least ?? Number.POSITIVE_INFINITY, metresBetween(one, other));
	return least;
}

/** Over the ground, on a round earth: a third of a percent off at most. */
export function metresBetween([lat, lon]: Position, [otherLat, otherLon]: Position): number {
	const radians = Math.PI / 180;
	const [a, b] = [lat * radians, otherLat * radians];
	const h =
		Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(((otherLon - lon) * radians) / 2) ** 2;
	return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}
