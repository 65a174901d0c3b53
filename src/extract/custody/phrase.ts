import { type Doc, onOneLine } from '../document.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { COUNTRIES } from '../lexicon/places.ts';
import { isCapitalized, isUpper } from '../tokens.ts';
import { ENGLISH_VERBS, SPANISH_VERBS } from './frames.ts';
import type { Unit, View } from './view.ts';

/** What a phrase can be in an event. `inside`: a part of one facility, no place of its own. */
export type PhraseKind =
	| 'person'
	| 'group'
	| 'body'
	| 'hospital'
	| 'facility'
	| 'place'
	| 'country'
	| 'inside'
	| 'custody'
	| 'pronoun'
	| 'date'
	| 'other';

/** A noun phrase: units `from` to `to`, exclusive. */
export type Phrase = {
	readonly kind: PhraseKind;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	readonly value: string;
	readonly unit: Unit;
	/** The words are a pronoun or say only `the detainee`: whom they mean, the text said before. */
	readonly anaphor: boolean;
};

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OBJECT_PRONOUNS = set('him her them he she they himself herself lo la los las él ella ellos ellas');
const PERSON_HEADS = set(
	'detainee inmate prisoner migrant immigrant person individual man woman boy girl teenager child noncitizen alien ' +
		'citizen refugee patient resident asylum-seeker suspect victim student journalist activist leader member husband ' +
		'wife son daughter brother sister father mother ' +
		'detenido detenida preso presa interno interna recluso reclusa titular causante persona hombre mujer joven niño ' +
		'niña militante ciudadano ciudadana hijo hija esposo esposa hermano hermana marido concubina compañero compañera ' +
		'uruguayo uruguaya argentino argentina madre padre estudiante obrero dirigente nombrado nombrada mismo matrimonio',
);
const SUBJECT_HEADS = set('detainee inmate prisoner patient titular causante nombrado nombrada decedent');
const GROUP_HEADS = set(
	'those group family couple many some others hundreds thousands dozens several aquellos grupo',
);
const BODY_HEADS = set(
	'police officers agents authorities government administration forces army military judge court officials staff ' +
		'personnel soldiers guards troops sheriff deputies coroner physician doctor ems paramedics team crew marshal ' +
		'officer agent ice cbp gobierno policía ejército fuerzas efectivos militares personal agentes oficiales soldados ' +
		'autoridades comando hombres individuos integrantes funcionarios patrulla regime dictatorship',
);
const HOSPITAL_HEADS = set('hospital hospitals er ed emergency-department hospice sanatorio');
const FACILITY_HEADS = set(
	'jail jails prison prisons facility facilities institution institutions camp camps airport center centre centro cárcel penal cuartel ' +
		'comisaría seccional batallón regimiento brigada establecimiento penitenciaría centros cárceles esma pozo chacra ' +
		'aeropuerto office station headquarters chupadero',
);
const INSIDE_HEADS = set(
	'unit icu cell dorm dormitory housing pod clinic infirmary room area floor bed bay segregation observation ' +
		'population shower bunk stretcher table wheelchair position side hallway yard mhu department intake section ward ' +
		'block barracks tank gurney vehicle ambulance helicopter shelf level monitoring status watch seat chair ' +
		'celda calabozo sala cuarto pabellón patio baño habitación enfermería auto camioneta vehículo',
);
const CUSTODY_HEADS = set('custody detention custodia disposición');
const VERBS = set(
	'served reported noted notified documented charged conducted completed evaluated found informed responded requested called contacted ' +
		'determined convicted sentenced issued lodged placed posted received arrived became began continued stated said says advised observed ' +
		'ordered denied complained admits admitted says claims alleges conceded acknowledged remained remains prepared initiated assessed ' +
		'pronounced declared revoked lodged booked killed approved dispatched discovered escorted examined applied entered obtained presented collapsed suffered exhibited used has have had',
);
const STOPS = set(
	"whose who whom that which where when while and or but nor to not 's per que quien quienes donde cuando y e o u",
);

const isHospitalName = (text: string): boolean =>
	/hospital|medical cent(?:er|re)|health|hospice|emergency (?:department|room)|clinic\b|sanatorio|infirmary|medical campus/i.test(
		text,
	) && !/detention|correctional|jail|processing|prison/i.test(text);
const isFacilityName = (text: string): boolean =>
	/\b(?:jail|prison|cent(?:er|re)|facility|camp|station|room|office|institution|complex|penitentiary|hotel|barracks|airport|checkpoint|cecot|centro|cárcel|penal|cuartel|batallón|regimiento|comisaría|base|pozo|escuela|club|seccional|brigada|chacra|establecimiento)\b/iu.test(
		text,
	);

/** A word of a name's kind for an event: a hospital is no prison, a country no town. */
function kindOfName(doc: Doc, unit: Unit): PhraseKind {
	const { name } = unit;
	if (name === undefined) return 'other';
	if (
		name.title !== undefined &&
		/^(?:Mr|Mrs|Ms|Sr|Sra|Miss)/.test(doc.text.slice(name.title.start, name.title.end))
	)
		return 'person';
	const full = name.full;
	if (/\b(?:ICU|[Uu]nit|[Ww]ard)$/.test(name.written)) return 'inside';
	if (isHospitalName(full)) return 'hospital';
	if (name.type === 'facility') return 'facility';
	if (
		COUNTRIES.has(full.toLowerCase()) ||
		/^(?:the )?(?:united states|u\.s\.a?|america|(?:la )?rep(?:ública|\.) .+)\.?$/i.test(full)
	)
		return 'country';
	if (name.type === 'person') return isFacilityName(full) ? 'facility' : 'person';
	if (name.type === 'place') return 'place';
	return name.type === 'group'
		? 'group'
		: /\b(?:sub-?office|field office|station)\b/i.test(full)
			? 'facility'
			: 'body';
}

function kindOfHead(norm: string, words: string): PhraseKind {
	if (/emergency (?:room|department)|medical cent(?:er|re)|^(?:the )?(?:er|ed)$/.test(words))
		return 'hospital';
	if (/hold(?:ing)? room|staging/.test(words)) return 'facility';
	if (HOSPITAL_HEADS.has(norm)) return 'hospital';
	if (PERSON_NOUNS.has(norm) && !BODY_HEADS.has(norm)) return 'group';
	if (PERSON_HEADS.has(norm)) return 'person';
	if (GROUP_HEADS.has(norm)) return 'group';
	if (BODY_HEADS.has(norm)) return 'body';
	if (CUSTODY_HEADS.has(norm)) return 'custody';
	if (INSIDE_HEADS.has(norm)) return 'inside';
	if (FACILITY_HEADS.has(norm)) return 'facility';
	return /^(?:country|city|town|border|país|ciudad|capital|domicilio|casa|home|house|finca|calle|inmediaciones|zona|localidad|barrio|esquina|vivienda|provincia|departamento)$/.test(
		norm,
	)
		? 'place'
		: 'other';
}

const isStop = (unit: Unit): boolean =>
	unit.kind === 'mark' ||
	unit.kind === 'date' ||
	PREPOSITIONS.has(unit.norm) ||
	CLAUSE_OPENERS.has(unit.norm) ||
	AUXILIARIES.has(unit.norm) ||
	STOPS.has(unit.norm);
/** A verb ends a phrase but may begin one: `detained people`. */
const isVerb = (unit: Unit): boolean =>
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

const opensPhrase = (unit: Unit | undefined): boolean =>
	unit !== undefined &&
	(unit.kind === 'name' || DETERMINERS.has(unit.norm) || OBJECT_PRONOUNS.has(unit.norm));

const MAX_PHRASE = 9;

/** Adverbs and the conjunction `that` stand before a phrase: `that thousands of prisoners`, `already people`. */
const LEADS_NOTHING = /^(?!family$|early$|only$)\p{L}+ly$|^(?:that|already|also|then|now|still)$/u;

const memo = new WeakMap<View, Map<number, Phrase | null>>();

/** The phrase that begins at unit `from`, or null. A possessive (`Mr. PEREYRA’s arrest`) ends before its mark. */
export function phraseAt(doc: Doc, view: View, from: number): Phrase | null {
	const known = memo.get(view) ?? new Map<number, Phrase | null>();
	memo.set(view, known);
	const before = known.get(from);
	if (before !== undefined) return before;
	const phrase = readPhrase(doc, view, from);
	known.set(from, phrase);
	return phrase;
}

function readPhrase(doc: Doc, view: View, from: number): Phrase | null {
	const { units } = view;
	const first = units[from];
	if (first === undefined || (first.kind === 'word' && LEADS_NOTHING.test(first.norm))) return null;
	if (first.kind === 'date') return make(doc, view, 'date', from, from + 1, false);
	if (OBJECT_PRONOUNS.has(first.norm) && first.kind === 'word') {
		const owner = first.norm === 'her' || first.norm === 'la' || first.norm === 'los' || first.norm === 'las';
		if (!owner || isPronounHere(units[from + 1])) return make(doc, view, 'pronoun', from, from + 1, true);
	}
	// Spanish `a` is no article.
	if (first.norm === 'a' && view.sentence.lang === 'es') return null;
	let at = from;
	let head = -1;
	let quoted = false;
	while (at < units.length && at - from < MAX_PHRASE) {
		const unit = units[at]!;
		if (
			unit.kind === 'mark' &&
			/^["“”«»]$/.test(unit.token.text) &&
			(at === from || quoted || /^["“«]$/.test(unit.token.text))
		) {
			quoted = true;
			at += 1;
			continue;
		}
		if (unit.kind === 'name') {
			head = at;
			at += 1;
			// `the Yuba County Jail`, `ERO El Paso`: names that touch are one.
			while (units[at]?.kind === 'name' && kindOfName(doc, units[at]!) !== 'person') {
				head = at;
				at += 1;
			}
			return named(doc, view, from, head) ?? null;
		}
		if (isStop(unit) && !(at === from && DETERMINERS.has(unit.norm))) break;
		if (at > from && /\p{Ll}ed$/u.test(unit.norm) && opensPhrase(units[at + 1])) break;
		// `the people | it has sent`
		if (at > from && /^(?:it|he|she|they|we|i|you)$/.test(unit.norm)) break;
		// `the migrants allegedly | deported`
		if (
			at > from &&
			/mente$|ly$/.test(unit.norm) &&
			(units[at + 1] === undefined || isStop(units[at + 1]!) || isVerb(units[at + 1]!))
		)
			break;
		if (isVerb(unit) && (at > from || !PERSON_NOUNS.has(unit.norm))) break;
		if (
			at > from &&
			unit.kind === 'word' &&
			DETERMINERS.has(unit.norm) &&
			!DETERMINERS.has(units[at - 1]!.norm)
		)
			break;
		head = at;
		at += 1;
	}
	if (head < 0) return null;
	const last = units[head]!;
	const words = units
		.slice(from, head + 1)
		.map((unit) => unit.norm)
		.join(' ');
	let kind = kindOfHead(last.norm, words.replace(/^the /, ''));
	// The head may be followed by an adverb or adjective: `a group largely`.
	for (let back = head; kind === 'other' && back > from; back -= 1)
		kind = back === head ? kind : weak(kindOfHead(units[back]!.norm, units[back]!.norm));
	// Spanish says the thing first: `centro clandestino`, `fuerzas represivas`.
	if (kind === 'other' && view.sentence.lang === 'es') {
		const lead = DETERMINERS.has(first.norm) ? from + 1 : from;
		kind = kindOfHead(units[lead]?.norm ?? '', '');
	}
	if (kind === 'other' && (isUpper(last.token) || (isCapitalized(last.token) && isCapitalized(first.token))))
		kind = 'body';
	if ((kind === 'other' || kind === 'body') && isCapitalized(last.token) && isFacilityName(words))
		kind = isHospitalName(words) ? 'hospital' : 'facility';
	return make(doc, view, kind, from, head + 1, SUBJECT_HEADS.has(last.norm));
}

/** A phrase that ends in a name, or goes on from it: `the Norte administration`, `County Hospital medical staff`. */
function named(doc: Doc, view: View, from: number, last: number): Phrase {
	const { units } = view;
	const names = units.slice(from, last + 1).filter((unit) => unit.kind === 'name');
	for (let to = last + 1; to <= last + 3; to += 1) {
		const tail = units[to];
		if (tail?.kind !== 'word' || isCapitalized(tail.token)) break;
		// `Norte medical staff`, but `Norte custody`.
		if (kindOfHead(units[to + 1]?.norm ?? '', '') === 'body') continue;
		const kind = kindOfHead(tail.norm, '');
		if (/^(?:body|facility|hospital|custody|inside)$/.test(kind) || (kind === 'group' && names.length === 1))
			return make(doc, view, kind, from, to + 1, false, tail);
		break;
	}
	const acronym = units.slice(from, last).some((unit) => unit.kind === 'word' && isUpper(unit.token));
	const kinds = names.map((unit) => kindOfName(doc, unit));
	const kind = kinds.length > 1 ? mergedKind(kinds) : kinds[0]!;
	const body = acronym && (kind === 'place' || kind === 'person');
	return make(
		doc,
		view,
		body ? 'body' : kind,
		from,
		last + 1,
		false,
		names.length === 1 && last === from ? names[0] : units[last],
	);
}

const weak = (kind: PhraseKind): PhraseKind => (kind === 'group' || kind === 'person' ? kind : 'other');

function mergedKind(kinds: readonly PhraseKind[]): PhraseKind {
	for (const kind of ['hospital', 'facility', 'body', 'country', 'place'] as const)
		if (kinds.includes(kind)) return kind;
	return 'person';
}

function isPronounHere(next: Unit | undefined): boolean {
	return (
		next === undefined ||
		next.kind === 'mark' ||
		next.kind === 'date' ||
		PREPOSITIONS.has(next.norm) ||
		CLAUSE_OPENERS.has(next.norm) ||
		/^(?:and|or|upon|pending|back|removed|there|dead|deceased|due|on|y|o)$/.test(next.norm)
	);
}

function make(
	doc: Doc,
	view: View,
	kind: PhraseKind,
	from: number,
	to: number,
	anaphor: boolean,
	lead?: Unit,
): Phrase {
	const unit = lead ?? view.units[to - 1]!;
	const start = view.units[from]!.start;
	const end = view.units[to - 1]!.end;
	const words = onOneLine(doc.text.slice(start, end));
	return { kind, from, to, start, end, value: words, unit, anaphor };
}

/** Where the phrase that ends before unit `to` begins: the longest that reaches exactly there. */
export function phraseBefore(doc: Doc, view: View, to: number): Phrase | null {
	let best: Phrase | null = null;
	for (let from = to - 1; from >= Math.max(0, to - MAX_PHRASE); from -= 1) {
		const phrase = phraseAt(doc, view, from);
		if (phrase !== null && phrase.to === to) best = phrase;
		const unit = view.units[from]!;
		if (
			unit.kind === 'mark' ||
			isVerb(unit) ||
			(unit.kind === 'word' && isStop(unit) && !DETERMINERS.has(unit.norm))
		)
			break;
		if (DETERMINERS.has(unit.norm) && best !== null) break;
	}
	return best;
}
