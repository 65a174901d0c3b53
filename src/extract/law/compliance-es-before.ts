import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { FAILED } from './compliance-words.ts';
import type { Context } from './order-shape.ts';

/** `asegura haber cumplido` */
const SAYS = /^(?:aleg|asegur|afirm|sost|dic|dij|admit|reconoc)\p{L}*$/u;

export type Before = {
	from: number;
	negated: boolean;
	failed: boolean;
	late: boolean;
	impossible: boolean;
	clitic: boolean;
	partly: boolean;
	denied: boolean;
};

export function before({ doc, sentence }: Context, at: number): Before | null {
	const { tokens } = doc;
	const read: Before = {
		from: at,
		negated: false,
		failed: false,
		late: false,
		impossible: false,
		clitic: false,
		partly: false,
		denied: false,
	};
	let able = false;
	for (let back = at - 1; back >= Math.max(sentence.from, at - 8); back -= 1) {
		const { norm } = tokens[back]!;
		if (
			norm === 'no' ||
			norm === 'ni' ||
			norm === 'nunca' ||
			norm === 'tampoco' ||
			norm === 'jamás' ||
			norm === 'sin'
		)
			read.negated = true;
		else if (/^(?:la|lo|las|los)$/.test(norm) && back === read.from - 1) read.clitic = true;
		else if (/^(?:negó|negaron|niega|niegan|rehusó|rehúsa)$/.test(norm) && tokens[back + 1]?.norm === 'a')
			read.failed = true;
		else if (norm === 'que' && /^(?:negó|negaron|niega|niegan)$/.test(tokens[back - 1]?.norm ?? '')) {
			read.denied = true;
			break;
		} else if (FAILED.test(norm)) read.failed = true;
		else if (/^(?:tardó|tardaron|tarda|demoró|demoraron)$/.test(norm)) read.late = true;
		else if (/^(?:imposible)$/.test(norm)) read.impossible = true;
		else if (/^(?:puede|pueden|pudo|podía|pudieron)$/.test(norm)) able = true;
		else if (norm === 'haber' && /^(?:niega|niegan|negó|negaron)$/.test(tokens[back - 1]?.norm ?? '')) {
			read.denied = true;
			read.from = back - 1;
			break;
		} else if (norm === 'haber' && SAYS.test(tokens[back - 1]?.norm ?? '')) {
			read.from = back - 1;
			break;
		} else if (/^(?:sigue|siguen|seguía|continúa)$/.test(norm)) read.from = back;
		else if (/^(?:solo|sólo|parcialmente)$/.test(norm)) read.partly = true;
		else if (
			/^(?:debe|deben|debía|deberá|deberán|debería|podría|podrían|para|ordenó|promete|prometió)$/.test(norm)
		)
			return null;
		else if (/^(?:si)$/.test(norm)) return null;
		else if (
			!NUMBER_WORDS.has(norm) &&
			!/^(?:ha|han|había|habían|haya|hayan|habría|se|a|en|aún|todavía|ya|también|siquiera|le|días?|horas?|meses|semanas?|es|resulta|era|puede|pueden|pudo|podía|\d+)$|mente$/u.test(
				norm,
			)
		)
			break;
		read.from = back;
	}
	// `no puede cumplir`: the negation stands before what it denies.
	if (able && read.negated) read.impossible = true;
	return read;
}
