import type { Context } from './context.ts';
import type { CustodyEvent } from './event.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import { entered, inCustody } from './spanish-keeping.ts';
import { freed, inPrison, lastSeen, NOUNS, noun, remains } from './spanish-nouns.ts';
import { foundDead, handedOver, letGo, serves, spent, staysIn } from './spanish-states.ts';
import { opensEntry } from './spanish-subject.ts';
import { readSpanishVerb } from './spanish-verbs.ts';
import { HAVE, STAY } from './spanish-words.ts';
import { placeOfEvent } from './there.ts';

/** Events that the verbs, participles and nouns of a Spanish sentence tell. */
export function readSpanish(context: Context): CustodyEvent[] {
	const { doc, view } = context;
	const { units } = view;
	const events: CustodyEvent[] = [];
	let carried: CustodyEvent['who'] | null = null;
	let place = context.lastPlace;
	for (let at = 0; at < units.length; at += 1) {
		if (units[at]!.kind !== 'word') continue;
		const here =
			place === context.lastPlace ? context : { ...context, lastPlace: place!, lastPlaceFar: false };
		const event = readAt(here, at, carried);
		if (event === null) continue;
		// `detenida-desaparecida el 30 de diciembre` tells both.
		const both = BOTH.test(units[at]!.norm)
			? readSpanishVerb(here, at, SPANISH_VERBS.get('detenido')!, carried ?? null)
			: null;
		if (both !== null)
			events.push({
				...both,
				trigger: { start: both.trigger.start, end: both.trigger.start + 'detenido'.length },
			});
		events.push(asked(view, at, event));
		carried = event.who ?? carried;
		place = placeOfEvent(doc, event) ?? place;
	}
	return events;
}

function readAt(context: Context, at: number, carried: CustodyEvent['who'] | null): CustodyEvent | null {
	const { units } = context.view;
	const { norm, token } = units[at]!;
	const known = SPANISH_VERBS.get(BOTH.test(norm) ? 'desaparecido' : norm);
	// `Madres y Familiares de Detenidos Desaparecidos`: capitals are names, not events.
	if (known !== undefined)
		return isLower(token.text) || opensEntry(context, at)
			? readSpanishVerb(context, at, known, carried ?? null)
			: null;
	if (norm === 'libertad' || norm === 'libre' || norm === 'libres')
		return freed(context, at, carried ?? null);
	if (/^(?:visto|vista|vio|vieron|vi)$/.test(norm)) return lastSeen(context, at);
	if (norm === 'custodia' || norm === 'manos') return inCustody(context, at);
	if (norm === 'disposición') return handedOver(context, at, carried ?? null);
	if (/^ingres(?:ó|aron|a|an|ad[oa]s?|ar)$/.test(norm)) return entered(context, at);
	if (/^(?:restos|cuerpos?|cadáver(?:es)?)$/.test(norm)) return remains(context, at);
	if (/^(?:prisión|pres[oa]s?|cautiv[oa]s?|incomunicad[oa]s?)$/.test(norm)) return inPrison(context, at);
	if (/^(?:hallad[oa]s?|encontrad[oa]s?|apareció|aparecieron|aparece|hallaron|encontraron)$/.test(norm))
		return foundDead(context, at);
	if (norm === 'arresto' || /^(?:rejas|cumple|cumplen|cumplía|purga)$/.test(norm)) return serves(context, at);
	if (NOUNS.has(norm) && (isLower(token.text) || at === 0)) return noun(context, at, NOUNS.get(norm)!);
	if (STAY.test(norm) || (norm === 'estado' && HAVE.test(units[at - 1]?.norm ?? '')))
		return staysIn(context, at) ?? spent(context, at);
	if (/^pas(?:ó|aron|ado)$/.test(norm)) return spent(context, at);
	if (norm === 'dejó' || norm === 'dejaron') return letGo(context, at);
	return null;
}

const BOTH = /^detenid[oa]s?[-–]desaparecid[oa]s?$/;

/** `¿Fue trasladada?` asks. */
function asked({ units }: Context['view'], at: number, event: CustodyEvent): CustodyEvent {
	if (event.manner.force !== 'asserts' && event.manner.force !== 'predicts') return event;
	const mark = units.slice(at).find(({ token }) => /^[?¿.]$/.test(token.text));
	if (mark?.token.text !== '?') return event;
	return { ...event, manner: { ...event.manner, force: 'asks' } };
}

const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);
