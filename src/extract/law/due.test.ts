import { describe, expect, test } from 'vitest';
import { propose } from '../propose.ts';

const due = (text: string) =>
	propose(text, { published: '2024-03-06' }).proposals.flatMap((one) =>
		one.kind === 'order'
			? [[one.slots.addressee?.value, one.slots.what?.value, one.slots.deadline?.value].join(' | ')]
			: [],
	);
const done = (text: string) =>
	propose(text, { published: '2024-03-06' }).proposals.flatMap((one) =>
		one.kind === 'compliance'
			? [`${one.slots.done.value} | ${one.slots.by?.value ?? '–'} | ${one.slots.obligation.value}`]
			: [],
	);

describe('a term, wherever its sentence tells it', () => {
	test.each([
		'Judge Helena Marsh gave the ministry until May 3, 2024 to release the men.',
		'Judge Helena Marsh set May 3, 2024 as the deadline for the ministry to release the men.',
		'By May 3, 2024, the ministry must release the men, Judge Helena Marsh wrote.',
		'The ministry has until May 3, 2024 to release the men, Judge Helena Marsh ruled.',
		'Under an order by Judge Helena Marsh, the ministry was to release the men by May 3, 2024.',
		'A federal judge, Helena Marsh, told the ministry that it must release the men by May 3, 2024.',
		'IT IS ORDERED that the ministry shall release the men on or before May 3, 2024.',
	])('%s', (sentence) => {
		expect(due(sentence)).toEqual([
			`${sentence.startsWith('The ministry') ? 'The' : 'the'} ministry | release the men | 2024-05-03`,
		]);
	});

	test.each([
		'El ministerio tiene hasta el 3 de mayo de 2024 para liberar a los hombres, resolvió la jueza Elena Marsa.',
		'La jueza Elena Marsa dio al ministerio hasta el 3 de mayo de 2024 para liberar a los hombres.',
		'SE ORDENA al ministerio liberar a los hombres a más tardar el 3 de mayo de 2024.',
	])('%s', (sentence) => {
		expect(due(sentence).map((line) => line.replace(/^El /, ''))).toEqual([
			'ministerio | liberar a los hombres | 2024-05-03',
		]);
	});

	test('where no court is told of, nobody is bound', () => {
		expect(due('The company has until May 3, 2024 to pay its staff.')).toEqual([]);
		expect(due('By May 3, 2024, the ministry must publish its figures.')).toEqual([]);
	});
});

describe('what the order says itself', () => {
	const OTHER = 'Judge Helena Marsh ordered the ministry to release Rafael Luna.\n\n';
	test('is no other person’s order, told before', () => {
		expect(done(`${OTHER}The ministry did not comply with the order to release Marcos Pereyra.`)).toEqual([
			'not-done | The ministry | release Marcos Pereyra',
		]);
		expect(done(`${OTHER}The order to return Marcos Pereyra to Norte was ignored by the ministry.`)).toEqual([
			'not-done | the ministry | return Marcos Pereyra to Norte',
		]);
		expect(done(`${OTHER}The ministry ignored the order on Pereyra.`)).toEqual([
			'not-done | The ministry | the order on Pereyra',
		]);
	});

	test('is the order told before where it is the same', () => {
		expect(done(`${OTHER}The ministry obeyed the order to release Luna at once.`)).toEqual([
			'done | The ministry | release Rafael Luna',
		]);
		expect(done(`${OTHER}The ministry defied that order.`)).toEqual([
			'not-done | The ministry | release Rafael Luna',
		]);
	});
});
