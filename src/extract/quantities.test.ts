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
