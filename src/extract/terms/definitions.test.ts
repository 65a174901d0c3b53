import { describe, expect, it } from 'vitest';
import { propose } from '../propose.ts';

const read = (text: string, lang: 'en' | 'es' = 'en') =>
	propose(`${lang === 'en' ? 'The words matter here.' : 'Las palabras importan en esta isla.'}\n\n${text}`, {
		lang,
	}).proposals.flatMap((proposal) =>
		proposal.kind === 'definition'
			? [[proposal.slots.term.value, ...proposal.slots.criteria.map(({ value }) => value)]]
			: [],
	);

describe('a definition, in the shapes that tell one', () => {
	it.each([
		['A safe house is an unmarked building where suspects are questioned.', 'suspects are questioned'],
		['The statute defines torture as any act that inflicts severe pain.', 'inflicts severe pain'],
		['By “open prison,” Sorel meant any yard with no fence.', 'any yard with no fence'],
		['Administrative detention means locking someone up on an order.', 'locking someone up on an order'],
		['A detention is arbitrary when no law allows it.', 'no law allows it'],
		['To be disappeared is to be held by a state that denies it.', 'to be held by a state that denies it'],
		['The definition of torture includes mock executions and threats.', 'mock executions and threats'],
		['The group uses “hostage” to mean anyone held for a price.', 'anyone held for a price'],
		['Trafficking is defined in the protocol as the sale of persons.', 'the sale of persons'],
	])('%s', (text, criterion) => {
		expect(read(text).map(([, ...criteria]) => criteria)).toEqual([[criterion]]);
	});

	it.each([
		['El código define el secuestro como la captura de una persona.', 'la captura de una persona'],
		['Por tortura se entiende todo acto que cause dolores graves.', 'cause dolores graves'],
		['Se llama preso político a quien fue encarcelado por sus ideas.', 'quien fue encarcelado por sus ideas'],
		['Ser desaparecido es no estar en ningún registro.', 'no estar en ningún registro'],
	])('%s', (text, criterion) => {
		expect(read(text, 'es').map(([, ...criteria]) => criteria)).toEqual([[criterion]]);
	});
});

describe('a definition', () => {
	it.each([
		[
			'A “prison” is most typically defined as an institution holding inmates who have been sentenced for a crime.',
			['prison', 'holding inmates who have been sentenced for a crime'],
		],
		[
			'The term penal colony refers to a place in which people are kept, usually under harsh conditions and without regard to law.',
			['penal colony', 'people are kept', 'under harsh conditions', 'without regard to law'],
		],
		[
			'A penal colony, by her definition, lies outside the country that sends people to it; its inmates are held there on the sender’s account; and they do not go home.',
			[
				'penal colony',
				'lies outside the country that sends people to it',
				'its inmates are held there on the sender’s account',
				'they do not go home',
			],
		],
		[
			'A concentration camp, she explained, is a place where civilians are confined in a group, without trial, and because of who they are.',
			['concentration camp', 'civilians are confined in a group', 'without trial', 'because of who they are'],
		],
		[
			'The families call it enforced disappearance, which the law defines as the detention of a person by agents of a state followed by a refusal to say where the person is.',
			[
				'enforced disappearance',
				'the detention of a person by agents of a state',
				'followed by a refusal to say where the person is',
			],
		],
		[
			'The word torture means any act by which severe pain is inflicted.',
			['torture', 'any act by which severe pain is inflicted'],
		],
		[
			'“A reception center is a facility in which persons without a right of residence are lodged,” the guide says.',
			['reception center', 'persons without a right of residence are lodged'],
		],
	])('%s', (text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	it.each([
		[
			'Se entiende por desaparición forzada el arresto de una persona por agentes del Estado, seguido de la negativa a reconocerlo.',
			[
				'desaparición forzada',
				'el arresto de una persona por agentes del Estado',
				'seguido de la negativa a reconocerlo',
			],
		],
		[
			'Un campo de concentración es un lugar donde se encierra a personas sin juicio, bajo condiciones brutales y fuera del control de los jueces.',
			[
				'campo de concentración',
				'se encierra a personas',
				'sin juicio',
				'bajo condiciones brutales',
				'fuera del control de los jueces',
			],
		],
		[
			'«Hay desaparición forzada cuando agentes del Estado privan de libertad a una persona y se niegan a decir dónde está», dijo la abogada.',
			[
				'desaparición forzada',
				'agentes del Estado privan de libertad a una persona y se niegan a decir dónde está',
			],
		],
		[
			'Según la ley, los presos políticos son aquellos que fueron encarcelados por sus opiniones.',
			['presos políticos', 'fueron encarcelados por sus opiniones'],
		],
		[
			'A los efectos del informe, se considera desaparición forzada la privación de libertad por agentes del Estado.',
			['desaparición forzada', 'la privación de libertad por agentes del Estado'],
		],
		[
			'La tortura se define como todo acto que causa dolor grave a una persona.',
			['tortura', 'causa dolor grave a una persona'],
		],
	])('%s', (text, expected) => {
		expect(read(text, 'es')).toEqual([expected]);
	});

	it.each([
		'The prison is considered dangerous.',
		'She means well.',
		'“I mean, there is a lot of work,” he said.',
		'A condition defined as an injury of the liver was found.',
		'The minister is a man who likes order.',
		'What is a prison?',
		'The decision means longer waits for everyone.',
		'Sorel is a lawyer who works for the families.',
		'By Monday the lawyers understood the plan.',
	])('is none in: %s', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('who explains a word', () => {
	it.each([
		'Miriam Okandele defines “black site” as any place where people are held without a register.',
		'By “black site”, Miriam Okandele means any place where people are held without a register.',
		'For Miriam Okandele, a “black site” is any place where people are held without a register.',
		'Miriam Okandele uses “black site” to mean any place where people are held without a register.',
	])('%s', (sentence) => {
		const [read] = propose(sentence, { lang: 'en' }).proposals.filter(({ kind }) => kind === 'definition');
		expect(read?.chain.at(-1)?.name).toBe('Miriam Okandele');
	});
});
