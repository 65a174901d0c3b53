import type { Shapes } from './told.ts';

/**
 * Shapes after the structures of articles, court papers, death reports and Spanish registers, written down before any
 * of them was read by a rule. Since then looked at. Two were left out: whoever refuses to use a word has not denied it.
 */
export const THIRD: Shapes = {
	en: {
		arrest: [
			({ who, date, at }) => `On ${date}, the County Sheriff’s Office, in ${at}, arrested ${who}.`,
			({ who, date, at }) => `On ${date}, the Border Patrol (BP) arrested ${who} near ${at}.`,
			({ who, date, at }) =>
				`${who}, a 34-year-old father of two, was seized by masked agents outside a courthouse in ${at} on ${date}.`,
			({ who, date, at }) => `It was in ${at}, on ${date}, that ${who} was arrested.`,
			({ who, date, at }) => `The arrest of ${who} in ${at} on ${date} drew protests.`,
			({ who, date, at }) => `Agents detained ${who} on ${date} as he left a courthouse in ${at}.`,
			({ who, date, at }) =>
				`According to the complaint, on ${date} ${who} was encountered and arrested in ${at}.`,
			({ who, date, at }) => `Since his arrest in ${at} on ${date}, ${who} has not seen a lawyer.`,
			({ who, date, at }) => `${who} was among those arrested in ${at} on ${date}.`,
			({ who, date, at }) => `Officers in ${at} took ${who} away in handcuffs on ${date}.`,
		],
		transfer: [
			({ who, date, from, at }) =>
				`On ${date}, Enforcement Operations transferred ${who} from ${from} to ${at}.`,
			({ who, date, from, at }) => `${who} arrived at ${at} from ${from} on ${date}.`,
			({ who, date, from, at }) => `${who} was bused from ${from} to ${at} on ${date}.`,
			({ who, date, from, at }) =>
				`Without notice to counsel, ${who} was moved on ${date} from ${from} to ${at}.`,
			({ who, date, from, at }) => `The transfer of ${who} from ${from} to ${at} took place on ${date}.`,
			({ who, date, from, at }) =>
				`${who} spent two weeks at ${from} before being transferred to ${at} on ${date}.`,
			({ who, date, from, at }) => `${who}’s transfer from ${from} to ${at} on ${date} was not announced.`,
			({ who, date, from, at }) => `${who} had been at ${from} until ${date}, when he was taken to ${at}.`,
			({ who, date, from, at }) => `Officials say ${who} was relocated to ${at} from ${from} on ${date}.`,
		],
		release: [
			({ who, date, from }) => `${who} was let go from ${from} on ${date} without charge.`,
			({ who, date, from }) => `${from} released ${who} on ${date}.`,
			({ who, date, from }) => `${who}’s release from ${from} on ${date} followed a court order.`,
			({ who, date, from }) => `${who} was released on bond from ${from} on ${date}.`,
			({ who, date, from }) => `After nine months at ${from}, ${who} was set free on ${date}.`,
			({ who, date, from }) => `${who} regained his freedom on ${date}, walking out of ${from}.`,
			({ who, date, from }) => `The release of ${who} from ${from} came on ${date}.`,
			({ who, date, from }) => `On ${date}, a judge freed ${who} from ${from}.`,
		],
		death: [
			({ who, date, at }) => `On ${date}, at 3:10 a.m., a doctor pronounced ${who} dead at ${at}.`,
			({ who, date, at }) =>
				`${who}, a 41-year-old citizen of Ghana, died while detained at ${at} on ${date}.`,
			({ who, date, at }) => `${who} was found unresponsive at ${at} and declared dead on ${date}.`,
			({ who, date, at }) => `On ${date}, ${who} passed away at ${at}.`,
			({ who, date, at }) => `${who} lost his life at ${at} on ${date}.`,
			({ who, date, at }) => `${who}’s death on ${date} at ${at} was the third this year.`,
			({ who, date, at }) => `Officials at ${at} said ${who} died there on ${date}.`,
		],
		held: [
			({ who, date, at }) => `On ${date}, ${who} remained in detention at ${at}.`,
			({ who, date, at, body }) => `As of ${date}, the ${body} was holding ${who} at ${at}.`,
			({ who, date, at }) => `The detainee locator placed ${who} at ${at} on ${date}.`,
			({ who, date, at }) => `${who} was listed as an inmate of ${at} on ${date}.`,
			({ who, date, at }) => `The register of ${at} shows ${who} in custody on ${date}.`,
			({ who, date, at }) => `${who} was locked up in ${at} on ${date}, his sister said.`,
			({ who, date, at }) => `Petitioner ${who} was confined at ${at} on ${date}.`,
			({ who, date, at }) => `On ${date} the government was detaining ${who} at ${at}.`,
			({ who, date, at }) => `${who} was behind bars at ${at} on ${date}.`,
		],
		'denied-arrest': [
			({ who, body }) => `The ${body} denies having arrested ${who}.`,
			({ who, body }) => `“${who} was not arrested,” the ${body} said in a statement.`,
			({ who, body }) => `The ${body} rejected claims that its officers had arrested ${who}.`,
			({ who, body }) => `The ${body} maintains that ${who} has not been arrested.`,
			({ who, body }) => `Asked about ${who}, the ${body} said it had not arrested him.`,
			({ who, body }) => `It is not true that ${who} was arrested, the ${body} said.`,
			({ who, body }) => `The ${body} dismissed as false reports that ${who} had been detained.`,
		],
		'denied-held': [
			({ who, body, at }) => `“${who} is not being held at ${at},” a spokesman for the ${body} said.`,
			({ who, body, at }) => `The ${body} denies holding ${who} at ${at}.`,
			({ who, body, at }) => `The ${body} rejected reports that ${who} was held at ${at}.`,
			({ who, body, at }) => `It is false that ${who} is held at ${at}, the ${body} said.`,
			({ who, body, at }) => `A lawyer for the ${body} told the court that ${who} was not detained at ${at}.`,
			({ who, body, at }) => `The ${body} told the family that ${who} was not in custody at ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${at} had ${n} ${people} in custody on ${date}.`,
			({ n, people, at, date, body }) => `According to the ${body}, ${at} housed ${n} ${people} on ${date}.`,
			({ n, people, at, date }) => `A total of ${n} ${people} were in custody at ${at} as of ${date}.`,
			({ n, people, at, date }) => `On ${date}, ${n} ${people} were locked up at ${at}.`,
			({ n, people, at, date, body }) =>
				`The ${body} put the number of ${people} held at ${at} on ${date} at ${n}.`,
			({ n, people, at, date }) => `Lawyers who visited ${at} on ${date} counted ${n} ${people} there.`,
			({ n, people, at, date }) => `There were, on ${date}, ${n} ${people} confined at ${at}.`,
			({ n, people, at, date }) => `On ${date} the population of ${at} was ${n} ${people}.`,
		],
		uses: [
			({ speaker, term, at }) => `${speaker} says ${at} is a “${term}”.`,
			({ speaker, term, at }) => `“It is a ${term},” ${speaker} said of ${at}.`,
			({ speaker, term, at }) => `In the words of ${speaker}, ${at} is “a ${term}”.`,
			({ speaker, term, at }) => `${at}, which ${speaker} calls a “${term}”, opened in 2029.`,
			({ speaker, term, at }) => `“We call ${at} a ${term},” said ${speaker}.`,
			({ speaker, term, at }) => `${speaker} denounced ${at} as a “${term}”.`,
			({ speaker, term, at }) => `According to ${speaker}, ${at} is a ${term}.`,
		],
		rejects: [
			({ body, term, at }) => `The ${body} said ${at} is not a “${term}”.`,
			({ body, term, at }) => `“${at} is not a ${term},” a spokeswoman for the ${body} said.`,
			({ body, term, at }) => `Calling ${at} a “${term}” is wrong, the ${body} said.`,
			({ body, term, at }) => `The ${body} took issue with the description of ${at} as a “${term}”.`,
			({ body, term, at }) => `The ${body} dismissed the label “${term}” for ${at}.`,
		],
		order: [
			({ speaker, body, duty, date }) => `Judge ${speaker} has ordered that the ${body} ${duty} by ${date}.`,
			({ body, duty, date }) => `IT IS ORDERED that the ${body} shall ${duty} on or before ${date}.`,
			({ speaker, body, duty, date }) => `The ${body} has until ${date} to ${duty}, Judge ${speaker} ruled.`,
			({ speaker, body, duty, date }) => `Judge ${speaker} instructed the ${body} to ${duty} before ${date}.`,
			({ speaker, body, duty, date }) => `By ${date}, the ${body} must ${duty}, Judge ${speaker} wrote.`,
			({ speaker, body, duty, date }) =>
				`Under an order by Judge ${speaker}, the ${body} was to ${duty} by ${date}.`,
			({ speaker, body, duty, date }) =>
				`A federal judge, ${speaker}, told the ${body} that it must ${duty} by ${date}.`,
			({ speaker, body, duty, date }) => `The ${body} was ordered by Judge ${speaker} to ${duty} by ${date}.`,
			({ speaker, body, duty, date }) =>
				`Judge ${speaker} gave a deadline of ${date} for the ${body} to ${duty}.`,
		],
		done: [
			({ body, duty }) => `The ${body} has fulfilled the order to ${duty}.`,
			({ body, duty }) => `The ${body} honored the court’s order to ${duty}.`,
			({ body, duty }) => `The order to ${duty} has been obeyed, the ${body} said.`,
			({ body, duty }) => `“We have complied with the order to ${duty},” the ${body} said.`,
			({ body, duty }) => `The ${body} is in compliance with the order to ${duty}, it told the court.`,
			({ body, duty }) => `The judge’s order to ${duty} was carried out by the ${body}.`,
			({ body, duty }) => `The ${body} acted in compliance with the order to ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `The ${body} refused to comply with the order to ${duty}.`,
			({ body, duty }) => `The order to ${duty} was not obeyed by the ${body}.`,
			({ body, duty }) => `The ${body} has yet to comply with the order to ${duty}.`,
			({ body, duty }) => `The ${body} disregarded the court’s order to ${duty}.`,
			({ body, duty }) => `The ${body} is in violation of the order to ${duty}.`,
			({ body, duty }) => `The order to ${duty} was ignored by the ${body}.`,
			({ body, duty }) => `The ${body} did not carry out the order to ${duty}.`,
			({ body, duty }) => `The judge’s order to ${duty} was flouted by the ${body}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) =>
				`A spokeswoman for the ${body} said ${who} was arrested in ${at} on ${date}.`,
			({ who, body, date, at }) =>
				`“We arrested ${who} in ${at} on ${date},” a spokesman for the ${body} said.`,
			({ who, body, date, at }) => `The ${body} announced that it had arrested ${who} in ${at} on ${date}.`,
			({ who, body, date, at }) =>
				`In a filing, the ${body} wrote that ${who} was detained in ${at} on ${date}.`,
			({ who, body, date, at }) =>
				`In a statement, the ${body} said its officers arrested ${who} in ${at} on ${date}.`,
		],
		defines: [
			({ speaker, term, duty }) => `${speaker} understands “${term}” to mean ${duty}.`,
			({ speaker, term, duty }) => `A “${term}”, ${speaker} says, is ${duty}.`,
			({ speaker, term, duty }) => `${speaker} has defined a “${term}” as ${duty}.`,
			({ speaker, term, duty }) => `“A ${term} is ${duty},” ${speaker} said.`,
		],
	},
	es: {
		arrest: [
			({ who, date, at }) => `El ${date} personal policial procedió a la detención de ${who} en ${at}.`,
			({ who, date, at }) => `La detención de ${who} se produjo el ${date} en ${at}.`,
			({ who, date, at }) => `${who} es detenido en ${at} el ${date} por efectivos de las Fuerzas Conjuntas.`,
			({ who, date, at }) => `${who} fue secuestrado en la vía pública en ${at} el ${date}.`,
			({ who, date, at }) => `Desde su detención en ${at} el ${date}, ${who} no ha visto a un abogado.`,
			({ who, date, at }) => `Agentes encapuchados se llevaron detenido a ${who} en ${at} el ${date}.`,
			({ who, date, at }) => `Fue el ${date}, en ${at}, cuando detuvieron a ${who}.`,
		],
		transfer: [
			({ who, date, from, at }) => `El traslado de ${who} desde ${from} a ${at} tuvo lugar el ${date}.`,
			({ who, date, from, at }) => `${who} es trasladado de ${from} a ${at} el ${date}.`,
			({ who, date, from, at }) => `${who} estuvo en ${from} hasta que el ${date} lo trasladaron a ${at}.`,
			({ who, date, from, at }) =>
				`Procedente de ${from}, ${who} ingresó en ${at} el ${date}, según el registro.`,
			({ who, date, from, at }) => `El ${date} las autoridades trasladaron a ${who} de ${from} a ${at}.`,
		],
		release: [
			({ who, date, from }) => `El ${date} dejaron en libertad a ${who}, que estaba en ${from}.`,
			({ who, date, from }) => `${who} recuperó la libertad el ${date}, al salir de ${from}.`,
			({ who, date, from }) => `${who} abandonó ${from} en libertad el ${date}.`,
			({ who, date, from }) => `El ${date} se produjo la liberación de ${who} de ${from}.`,
			({ who, date, from }) => `Tras nueve meses en ${from}, ${who} fue puesto en libertad el ${date}.`,
		],
		death: [
			({ who, date, at }) => `La muerte de ${who} en ${at} ocurrió el ${date}.`,
			({ who, date, at }) => `${who} perdió la vida en ${at} el ${date}.`,
			({ who, date, at }) => `El ${date} un médico constató el fallecimiento de ${who} en ${at}.`,
			({ who, date, at }) => `${who} muere en ${at} el ${date} a causa de las torturas.`,
			({ who, date, at }) => `El cuerpo sin vida de ${who} fue encontrado en ${at} el ${date}.`,
		],
		held: [
			({ who, date, at }) => `El ${date}, ${who} se hallaba recluido en ${at}.`,
			({ who, date, at }) => `Al ${date}, ${who} continuaba privado de libertad en ${at}.`,
			({ who, date, at }) => `Según el registro, ${who} estaba preso en ${at} el ${date}.`,
			({ who, date, at }) => `El ${date} las autoridades mantenían a ${who} recluido en ${at}.`,
			({ who, date, at }) => `Testigos vieron a ${who} detenido en ${at} el ${date}.`,
		],
		'denied-arrest': [
			({ who, body }) => `El ${body} desmintió que ${who} haya sido detenido.`,
			({ who, body }) => `“${who} no fue detenido”, afirmó el ${body}.`,
			({ who, body }) => `El ${body} rechazó que sus agentes hubieran detenido a ${who}.`,
			({ who, body }) => `El ${body} sostiene que ${who} no ha sido detenido.`,
			({ who, body }) => `No es cierto que ${who} haya sido detenido, dijo el ${body}.`,
		],
		'denied-held': [
			({ who, body, at }) => `El ${body} desmintió que ${who} esté recluido en ${at}.`,
			({ who, body, at }) => `“${who} no está detenido en ${at}”, dijo un portavoz del ${body}.`,
			({ who, body, at }) => `El ${body} niega tener a ${who} en ${at}.`,
			({ who, body, at }) => `El ${body} informó a la familia que ${who} no se encuentra detenido en ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${at} alojaba a ${n} ${people} el ${date}.`,
			({ n, people, at, date }) => `El ${date} había ${n} ${people} en ${at}.`,
			({ n, people, at, date, body }) => `Según el ${body}, ${n} ${people} permanecían en ${at} el ${date}.`,
			({ n, people, at, date }) => `Un total de ${n} ${people} se encontraban recluidos en ${at} al ${date}.`,
			({ n, people, at, date }) => `El número de ${people} recluidos en ${at} era de ${n} el ${date}.`,
		],
		uses: [
			({ speaker, term, at }) => `${speaker} dice que ${at} es un “${term}”.`,
			({ speaker, term, at }) => `“${at} es un ${term}”, dijo ${speaker}.`,
			({ speaker, term, at }) => `Según ${speaker}, ${at} es un “${term}”.`,
			({ speaker, term, at }) => `${speaker} denunció que ${at} es un “${term}”.`,
			({ speaker, term, at }) => `${speaker} definió ${at} como un “${term}”.`,
		],
		rejects: [
			({ body, term, at }) => `El ${body} dijo que ${at} no es un “${term}”.`,
			({ body, term, at }) => `“${at} no es un ${term}”, afirmó una portavoz del ${body}.`,
			({ body, term, at }) => `El ${body} desmintió que ${at} sea un “${term}”.`,
		],
		order: [
			({ speaker, body, duty, date }) =>
				`El juez ${speaker} ordenó al ${body} que proceda a ${duty} antes del ${date}.`,
			({ speaker, body, duty, date }) => `La jueza ${speaker} dio al ${body} hasta el ${date} para ${duty}.`,
			({ speaker, body, duty, date }) =>
				`Por orden de la jueza ${speaker}, el ${body} debe ${duty} antes del ${date}.`,
			({ speaker, body, duty, date }) =>
				`El ${body} tiene hasta el ${date} para ${duty}, resolvió el juez ${speaker}.`,
			({ body, duty, date }) => `SE ORDENA al ${body} ${duty} a más tardar el ${date}.`,
			({ speaker, body, duty, date }) =>
				`El juez ${speaker} dispuso que el ${body} debía ${duty} antes del ${date}.`,
		],
		done: [
			({ body, duty }) => `El ${body} ha cumplido la orden de ${duty}.`,
			({ body, duty }) => `El ${body} cumplió con la orden de ${duty}.`,
			({ body, duty }) => `“Hemos cumplido la orden de ${duty}”, dijo el ${body}.`,
			({ body, duty }) => `La orden de ${duty} fue cumplida por el ${body}.`,
			({ body, duty }) => `El ${body} ejecutó la orden de ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `El ${body} se negó a cumplir la orden de ${duty}.`,
			({ body, duty }) => `El ${body} no acató la orden de ${duty}.`,
			({ body, duty }) => `La orden de ${duty} no fue cumplida por el ${body}.`,
			({ body, duty }) => `El ${body} hizo caso omiso de la orden de ${duty}.`,
			({ body, duty }) => `El ${body} sigue sin cumplir la orden de ${duty}.`,
			({ body, duty }) => `El ${body} ignoró la orden de ${duty}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) => `“Detuvimos a ${who} en ${at} el ${date}”, dijo un portavoz del ${body}.`,
			({ who, body, date, at }) => `El ${body} anunció que ${who} fue arrestado en ${at} el ${date}.`,
			({ who, body, date, at }) => `De acuerdo con el ${body}, ${who} fue detenido en ${at} el ${date}.`,
			({ who, body, date, at }) =>
				`Un portavoz del ${body} señaló que ${who} fue detenido en ${at} el ${date}.`,
		],
		defines: [
			({ speaker, term, duty }) => `${speaker} ha definido el “${term}” como ${duty}.`,
			({ speaker, term, duty }) => `Un “${term}”, dice ${speaker}, es ${duty}.`,
			({ speaker, term, duty }) => `Por “${term}”, ${speaker} entiende ${duty}.`,
		],
	},
};
