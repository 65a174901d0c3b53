import { ADVERBS } from '../lexicon/grammar-words.ts';
import { NO_ADVERB, set } from './phrase-kinds.ts';

export const PREPOSITIONS = set(
	'to into onto at in inside within near from by on under via through for with of aboard until since between during about against outside toward towards over',
);

export const STOPS = set(
	'and or but who whom which that where when while because after before once if upon pending following charging due as although however so than whereas and/or although',
);

/** Verbs of saying: what stands behind them is of the saying, `his lawyer said Friday`. */
export const REPORTS =
	/^(?:said|says|told|tells|announced|announces|added|wrote|confirmed|confirms|stated|argued|tweeted|posted|according|informó|informaron|dijo|dijeron|anunció|anunciaron|confirmó|confirmaron|denunció|denunciaron|señaló|indicó|afirmó|aseguró|declaró|explicó|reportó|según)$/;

/** Verbs that often follow `to`: `to await receipt of …` is no goal. */
export const INFINITIVES = set(
	'be await face serve stand undergo receive attend see meet join work live help testify answer complete obtain provide continue seek begin ensure monitor rule evaluate determine assist reduce avoid prevent make get have do allow visit finish start pay appear fight plead protect',
);

export const GERUNDS = set(
	'being remaining entering reentering re-entering crossing attempting having overstaying violating failing living working staying',
);

export const PARTICLES = set(
	'back in out up over down there directly again together away off home abroad overseas',
);

export const isAdverb = (norm: string): boolean =>
	ADVERBS.has(norm) || norm === 'ever' || (/ly$|mente$/.test(norm) && !NO_ADVERB.has(norm));
