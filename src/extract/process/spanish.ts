import { partyBefore } from '../parties/index.ts';
import { eachRight, type Reader } from './found.ts';
import { ALLOWED } from './rights.ts';
import {
	closedDoors,
	denied,
	hindered,
	incommunicado,
	keptOut,
	lack,
	secretTrial,
} from './spanish-denied.ts';
import { groupOf, JUDGED, rightOfVerb, rightsFrom } from './spanish-rights.ts';

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

/** `no tuvo acceso a un abogado` · `tuvo acceso a` · `no contó con defensa` · `tuvieron derecho a`. */
const had: Reader = (doc, index, at) => {
	const sentence = doc.sentences[index]!;
	const { tokens } = doc;
	const group = groupOf(doc, sentence, at);
	const rights = rightsFrom(doc, sentence, tokens[at + 1]?.norm === 'con' ? at + 2 : at + 1, false);
	if (rights.length === 0) return [];
	// `no hubo intérprete`: only that there was none.
	if (/^(?:h[au]b|hay|exist|medi)/.test(tokens[at]!.norm))
		return group.negated ? eachRight(rights, group.from, null, true, 'was-none') : [];
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
	...rows(
		'impidió impidieron impedía impedían prohibió prohibieron suspendió suspendieron cortaron',
		hindered,
	),
	...rows('entrar pasar ingresar verlo verla', keptOut),
	...rows('puertas', closedDoors),
	...rows('hubo había hay existe existía existió medió', had),
	...rows('tuvo tuvieron tenía tenían tiene tienen contó contaron contaba recibió recibieron tenido', had),
	...rows('falta ausencia violación negación denegación', lack),
	...rows('incomunicado incomunicada incomunicados incomunicadas incomunicación', incommunicado),
]);

function rows(words: string, reader: Reader): (readonly [string, Reader])[] {
	return words.split(' ').map((word) => [word, reader] as const);
}
