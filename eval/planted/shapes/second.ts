import type { Shapes } from './told.ts';

/** Shapes that were kept apart at first (60.6 % were read as they stood), and since then looked at. */
export const SECOND: Shapes = {
	en: {
		arrest: [
			({ who, date, at }) => `Neighbours in ${at} saw officers arrest ${who} on ${date}.`,
			({ who, date, at }) => `On the morning of ${date}, ${who} was arrested at a checkpoint in ${at}.`,
			({ who, date, at }) => `${who} was apprehended in ${at} on ${date}, according to court records.`,
		],
		transfer: [
			({ who, date, from, at }) => `On ${date} ${who} was transferred out of ${from} and into ${at}.`,
			({ who, date, from, at }) => `Guards at ${from} sent ${who} to ${at} on ${date}.`,
		],
		release: [
			({ who, date, from }) => `${who} left ${from} a free man on ${date}.`,
			({ who, date, from }) => `A judge had ${who} released from ${from} on ${date}.`,
		],
		death: [
			({ who, date, at }) => `${who}, who was 41, died at ${at} on ${date} after a short illness.`,
			({ who, date, at }) => `Staff at ${at} found ${who} dead on ${date}.`,
		],
		held: [
			({ who, date, at }) => `By ${date}, ${who} was in a cell at ${at}.`,
			({ who, date, at }) => `Records show that ${who} was detained at ${at} on ${date}.`,
		],
		'denied-arrest': [
			({ who, body }) => `“We did not arrest ${who},” a spokeswoman for the ${body} said.`,
			({ who, body }) => `The ${body} has denied arresting ${who}.`,
		],
		'denied-held': [({ who, body, at }) => `${who} has never been held at ${at}, the ${body} said.`],
		count: [
			({ n, people, at, date }) => `The number of ${people} held at ${at} stood at ${n} on ${date}.`,
			({ n, people, at, date }) => `${at} was holding ${n} ${people} on ${date}.`,
		],
		uses: [
			({ speaker, term, at }) =>
				`In an interview, ${speaker} compared notes and again called ${at} a “${term}”.`,
			({ speaker, term, at }) => `To ${speaker}, ${at} is a “${term}”.`,
		],
		rejects: [
			({ body, term, at }) => `The ${body} disputes that ${at} is a “${term}”.`,
			({ body, term, at }) => `“${at} is no ${term},” said the ${body}.`,
		],
		order: [
			({ speaker, body, duty, date }) =>
				`In her order, Judge ${speaker} required the ${body} to ${duty} by ${date}.`,
			({ speaker, body, duty, date }) =>
				`Judge ${speaker} set ${date} as the deadline for the ${body} to ${duty}.`,
		],
		done: [
			({ body, duty }) => `The ${body} carried out the order to ${duty}.`,
			({ body, duty }) =>
				`According to its lawyers, the ${body} has fully complied with the order to ${duty}.`,
		],
		'not-done': [
			({ body, duty }) => `The ${body} has not complied with the order to ${duty}.`,
			({ body, duty }) => `The ${body} defied the order to ${duty}.`,
		],
		'arrest-by-body': [
			({ who, body, date, at }) => `The ${body} stated that officers arrested ${who} in ${at} on ${date}.`,
			({ who, body, date, at }) =>
				`“${who} was arrested in ${at} on ${date},” the ${body} said in a statement.`,
		],
		defines: [({ speaker, term, duty }) => `${speaker} uses “${term}” to mean ${duty}.`],
	},
	es: {
		arrest: [
			({ who, date, at }) => `Vecinos de ${at} vieron cómo la policía detenía a ${who} el ${date}.`,
			({ who, date, at }) => `En la madrugada del ${date}, ${who} fue detenido en ${at}.`,
			({ who, date, at }) => `${who} fue capturado en ${at} el ${date}, según el expediente.`,
		],
		transfer: [
			({ who, date, from, at }) => `El ${date} trasladaron a ${who} desde ${from} hasta ${at}.`,
			({ who, date, from, at }) => `${who} fue llevado de ${from} a ${at} el ${date}.`,
		],
		release: [
			({ who, date, from }) => `${who} salió de ${from} el ${date}.`,
			({ who, date, from }) => `Una jueza ordenó su libertad y ${who} fue liberado de ${from} el ${date}.`,
		],
		death: [
			({ who, date, at }) => `${who}, de 41 años, murió en ${at} el ${date}.`,
			({ who, date, at }) => `${who} fue hallado muerto en ${at} el ${date}.`,
		],
		held: [
			({ who, date, at }) => `El ${date} ${who} seguía recluido en ${at}.`,
			({ who, date, at }) => `Consta que ${who} se encontraba detenido en ${at} el ${date}.`,
		],
		'denied-arrest': [
			({ who, body }) => `“No detuvimos a ${who}”, dijo una portavoz del ${body}.`,
			({ who, body }) => `El ${body} niega haber detenido a ${who}.`,
		],
		'denied-held': [
			({ who, body, at }) => `${who} nunca ha estado recluido en ${at}, dijo el ${body}.`,
			({ who, body, at }) => `El ${body} negó que ${who} se encontrara detenido en ${at}.`,
		],
		count: [
			({ n, people, at, date }) => `${at} tenía ${n} ${people} el ${date}.`,
			({ n, people, at, date }) => `El ${date} se contaban ${n} ${people} recluidos en ${at}.`,
		],
		uses: [({ speaker, term, at }) => `Para ${speaker}, ${at} es un “${term}”.`],
		rejects: [({ body, term, at }) => `El ${body} rechaza que ${at} sea un “${term}”.`],
		order: [
			({ speaker, body, duty, date }) =>
				`La jueza ${speaker} mandó al ${body} ${duty} a más tardar el ${date}.`,
			({ speaker, body, duty, date }) =>
				`El juez ${speaker} fijó el ${date} como plazo para que el ${body} proceda a ${duty}.`,
		],
		done: [({ body, duty }) => `El ${body} dio cumplimiento a la orden de ${duty}.`],
		'not-done': [({ body, duty }) => `El ${body} no ha cumplido la orden de ${duty}.`],
		'arrest-by-body': [
			({ who, body, date, at }) => `El ${body} confirmó que ${who} fue detenido en ${at} el ${date}.`,
		],
		defines: [({ speaker, term, duty }) => `${speaker} entiende por “${term}” ${duty}.`],
	},
};
