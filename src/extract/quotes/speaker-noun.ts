import { ONE_PERSON, PEOPLE } from '../custody/people.ts';
import type { Doc } from '../document.ts';
import { CLAUSE_OPENERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';

const words = (list: string): string[] => list.split(' ');

/** Bodies that speak as one, besides those that begin a name. */
const BODIES = new Set(
	words(
		'familia abogacía agencia agrupación alcaldía asamblea asociación audiencia autoridad ayuntamiento banco bancada brigada cámara ' +
			'campaña cancillería centro clínica colectivo comando comisaría comisión comité comunidad congregación congreso consejo ' +
			'consulado corporación corte defensa defensoría delegación departamento dependencia dirección directiva directorio ejecutivo ' +
			'ejército embajada empresa entidad equipo fiscalía fuerza fundación gabinete gobernación gobierno grupo hospital iglesia institución instituto ' +
			'intendencia jefatura juzgado justicia magistratura ministerio misión movimiento municipio oficina ong oposición organismo organización ' +
			'parlamento parroquia parte partido penitenciaría personal policía prefectura prensa presidencia procuraduría querella red relatoría ' +
			'representación sala secretaría senado servicio sindicato tribunal unidad universidad vicaría vocería ' +
			'coalición federación confederación plataforma coordinadora contraloría auditoría ejecutiva cúpula dirigencia mesa',
	),
);

/** Papers, and what else is read or heard and so says something. */
const PAPERS = new Set(
	words(
		'acta acuerdo acusación alegato artículo autopsia auto boletín carta certificado circular comunicación comunicado ' +
			'constancia crónica declaración decreto demanda denuncia diario dictamen documento edicto escrito estudio expediente ' +
			'fallo ficha informe investigación legajo libro mensaje memorándum memoria misiva nota noticia oficio parte pericia ' +
			'periódico peritaje petición portal post pronunciamiento protocolo publicación querella recurso registro relato reporte ' +
			'requerimiento resolución revista semanario sentencia solicitud sumario testimonio texto tuit versión video',
	),
);

/** Those who speak by their office, whom the lists of people leave out. */
const OFFICES =
	/^(?:\p{L}{2,}(?:ólog|istas?$|crat)[oa]?|vocer[oa]|portavo[zc]e?|letrad[oa]|jurista|penalista|testig[oa]|declarante|compareciente|denunciante|querellante|demandante|peticionari[oa]|recurrente|deponente|sobreviviente|superviviente|familiar|parient[ea]|allegad[oa]|deud[oa]|fuente|mandatari[oa]|funcionari[oa]|servidor[a]?|ex\p{L}+|vice\p{L}+|magistrad[oa]|fiscal[a]?|comisari[oa]|subcomisari[oa]|ministr[oa]|director[a]?|subdirector[a]?|titular|jerarca|edil|regidor[a]?|legislador[a]?|parlamentari[oa]|congresista|asambleísta|canciller|embajador[a]?|cónsul|delegad[oa]|representante|integrante|miembro|president[ea]|secretari[oa]|subsecretari[oa]|coordinador[a]?|responsable|encargad[oa]|jef[ea]|alcaid[ea]|celador[a]?|custodi[oa]|carcelero|gendarme|carabinero|marino|suboficial|teniente|sargento|cabo|comandante|almirante|brigadier|comisionad[oa]|relator[a]?|expert[oa]|perit[oa]|analista|especialista|observador[a]?|historiador[a]?|antropólog[oa]|psicólog[oa]|psiquiatra|forense|sociólog[oa]|economista|politólog[oa]|catedrátic[oa]|rector[a]?|decan[oa]|autor[a]?|narrador[a]?|entrevistad[oa]|informante|interlocutor[a]?|vigilante|uniformad[oa]|agente|efectivo|elemento|papa|pontífice|arzobispo|cardenal|prelado|monseñor|sacerdote|víctima|agraviad[oa]|ofendid[oa]|quejos[oa]|hombre|mujer|persona|gente|usuari[oa]|internauta|dueñ[oa]|propietari[oa]|inquilin[oa]|huésped|pasajer[oa]|chofer|president)s?$|^(?:expert|relator|fiscal|juec|autor|director|coordinador|legislador|historiador|embajador|titular|oficial|militar|familiar)es$/u;

/** `uno de los abogados`, `la mayoría de los vecinos`: words of how many, over whose `de` the noun is looked for. */
const SOME =
	/^(?:un[oa]|alguno|alguna|varios|varias|cada|otr[oa]s?|dos|tres|cuatro|cinco|mayoría|parte|mitad|grupo|decenas?|docenas?|centenares|cientos|miles|par|total|número|mismos?|resto)$/;

/** `la madre`, `uno de los abogados`, `la fiscalía`, `el informe`: whether a Spanish phrase is of somebody who can speak. */
export const canSpeak = (doc: Doc, from: number, to: number): boolean => speakerAt(doc, from, to) !== null;

/** Where the noun stands that makes a phrase one of somebody who can speak; `alive` leaves papers out. `null` without one. */
export function speakerAt(doc: Doc, from: number, to: number, alive = false): number | null {
	const { tokens } = doc;
	for (let at = from; at < Math.min(to, from + 7, tokens.length); at += 1) {
		const { norm, kind } = tokens[at]!;
		if (
			(alive ? isAlive(norm) : isSpeaker(norm)) &&
			norm !== 'nadie' &&
			!(at + 1 < to && SOME.test(norm) && tokens[at + 1]!.norm === 'de')
		)
			return at;
		if (/^(?:de|del)$/.test(norm) && SOME.test(tokens[at - 1]?.norm ?? '') && at > from) continue;
		if (kind === 'punctuation' || CLAUSE_OPENERS.has(norm) || PREPOSITIONS.has(norm)) return null;
	}
	return null;
}

const isAlive = (norm: string): boolean =>
	ONE_PERSON.has(norm) ||
	PEOPLE.has(norm) ||
	BODIES.has(norm) ||
	OFFICES.test(norm) ||
	isPluralOf(norm, BODIES);

const isSpeaker = (norm: string): boolean => isAlive(norm) || PAPERS.has(norm) || isPluralOf(norm, PAPERS);

/** `informes`, `organizaciones`, `sentencias`. */
const isPluralOf = (norm: string, nouns: ReadonlySet<string>): boolean =>
	norm.endsWith('s') &&
	(nouns.has(norm.slice(0, -1)) ||
		(norm.endsWith('es') &&
			(nouns.has(norm.slice(0, -2)) || nouns.has(norm.replace(/iones$/, 'ión').replace(/ades$/, 'ad')))));

/** Whether Spanish words are of one, of several, or may be either (`la mayoría de los vecinos`). */
export function numberOf(doc: Doc, from: number, to: number): 'one' | 'many' | 'any' {
	const tokens = doc.tokens.slice(from, to);
	const first = tokens[0]!.norm;
	if (
		/^(?:mayoría|parte|mitad|grupo|par|docena|decena|total|número|minoría|resto|pareja|matrimonio)$/.test(
			tokens[1]?.norm ?? '',
		)
	)
		return 'any';
	if (/^(?:uno|una|alguno|alguna|ninguno|cada)$/.test(first)) return 'one';
	if (
		/^(?:los|las|unos|unas|sus|estos|estas|esos|esas|varios|varias|algunos|algunas|muchos|muchas|otros|otras|ambos|ambas|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|decenas|cientos|miles|distintos|distintas|diversos|diversas|numerosos|todos|todas)$/.test(
			first,
		)
	)
		return 'many';
	if (tokens[0]!.kind === 'number' && first !== '1') return 'many';
	if (/^(?:el|la|un|su|este|esta|ese|esa|otro|otra)$/.test(first)) return 'one';
	return PEOPLE.has(first) || (first.length > 4 && first.endsWith('s') && isSpeaker(first)) ? 'many' : 'one';
}
