import type { Shapes } from './told.ts';

/**
 * Shapes for the final check: written down after the rules and before any of them was read, after structures of news,
 * court papers, death reports and registers that stand in no other set. Whoever looks at what is missed of one has made it
 * a shape that rules are looked at with, and moves it to a set of those.
 */
export const KEPT: Shapes = {
	en: {
		arrest: [
			({ who, date, at }) => `Border agents stopped ${who} in ${at} on ${date} and arrested him on the spot.`,
			({ who, date, at }) => `${who} was detained without a warrant in ${at} on ${date}, his lawyer says.`,
			({ who, date, at }) =>
				`On or about ${date}, officers encountered ${who} in ${at} and took him into custody.`,
			({ who, date, at }) => `The arrest on ${date} of ${who} took place in ${at}.`,
		],
		transfer: [
			({ who, date, from, at }) =>
				`${who} was driven overnight from ${from} to ${at}, where he arrived on ${date}.`,
			({ who, date, from, at }) => `${from} transferred ${who} to ${at} on ${date}.`,
			({ who, date, from, at }) => `On ${date}, after three weeks at ${from}, ${who} was moved to ${at}.`,
			({ who, date, from, at }) => `The agency moved ${who} on ${date} from ${from} to ${at}, records show.`,
		],
		release: [
			({ who, date, from }) => `${who} was ordered released and left ${from} on ${date}.`,
			({ who, date, from }) => `On ${date}, ${who} walked out of ${from} and into the arms of his family.`,
			({ who, date, from }) => `Officials let ${who} go from ${from} on ${date}.`,
			({ who, date, from }) => `${who}, held for 40 days, was discharged from ${from} on ${date}.`,
		],
		death: [
			({ who, date, at }) => `Medical staff at ${at} pronounced ${who} dead on ${date}.`,
			({ who, date, at }) => `${who} became the fourth detainee to die at ${at}, on ${date}.`,
			({ who, date, at }) => `The family of ${who} says he died at ${at} on ${date}.`,
			({ who, date, at }) => `On ${date}, ${who} was found hanging in his cell at ${at} and died.`,
		],
		held: [
			({ who, date, at }) => `${who} was still at ${at}, behind bars, on ${date}.`,
			({ who, date, at }) => `As of ${date}, ${who} remained locked up at ${at}.`,
			({ who, date, at }) => `Court papers filed on ${date} say ${who} is detained at ${at}.`,
			({ who, date, at }) => `On ${date}, ${who} was one of the men held at ${at}.`,
		],
		'denied-arrest': [
			({ who, body }) => `“At no time did we arrest ${who},” said a spokesman for the ${body}.`,
			({ who, body }) => `The ${body} called reports of the arrest of ${who} false.`,
			({ who, body }) => `The ${body} said it did not arrest ${who}.`,
			({ who, body }) => `${who} has not been arrested, according to the ${body}.`,
		],
		'denied-held': [
			({ who, body, at }) => `The ${body} said it was not holding ${who} at ${at}.`,
			({ who, body, at }) => `${who} is not and has never been held at ${at}, the ${body} insisted.`,
			({ who, body, at }) => `The ${body} denied that it was keeping ${who} at ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${n} ${people} shared the cells of ${at} on ${date}.`,
			({ n, people, at, date }) => `On ${date}, inspectors found ${n} ${people} in ${at}.`,
			({ n, people, at, date, body }) =>
				`The ${body} reported ${n} ${people} in custody at ${at} on ${date}.`,
			({ n, people, at, date }) => `${at} was home to ${n} ${people} on ${date}.`,
		],
		uses: [
			({ speaker, term, at }) => `“I would call ${at} a ${term},” ${speaker} said.`,
			({ speaker, term, at }) => `${at} has become a “${term}”, according to ${speaker}.`,
			({ speaker, term, at }) => `${speaker} branded ${at} a “${term}”.`,
			({ speaker, term, at }) => `For ${speaker}, who was there, ${at} was nothing less than a “${term}”.`,
		],
		rejects: [
			({ body, term, at }) => `“Nobody should call ${at} a ${term},” the ${body} said.`,
			({ body, term, at }) => `The ${body} insists that ${at} is not a “${term}”.`,
			({ body, term, at }) => `The ${body} objected to the term “${term}” for ${at}.`,
		],
		order: [
			({ speaker, body, duty, date }) => `Judge ${speaker} ruled that the ${body} must ${duty} by ${date}.`,
			({ speaker, body, duty, date }) =>
				`In a ruling, Judge ${speaker} ordered the ${body} to ${duty} no later than ${date}.`,
			({ speaker, body, duty, date }) =>
				`The ${body} must ${duty} by ${date} under an order from Judge ${speaker}.`,
			({ speaker, body, duty, date }) =>
				`Judge ${speaker} granted the motion and directed the ${body} to ${duty} before ${date}.`,
		],
		done: [
			({ body, duty }) => `The ${body} told the court it has complied with the order to ${duty}.`,
			({ body, duty }) => `The ${body} did what it was told and obeyed the order to ${duty}.`,
			({ body, duty }) => `In the end the ${body} complied with the judge’s order to ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `The ${body} never complied with the order to ${duty}.`,
			({ body, duty }) => `The ${body} openly defied the court’s order to ${duty}.`,
			({ body, duty }) => `The ${body} has failed to carry out the order to ${duty}.`,
			({ body, duty }) => `To this day the ${body} has not obeyed the order to ${duty}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) => `“On ${date}, our officers arrested ${who} in ${at},” the ${body} said.`,
			({ who, body, date, at }) => `The ${body} has confirmed the arrest of ${who} in ${at} on ${date}.`,
			({ who, body, date, at }) =>
				`A press release from the ${body} said ${who} was arrested in ${at} on ${date}.`,
		],
		defines: [
			({ speaker, term, duty }) => `${speaker} described a “${term}” as ${duty}.`,
			({ speaker, term, duty }) => `“By ${term} I mean ${duty},” ${speaker} said.`,
			({ speaker, term, duty }) => `According to ${speaker}, a “${term}” is ${duty}.`,
		],
	},
	es: {
		arrest: [
			({ who, date, at }) => `${who} fue interceptado y detenido por la policía en ${at} el ${date}.`,
			({ who, date, at }) => `El ${date}, hombres armados secuestraron a ${who} en ${at}.`,
			({ who, date, at }) => `Según su familia, a ${who} lo detuvieron en ${at} el ${date}.`,
		],
		transfer: [
			({ who, date, from, at }) => `El ${date}, ${who} pasó de ${from} a ${at}.`,
			({ who, date, from, at }) => `${who}, recluido en ${from}, fue trasladado a ${at} el ${date}.`,
			({ who, date, from, at }) => `El ${date} llevaron a ${who} desde ${from} hasta ${at}.`,
		],
		release: [
			({ who, date, from }) => `El ${date} ${who} quedó libre y salió de ${from}.`,
			({ who, date, from }) => `Las autoridades liberaron a ${who} de ${from} el ${date}.`,
			({ who, date, from }) => `La liberación de ${who}, que estaba en ${from}, se produjo el ${date}.`,
		],
		death: [
			({ who, date, at }) => `${who} fue encontrado sin vida en ${at} el ${date}.`,
			({ who, date, at }) => `El fallecimiento de ${who} se produjo en ${at} el ${date}.`,
			({ who, date, at }) => `${who} murió bajo custodia del Estado en ${at} el ${date}.`,
		],
		held: [
			({ who, date, at }) => `El ${date} ${who} seguía preso en ${at}.`,
			({ who, date, at }) => `${who} se encontraba privado de libertad en ${at} el ${date}.`,
			({ who, date, at }) => `Al ${date}, ${who} permanecía detenido en ${at}.`,
		],
		'denied-arrest': [
			({ who, body }) => `El ${body} aseguró que no detuvo a ${who}.`,
			({ who, body }) => `${who} no ha sido detenido, según el ${body}.`,
			({ who, body }) => `El ${body} negó la detención de ${who}.`,
		],
		'denied-held': [
			({ who, body, at }) => `El ${body} aseguró que ${who} no está preso en ${at}.`,
			({ who, body, at }) => `Según el ${body}, ${who} no se encuentra recluido en ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${n} ${people} ocupaban las celdas de ${at} el ${date}.`,
			({ n, people, at, date }) => `El ${date}, ${at} contaba con ${n} ${people}.`,
			({ n, people, at, date }) => `El ${date} permanecían en ${at} ${n} ${people}.`,
		],
		uses: [
			({ speaker, term, at }) => `${speaker} tildó a ${at} de “${term}”.`,
			({ speaker, term, at }) => `“Yo llamaría a ${at} un ${term}”, dijo ${speaker}.`,
			({ speaker, term, at }) => `A juicio de ${speaker}, ${at} es un “${term}”.`,
		],
		rejects: [
			({ body, term, at }) => `El ${body} insistió en que ${at} no es un “${term}”.`,
			({ body, term, at }) => `Según el ${body}, ${at} no es un “${term}”.`,
		],
		order: [
			({ speaker, body, duty, date }) =>
				`La jueza ${speaker} resolvió que el ${body} deberá ${duty} antes del ${date}.`,
			({ speaker, body, duty, date }) =>
				`El juez ${speaker} exigió al ${body} ${duty} a más tardar el ${date}.`,
			({ speaker, body, duty, date }) =>
				`La jueza ${speaker} concedió al ${body} un plazo hasta el ${date} para ${duty}.`,
		],
		done: [
			({ body, duty }) => `El ${body} informó que cumplió la orden de ${duty}.`,
			({ body, duty }) => `El ${body} obedeció la orden de ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `El ${body} nunca cumplió la orden de ${duty}.`,
			({ body, duty }) => `El ${body} desacató la orden de ${duty}.`,
			({ body, duty }) => `El ${body} todavía no ha cumplido la orden de ${duty}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) =>
				`En un comunicado, el ${body} dijo que ${who} fue detenido en ${at} el ${date}.`,
			({ who, body, date, at }) => `El ${body} detalló que ${who} fue capturado en ${at} el ${date}.`,
		],
		defines: [
			({ speaker, term, duty }) => `Según ${speaker}, un “${term}” es ${duty}.`,
			({ speaker, term, duty }) => `${speaker} describe el “${term}” como ${duty}.`,
		],
	},
};
