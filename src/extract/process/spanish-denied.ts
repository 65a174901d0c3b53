import type { Doc, Sentence } from '../document.ts';
import { partyAfter, partyBefore } from '../parties/index.ts';
import { eachRight, type Reader } from './found.ts';
import { ALLOWED } from './rights.ts';
import { groupOf, rightsFrom } from './spanish-rights.ts';
import { isPerson } from './who.ts';

/** `se le negó el acceso a un abogado` · `les negaron el derecho a la defensa` · `privado de su derecho a un juicio`. */
export const denied: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	let start =
		tokens[at + 1]?.norm === 'a' || tokens[at + 1]?.norm === 'al' ? objectEnd(doc, sentence, at + 1) : at + 1;
	if (/^(?:priv|despoj)/.test(tokens[at]!.norm)) {
		if (!/^(?:de|del)$/.test(tokens[start]?.norm ?? '')) return [];
		start += 1;
	}
	const clitic =
		group.from < at && tokens.slice(group.from, at).some(({ norm }) => /^(?:le|les|nos|me)$/.test(norm));
	const rights = rightsFrom(doc, sentence, start, clitic);
	if (
		rights.length === 0 ||
		(!clitic &&
			!/^(?:priv|despoj)/.test(tokens[at]!.norm) &&
			!/^(?:acceso|derecho|el|la)$/.test(tokens[start]?.norm ?? ''))
	)
		return [];
	if (/^(?:cargos?|acusación|imputación)$/.test(tokens[rights[0]!.to - 1]!.norm)) return [];
	// `a los detenidos les negaron …`
	const before = partyBefore(doc, sentence, group.from);
	const to = rights.at(-1)!.to;
	const whom = /^(?:a|al)$/.test(tokens[to]?.norm ?? '') ? partyAfter(doc, sentence, to + 1, true) : null;
	const who =
		whom !== null && isPerson(doc, whom)
			? whom
			: before !== null &&
					(/^(?:a|al)$/.test(tokens[before.from - 1]?.norm ?? '') ||
						/^(?:priv|despoj)/.test(tokens[at]!.norm))
				? before
				: null;
	return eachRight(rights, group.from, who, !group.negated, 'denied');
};

/** `negaron | a los detenidos | el acceso`: past whom it is denied to. */
function objectEnd(doc: Doc, sentence: Sentence, at: number): number {
	const whom = partyAfter(doc, sentence, at + 1, true);
	return whom !== null && isPerson(doc, whom) ? whom.to : at;
}

/** `Lo condenaron | en un juicio secreto` · `fueron juzgados en secreto` · `un tribunal sin rostro`. */
export const secretTrial: Reader = (doc, _index, at) => {
	const { tokens } = doc;
	if (!/^(?:secret[oa]s?|sumari[oa]s?|clandestin[oa]s?|sumarísim[oa]s?)$/.test(tokens[at + 1]?.norm ?? ''))
		return [];
	let from = at;
	while (/^(?:en|un|una|el|la|mediante|tras)$/.test(tokens[from - 1]?.norm ?? '') && at - from < 2) from -= 1;
	return [
		{ from, to: at + 2, right: { from: at, to: at + 2 }, denied: true, who: null, rule: 'secret-trial' },
	];
};

/** `se les impidió llamar al consulado` · `le prohibieron ver a su abogado`. */
export const hindered: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	const clitic = tokens.slice(group.from, at).some(({ norm }) => /^(?:le|les|nos|me)$/.test(norm));
	if (group.negated || !clitic) return [];
	if (/^suspend|^cort/.test(tokens[at]!.norm))
		return eachRight(rightsFrom(doc, sentence, at + 1, true), group.from, null, true, 'denied');
	const verb = (tokens[at + 1]?.norm ?? '').replace(/(?:le|les|lo|la|los|las|se)$/, '');
	if (!ALLOWED.test(verb) && !ALLOWED.test(tokens[at + 1]?.norm ?? '')) return [];
	let to = at + 2;
	while (
		to < Math.min(sentence.to, at + 7) &&
		/^(?:a|al|con|su|sus|un|una|el|la|los)$/.test(tokens[to]!.norm)
	)
		to += 1;
	if (!OWED_TO.test(tokens[to]?.norm ?? '')) return [];
	return [
		{
			from: group.from,
			to: to + 1,
			right: { from: at + 1, to: to + 1 },
			denied: true,
			who: null,
			rule: 'hindered',
		},
	];
};

const OWED_TO =
	/^(?:abogad[oa]s?|defensor(?:a|es)?|juez|jueza|familia|familiares|madre|padres?|esposa|consulado|cónsul|embajada|casa)$/;

/** `Al abogado no lo dejaron entrar.` */
export const keptOut: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (!/^(?:dejaron|dejó|permitió|permitieron|dejan|permiten)$/.test(tokens[at - 1]?.norm ?? '')) return [];
	const group = groupOf(doc, sentence, at - 1);
	if (!group.negated) return [];
	for (let back = group.from - 1; back >= Math.max(sentence.from, group.from - 8); back -= 1)
		if (
			/^(?:abogad[oa]s?|defensor(?:a|es)?|familia|familiares|madre|cónsul|médico)$/.test(tokens[back]!.norm)
		)
			return [
				{
					from: back,
					to: at + 1,
					right: { from: back, to: back + 1 },
					denied: true,
					who: null,
					rule: 'kept-out',
				},
			];
	return [];
};

/** `El juicio se hizo a puertas cerradas` · `fue juzgado en su ausencia`. */
export const closedDoors: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	if (!/^cerradas?$/.test(tokens[at + 1]?.norm ?? '') || tokens[at - 1]?.norm !== 'a') return [];
	const tried = tokens
		.slice(sentence.from, at)
		.some(({ norm }) => /^(?:juicios?|audiencias?|juzgad[oa]s?|procesos?|vista|condenad[oa]s?)$/.test(norm));
	return tried
		? [
				{
					from: at - 1,
					to: at + 2,
					right: { from: at - 1, to: at + 2 },
					denied: true,
					who: null,
					rule: 'closed-doors',
				},
			]
		: [];
};

/** `la falta de debido proceso` · `violación del debido proceso` · `ausencia de garantías`. */
export const lack: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!/^(?:de|del|al|a)$/.test(doc.tokens[at + 1]?.norm ?? '')) return [];
	const rights = rightsFrom(doc, sentence, at + 2, false);
	const from = /^(?:la|una)$/.test(doc.tokens[at - 1]?.norm ?? '') ? at - 1 : at;
	return eachRight(rights, from, null, true, 'lack');
};

/** `incomunicado`, `en incomunicación`. */
export const incommunicado: Reader = (_doc, _index, at) => [
	{ from: at, to: at + 1, right: { from: at, to: at + 1 }, denied: true, who: null, rule: 'incommunicado' },
];
