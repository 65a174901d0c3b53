import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { FACILITY_HEADS } from '../lexicon/heads.ts';
import { STATE_CODES } from '../lexicon/places.ts';
import { ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PLACE_BEFORE = words(
	'in near from into toward towards via en desde hacia hasta throughout across outside inside',
);
const BODY_AFTER = words(
	'personnel staff officers agents officials deportation spokesman spokeswoman spokesperson spokespeople employees ' +
		'executives executive ceo co-founder lawmakers guards troops fighters contractors detainees custody detention ' +
		'headquarters website fans fan game concert album',
);
/** What a person does and a body seldom; a body's saying tells nothing. */
const PERSON_AFTER = words(
	'added argued wrote writes recalled tweeted smiled laughed sighed nodded died testified joined lived grew married ' +
		'graduated explained continued noted insisted believes thinks feels knows remembers explained replied responded himself herself whose ' +
		'agregó escribió recordó murió nació vivía declaró sonrió contó relató',
);
const SAID = words(
	'said says told tells asked asks dijo afirmó señaló sostuvo explicó preguntó indicó manifestó expresó',
);
const KIN_AFTER = words(
	'wife husband mother father son daughter brother sister family lawyer lawyers attorney attorneys friend friends career ' +
		'death birthday girlfriend boyfriend widow parents children uncle aunt cousin speech tweet remarks',
);
const SOMEBODY_AFTER = words('by with against por con contra');
const MOTION = words(
	'went go goes going gone came come back return returned fly flew flown flight flights travel traveled travelled moved move trip ' +
		'deported deport removed remove transferred transfer sent send taken take bring brought drove escaped fled flee transported ' +
		'route way extradited visit renditioned expelled handed shipped enviado enviados enviada trasladado trasladados trasladada ' +
		'deportado deportados deportada expulsado llevado llevados llegó llegaron llegar viajó viajar volvió regresó regresar fue vuelo vuelos',
);
const PLACE_NOUNS = words(
	'islet isla suburb municipality city town village state province county region capital district port island ciudad pueblo barrio provincia región departamento localidad municipio balneario',
);
const FACILITY_NOUNS = words(
	'prison jail camp penal cárcel prisión cuartel batallón comisaría regimiento centro penitenciaría hospital aeropuerto base reclusorio',
);
const MEMBER_NOUNS = words(
	'member members head director founder chairman leader spokesman spokeswoman employee miembro miembros director fundador integrante dirigente militante',
);

/** Nouns of agents beyond the list of roles: `magician`, `columnist`. */
const RULED_NOUNS = words(
	'president presidente presidenta government gobierno consul cónsul ambassador embajador embajadora embajada embassy citizens ciudadanos ' +
		'coast costa costas north south east west norte sur este oeste outskirts afueras people pueblo republic república',
);
const BODY_NOUNS = words(
	'company airline charity nonprofit firm contractor newspaper magazine agency network outlet group gang empresa compañía ong organización ' +
		'colectivo asociación sindicato grupo revista diario periódico agencia aerolínea pandilla fundación portal semanario',
);
/** What stands behind a comma and `the` or `a`: `Blue Heron, the charter company`. */
const APPOSED: ReadonlyMap<string, MentionType> = new Map([
	...[...BODY_NOUNS].map((noun) => [noun, 'organization'] as const),
	...[...PLACE_NOUNS].map((noun) => [noun, 'place'] as const),
	...[...FACILITY_NOUNS].map((noun) => [noun, 'facility'] as const),
]);

function apposed(tokens: readonly Token[], to: number): MentionType | null {
	if (tokens[to]?.text !== ',' || !/^(?:the|an?|el|la|una?)$/.test(tokens[to + 1]?.norm ?? '')) return null;
	for (let at = to + 2; at < Math.min(tokens.length, to + 7); at += 1) {
		const token = tokens[at]!;
		if (token.kind !== 'word') return null;
		const kind = APPOSED.get(token.norm) ?? (isRole(token) ? 'person' : null);
		if (kind !== null) return kind;
		if (/^(?:of|in|that|who|which|de|que|en)$/.test(token.norm)) return null;
	}
	return null;
}

export const isRole = (token: Token | undefined): boolean =>
	token !== undefined &&
	!isCapitalized(token) &&
	token.kind === 'word' &&
	(ROLES.has(token.norm) ||
		(/.{3}(?:ist|eer|ician|arian|ista)$/.test(token.norm) && !NO_ROLES.has(token.norm)) ||
		MORE_ROLES.has(token.norm));
const NO_ROLES = words(
	'revista lista vista entrevista conquista pista list career exist resist consist persist insist assist',
);
const MORE_ROLES = words(
	'creator student illustrator artist photographer cosplayer interviewee nominee candidate politician councillor councilman ' +
		'councilwoman lawmaker congressman singer actor actress rapper comedian filmmaker coach captain striker player boxer survivor ' +
		'defendant plaintiff victim refugee migrant migrante víctima refugiado estudiante deportado exiliado dictador dictator',
);

/** A house of a street (`Ortiz N° 3210`, `Rivera 3022`) or a case that is only cited (`Robles v. Paz, 542 …`). */
export function isAddressOrCitation(tokens: readonly Token[], from: number, to: number): boolean {
	const after = tokens[to];
	if (after !== undefined && /^n[°º]$/.test(after.norm)) return true;
	if (after?.kind === 'number' && /^\d{2,5}$/.test(after.text) && !/^(?:19|20)\d\d$/.test(after.text))
		return STREET.test(tokens[from - 1]?.norm ?? '') || tokens[from - 1]?.text === ':';
	const [before, next] = [tokens[from - 1], after];
	const left = before !== undefined && isVersus(before);
	if (!left && !(next !== undefined && isVersus(next))) return false;
	for (let at = to; at < Math.min(tokens.length - 1, to + 12); at += 1)
		if (tokens[at]!.text === ',' && tokens[at + 1]!.kind === 'number') return true;
	return false;
}
const STREET = /^(?:calle|avenida|av\.|avda\.|domicilio|en|de|y|street|at)$/;

/** What the words around a name of unknown words say that it names; a vote that other places of the name may outweigh. */
export function kindByContext(doc: Doc, from: number, to: number): MentionType | null {
	const { tokens } = doc;
	const before = tokens[from - 1];
	const after = tokens[to];
	const short = to - from === 1;
	if (after?.norm === 'officials' || (short && after !== undefined && BODY_AFTER.has(after.norm)))
		return 'organization';
	if (isRole(before) && !(short && isUpper(tokens[from]!))) return 'person';
	if (after !== undefined) {
		if (
			PERSON_AFTER.has(after.norm) ||
			(after.text === ',' && (tokens[to + 1]?.norm === 'who' || isAge(tokens[to + 1])))
		)
			return 'person';
		if (after.norm === "'s" && KIN_AFTER.has(tokens[to + 1]?.norm ?? '')) return 'person';
		if (SAID.has(after.norm) && !isUpper(tokens[from]!)) return 'person';
		if (after.text === ',' && STATE_CODES.has(tokens[to + 1]?.text ?? '')) return 'place';
	}
	const told = apposed(tokens, to);
	if (told !== null) return told;
	if (before === undefined) return null;
	// `Robles v. the State`
	if (isVersus(before) || (after !== undefined && isVersus(after)))
		return isUpper(tokens[from]!) ? null : 'person';
	if (SAID.has(before.norm) && !isUpper(tokens[from]!) && before.norm !== 'told' && before.norm !== 'asked')
		return 'person';
	if (BODY_NOUNS.has(before.norm)) return 'organization';
	if (
		/^(?:isla|islote|ciudad|localidad|barrio|pueblo|islet|balneario)$/.test(before.norm) &&
		!isCapitalized(before)
	)
		return 'place';
	const noun = nounBefore(tokens, from);
	if (noun !== null) {
		if (PLACE_NOUNS.has(noun) || (short && RULED_NOUNS.has(noun))) return 'place';
		if (FACILITY_NOUNS.has(noun) || FACILITY_HEADS.has(noun)) return 'facility';
		if (MEMBER_NOUNS.has(noun)) return 'organization';
	}
	// `Ana Robles of Norte`
	if (
		before.norm === 'of' &&
		short &&
		tokens[from - 2] !== undefined &&
		isCapitalized(tokens[from - 2]!) &&
		isCapitalized(tokens[from - 3] ?? before)
	)
		return 'organization';
	if (FACILITY_NOUNS.has(before.norm) && !isCapitalized(before)) return 'facility';
	// `in ICE custody`, `Notice to Appear`
	// `by Robles`, `to Robles and others`: somebody, where the text has no better word for the name.
	if (
		short &&
		!isUpper(tokens[from]!) &&
		SOMEBODY_AFTER.has(before.norm) &&
		(after === undefined || after.kind === 'punctuation' || after.norm === 'and')
	)
		return 'person';
	if (after?.norm === "'s") return null;
	if (before.norm === 'at' && !(short && (isUpper(tokens[from]!) || after?.kind === 'number')))
		return 'place';
	if (/^(?:to|a)$/.test(before.norm) && short && !isUpper(tokens[from]!))
		return [2, 3].some((back) => MOTION.has(tokens[from - back]?.norm ?? '')) ? 'place' : null;
	if (
		PLACE_BEFORE.has(before.norm) &&
		!(short && isUpper(tokens[from]!)) &&
		!(after !== undefined && AUXILIARIES.has(after.norm) && before.norm === 'from')
	)
		return 'place';
	return null;
}

const isVersus = ({ norm }: Token) => norm === 'v.' || norm === 'vs.' || norm === 'versus' || norm === 'v';
const isAge = (token: Token | undefined) => token?.kind === 'number' && /^[1-9]\d$/.test(token.text);

/** The noun that `of` or `de` ties to a name: `town of X`, `penal de X`. */
function nounBefore(tokens: readonly Token[], from: number): string | null {
	const link = tokens[from - 1]!.norm;
	if (link === 'of' || link === 'de' || link === 'del') {
		const noun = tokens[from - 2]?.norm ?? null;
		// `la ciudad norvena de Halden`
		const earlier = tokens[from - 3]?.norm ?? '';
		return noun !== null && PLACE_NOUNS.has(earlier) ? earlier : noun;
	}
	if (/^(?:the|la|el)$/.test(link) && /^(?:of|de)$/.test(tokens[from - 2]?.norm ?? ''))
		return tokens[from - 3]?.norm ?? null;
	return null;
}
