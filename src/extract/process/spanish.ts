import type { Doc, Sentence } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import { partyAfter, partyBefore } from '../parties/index.ts';
import { wordingAt } from '../wordings.ts';
import { eachRight, type Reader } from './found.ts';
import { ALLOWED, RIGHTS, TOLD } from './rights.ts';
import { isPerson } from './who.ts';

const BETWEEN =
	/^(?:la|el|los|las|un|una|ningún|ninguna|previa|previo|alguna|alguno|algún|su|sus|correspondiente|ni|mediar|que|mediara|medie|haber|contar|con|tener|formal|todo|toda|cualquier|tipo|de|siquiera|hubiera|existiera|a|al)$/;

/** So many rights are listed at once. */
const MOST = 6;

/** Rights from token `from` on, one after the other; a weak noun counts only where `weak` is set. */
function rightsFrom(doc: Doc, sentence: Sentence, from: number, weak: boolean): Words[] {
	const { tokens } = doc;
	const found: Words[] = [];
	let at = from;
	while (at < sentence.to && found.length < MOST) {
		let start = at;
		while (
			start < Math.min(sentence.to, at + 5) &&
			BETWEEN.test(tokens[start]!.norm) &&
			wordingAt(RIGHTS, doc, start, sentence.to) === null
		)
			start += 1;
		const hit = wordingAt(RIGHTS, doc, start, sentence.to);
		if (hit === null || (!hit.value && !weak)) return found;
		// `sin orden ni concierto`, `orden de mérito`
		if (
			/^(?:orden|proceso|cargo|juez)$/.test(tokens[hit.to - 1]!.norm) &&
			/^(?:de|del)$/.test(tokens[hit.to]?.norm ?? '') &&
			!/^(?:autoridad|juez|la)$/.test(tokens[hit.to + 1]?.norm ?? '')
		)
			return found;
		found.push({ from: start, to: hit.to });
		let next = hit.to;
		if (tokens[next]?.text === ',') next += 1;
		if (/^(?:ni|o|y|u|e|sin)$/.test(tokens[next]?.norm ?? '')) next += 1;
		if (tokens[next]?.norm === 'sin') next += 1;
		if (next === hit.to) return found;
		at = next;
	}
	return found;
}

/** `sin orden judicial` · `sin haber comparecido ante un juez` · `sin que mediara orden`. */
const without: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (
		/^(?:haber|ser|que)/.test(doc.tokens[at + 1]?.norm ?? '') &&
		/^(?:escuchad|oíd)[oa]s?$/.test(doc.tokens[at + 2]?.norm ?? '')
	)
		return [
			{
				from: at,
				to: at + 3,
				right: { from: at + 1, to: at + 3 },
				denied: true,
				who: null,
				rule: 'without-being',
			},
		];
	for (let next = at + 1; next < Math.min(sentence.to, at + 6); next += 1) {
		const right = rightOfVerb(doc, sentence, next);
		if (right !== null)
			return [{ from: at, to: right.to, right, denied: true, who: null, rule: 'without-being' }];
		if (
			!/^(?:haber|habérsele|ser|nadie|me|nos|sido|que|se|le|les|nunca|fuera|fueran|jamás|hubiera|hubieran|poder|permitirle|permitirles)$/.test(
				doc.tokens[next]!.norm,
			)
		)
			break;
	}
	return eachRight(rightsFrom(doc, sentence, at + 1, false), at, null, true, 'without');
};

const BEFORE_JUDGE =
	/^(?:comparecido|comparecer|presentad[oa]s?|llevad[oa]s?|conducid[oa]s?|comparecía|escuchad[oa]s?|oíd[oa]s?)$/;
const TO_BE_TOLD =
	/^(?:informad[oa]s?|notificad[oa]s?|informó|informaron|notificó|notificaron|comunicó|comunicaron|explicó|explicaron|informársele|dijo|dijeron|informara|informaran|informase|notificara|notificaran|explicara|explicaran|dijera|dijeran|comunicara|leyeran|leyera|exhibió|exhibieron|mostró|mostraron|leyó|leyeron|entregó|entregaron)$/;
const JUDGED =
	/^(?:juzgad[oa]s?|procesad[oa]s?|acusad[oa]s?|condenad[oa]s?|imputad[oa]s?|sentenciad[oa]s?|enjuiciad[oa]s?)$/;

/** What a verb gives that the law owes: `presentado | ante un juez`, `informado | de los motivos`, `permitió | ver a su abogado`. */
function rightOfVerb(doc: Doc, sentence: Sentence, at: number): Words | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	if (BEFORE_JUDGE.test(norm)) {
		for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1)
			if (/^(?:juez|jueza|tribunal|juzgado|justicia|magistrado)$/.test(tokens[next]!.norm))
				return { from: at, to: next + 1 };
		return null;
	}
	// `no se avisó a los familiares`, `no se notificó a la familia`
	if (/^(?:avisó|avisaron|avisado|notificó|notificaron|informó|informaron|comunicó)$/.test(norm))
		for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1)
			if (
				/^(?:familia|familias|familiares|parientes|madre|padres|esposa|cónsul|consulado|abogad[oa]s?|defensor)$/.test(
					tokens[next]!.norm,
				)
			)
				return { from: at, to: next + 1 };
	if (TO_BE_TOLD.test(norm)) {
		for (let next = at + 1; next < Math.min(sentence.to, at + 6); next += 1) {
			const paper = /^orden$/.test(tokens[next]!.norm) ? wordingAt(RIGHTS, doc, next, sentence.to) : null;
			if (paper !== null) return { from: next, to: paper.to };
			if (TOLD.test(tokens[next]!.norm)) return { from: at, to: next + 1 };
			if (/^(?:familia|familias|familiares)$/.test(tokens[next]!.norm) && tokens[next - 1]!.norm !== 'su')
				break;
			if (tokens[next]!.norm === 'por' && tokens[next + 1]?.norm === 'qué')
				return { from: at, to: Math.min(sentence.to, next + 2) };
			if (tokens[next]!.kind !== 'word') return null;
		}
		return null;
	}
	// `ha visto a un abogado`, `habló con su defensor`
	if (/^(?:visto|vio|vieron|hablado|habló|hablaron|conocido|consultado)$/.test(norm)) {
		for (let next = at + 1; next < Math.min(sentence.to, at + 5); next += 1)
			if (
				/^(?:abogad[oa]s?|defensor|defensora|defensores|juez|jueza|cónsul|fiscal)$/.test(tokens[next]!.norm)
			)
				return { from: at, to: next + 1 };
		return null;
	}
	return JUDGED.test(norm) ? { from: at, to: at + 1 } : null;
}

/** The verb’s first word with `no`, `nunca`, `se le` before it. */
function groupOf(
	doc: Doc,
	sentence: Sentence,
	at: number,
): { readonly from: number; readonly negated: boolean; readonly passive: boolean } {
	let from = at;
	let negated = false;
	let passive = false;
	while (from > Math.max(sentence.from, at - 7)) {
		const { norm } = doc.tokens[from - 1]!;
		if (/^(?:no|nunca|jamás|tampoco|ni)$/.test(norm)) negated = true;
		else if (/^(?:fue|fueron|ser|sido|era|eran|es|son|sea)$/.test(norm)) passive = true;
		else if (
			!/^(?:ha|han|había|habían|hubiera|haya|hayan|se|le|les|lo|la|los|las|me|nos|siquiera|aún|todavía|formalmente)$/.test(
				norm,
			)
		)
			break;
		from -= 1;
	}
	// `nadie le leyó sus derechos`
	if (/^(?:nadie|ninguno|ninguna)$/.test(doc.tokens[from - 1]?.norm ?? ''))
		return { from: from - 1, negated: true, passive };
	if (
		/^(?:ellos|ellas|los|nosotros)$/.test(doc.tokens[from - 1]?.norm ?? '') &&
		/^(?:ninguno|ninguna)$/.test(doc.tokens[from - 3]?.norm ?? '')
	)
		return { from: from - 3, negated: true, passive };
	return { from, negated, passive };
}

/** `nunca fue presentado ante un juez` · `no se le informó de los motivos` · `fue puesto a disposición del juez`. */
const verbOfRight: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const group = groupOf(doc, sentence, at);
	const right = rightOfVerb(doc, sentence, at);
	if (right === null) return [];
	const { norm } = doc.tokens[at]!;
	if (
		!group.negated &&
		(JUDGED.test(norm) || !/^(?:presentad|llevad|conducid|informad|leyeron|leyó)/.test(norm))
	)
		return [];
	if (JUDGED.test(norm) && !group.passive && !/^(?:sido)$/.test(doc.tokens[at - 1]?.norm ?? '')) return [];
	if (!group.negated && /^(?:leyeron|leyó)$/.test(norm) && !/^derechos$/.test(doc.tokens[right.to - 1]!.norm))
		return [];
	if (
		!group.negated &&
		/^informad/.test(norm) &&
		!/^(?:derechos|motivos|cargos)$/.test(doc.tokens[right.to - 1]!.norm)
	)
		return [];
	if (!group.negated && !group.passive && /^(?:presentad|llevad|conducid|informad)/.test(norm)) return [];
	const who = partyBefore(doc, sentence, group.from);
	return [
		{
			from: who !== null && who.to === group.from && who.to - who.from <= 6 ? who.from : group.from,
			to: right.to,
			right,
			denied: group.negated,
			who,
			rule: group.negated ? 'not-given' : 'given',
		},
	];
};

/** `no se le permitió ver a su abogado` · `no pudo comunicarse con su familia`. */
const allowed: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	if (
		!ALLOWED.test((tokens[at + 1]?.norm ?? '').replace(/(?:le|les|lo|la|los|las)$/, '')) &&
		!ALLOWED.test(tokens[at + 1]?.norm ?? '')
	) {
		const rights = group.negated ? rightsFrom(doc, sentence, at + 1, true) : [];
		return eachRight(rights, group.from, partyBefore(doc, sentence, group.from), true, 'not-allowed');
	}
	const plain = /^(?:llamar|comunicarse|apelar|impugnar|defenderse)/.test(tokens[at + 1]!.norm);
	let to = at + 2;
	let right = plain;
	while (to < Math.min(sentence.to, at + 10)) {
		const { norm, kind } = tokens[to]!;
		if (kind !== 'word' || /^(?:hasta|durante|porque|cuando|mientras|que|desde|pero)$/.test(norm)) break;
		if (
			/^(?:abogad[oa]s?|defensor|juez|familia|familiares|madre|esposa|hijos|visitas?|cónsul|defensa|llamadas?|derechos?)$/.test(
				norm,
			)
		)
			right = true;
		to += 1;
	}
	if (!right || (!group.negated && !/^permit/.test(tokens[at]!.norm))) return [];
	if (!group.negated && !/^(?:permitió|permitieron)$/.test(tokens[at]!.norm)) return [];
	return [
		{
			from: group.from,
			to,
			right: { from: at + 1, to },
			denied: group.negated,
			who: partyBefore(doc, sentence, group.from),
			rule: group.negated ? 'not-allowed' : 'allowed',
		},
	];
};

/** `se le negó el acceso a un abogado` · `les negaron el derecho a la defensa` · `privado de su derecho a un juicio`. */
const denied: Reader = (doc, index, at) => {
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
const secretTrial: Reader = (doc, _index, at) => {
	const { tokens } = doc;
	if (!/^(?:secret[oa]s?|sumari[oa]s?|clandestin[oa]s?|sumarísim[oa]s?)$/.test(tokens[at + 1]?.norm ?? ''))
		return [];
	let from = at;
	while (/^(?:en|un|una|el|la|mediante|tras)$/.test(tokens[from - 1]?.norm ?? '') && at - from < 2) from -= 1;
	return [
		{ from, to: at + 2, right: { from: at, to: at + 2 }, denied: true, who: null, rule: 'secret-trial' },
	];
};

/** `no tuvo acceso a un abogado` · `tuvo acceso a` · `no contó con defensa` · `tuvieron derecho a`. */
const had: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	const rights = rightsFrom(doc, sentence, tokens[at + 1]?.norm === 'con' ? at + 2 : at + 1, false);
	if (rights.length === 0) return [];
	// `tuvo juicio` alone tells of the trial; that a right was had is said with access, counsel, a hearing.
	if (
		!group.negated &&
		!/acceso|abogad|defensa|audiencia|juicio|asistencia|derecho/.test(
			tokens[rights[0]!.from]!.norm + tokens[rights[0]!.to - 1]!.norm,
		)
	)
		return [];
	const who = partyBefore(doc, sentence, group.from);
	return eachRight(
		rights,
		who !== null && who.to === group.from && who.to - who.from <= 6 ? who.from : group.from,
		who,
		group.negated,
		group.negated ? 'not-given' : 'given',
	);
};

/** `la falta de debido proceso` · `violación del debido proceso` · `ausencia de garantías`. */
const lack: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	if (!/^(?:de|del|al|a)$/.test(doc.tokens[at + 1]?.norm ?? '')) return [];
	const rights = rightsFrom(doc, sentence, at + 2, false);
	const from = /^(?:la|una)$/.test(doc.tokens[at - 1]?.norm ?? '') ? at - 1 : at;
	return eachRight(rights, from, null, true, 'lack');
};

/** `incomunicado`, `en incomunicación`. */
const incommunicado: Reader = (_doc, _index, at) => [
	{ from: at, to: at + 1, right: { from: at, to: at + 1 }, denied: true, who: null, rule: 'incommunicado' },
];

export const SPANISH_PROCESS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	...rows('sin', without),
	...rows('juicio juicios audiencia', secretTrial),
	...rows(
		'comparecido presentado presentada presentados presentadas llevado llevada llevados llevadas conducido conducida conducidos conducidas informado informada informados informadas notificado notificada notificados ' +
			'visto vio vieron hablado habló hablaron avisó avisaron avisado informó informaron notificó notificaron comunicó comunicaron explicó explicaron dijo dijeron exhibió exhibieron mostró mostraron leyó leyeron entregó entregaron juzgado juzgada juzgados juzgadas procesado procesada procesados ' +
			'acusado acusada acusados condenado condenada condenados imputado imputada sentenciado enjuiciado',
		verbOfRight,
	),
	...rows(
		'permitió permitieron permitía permitían permitido dejaron dejó pudo pudieron podía podían podido',
		allowed,
	),
	...rows(
		'negó negaron negaba negaban negado negada negados niega niegan privado privada privados privadas privaron privó despojado',
		denied,
	),
	...rows('tuvo tuvieron tenía tenían tiene tienen contó contaron contaba recibió recibieron tenido', had),
	...rows('falta ausencia violación negación denegación', lack),
	...rows('incomunicado incomunicada incomunicados incomunicadas incomunicación', incommunicado),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
