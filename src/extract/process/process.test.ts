import { describe, expect, it } from 'vitest';
import { propose } from '../propose.ts';

const read = (text: string, lang: 'en' | 'es' = 'en') =>
	propose(text, { lang }).proposals.flatMap((proposal) => (proposal.kind === 'process' ? [proposal] : []));
/** `-` denied, `+` given; whose after a colon. */
const lines = (text: string, lang: 'en' | 'es' = 'en') =>
	read(text, lang).map(
		({ slots }) =>
			`${slots.denied ? '-' : '+'}${slots.right.value}${slots.who === undefined ? '' : ` : ${slots.who.value}`}`,
	);

describe('a right of procedure, in English', () => {
	it.each([
		[
			'Teodoro Ibarcea was held for three months without charge or trial.',
			['-charge : Teodoro Ibarcea', '-trial : Teodoro Ibarcea'],
		],
		['Officers arrested Ana Robles without a warrant.', ['-a warrant : Ana Robles']],
		['Ana Robles was never brought before a judge.', ['-brought before a judge : Ana Robles']],
		['Ana Robles had not been given a hearing.', ['-a hearing : Ana Robles']],
		['The decree stripped them of due process.', ['-due process']],
		['Nobody told him what time dinner was.', []],
		['The men were denied lawyers.', ['-lawyers : The men']],
		['Guards denied detainees access to a lawyer.', ['-access to a lawyer : detainees']],
		['The men were not allowed to call their families.', ['-call their families : The men']],
		[
			'Ana Robles was given no chance to contest the removal.',
			['-chance to contest the removal : Ana Robles'],
		],
		[
			'Ana Robles had not been informed of the charges against her.',
			['-informed of the charges against her : Ana Robles'],
		],
		['Eleven detainees were held incommunicado.', ['-incommunicado : Eleven detainees']],
		['The deportees have never been convicted of a crime.', ['-convicted of a crime : The deportees']],
		['They were flown out before they could see a lawyer.', ['-see a lawyer']],
		['Critics deplore the lack of due process afforded the migrants.', ['-due process : the migrants']],
		['There was no hearing.', ['-hearing']],
		['Nobody in Module 6 was visited by a lawyer.', ['-visited by a lawyer']],
		['Ana Robles received a bond hearing.', ['+a bond hearing : Ana Robles']],
		['Ana Robles was read her rights.', ['+read her rights : Ana Robles']],
	])('%s', (text, expected) => {
		expect(lines(text)).toEqual(expected);
	});

	it('is whose the pronoun stands for, and on the day that is given', () => {
		expect(
			read('Ana Robles came in March. She received a bond hearing on 3 May 2019.')[0]?.slots,
		).toMatchObject({
			who: { value: 'Ana Robles', exact: 'She', inferred: true },
			on: { value: '2019-05-03' },
		});
	});

	it.each([
		'He entered without admission or parole.',
		'He denied the charges.',
		'She was charged with theft.',
		'The charge nurse came.',
		'Twenty of them had no criminal convictions.',
		'The patient denied hearing voices.',
		'The nurse was informed of the result.',
		'They are not held without trial.',
	])('is none in: %s', (text) => {
		expect(lines(text)).toEqual([]);
	});
});

describe('a right of procedure, in Spanish', () => {
	it.each([
		['Teodoro Ybarcea fue detenido sin orden judicial.', ['-orden judicial : Teodoro Ybarcea']],
		['Teodoro Ybarcea volvió. Estuvo incomunicado durante diez días.', ['-incomunicado : Teodoro Ybarcea']],
		['Teodoro Ybarcea nunca fue presentado ante un juez.', ['-presentado ante un juez : Teodoro Ybarcea']],
		['Los detenidos no tuvieron acceso a un abogado.', ['-acceso a un abogado : Los detenidos']],
		[
			'Los presos fueron condenados sin juicio ni derecho a defensa.',
			['-juicio : Los presos', '-derecho a defensa : Los presos'],
		],
		['A Ana Robles le negaron acceso a un abogado.', ['-acceso a un abogado : Ana Robles']],
		[
			'Ana Robles fue detenida. No se le permitió llamar a su familia.',
			['-llamar a su familia : Ana Robles'],
		],
		['Ana Robles fue detenida. No se le entregó orden de detención.', ['-orden de detención : Ana Robles']],
		['Ana Robles fue detenida. Nadie le leyó sus derechos.', ['-leyó sus derechos : Ana Robles']],
		[
			'Ana Robles fue expulsada sin haber comparecido ante un juez.',
			['-comparecido ante un juez : Ana Robles'],
		],
		['Ana Robles tuvo acceso a un abogado.', ['+acceso a un abogado : Ana Robles']],
	])('%s', (text, expected) => {
		expect(lines(text, 'es')).toEqual(expected);
	});

	it.each([
		'Sin embargo, el hombre volvió a su casa.',
		'El hombre fue procesado por la justicia militar.',
		'El secuestro no tiene explicación para los vecinos.',
	])('is none in: %s', (text) => {
		expect(lines(text, 'es')).toEqual([]);
	});
});

describe('a right that is hindered', () => {
	it.each([
		['The women were kept from calling their families.', ['-calling their families : The women']],
		['His attorney was turned away at the gate.', ['-His attorney']],
		['The man was turned away at the gate.', []],
	])('%s', (text, expected) => {
		expect(lines(text)).toEqual(expected);
	});
	it.each([
		['Ninguno de los detenidos ha sido llevado ante un juez.', ['-llevado ante un juez']],
		['Se les impidió llamar al consulado.', ['-llamar al consulado']],
		['Al abogado no lo dejaron entrar.', ['-abogado']],
		['La audiencia duró cuatro minutos y no hubo intérprete.', ['-intérprete']],
		['El juicio se hizo a puertas cerradas.', ['-a puertas cerradas']],
		['No le dijeron de qué se le acusaba.', ['-dijeron de qué se le acusaba']],
		['Lleva seis semanas sin ver a un abogado.', ['-ver a un abogado']],
	])('%s', (text, expected) => {
		expect(lines(text, 'es').map((line) => line.replace(/ : .*$/, ''))).toEqual(expected);
	});
});
