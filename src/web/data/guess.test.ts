import { describe, expect, it } from 'vitest';
import type { ProposalJson, SourceJson } from '../../api/index.ts';
import { guessReading, guessType, namesOffered } from './guess.ts';
import type { Selected } from './selection.ts';

const TEXT =
	'I knew Teo Ibar. I last saw Teo Ibar in Module 6 on 21 June 2019. He was moved from Las Garzas to Port Ansell.';
const ID = '0'.repeat(32);

function at(quote: string, nth = 0): Selected {
	let start = TEXT.indexOf(quote);
	for (let n = 0; n < nth; n++) start = TEXT.indexOf(quote, start + 1);
	return { start, end: start + quote.length, quote };
}
function aReading(kind: ProposalJson['kind'], place: Selected, slots: Record<string, unknown>): ProposalJson {
	const chain = [{ name: 'Candilera', act: 'publishes' as const }];
	const more = { polarity: 'affirms', force: 'asserts', status: 'open', rule: 'test' } as const;
	return { source: ID, kind, group: place, ...place, occurrence: 1, ordinal: 1, slots, chain, ...more };
}
const aName = (type: string, place: Selected) =>
	aReading('mention', place, { type, name: { value: place.quote, ...place, exact: place.quote } });
const day = { value: '2019-06-21', start: 54, end: 66, exact: '21 June 2019' };
const proposals = [
	aName('person', at('Teo Ibar')),
	aName('person', at('Teo Ibar', 1)),
	aName('facility', at('Module 6')),
	aReading('date', at('21 June 2019'), { date: day, basis: 'stated' }),
];
const source = { id: ID, title: 'A statement' } as SourceJson;

describe('guessReading', () => {
	it('takes person, place and date from the words selected, and the usual voice', () => {
		const words = at('I last saw Teo Ibar in Module 6 on 21 June 2019');
		const { slots, chain } = guessReading(source, TEXT, words, proposals, 'Somebody Else');
		expect(slots).toMatchObject({ who: { value: 'Teo Ibar' }, at: { value: 'Module 6' }, on: day });
		expect(chain).toEqual([{ name: 'Candilera', act: 'publishes' }]);
	});

	it('knows a name that was read once by every place where it stands', () => {
		const first = at('Teo Ibar');
		const again = at('Teo Ibar', 1);
		const once = {
			...aName('person', first),
			elsewhere: [{ start: again.start, end: again.end, exact: again.quote }],
		};
		const words = at('I last saw Teo Ibar in Module 6 on 21 June 2019');
		const { slots } = guessReading(source, TEXT, words, [once, ...proposals.slice(2)], 'Somebody Else');
		expect(slots.who).toMatchObject({ start: again.start, end: again.end, exact: 'Teo Ibar' });
		expect(namesOffered([once], ['person'])).toEqual(['Teo Ibar']);
	});

	it('gives a leg its two ends', () => {
		const places = [aName('facility', at('Las Garzas')), aName('place', at('Port Ansell'))];
		const { slots } = guessReading(
			source,
			TEXT,
			at('moved from Las Garzas to Port Ansell'),
			places,
			'Teo Ibar',
		);
		expect(slots).toMatchObject({
			type: 'transfer',
			from: { value: 'Las Garzas' },
			to: { value: 'Port Ansell' },
		});
	});

	it('gives no place in the words to a person named elsewhere', () => {
		expect(guessReading(source, TEXT, at('in Module 6'), proposals, undefined).slots.who).toEqual({
			value: 'Teo Ibar',
		});
		expect(guessReading(source, TEXT, at('in Module 6'), proposals, 'Ana Ruz').slots.who).toEqual({
			value: 'Ana Ruz',
		});
	});
});

it.each([
	['he was transferred to Las Garzas', 'transfer'],
	['fue detenido en Port Ansell', 'arrest'],
	['deported on Flight 318', 'removal'],
	['fue puesto en libertad en agosto', 'release'],
	['is currently held there', 'held'],
])('offers for %j the type %s', (words, type) => {
	expect(guessType(words)).toBe(type);
});

it('offers the names of the source, most used first', () => {
	expect(namesOffered(proposals, ['person', 'group'])).toEqual(['Teo Ibar']);
	expect(namesOffered(proposals, ['facility', 'place'])).toEqual(['Module 6']);
});
