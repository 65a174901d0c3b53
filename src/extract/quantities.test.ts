import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { quantities } from './quantities.ts';

const counts = (text: string) =>
	quantities(readDocument(text)).map((found) =>
		found.kind === 'quantity'
			? [found.anchors[0]!.exact, found.slots.value.value, found.slots.comparator, found.slots.unit.value]
			: [],
	);

describe('quantities', () => {
	it('reads comparators and lemmas', () => {
		expect(counts('At least 238 people were put on board.')).toEqual([
			['At least 238 people', 238, '>=', 'person'],
		]);
		// A text may begin with any word.
		expect(counts('hold up to 40,000 prisoners.')).toHaveLength(1);
		expect(counts('It holds up to 40,000 prisoners.')).toEqual([
			['up to 40,000 prisoners', 40000, '<=', 'prisoner'],
		]);
		expect(counts('Nearly three hundred women were counted.')).toEqual([
			['Nearly three hundred women', 300, '~', 'woman'],
		]);
		expect(counts('Más de treinta y dos personas fueron llevadas de la casa.')).toEqual([
			['Más de treinta y dos personas', 32, '>', 'persona'],
		]);
	});

	it('counts people behind a name and a pronoun', () => {
		expect(counts('They sent 40 Northern Front members.')).toEqual([
			['40 Northern Front members', 40, '=', 'member'],
		]);
		expect(counts('The detainees waited; nearly 300 of them left.')).toEqual([
			['nearly 300 of them', 300, '~', 'detainee'],
		]);
	});

	it('reads ranges, shares and vague numbers', () => {
		expect(counts('Between 50 and 60 guards came.')[0]?.slice(0, 3)).toEqual([
			'Between 50 and 60 guards',
			null,
			'range',
		]);
		expect(counts('Some 99.5 percent of the men were tried.')[0]).toEqual([
			'Some 99.5 percent',
			99.5,
			'~',
			'percent',
		]);
		expect(counts('The majority of those in the camp slept.')[0]?.slice(1, 3)).toEqual([50, '>']);
		expect(counts('Hundreds of families wrote.')[0]).toEqual([
			'Hundreds of families',
			null,
			'vague',
			'family',
		]);
	});

	it('reads a number that is put on people counted before', () => {
		const text =
			'At least 112 people were flown out. A spokeswoman put the number at “nearly 130” but named nobody.';
		expect(counts(text)[1]).toEqual(['nearly 130', 130, '~', 'person']);
		expect(counts('El portavoz situó la cifra de detenidos en 90.')).toEqual([['90', 90, '=', 'detenido']]);
		expect(counts('The mayor put the figure at 90.')).toEqual([['90', 90, '=', 'figure']]);
	});

	it.each([
		['No more than 40 men were held.', 'No more than 40 men', 40, '<=', 'man'],
		['A hundred and ninety-one residents left.', 'A hundred and ninety-one residents', 191, '=', 'resident'],
		['Half a million people fled.', 'Half a million people', 500_000, '=', 'person'],
		['A dozen guards came.', 'A dozen guards', 12, '~', 'guard'],
		['Once detainees arrive, 12 of the men wash.', '12 of the men', 12, '=', 'man'],
		['Nearly one in three detainees was ill.', 'Nearly one in three detainees', 33.33, '~', 'percent'],
		['About two-thirds of them were sent away.', 'About two-thirds of them', 66.67, '~', 'percent'],
		['Three quarters of the inmates were ill.', 'Three quarters of the inmates', 75, '=', 'percent'],
		['Lo dijo una treintena de internos de la cárcel.', 'una treintena de internos', 30, '~', 'interno'],
		['Vieron al menos nueve de los detenidos.', 'al menos nueve de los detenidos', 9, '>=', 'detenido'],
		['Son tres de cada cuatro presos de la cárcel.', 'tres de cada cuatro presos', 75, '=', 'percent'],
		['Fueron dos tercios de los presos de la cárcel.', 'dos tercios de los presos', 66.67, '~', 'percent'],
		['Llegaron tres antiguos internos de la cárcel.', 'tres antiguos internos', 3, '=', 'interno'],
		[
			'Lo vieron cinco o seis individuos de la ciudad.',
			'cinco o seis individuos',
			null,
			'range',
			'individuo',
		],
		['Llegaron 40 hombres en dos aviones de la Armada.', '40 hombres', 40, '=', 'hombre'],
	])('reads %s', (text, words, value, comparator, unit) => {
		expect(counts(text)[0]).toEqual([words, value, comparator, unit]);
	});

	it('reads a share of people whose number is given, and their number', () => {
		expect(counts('Of them 29 of some 640 residents wrote.').map((count) => count[1])).toEqual([29, 640]);
	});

	it('calls a comparison figurative', () => {
		const [found] = quantities(readDocument('Life there is 1,000 times better than here.'));
		expect(found?.kind === 'quantity' && found.slots.figurative).toBe(true);
	});

	it.each([
		'On May 4, 2019, officers arrived at 10:30.',
		'In 1976 soldiers came to the 19th battalion.',
		'He was held for 11 days, at age 42, with 400 mg tablets.',
		'His blood pressure was 161/95 and his oxygen saturation was 96%.',
		'See No. 25 orders, section 12 rules, 8 C.F.R. § 208 and page 4 notes.',
		'They paid $200 in fees at 14 Palm Street; call 555-0100.',
		'Two governments now give the same answer, and three sources agree.',
		'Durante meses, dos gobiernos dijeron lo mismo.',
		'The Frontier Emergency Act 1987 permits removal.',
		'La Ley 1987 autoriza registros y traslados.',
		'One of them is a baker.',
		'Half of the month was over, and a third of the year.',
		'It stores ten exabytes and is 16 nanometers long.',
		'Once guards slept, nobody spoke.',
		'Con fecha 5/8/971 figura en el Asunto 14-1-2-33, hoja 3.',
	])('counts nothing in: %s', (text) => {
		expect(counts(text)).toEqual([]);
	});

	it('reads thousands by the paragraph’s language', () => {
		expect(counts('El registro nombra a 12.500 personas en todo el país y en la región.')[0]?.[1]).toBe(
			12500,
		);
	});
});

const scopes = (text: string, published?: string) =>
	quantities(readDocument(text, published === undefined ? {} : { published })).map((found) => {
		if (found.kind !== 'quantity') return {};
		const { at, on, during, measure, base, counted } = found.slots;
		return {
			counted: counted?.value,
			base: base?.value,
			at: at?.value,
			on: on?.value,
			during: during?.value,
			measure: measure?.value,
		};
	});

describe('the scope of a count', () => {
	it.each([
		[
			'On March 3, 2031, 54 men were held in the prison of Port Vale.',
			{ on: '2031-03-03', at: 'the prison of Port Vale' },
		],
		['At least two prisoners have died there since May 2031.', { at: 'there', during: '2031-05/..' }],
		[
			'Since 2019 the state deported 200 people from Station Nine.',
			{ at: 'Station Nine', during: '2019/..' },
		],
		['The barracks has room for 120 inmates.', { at: 'The barracks', measure: 'capacity' }],
		['La cárcel tiene capacidad para 40 internos.', { at: 'La cárcel', measure: 'capacity' }],
		['El centro alberga a 54 personas de otros países.', { at: 'El centro' }],
		[
			'Once hombres fueron detenidos en Montevideo entre el 3 y el 5 de mayo de 1976.',
			{ at: 'Montevideo', during: '[1976-05-03..1976-05-05]' },
		],
		['On May 4, 2031, a clerk spoke; 12 men were held.', {}],
		['The camp, opened in 2023 by Ana Robles, holds 40 men.', { at: 'The camp' }],
		['A clerk said on May 4, 2031 that 12 men were held.', {}],
		[
			'Migrants came: 38 men flown out on May 4, 2031 are held in a former prison.',
			{ at: 'a former prison' },
		],
		// What leads a sentence, and what stands behind the verb.
		[
			'Since the siege began, in May 2031, 40 men have been held in the northern jails.',
			{ at: 'the northern jails', during: '2031-05/..' },
		],
		[
			'En Ilustria, entre el 1 de mayo y el 3 de julio de 2031, fueron detenidas 40 personas.',
			{ at: 'Ilustria', during: '[2031-05-01..2031-07-03]' },
		],
		// Under whose rule, and near whom, is no place.
		['At least 238 people were deported under Alvar’s wartime decree.', {}],
		['In President Alvar’s first days, officers arrested 32,809 people.', {}],
		['Photos show 40 people near President Alvar.', {}],
		// A saying has its own day.
		['On May 4, 2031, the ministry said that 40 men were held in Calder.', { at: 'Calder' }],
		['The clerk said 40 men were held in Calder in May 2031.', { at: 'Calder', during: '2031-05' }],
		['Forty men were held in Calder, officials said on May 4, 2031.', { at: 'Calder' }],
		// What befell people befell them where and when it happened.
		[
			'A riot at a jail in Calder on May 4, 2031 left 12 inmates dead.',
			{ at: 'a jail in Calder', on: '2031-05-04' },
		],
		['Un motín en el penal de Monte Claro dejó 12 muertos.', { at: 'el penal de Monte Claro' }],
		// A clause says what is counted, or where it stands.
		['They named 40 men who died in the camp at Calder.', { at: 'the camp at Calder' }],
		['Calder, where 40 men are held, has no court.', { at: 'Calder' }],
		[
			'La fosa de La Honda, donde hallaron 14 cuerpos en 2031, sigue abierta.',
			{ at: 'La fosa de La Honda', during: '2031' },
		],
		['Forty people were hurt and 12 were held in Calder.', { at: 'Calder' }],
		// Whoever is of a prison is in it; of a country, anywhere.
		['Murieron 12 internos del penal de Monte Claro.', { at: 'penal de Monte Claro' }],
		['They flew out 12 nationals of Lisandra.', {}],
		['Guards from the jail took 12 men to a car.', {}],
		// A paper’s date is the paper’s.
		['The ministry’s May 2031 report lists 40 deaths.', {}],
		['Los 61 cuerpos del cementerio siguen sin nombre.', { at: 'cementerio' }],
	])('%s', (text, scope) => {
		const wanted = { at: undefined, on: undefined, during: undefined, measure: undefined, ...scope };
		expect(scopes(text)[0]).toMatchObject(wanted);
	});

	it('reaches back from the day of publication only where that is known', () => {
		const text = 'In the past three months 12 men died.';
		expect(scopes(text, '2031-05-04')[0]?.during).toBe('2031-02/2031-05-04');
		expect(scopes(text)[0]?.during).toBeUndefined();
	});

	it('takes what is counted and its base from the words', () => {
		expect(scopes('They plan to hold 300 more people and 12 of the men.')).toMatchObject([
			{ counted: 'people', base: undefined },
			{ counted: 'men', base: 'the men' },
		]);
	});
});

describe('where a count is told', () => {
	const places = (text: string) =>
		quantities(readDocument(text)).map((found) =>
			found.kind === 'quantity' ? [found.slots.value.value, found.slots.at?.value] : [],
		);
	it.each([
		['Norte Prison was holding 367 migrants on December 22, 2031.', [[367, 'Norte Prison']]],
		['The number of women held at Norte Prison stood at 431 on 8 April 2031.', [[431, 'Norte Prison']]],
		['On 18 November 2031 the population of Norte Prison was 466 detainees.', [[466, 'Norte Prison']]],
		[
			'Lawyers who visited Norte Prison on 24 February 2031 counted 302 prisoners there.',
			[[302, 'Norte Prison']],
		],
		['El 3 de mayo de 2031 seguían en el Penal de Norte 340 mujeres.', [[340, 'el Penal de Norte']]],
		['El 3 de mayo de 2031, el Penal de Norte contaba con 340 internos.', [[340, 'el Penal de Norte']]],
		['40 were held.', []],
	])('%s', (text, wanted) => expect(places(text)).toEqual(wanted));
});
