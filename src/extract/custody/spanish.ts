import { clauseAround } from '../clauses.ts';
import type { Doc } from '../document.ts';
import { NEGATIONS } from '../left-out.ts';
import type { Context } from './context.ts';
import { type CustodyEvent, partOf } from './event.ts';
import { complements } from './spanish-complements.ts';
import { spanishEvent } from './spanish-event.ts';
import { SPANISH_VERBS, WITH_PRONOUN } from './spanish-frames.ts';
import { deniedToHave, inCustody } from './spanish-keeping.ts';
import { leftHouse } from './spanish-left.ts';
import { NOUNS } from './spanish-noun-types.ts';
import { noun } from './spanish-nouns.ts';
import { placeIn } from './spanish-place.ts';
import { remains } from './spanish-remains.ts';
import { lastSeen } from './spanish-seen.ts';
import { opensEntry } from './spanish-subject.ts';
import { readTurn } from './spanish-turn.ts';
import { notHeardOf } from './spanish-unheard.ts';
import { readSpanishVerb } from './spanish-verbs.ts';
import { placeOfEvent } from './there.ts';

/** Events that the verbs, participles and nouns of a Spanish sentence tell. */
export function readSpanish(context: Context): CustodyEvent[] {
	const { doc, view } = context;
	const { units } = view;
	const events: CustodyEvent[] = [];
	let carried: Whose = null;
	let place = context.lastPlace;
	for (let at = 0; at < units.length; at += 1) {
		if (units[at]!.kind !== 'word') continue;
		const here =
			place === context.lastPlace ? context : { ...context, lastPlace: place!, lastPlaceFar: false };
		const event = readAt(here, at, carried);
		if (event === null) continue;
		// `sigue en prisión`: its verb and its noun tell one stay.
		const last = events.at(-1);
		if (last !== undefined && last.type === event.type && last.trigger.start === event.trigger.start)
			continue;
		// `detenida-desaparecida el 30 de diciembre` tells both.
		const both = BOTH.test(units[at]!.norm)
			? readSpanishVerb(here, at, SPANISH_VERBS.get('detenido')!, carried)
			: null;
		if (both !== null)
			events.push({
				...both,
				trigger: { start: both.trigger.start, end: both.trigger.start + 'detenido'.length },
			});
		events.push(withNegation(doc, event));
		carried = event.who ?? carried;
		place = placeOfEvent(doc, event) ?? place;
	}
	return events;
}

/**
 * A negation before the event in its clause that is another verb’s: `se negaron a recibir la denuncia por la desaparición de
 * Ana Pereyra`. A reader of the proposal has to see it.
 */
function withNegation(doc: Doc, event: CustodyEvent): CustodyEvent {
	if (event.manner.polarity !== 'affirms') return event;
	const starts = [event.who, event.by, event.from, event.at, event.to, event.on].flatMap((part) =>
		part?.start === undefined || ('elsewhere' in part && part.elsewhere === true) ? [] : [part.start],
	);
	const start = Math.min(event.trigger.start, ...starts);
	const clause = clauseAround(doc, start, event.trigger.end);
	if (clause === null) return event;
	for (let at = clause.from; at < clause.to && doc.tokens[at]!.start < start; at += 1) {
		const { norm, end } = doc.tokens[at]!;
		if (!NEGATIONS.has(norm)) continue;
		const words = [...event.manner.words, { start: doc.tokens[at]!.start, end }];
		return { ...event, manner: { ...event.manner, words } };
	}
	return event;
}

type Reader = (context: Context, at: number, carried: Whose) => CustodyEvent | null;
type Whose = NonNullable<CustodyEvent['who']> | null;

const on = (words: string, ...readers: Reader[]): [string, readonly Reader[]][] =>
	words.split(' ').map((word) => [word, readers]);

/** What each word may begin or end a set phrase of that no table reads: the first reader that finds one stands. */
const PHRASES: ReadonlyMap<string, readonly Reader[]> = new Map([
	...on('visto vista vistos vistas vio vieron vi', lastSeen),
	...on('custodia manos', inCustody),
	...on('tener', deniedToHave),
	...on('abandonó abandonaron', leftHouse),
	...on('supo supieron sabe sabía saben sabían saber paradero', notHeardOf),
	...on('osamenta osamentas restos cuerpo cuerpos cadáver cadáveres', remains),
]);

function readAt(context: Context, at: number, carried: Whose): CustodyEvent | null {
	const { units } = context.view;
	const { norm, token } = units[at]!;
	const known =
		SPANISH_VERBS.get(norm.includes('desaparecid') && BOTH.test(norm) ? 'desaparecido' : norm) ??
		(/^(?:me|nos|lo|los)$/.test(units[at - 1]?.norm ?? '') ? WITH_PRONOUN.get(norm) : undefined);
	// `Madres y Familiares de Detenidos Desaparecidos`: capitals are names, not events.
	// `la captura de Ana Pereyra`
	const named =
		known?.form === 'finite' &&
		NOUNS.has(norm) &&
		/^(?:la|el|su|una?|de|del)$/.test(units[at - 1]?.norm ?? '');
	const turned = readTurn(context, at, carried);
	if (turned !== null) return turned;
	const counted = countedPeople(context, at);
	if (counted !== null) return counted;
	if (known !== undefined && !named)
		return isLower(token.text) || opensEntry(context, at)
			? readSpanishVerb(context, at, known, carried)
			: null;
	for (const read of PHRASES.get(norm) ?? []) {
		const event = read(context, at, carried);
		if (event !== null) return event;
	}
	const type = NOUNS.get(norm);
	if (type !== undefined)
		return isLower(token.text) || at === 0 || /^[:;.–-]$/.test(units[at - 1]!.token.text)
			? noun(context, at, type, carried)
			: null;
	return null;
}

/** `hubo doce detenidos en Norte`, `la redada dejó 40 arrestados`: how many, as the outcome of something. */
function countedPeople(context: Context, at: number): CustodyEvent | null {
	const { units } = context.view;
	const noun = /^(deten|arrest|captur|aprehend)(?:id|ad)[oa]s$/.exec(units[at]!.norm);
	const number = units[at - 1];
	if (noun === null || context.subject !== null || number === undefined) return null;
	if (number.token.kind !== 'number' && !NUMBER.test(number.norm)) return null;
	let verb = at - 2;
	while (
		/^(?:al|menos|más|unos|unas|con|de|un|el|saldo|total|casi|por|lo|fue|ya)$/.test(units[verb]?.norm ?? '')
	)
		verb -= 1;
	if (
		!/^(?:hubo|hay|dejó|dejaron|terminó|terminaron|acabó|van|suman|registró|registraron|reportó|reportaron|saldó|saldo|contabiliza|contabilizó)$/.test(
			units[verb]?.norm ?? '',
		)
	)
		return null;
	const { list, end } = complements(context, at + 1);
	const place = placeIn(list);
	return spanishEvent(context, {
		at,
		from: at,
		end,
		list,
		who: { start: number.start, end: units[at]!.end },
		type: 'arrest',
		places: place === undefined ? {} : { at: partOf(place) },
		frame: { id: 'cuántos', type: 'arrest' },
	});
}

const NUMBER =
	/^(?:un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|cien|doscientos|trescientos|varios|varias|decenas|cientos)$/;

const BOTH = /^detenid[oa]s?[-–]desaparecid[oa]s?$/;

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);
