import type { Shapes } from './told.ts';

/** The first shapes: plain sentences that tell one thing each. Rules were looked at with them. */
export const FIRST: Shapes = {
	en: {
		arrest: [
			({ who, date, at }) => `${who} was arrested on ${date} in ${at}.`,
			({ who, date, at }) => `Police arrested ${who} in ${at} on ${date}.`,
			({ who, date, at }) => `On ${date}, officers detained ${who} in ${at}.`,
			({ who, date, at }) => `${who}, a bricklayer, was taken into custody on ${date} in ${at}.`,
			({ who, date, at }) => `Agents took ${who} into custody in ${at} on ${date}.`,
			({ who, date, at }) => `${who} had been detained in ${at} on ${date}, two days after the protest.`,
			({ who, date, at }) => `${who} was picked up by police on ${date} in ${at}.`,
			({ who, date, at }) => `Relatives recall that soldiers detained ${who} in ${at} on ${date}.`,
			({ who, date, at }) => `Plainclothes men arrested ${who}, 34, on ${date} in ${at}.`,
			({ who, date, at }) => `In ${at}, ${who} was arrested on ${date}.`,
		],
		transfer: [
			({ who, date, from, at }) => `${who} was transferred from ${from} to ${at} on ${date}.`,
			({ who, date, from, at }) => `On ${date}, guards moved ${who} from ${from} to ${at}.`,
			({ who, date, from, at }) => `${who} was moved to ${at} from ${from} on ${date}.`,
			({ who, date, from, at }) => `Officials transferred ${who} on ${date} from ${from} to ${at}.`,
			({ who, date, from, at }) => `${who} was taken from ${from} to ${at} on ${date}.`,
		],
		release: [
			({ who, date, from }) => `${who} was released from ${from} on ${date}.`,
			({ who, date, from }) => `On ${date}, ${who} was freed from ${from}.`,
			({ who, date, from }) => `The authorities released ${who} from ${from} on ${date}.`,
			({ who, date, from }) => `${who} walked free from ${from} on ${date}.`,
			({ who, date, from }) => `After a hearing, ${who} was released on ${date} from ${from}.`,
		],
		death: [
			({ who, date, at }) => `${who} died on ${date} at ${at}.`,
			({ who, date, at }) => `On ${date}, ${who} died in custody at ${at}.`,
			({ who, date, at }) => `${who} was pronounced dead at ${at} on ${date}.`,
			({ who, date, at }) => `${who} died in ${at} on ${date}, the family was told.`,
			({ who, date, at }) => `The death of ${who} at ${at} on ${date} was announced by the prison.`,
		],
		held: [
			({ who, date, at }) => `${who} was held at ${at} on ${date}.`,
			({ who, date, at }) => `On ${date}, ${who} was being held at ${at}.`,
			({ who, date, at }) => `${who} was detained at ${at} as of ${date}.`,
			({ who, date, at }) => `On ${date} ${who} was still imprisoned at ${at}.`,
			({ who, date, at }) => `${who} was in custody at ${at} on ${date}.`,
		],
		'denied-arrest': [
			({ who, body }) => `The ${body} denied that ${who} was arrested.`,
			({ who, body }) => `The ${body} said ${who} was never arrested.`,
			({ who, body, date }) => `The ${body} denied that ${who} had been arrested on ${date}.`,
			({ who, body }) => `According to the ${body}, ${who} was not arrested.`,
			({ who, body }) => `A spokesman for the ${body} denied that officers had arrested ${who}.`,
		],
		'denied-held': [
			({ who, body, at }) => `The ${body} denied that ${who} was held at ${at}.`,
			({ who, body, at }) => `The ${body} said that ${who} was not being held at ${at}.`,
			({ who, body, at }) => `According to the ${body}, ${who} was never held at ${at}.`,
			({ who, body, at }) => `The ${body} insisted that ${who} had not been detained at ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${n} ${people} were held at ${at} on ${date}.`,
			({ n, people, at, date }) => `On ${date}, ${at} held ${n} ${people}.`,
			({ n, people, at, date, body }) =>
				`The ${body} said that ${n} ${people} were detained at ${at} on ${date}.`,
			({ n, people, at, date }) => `There were ${n} ${people} in ${at} on ${date}.`,
			({ n, people, at, date }) => `As of ${date}, ${n} ${people} were being held at ${at}.`,
			({ n, people, at, date }) => `Inspectors counted ${n} ${people} held at ${at} on ${date}.`,
		],
		uses: [
			({ speaker, term, at }) => `${speaker} called ${at} a “${term}”.`,
			({ speaker, term, at }) => `${speaker} described ${at} as a “${term}”.`,
			({ speaker, term, at }) => `${speaker} referred to ${at} as a “${term}”.`,
			({ speaker, term, at }) => `“${at} is a ${term},” said ${speaker}.`,
		],
		rejects: [
			({ body, term, at }) => `The ${body} rejected the term “${term}” for ${at}.`,
			({ body, term, at }) => `The ${body} denied that ${at} was a “${term}”.`,
			({ body, term, at }) => `${at} is not a “${term}”, the ${body} said.`,
			({ body, term, at }) => `The ${body} objected to calling ${at} a “${term}”.`,
		],
		order: [
			({ speaker, body, duty, date }) => `Judge ${speaker} ordered the ${body} to ${duty} by ${date}.`,
			({ speaker, body, duty, date }) => `By order of Judge ${speaker}, the ${body} must ${duty} by ${date}.`,
			({ speaker, body, duty, date }) =>
				`Judge ${speaker} directed the ${body} to ${duty} no later than ${date}.`,
			({ speaker, body, duty, date }) => `Judge ${speaker} gave the ${body} until ${date} to ${duty}.`,
		],
		done: [
			({ body, duty }) => `The ${body} complied with the order to ${duty}.`,
			({ body, duty }) => `The ${body} said that it had complied with the order to ${duty}.`,
			({ body, duty }) => `The ${body} has obeyed the order to ${duty}.`,
			({ body, duty }) =>
				`Lawyers for the ${body} told the court that it had complied with the order to ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `The ${body} did not comply with the order to ${duty}.`,
			({ body, duty }) => `The ${body} failed to comply with the order to ${duty}.`,
			({ body, duty }) => `The ${body} ignored the order to ${duty}.`,
			({ body, duty }) => `The ${body} violated the order to ${duty}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) => `${who} was arrested in ${at} on ${date}, the ${body} said.`,
			({ who, body, date, at }) => `The ${body} said that ${who} was arrested in ${at} on ${date}.`,
			({ who, body, date, at }) => `According to the ${body}, ${who} was arrested on ${date} in ${at}.`,
			({ who, body, date, at }) => `The ${body} confirmed that ${who} was detained in ${at} on ${date}.`,
		],
		defines: [
			({ speaker, term, duty }) => `${speaker} defines “${term}” as ${duty}.`,
			({ speaker, term, duty }) => `By “${term}”, ${speaker} means ${duty}.`,
			({ speaker, term, duty }) => `For ${speaker}, a “${term}” is ${duty}.`,
		],
	},
	es: {
		arrest: [
			({ who, date, at }) => `${who} fue detenido el ${date} en ${at}.`,
			({ who, date, at }) => `La policía detuvo a ${who} en ${at} el ${date}.`,
			({ who, date, at }) => `El ${date}, agentes arrestaron a ${who} en ${at}.`,
			({ who, date, at }) => `${who}, albañil, fue arrestado en ${at} el ${date}.`,
			({ who, date, at }) => `El ${date} fue detenido ${who} en ${at}.`,
			({ who, date, at }) => `Soldados capturaron a ${who} en ${at} el ${date}.`,
			({ who, date, at }) => `${who} había sido detenido en ${at} el ${date}.`,
		],
		transfer: [
			({ who, date, from, at }) => `${who} fue trasladado de ${from} a ${at} el ${date}.`,
			({ who, date, from, at }) => `El ${date}, ${who} fue trasladado desde ${from} a ${at}.`,
			({ who, date, from, at }) => `Los guardias trasladaron a ${who} de ${from} a ${at} el ${date}.`,
		],
		release: [
			({ who, date, from }) => `${who} fue liberado de ${from} el ${date}.`,
			({ who, date, from }) => `El ${date}, ${who} salió en libertad de ${from}.`,
			({ who, date, from }) => `${who} fue excarcelado de ${from} el ${date}.`,
		],
		death: [
			({ who, date, at }) => `${who} murió el ${date} en ${at}.`,
			({ who, date, at }) => `El ${date}, ${who} falleció en ${at}.`,
			({ who, date, at }) => `${who} falleció bajo custodia en ${at} el ${date}.`,
		],
		held: [
			({ who, date, at }) => `${who} estaba recluido en ${at} el ${date}.`,
			({ who, date, at }) => `El ${date}, ${who} estaba detenido en ${at}.`,
			({ who, date, at }) => `${who} permanecía preso en ${at} el ${date}.`,
		],
		'denied-arrest': [
			({ who, body }) => `El ${body} negó que ${who} hubiera sido detenido.`,
			({ who, body }) => `El ${body} dijo que ${who} nunca fue detenido.`,
			({ who, body }) => `Según el ${body}, ${who} no fue detenido.`,
		],
		'denied-held': [
			({ who, body, at }) => `El ${body} negó que ${who} estuviera recluido en ${at}.`,
			({ who, body, at }) => `El ${body} dijo que ${who} no estaba recluido en ${at}.`,
			({ who, body, at }) => `Según el ${body}, ${who} nunca estuvo detenido en ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${n} ${people} estaban recluidos en ${at} el ${date}.`,
			({ n, people, at, date }) => `El ${date}, en ${at} había ${n} ${people}.`,
			({ n, people, at, date, body }) =>
				`El ${body} dijo que ${n} ${people} estaban detenidos en ${at} el ${date}.`,
			({ n, people, at, date }) => `Al ${date}, ${at} albergaba ${n} ${people}.`,
		],
		uses: [
			({ speaker, term, at }) => `${speaker} llamó a ${at} “${term}”.`,
			({ speaker, term, at }) => `${speaker} calificó a ${at} de “${term}”.`,
			({ speaker, term, at }) => `${speaker} describió ${at} como un “${term}”.`,
		],
		rejects: [
			({ body, term, at }) => `El ${body} rechazó el término “${term}” para ${at}.`,
			({ body, term, at }) => `El ${body} negó que ${at} sea un “${term}”.`,
			({ body, term, at }) => `${at} no es un “${term}”, dijo el ${body}.`,
		],
		order: [
			({ speaker, body, duty, date }) => `El juez ${speaker} ordenó al ${body} ${duty} antes del ${date}.`,
			({ speaker, body, duty, date }) =>
				`La jueza ${speaker} ordenó que el ${body} deberá ${duty} a más tardar el ${date}.`,
			({ speaker, body, duty, date }) =>
				`El juez ${speaker} dio plazo al ${body} hasta el ${date} para ${duty}.`,
		],
		done: [
			({ body, duty }) => `El ${body} cumplió la orden de ${duty}.`,
			({ body, duty }) => `El ${body} dijo que había cumplido la orden de ${duty}.`,
			({ body, duty }) => `El ${body} acató la orden de ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `El ${body} no cumplió la orden de ${duty}.`,
			({ body, duty }) => `El ${body} incumplió la orden de ${duty}.`,
			({ body, duty }) => `El ${body} desobedeció la orden de ${duty}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) => `${who} fue detenido en ${at} el ${date}, dijo el ${body}.`,
			({ who, body, date, at }) => `El ${body} informó que ${who} fue detenido en ${at} el ${date}.`,
			({ who, body, date, at }) => `Según el ${body}, ${who} fue arrestado el ${date} en ${at}.`,
		],
		defines: [
			({ speaker, term, duty }) => `${speaker} define “${term}” como ${duty}.`,
			({ speaker, term, duty }) => `Para ${speaker}, “${term}” significa ${duty}.`,
		],
	},
};
