import { AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { ENGLISH_VERBS } from './english-frames.ts';
import { set } from './phrase-kinds.ts';
import { SPANISH_VERBS } from './spanish-frames.ts';
import type { Unit } from './view.ts';

const VERBS = set(
	'saw watched witnessed served reported noted notified documented charged conducted completed evaluated found informed responded requested called contacted ' +
		'determined convicted sentenced issued lodged placed posted received arrived became began continued stated said says advised observed ' +
		'ordered authorized recommended cleared denied complained admits admitted says claims alleges conceded acknowledged remain remained remains prepared initiated assessed ' +
		'provided cancel cancelled canceled appeared departed pronounced declared revoked lodged booked killed approved dispatched discovered escorted examined applied entered obtained presented collapsed suffered exhibited used has have had' +
		' lleva llevan llevaba llevaban sigue siguen permanece permanecen permaneció continúa continúan seguía quedó quedaron salió salieron recuperó obtuvo ' +
		'estuvo estaba estaban estuvieron encuentra encuentran halla hallan tiene tienen tuvo mantiene mantienen puso pusieron dejó dejaron cumple cumplen ingresó ' +
		'ingresaron informó dijo denunció confirmó apareció aparecieron',
);

const STOPS = set(
	"junto cerca pese eran conjuntamente durante mediante ayer hoy anoche tras frente outside inside within aboard upon amid beside behind including until pursuant whose who whom that which where when while and or but nor to not 's per que quien quienes donde cuando y e o u",
);

export const isStop = (unit: Unit): boolean =>
	unit.kind === 'mark' ||
	unit.kind === 'date' ||
	PREPOSITIONS.has(unit.norm) ||
	CLAUSE_OPENERS.has(unit.norm) ||
	AUXILIARIES.has(unit.norm) ||
	STOPS.has(unit.norm);

/** A verb ends a phrase but may begin one: `detained people`. */
export const isVerb = (unit: Unit): boolean =>
	unit.kind === 'word' && (VERBS.has(unit.norm) || SPANISH_VERBS.has(unit.norm) || isVerbForm(unit.norm));

/** Forms that are nouns as often: `the housing unit`, `his rounds`, `driving under the influence`. */
const NOUNS_TOO = set(
	'housing processing holding booking handing turning moves returns houses books processes frees hands turns transports ' +
		'transfers releases paroles driving rendering surrendering places loads ships buses trucks escorts drives rounds picks ' +
		'scoops sweeps leads carts drags locks kicks bails interns keeps puts throws grabs exiles placing loading keeping ' +
		'leading sweeping forces forced forcing herds bundles',
);

/** `deported`, `sending`; not `release`, which is a noun as often. */
function isVerbForm(norm: string): boolean {
	const known = ENGLISH_VERBS.get(norm);
	return known !== undefined && known.form !== 'base' && !NOUNS_TOO.has(norm);
}
