import { subjectOfVerb } from './bound.ts';
import { aboutAt } from './compliance-object.ts';
import type { Context } from './order-shape.ts';
import type { Told } from './told.ts';

type Phrase = { readonly verb: RegExp; readonly rest: readonly string[]; readonly joins: RegExp | null };

const GIVES = /^(?:da|dan|daba|daban|dio|dieron|dado|dando)$/;
const PUTS = /^(?:pone|ponen|puso|pusieron|puesto|poniendo)$/;
/** Spanish verbs of several words that slight an order, at the word that is theirs alone. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = new Map([
	['alto', [{ verb: /^(?:pasa|pasan|pasó|pasaron|pasado|pasando)$/, rest: ['por'], joins: null }]],
	['largas', [{ verb: GIVES, rest: [], joins: /^(?:a|al)$/ }]],
	['espalda', [{ verb: GIVES, rest: ['la'], joins: /^(?:a|al)$/ }]],
	['trabas', [{ verb: PUTS, rest: [], joins: /^(?:a|al)$/ }]],
	['obstáculos', [{ verb: PUTS, rest: [], joins: /^(?:a|al)$/ }]],
	['saltó', [{ verb: /^se$/, rest: [], joins: null }]],
	['saltaron', [{ verb: /^se$/, rest: [], joins: null }]],
	['salta', [{ verb: /^se$/, rest: [], joins: null }]],
	['torera', [{ verb: /^(?:saltó|saltaron|salta|saltado)$/, rest: ['a', 'la'], joins: null }]],
	['burló', [{ verb: /^se$/, rest: [], joins: /^(?:de|del)$/ }]],
	['burlaron', [{ verb: /^se$/, rest: [], joins: /^(?:de|del)$/ }]],
	[
		'margen',
		[
			{
				verb: /^(?:actuó|actuaron|actúa|trasladó|trasladaron|expulsó|expulsaron|deportó|deportaron)$/,
				rest: ['al'],
				joins: /^(?:de|del)$/,
			},
		],
	],
	['retrasó', [{ verb: /^/, rest: [], joins: null }]],
	['demoró', [{ verb: /^/, rest: [], joins: null }]],
	['dilató', [{ verb: /^/, rest: [], joins: null }]],
	['obstaculizó', [{ verb: /^/, rest: [], joins: null }]],
]);
/** Words at which a phrase that slights an order may stand. */
export const SLIGHTED: ReadonlySet<string> = new Set(PHRASES.keys());

/** `pasó por alto la resolución`, `dio largas al cumplimiento de la sentencia`, `se saltó el fallo`. */
export function slighted(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	for (const { verb, rest, joins } of PHRASES.get(tokens[at]!.norm) ?? []) {
		const first = at - rest.length - 1;
		const alone = verb.source === '^';
		if (!alone && (first < sentence.from || !verb.test(tokens[first]!.norm))) continue;
		if (rest.some((word, nth) => tokens[first + 1 + nth]?.norm !== word)) continue;
		if (joins !== null && !joins.test(tokens[at + 1]?.norm ?? '')) continue;
		let object = joins === null ? at + 1 : at + 2;
		if (/^(?:a|al)$/.test(tokens[object]?.norm ?? '')) object += 1;
		// `dilató el cumplimiento de la sentencia`
		const kept = tokens
			.slice(object, object + 3)
			.findIndex(({ norm }) => /^(?:cumplimiento|ejecución|acatamiento)$/.test(norm));
		if (alone && kept < 0) continue;
		if (kept >= 0) object += kept + 2;
		const about = aboutAt(doc, sentence, object);
		if (about?.kind !== 'order') continue;
		const begin = alone ? at : first;
		const lead = tokens.slice(Math.max(sentence.from, begin - 3), begin).map(({ norm }) => norm);
		if (lead.some((norm) => /^(?:si|no|podría|puede|debe)$/.test(norm))) return null;
		const verbAt = lead.at(-1) === 'ha' || lead.at(-1) === 'han' ? begin - 1 : begin;
		const by = subjectOfVerb(context, verbAt);
		return {
			rule: 'slighted',
			done: 'not-done',
			about,
			by,
			trigger: { from: by !== null && by.from < verbAt ? by.from : verbAt, to: about.to },
		};
	}
	return null;
}

/** `está en abierto desacato del fallo`, `se declaró en rebeldía ante la sentencia`: in open defiance of an order. */
export function inDefiance(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	let from = at;
	while (
		from > sentence.from &&
		from > at - 4 &&
		/^(?:abiert[oa]|franc[oa]|clar[oa]|plen[oa]|flagrante|total|manifiest[oa]|un|evidente)$/.test(
			tokens[from - 1]!.norm,
		)
	)
		from -= 1;
	if (tokens[from - 1]?.norm !== 'en' || !/^(?:de|del|a|al|ante|con)$/.test(tokens[at + 1]?.norm ?? ''))
		return null;
	const about = aboutAt(doc, sentence, at + 2);
	if (about?.kind !== 'order') return null;
	const verb = from - 2;
	const stands =
		verb >= sentence.from &&
		/^(?:está|están|sigue|siguen|incurrió|incurrieron|continúa)$/.test(tokens[verb]!.norm);
	const by = stands ? subjectOfVerb(context, verb) : null;
	return {
		rule: 'in-defiance',
		done: 'not-done',
		about,
		by,
		trigger: { from: by?.from ?? from - 1, to: about.to },
	};
}

const SHARE =
	/^(?:half|part|some|most|fraction|handful|third|few|portion|mitad|parte|algunos|algunas|tercio)$/;
/** Words for some of what was ordered. */
export const SHARES: ReadonlySet<string> = new Set(
	'half part some most fraction handful third few portion mitad parte algunos algunas tercio'.split(' '),
);

/** `handed over half of the files it was told to`, `entregó la mitad de los expedientes que la jueza ordenó`. */
export function someOf(context: Context, at: number): Told | null {
	const { doc, sentence } = context;
	const { tokens } = doc;
	if (!SHARE.test(tokens[at]!.norm) || !/^(?:of|de|del|the)$/.test(tokens[at + 1]?.norm ?? '')) return null;
	let end = -1;
	for (let next = at + 2; next < Math.min(sentence.to, at + 16); next += 1) {
		const { norm, text } = tokens[next]!;
		if (/^[.;:]$/.test(text)) break;
		if (
			/^(?:ordered|told|required|ordenó|ordenados|ordenadas|exigió|ordenado|exigidos|requeridos)$/.test(norm)
		)
			end = next;
		if (end >= 0) break;
	}
	if (end < 0 || at === sentence.from) return null;
	let verb = at - 1;
	while (
		verb > sentence.from &&
		verb > at - 5 &&
		/^(?:only|just|about|nearly|a|the|over|la|una|solo|sólo|apenas|up|back|out)$/.test(tokens[verb]!.norm)
	)
		verb -= 1;
	const { norm } = tokens[verb]!;
	const past =
		sentence.lang === 'es'
			? /[^s]ó$|(?:aron|ieron)$/.test(norm)
			: /ed$|^(?:gave|gives|brought|sent|let|paid|met|did|handing|turning|freeing|releasing|producing|giving|returning)$/.test(
					norm,
				);
	if (!past) return null;
	const lead = tokens[verb - 1]?.norm ?? '';
	if (/^(?:no|not|to)$/.test(lead)) return null;
	const by = subjectOfVerb(context, verb);
	return {
		rule: 'some-of',
		done: 'partly-done',
		about: { from: at + 2, to: end + 1, kind: 'order', head: end },
		by,
		trigger: { from: verb, to: end + 1 },
	};
}
