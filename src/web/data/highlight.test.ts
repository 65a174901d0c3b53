import { expect, it } from 'vitest';
import { highlight } from './highlight.ts';

const found = (text: string, words: string) =>
	highlight(text, words)
		.filter((one) => one.found)
		.map((one) => one.text);

it('finds words whatever their accents and case, and the last by its beginning', () => {
	expect(found('Ramón ALBUÑOL en San Ubaldo', 'albunol')).toEqual(['ALBUÑOL']);
	expect(found('San Ubaldo, Sancho, santo', 'san')).toEqual(['San', 'Sancho', 'santo']);
	expect(found('San Ubaldo, Sancho', 'san ubal')).toEqual(['San', 'Ubaldo']);
	expect(found('resan', 'san')).toEqual([]);
});

it('keeps the text whole, marks that stand alone and letters that fold to two included', () => {
	for (const text of ['', 'e\u0301l \u{1F600} Straße', ' San  ', 'İstanbul', 'a-b_c'])
		for (const words of ['', 'el', 'strasse', 'istanbul', 'b'])
			expect(
				highlight(text, words)
					.map((one) => one.text)
					.join(''),
			).toBe(text);
	expect(found('e\u0301l', 'el')).toEqual(['e\u0301l']);
});

it('marks nothing where no word was asked for', () => {
	expect(found('San Ubaldo', ' – ')).toEqual([]);
});
