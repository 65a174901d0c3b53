import { AUXILIARIES, BE, CLAUSE_OPENERS } from '../lexicon/grammar-words.ts';
import { verbAt } from './clause.ts';
import { ENGLISH_VERBS } from './english-frames.ts';
import { isAdverb } from './link-words.ts';
import { isVerb } from './phrase-ends.ts';
import type { Unit, View } from './view.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What stands for the subject: `no officer transferred her`, `neither agency`, `nor did they`. */
const OF_SUBJECT = set('no nothing nobody neither nor nunca jamás tampoco ni never');
const APART = set('without sin');
const REFUSALS = set('refused refuses refuse refusing declined declines failed fails rehusó');
const DENIALS = set(
	'denied denies deny denying negó niega niegan negaron desmintió desmiente desmintieron desmienten negando desmintiendo',
);
/** `rejected reports that`, `disputes claims that`: what somebody else said is not so. */
const REBUTS = set(
	'rejected rejects reject rejecting dismissed dismisses dismissing disputed disputes dispute disputing refuted refutes refuting rebutted rebuts rebuffed contested contests ' +
		'rechazó rechaza rechazaron rechazan descartó descarta descartaron refutó refuta',
);
const WHAT_OTHERS_SAID =
	/^(?:claims?|reports?|allegations?|accusations?|assertions?|suggestions?|rumou?rs?|accounts?|notion|idea|versions?|versión|versiones|acusación|acusaciones|denuncias?|afirmación|afirmaciones|rumor|rumores|informes?|noticias?)$/;
/** `it is false that`, `no es cierto que` has its own negation. */
const FALSE = set('false untrue incorrect wrong falso mentira incorrecto');
const OF_VERB = set("not n't cannot can't couldn't unable");

/** What is said to be, before `that`: `no record that`, `it is not true that`, `no consta que`. */
const TELLS =
	/^(?:say|said|show|shows?|shown|showed|know|known|confirm|confirmed|believe|true|clear|case|record|records|evidence|indication|information|proof|sign|mean|admit|state|denied|denies|deny|denying|negó|niega|niegan|negaron|consta|cierto|sabe|de)$/;

const BREAKS = set(
	'and but who whom which y e pero quien quienes before after once upon then cuando donde mientras if',
);
const CLITICS = set('lo la los las le les se me te nos');

/** `without incident`, `with no complications` say how it went, not that it did not. */
const HOW = /^(?:incidents?|complications?|issues?|problems?|difficult(?:y|ies)|resistance|more|más|delay)$/;

const NOUN = /(?:tion|sion|al|ment|ance|death|arrest|release|transfer|discharge|return)s?$/;

/** Whether the word at `at` denies what the word at `trigger` tells; one of another clause denies that clause. */
export function denies(view: View, at: number, trigger: number): boolean {
	const { units, sentence } = view;
	const { norm } = units[at]!;
	const next = units[at + 1]?.norm ?? '';
	if (norm === 'not' && /^(?:only|until)$/.test(next)) return false;
	if (norm === 'no' && next === 'obstante') return false;
	// `no grounds to send her`: that she was sent is not denied, the right to it is.
	if (norm === 'no' && isInfinitive(view.units, trigger) && isOfRight(view.units, at)) return false;
	const between = units.slice(at + 1, trigger);
	if (REFUSALS.has(norm)) return isInfinitive(units, trigger) && isOneClause(view, between, trigger);
	if (DENIALS.has(norm)) {
		// `niega también que`
		const skip = isAdverb(next) && next !== '' ? 1 : 0;
		const that = /^(?:that|que|haber)$/.test(units[at + 1 + skip]?.norm ?? '');
		const gerund = between.every((unit) => /^(?:having|been|being|ever)$/.test(unit.norm));
		return that
			? isOneClause(view, between.slice(1 + skip), trigger)
			: gerund && /ing$/.test(units[trigger]!.norm + next);
	}
	if (REBUTS.has(norm)) {
		const that = between.findIndex(
			(unit) => unit.norm === 'that' || unit.norm === 'que' || unit.norm === 'of',
		);
		if (that < 0 || between.slice(0, that).some((unit) => unit.kind === 'mark' || BREAKS.has(unit.norm)))
			return false;
		const named =
			that === 0 ? next === 'que' : between.slice(0, that).some((unit) => WHAT_OTHERS_SAID.test(unit.norm));
		return named && isOneClause(view, between.slice(that + 1), trigger);
	}
	if (FALSE.has(norm)) return /^(?:that|que)$/.test(next) && isOneClause(view, between.slice(1), trigger);
	if (APART.has(norm)) {
		const said = next === '' ? trigger === at + 1 : !HOW.test(next);
		const form =
			norm === 'sin'
				? between.every(({ norm: word }) => !/[aei]r(?:l[aeo]s?|se)?$/.test(word))
				: isGerundAfter(units, at, trigger);
		return said && form && isOneClause(view, between, trigger);
	}
	if (OF_SUBJECT.has(norm) && !isHow(units, at)) {
		const rest = AUXILIARIES.has(next) && norm !== 'no' ? between.slice(1) : afterTime(between);
		if (isOneClause(view, rest, trigger) || isThat(view, between, trigger)) return true;
	}
	if (
		OF_SUBJECT.has(norm)
			? norm === 'no' && sentence.lang !== 'es' && next !== 'longer'
			: !(OF_VERB.has(norm) || norm.endsWith("n't"))
	)
		return false;
	return isVerbGroup(view, at, trigger) || isListed(view, at, trigger) || isThat(view, between, trigger);
}

const ORDER =
	/^(?:orders?|rulings?|directives?|injunctions?|instructions?|decisions?|judgments?|writs?|deadlines?)$/;

const isInfinitive = (units: readonly Unit[], trigger: number): boolean =>
	units[trigger - 1]?.norm === 'to' ||
	(units[trigger - 1]?.norm === 'be' && units[trigger - 2]?.norm === 'to');

const RIGHTS =
	/^(?:justification|grounds?|basis|authority|right|reasons?|excuse|power|cause|warrant|mandate|jurisdiction)$/;

/** `no legal authority`, `no justification` */
const isOfRight = (units: readonly Unit[], at: number): boolean =>
	units.slice(at + 1, at + 4).some(({ norm }) => RIGHTS.test(norm));

/** `with no resistance`, `of no fixed address`; `at no time` denies. */
function isHow(units: readonly Unit[], at: number): boolean {
	const next = units[at + 1]?.norm ?? '';
	if (units[at]!.norm !== 'no') return false;
	if (/^(?:time|point|moment|circumstances?|way)$/.test(next)) return false;
	return (
		HOW.test(next) ||
		(/^(?:with|of|had|has|having)$/.test(units[at - 1]?.norm ?? '') && next !== 'record' && next !== 'plans')
	);
}

/** `at no time was she transferred`: the auxiliary stands before the subject. */
const afterTime = (between: readonly Unit[]): readonly Unit[] =>
	/^(?:time|point|moment|circumstances?|way)$/.test(between[0]?.norm ?? '') &&
	AUXILIARIES.has(between[1]?.norm ?? '')
		? between.slice(2)
		: between;

/** `without transferring her`, `without her being transferred`, `without his transfer`; not `without being seen, … transferred`. */
function isGerundAfter(units: readonly Unit[], at: number, trigger: number): boolean {
	const { norm } = units[trigger]!;
	const words = units.slice(at + 1, trigger).map((unit) => unit.norm);
	if (words.some((word) => /^(?:being|having)$/.test(word)))
		return !words.some((word) => isVerb({ ...units[at]!, norm: word }));
	return /ing$/.test(norm) || (NOUN.test(norm) && !isInfinitive(units, trigger)) || trigger === at + 1;
}

/** Nothing between that ends a clause or has a verb of its own; an infinitive may hang on one: `not agree to transfer`. */
function isOneClause(view: View, between: readonly Unit[], trigger: number): boolean {
	const { units, sentence } = view;
	const own = sentence.lang === 'es' ? spanishGroup(units, trigger) : trigger - verbAt(view, trigger).from;
	const before = between.slice(0, Math.max(0, between.length - own));
	const hangs = isInfinitive(units, trigger) || NOUN.test(units[trigger]!.norm);
	// `did not comply with the order to release her`: what was ordered is not what is denied.
	if (hangs && isInfinitive(units, trigger) && before.some(({ norm }) => ORDER.test(norm))) return false;
	return before.every((unit) => {
		if (unit.kind !== 'word') return unit.kind !== 'mark' || /^["“”’'()]$/.test(unit.token.text);
		if (sentence.lang === 'es' && CLITICS.has(unit.norm)) return true;
		if (BREAKS.has(unit.norm) || CLAUSE_OPENERS.has(unit.norm)) return false;
		return hangs || !(isVerb(unit) || AUXILIARIES.has(unit.norm));
	});
}

const SPANISH_GROUP =
	/^(?:encuentra|encuentran|encontraba|encontraban|encontrara|encontraran|encuentre|encuentren|encontrase|halla|hallan|hallaba|hallaban|hallara|hallaran|halle|hallen|permanece|permanecía|permaneciera|sido|haya|hayan|ha|han|había|habían|hubiera|hubieran|fue|fueron|fuera|sea|sean|esté|estén|está|están|estaba|estuviera|estuvieran|siendo|ser|estaban|estuvo|estuvieron|estar|estado|se|lo|la|los|las|le|les)$/;

/** How many auxiliaries and pronouns stand before a Spanish verb: `haya sido | deportado`. */
function spanishGroup(units: readonly Unit[], trigger: number): number {
	let from = trigger;
	while (from > 0 && SPANISH_GROUP.test(units[from - 1]!.norm)) from -= 1;
	return trigger - from;
}

/** `did not transfer`, `was never, in fact, transferred`, `no longer in custody`, `no lo trasladaron`. */
function isVerbGroup(view: View, at: number, trigger: number): boolean {
	const { units } = view;
	let from = at + 1;
	if (units[from]?.token.text === ',') {
		const close = units.findIndex(
			(unit, index) => index > from && index < trigger && unit.token.text === ',',
		);
		if (close > 0 && !units.slice(from, close).some(isVerb)) from = close + 1;
	}
	const between = units.slice(from, trigger);
	if (isInfinitive(units, trigger) || NOUN.test(units[trigger]!.norm))
		return isOneClause(view, between, trigger);
	return between.every(
		({ norm, kind, token }) =>
			(kind === 'mark' && /^["“”]$/.test(token.text)) ||
			kind === 'date' ||
			AUXILIARIES.has(norm) ||
			CLITICS.has(norm) ||
			(view.sentence.lang === 'es' && SPANISH_GROUP.test(norm)) ||
			isAdverb(norm) ||
			/^(?:ever|yet|longer|to|able|going|get|got|getting|gotten|sido|he|she|they|in|on|fact|so)$/.test(norm),
	);
}

/** `was never arrested, charged or transferred`, `was not arrested and transferred`: one negation for the list. */
function isListed({ units }: View, at: number, trigger: number): boolean {
	const between = units.slice(at + 1, trigger);
	const joints = units.slice(at + 1, trigger + 4);
	const or = joints.some(({ norm }) => /^(?:or|nor|o|ni)$/.test(norm));
	const passive = BE.has(units[at - 1]?.norm ?? '') && between.some(({ norm }) => norm === 'and');
	if (!or && !passive) return false;
	return between.every(
		({ norm, kind, token }, index) =>
			(or && kind === 'mark' && token.text === ',') ||
			/^(?:or|nor|o|ni)$/.test(norm) ||
			(passive && norm === 'and') ||
			(index === 0 && AUXILIARIES.has(norm)) ||
			isAdverb(norm) ||
			/(?:ed|en|ad[oa]s?|id[oa]s?)$/.test(norm) ||
			ENGLISH_VERBS.has(norm),
	);
}

/** `no record that she was transferred`. */
function isThat(view: View, between: readonly Unit[], trigger: number): boolean {
	const that = between.findIndex(({ norm }) => norm === 'that' || norm === 'que');
	if (that < 1 || !TELLS.test(between[that - 1]!.norm)) return false;
	const before = between.slice(0, that);
	return (
		before.every((unit) => unit.kind !== 'mark' && !BREAKS.has(unit.norm)) &&
		isOneClause(view, between.slice(that + 1), trigger)
	);
}
