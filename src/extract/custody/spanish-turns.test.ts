import { describe, expect, it } from 'vitest';
import { custodyLines } from '../../../test/extract/custody-lines.ts';

const LEAD = 'El diario de la isla escribió ayer sobre la prisión y sobre quienes están en ella. ';

const told = (sentence: string) => custodyLines(LEAD + sentence);

describe('forms and voices of Spanish verbs', () => {
	it.each([
		[
			'La policía ha detenido a Ana Pereyra en Puerto Norte.',
			['arrest | who=Ana Pereyra | by=La policía | at=Puerto Norte'],
		],
		[
			'El Ejército había capturado a tres campesinos en mayo de 1982.',
			['arrest | who=tres campesinos | by=El Ejército | on=1982-05'],
		],
		[
			'Juan Pereyra había estado recluido en el penal de Sur.',
			['held | who=Juan Pereyra | at=el penal de Sur'],
		],
		['El Ejército tiene detenido a Juan Pereyra.', ['held | who=Juan Pereyra | by=El Ejército']],
		[
			'Juan Pereyra, a quien la policía detuvo en marzo de 2020, escribió una carta.',
			['arrest | who=Juan Pereyra | by=la policía | on=2020-03'],
		],
		['Se los llevaron a los tres hermanos de madrugada.', ['arrest | who=los tres hermanos']],
		[
			'Me detuvieron en Puerto Norte y me llevaron al cuartel de Sur.',
			['arrest | who=Me | at=Puerto Norte', 'transfer | who=me | to=cuartel de Sur'],
		],
		['Fui detenido el 3 de mayo de 1976.', ['arrest | on=1976-05-03']],
		[
			'Los presos fueron golpeados y trasladados a otra cárcel.',
			['transfer | who=Los presos | to=otra cárcel'],
		],
		['La redada dejó doce detenidos en Puerto Norte.', ['arrest | who=doce detenidos | at=Puerto Norte']],
		['Un juez le dictó a Juan Pereyra una orden de deportación.', ['removal-order | who=Juan Pereyra']],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});
});

describe('whom a Spanish clause borrows', () => {
	it.each([
		[
			'Tras ser detenida en Puerto Norte, Ana Pereyra fue llevada al penal de Sur.',
			['arrest | who=Ana Pereyra | at=Puerto Norte', 'transfer | who=Ana Pereyra | to=penal de Sur'],
		],
		['Juan Pereyra no duerme desde que lo detuvieron.', ['arrest | who=Juan Pereyra']],
		['Juan Pereyra viajó a Sur y fue detenido.', ['arrest | who=Juan Pereyra']],
		[
			'Tras su detención en Puerto Norte, Juan Pereyra enfermó.',
			['arrest | who=Juan Pereyra | at=Puerto Norte'],
		],
		['23 de los agentes fueron aprehendidos en 2020.', ['arrest | who=23 de los agentes | on=2020']],
		['Aún permanecen en prisión 35 personas.', ['held | who=35 personas']],
		['Dos vecinos de Norte detenidos en 2020 escribieron.', ['arrest | who=Dos vecinos | on=2020']],
		['Fue detenida el 3 de mayo de 1976 en Puerto Norte.', ['arrest | at=Puerto Norte | on=1976-05-03']],
		// Who denounces is not whom they speak of.
		['Su padre denunció que fue sacado de su casa.', ['arrest | from=su casa | at=su casa']],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});
});

describe('where, by what stands before the verb', () => {
	it.each([
		['En Puerto Norte fueron detenidas doce personas.', ['arrest | who=doce personas | at=Puerto Norte']],
		[
			'El Hospital San Telmo, donde murió Juan Pereyra, cerró.',
			['death | who=Juan Pereyra | at=El Hospital San Telmo'],
		],
		[
			'Ana Pereyra fue detenida en Montevideo por agentes de civil.',
			['arrest | who=Ana Pereyra | by=agentes de civil | at=Montevideo'],
		],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});
});

describe('turns of custody', () => {
	it.each([
		[
			'Juan Pereyra salió de la cárcel de Norte el 3 de mayo de 2020.',
			['release | who=Juan Pereyra | from=la cárcel de Norte | on=2020-05-03'],
		],
		['Tras recuperar la libertad, Juan Pereyra viajó.', ['release | who=Juan Pereyra']],
		['La policía dejó en libertad a Ana Pereyra.', ['release | who=Ana Pereyra | by=La policía']],
		[
			'Hombres armados privaron de la libertad a Juan Pereyra.',
			['arrest | who=Juan Pereyra | by=Hombres armados'],
		],
		['Juan Pereyra se entregó a la policía.', ['arrest | who=Juan Pereyra']],
		['Juan Pereyra fue subido a una camioneta.', ['arrest | who=Juan Pereyra']],
		['Juan Pereyra cayó en una redada.', ['arrest | who=Juan Pereyra']],
		['La policía hizo desaparecer a Juan Pereyra.', ['disappearance | who=Juan Pereyra | by=La policía']],
		['Juan Pereyra, cuyo paradero se desconoce, tenía 19 años.', ['disappearance | who=Juan Pereyra']],
		['Nadie sabe dónde está Juan Pereyra.', ['disappearance | who=Juan Pereyra']],
		['Juan Pereyra sigue sin aparecer.', ['disappearance | who=Juan Pereyra']],
		['La última vez que vieron a Juan Pereyra fue en mayo.', ['disappearance | who=Juan Pereyra']],
		[
			'Juan Pereyra, preso en la cárcel de Norte desde 2019, escribió una carta.',
			['held | who=Juan Pereyra | at=la cárcel de Norte | on=2019'],
		],
		['Juan Pereyra cumple condena en Norlandia.', ['held | who=Juan Pereyra | at=Norlandia']],
		['Fueron identificados los restos de Juan Pereyra.', ['remains-found | who=Juan Pereyra']],
	])('%s', (sentence, wanted) => {
		expect(told(sentence)).toEqual(wanted);
	});
});

describe('what tells of nobody', () => {
	it.each([
		'Agentes del Estado privan de libertad a una persona.',
		'Juan Pereyra cumple una condena de tres años.',
		'Juan Pereyra cayó al río.',
		'Quedó detenido el trámite en el Senado.',
		'El agua quedó libre.',
		'El saldo de la tormenta fue de 12 muertos.',
		'La ley permite el arresto ilegal de un ciudadano.',
	])('%s', (sentence) => {
		expect(told(sentence)).toEqual([]);
	});
});
