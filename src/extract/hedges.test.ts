import { describe, expect, it } from 'vitest';
import { readDocument } from './document.ts';
import { hedgeIn } from './hedges.ts';
import { propose } from './propose.ts';

const hedge = (text: string, lang: 'en' | 'es' = 'en') => {
	const doc = readDocument(text, { lang });
	const found = hedgeIn(doc, 0, doc.tokens.length);
	return found === null ? null : `${found.hedge} ${found.words}`;
};

describe('hedgeIn', () => {
	it.each([
		['He was allegedly beaten.', 'apparent allegedly'],
		['He is believed to be in the camp.', 'apparent is believed to'],
		['It is unclear where he is.', 'possible It is unclear'],
		['He may have died.', 'possible may have'],
		['The apparent defiance of the order surprised nobody.', 'apparent apparent'],
		['In May have come two flights.', null],
		['Three alleged gang members were deported.', null],
		['He was in no apparent distress.', null],
		['Her apparent age is forty.', null],
		['They were held for alleged theft.', null],
		['He appeared before a judge.', null],
	])('%s', (text, expected) => {
		expect(hedge(text)).toBe(expected);
	});

	it.each([
		['El hombre habría sido trasladado al penal.', 'apparent habría'],
		['Al parecer fue detenido.', 'apparent Al parecer'],
		['Se presume que murió en la isla.', 'apparent Se presume'],
		['Su presunta desaparición fue denunciada.', 'apparent presunta'],
		['Habría que preguntar a los guardias.', null],
		['Tres presuntos pandilleros fueron deportados.', null],
	])('%s', (text, expected) => {
		expect(hedge(text, 'es')).toBe(expected);
	});
});

describe('the hedge of a proposal', () => {
	it('reaches frames in their own clause, and no further', () => {
		const of = (text: string, kind: string) =>
			propose(text).proposals.find((proposal) => proposal.kind === kind);
		expect(of('The place is apparently a camp.', 'term')).toMatchObject({
			hedge: 'apparent',
			hedgeWords: 'apparently',
		});
		expect(of('Ana Robles was reportedly never brought before a judge.', 'process')).toMatchObject({
			hedge: 'apparent',
		});
		expect(
			of('The ministry did not respond to questions about the alleged abuse.', 'inquiry'),
		).not.toHaveProperty('hedge');
		expect(
			of('A “prison” is defined as a place that probably holds people.', 'definition'),
		).not.toHaveProperty('hedge');
	});
});
