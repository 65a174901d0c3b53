import { AUXILIARIES, CLAUSE_OPENERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { ENGLISH_VERBS, SPANISH_VERBS } from './frames.ts';
import { set } from './phrase-kinds.ts';
import type { Unit } from './view.ts';

const VERBS = set(
	'served reported noted notified documented charged conducted completed evaluated found informed responded requested called contacted ' +
		'determined convicted sentenced issued lodged placed posted received arrived became began continued stated said says advised observed ' +
		'ordered authorized recommended cleared denied complained admits admitted says claims alleges conceded acknowledged remained remains prepared initiated assessed ' +
		'provided cancel cancelled canceled appeared departed pronounced declared revoked lodged booked killed approved dispatched discovered escorted examined applied entered obtained presented collapsed suffered exhibited used has have had',
);

const STOPS = set(
	"pursuant whose who whom that which where when while and or but nor to not 's per que quien quienes donde cuando y e o u",
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

/** `deported`, `sending`; not `release`, which is a noun as often. */
function isVerbForm(norm: string): boolean {
	const known = ENGLISH_VERBS.get(norm);
	return (
		known !== undefined &&
		known.form !== 'base' &&
		!/^(?:housing|processing|holding|booking|handing|turning|moves|returns|houses|books|processes|frees|hands|turns|transports|transfers|releases|paroles)$/.test(
			norm,
		)
	);
}
