import type { Phrase } from './phrase.ts';
import type { View } from './view.ts';

/** Nouns of what can be stopped, moved or freed too: `el proyecto quedó detenido en el Senado`. */
const THINGS =
	/^(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|días?|meses|mes|años?|semanas?|horas?|noches?|mañana|tarde|madrugada|momentos?|veces|vez|lugar(?:es)?|sitios?|muertes?|medidas?|nombres?|pasad[oa]|próxim[oa]|faltas?|saldos?|semifinal(?:es)?|final(?:es)?|fases?|etapas?|metas?|puestos?|objetivos?|prisión|cárcel|libertad|penas?|condenas?|hechos?|celdas?|casas?|delitos?|causas?|familia|resultado|presos-políticos|proyectos?|procesos?|trámites?|ley(?:es)?|iniciativas?|debates?|plan(?:es)?|obras?|tren(?:es)?|tráfico|tránsito|economía|reloj(?:es)?|expedientes?|avion(?:es)?|avión|camion(?:es)?|camión|informes?|fondos|recursos|archivos?|buques?|naves?|lanchas?|carga|cargamentos?|mercancías?|votos?|urnas?|precios?|datos?|textos?|libros?|películas?|discos?|canción|canciones|sede|sedes|oficinas?|restos|cuerpos?|cadáver(?:es)?|fecha|esperanza|ilusión|sueños?|democracia|república|idea|ideas|país|marcha|tiempo|vida|mundo|perros?|animal(?:es)?|gatos?|caballos?|especies?|aves?|río|agua|aguas|energía|presos?-política)$/;

/** What opens a sentence before its verb and is no name. */
const OPENERS =
	/^(?:aún|todavía|actualmente|ayer|hoy|anoche|después|luego|posteriormente|nunca|ahora|allí|ahí|también|tampoco|así|entonces|además|finalmente|casi|siempre|quien|quienes|esto|eso|ello|nada|nadie|todo|todos|todas|antes|mañana|cuando|donde|como|aunque|pero|solo|sólo|apenas|quizás?|tal|según|mientras|incluso|ambos|ambas|algunos|algunas|muchos|muchas|varios|varias|él|ella|ellos|ellas|aquí|acá|allá|pronto|inmediatamente|recién|temprano|tarde|otra|otro|otros|otras|este|esta|estos|estas|ese|esa|aquel|aquella)$/;

/** Whether a word at the head of a sentence says when or how, and names nobody. */
export const opensNothing = (word: string): boolean => OPENERS.test(word.toLowerCase());

/** `252 quetzalecos`, `otros 12 kestrianos`: counted people, whatever they are called. */
const COUNTED = /^(?:(?:los|las|otros|otras|unos|unas) )?\d[\d.]*(?: \p{Ll}{4,}[oae]s){1,2}$/iu;

const UNITS =
	/(?:años|meses|días|horas|minutos|semanas|kilos|gramos|toneladas|dólares|euros|pesos|soles|metros|kilómetros|litros|armas|veces|casos|vuelos|puntos|vehículos|celulares|paquetes|dosis|aviones)$/;

/**
 * Whether a phrase of a Spanish sentence that no list knows can be whom its verb is about: counted people, or a
 * surname that opens the sentence before it. Null leaves the question to what holds in any language.
 */
export function canBeWho({ sentence, units }: View, { value, unit, from, to }: Phrase): boolean | null {
	if (sentence.lang !== 'es') return null;
	// Spanish says the thing first: `la | iniciativa privada`.
	const noun = units[from + (/^(?:el|la|los|las|una?|unos|unas|su|sus)$/.test(units[from]!.norm) ? 1 : 0)];
	if (THINGS.test(unit.norm) || (noun !== undefined && from + 1 < to && THINGS.test(noun.norm))) return false;
	if (COUNTED.test(value)) return !UNITS.test(value);
	const surname =
		to - from === 1 &&
		/^\p{Lu}\p{Ll}{3,}$/u.test(value) &&
		!OPENERS.test(unit.norm) &&
		!/(?:mente|iendo|yendo)$/.test(unit.norm) &&
		(from === 0 || units[from - 1]!.kind === 'mark');
	return surname ? true : null;
}
