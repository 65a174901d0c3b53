import type { Doc, Sentence } from '../document.ts';
import { FACILITY_HEADS, PLACE_HEADS } from '../lexicon/heads.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { closesClause, REACH } from './clause.ts';
import type { Count } from './found.ts';

/** Words for where; `name` is the full form of a name. */
export type Place = { readonly start: number; readonly end: number; readonly name?: string };

const WHERE = /^(?:in|at|inside|near|off|from|within|aboard|en|desde)$/;
const HERE = /^(?:there|here|allí|allá|ahí|aquí|acá)$/;

/** Where what is counted is, as its own clause says: behind it, before it, or as who keeps it; else null. */
export function placeOf(doc: Doc, sentence: Sentence, count: Count): Place | null {
	const { tokens } = doc;
	const names = namesOf(doc);
	const first = (count.counted ?? count.number)[0];
	for (let at = first; at < Math.min(sentence.to, count.to + REACH); at += 1) {
		const token = tokens[at]!;
		if (at >= count.to && closesClause(token)) break;
		if (HERE.test(token.norm) && at >= count.to) return token;
		const prep =
			WHERE.test(token.norm) || (token.norm === 'a' && /^(?:frente|junto)$/.test(tokens[at - 1]?.norm ?? ''));
		// `migrants flown from the coast`: where they are now is told later.
		if (!prep || (token.norm === 'from' && MOVED.test(tokens[at - 1]!.norm))) continue;
		const place = placeAt(doc, sentence, at + 1, names);
		if (place !== null) return place;
	}
	for (let at = count.from - 1; at > Math.max(sentence.from - 1, count.from - REACH); at -= 1) {
		const token = tokens[at]!;
		if (closesClause(token)) break;
		if (HERE.test(token.norm) && token.norm !== 'there') return token;
		if (!/^(?:in|at|inside|en)$/.test(token.norm)) continue;
		const place = placeAt(doc, sentence, at + 1, names);
		if (place !== null) return place;
	}
	return null;
}

const MOVED = /^(?:flown|sent|taken|brought|transferred|removed|deported|expelled|moved|returned|shipped)$/;

/** The place that begins at token `at`: a name of one, or a noun for one (`the country’s prisons`). */
function placeAt(doc: Doc, sentence: Sentence, at: number, names: ReturnType<typeof namesOf>): Place | null {
	const { tokens } = doc;
	for (let index = at; index < Math.min(sentence.to, at + 6); index += 1) {
		const token = tokens[index]!;
		const name = names[firstFrom(doc, index)];
		if (name?.from === index) {
			if (name.type === 'place' || name.type === 'facility')
				return { start: name.start, end: name.end, name: name.full };
			// `en la Brigada de …`: a body's seat is where it holds people; a person's is not.
			return name.type === 'organization' &&
				name.to <= sentence.to &&
				FACILITY_HEADS.has(tokens[name.from]!.norm)
				? { start: name.start, end: name.end, name: name.full }
				: null;
		}
		if (token.kind !== 'word') return null;
		const plain = token.norm.replace(/(?<=[lnr])es$|s$/, '');
		if (
			FACILITY_HEADS.has(token.norm) ||
			FACILITY_HEADS.has(plain) ||
			(PLACE_HEADS.has(plain) && !NO_PLACE.has(plain)) ||
			MORE_PLACES.has(plain)
		) {
			const next = names[firstFrom(doc, index + 1)];
			const named =
				next !== undefined &&
				next.from <= index + 3 &&
				next.to <= sentence.to &&
				tokens
					.slice(index + 1, next.from)
					.every(({ norm }) => /^(?:de|del|la|el|las|los|of|in|at)$/.test(norm));
			if (named) return { start: tokens[at]!.start, end: next.end };
			// `las costas del país`
			const land = /^(?:de|del|of)$/.test(tokens[index + 1]?.norm ?? '')
				? tokens.slice(index + 2, index + 4).find(({ norm }) => MORE_PLACES.has(norm))
				: undefined;
			return { start: tokens[at]!.start, end: land?.end ?? token.end };
		}
		if (index > at + 4 || /^(?:que|who|which|that)$/.test(token.norm)) return null;
	}
	return null;
}
const NO_PLACE = new Set(['state', 'row', 'order', 'camino', 'park']);
export const MORE_PLACES = new Set(
	(
		'cell dungeon dorm ward wing block building compound tent country hangar plane ship site border capital town cannery island ' +
		'pozo celda pabellón país sótano barracón avión buque costa frontera zona región capital edificio instalación instalaciones recinto ' +
		'módulo sector complejo albergue refugio campamento calabozo dependencia dependencias vuelo territorio'
	).split(' '),
);
