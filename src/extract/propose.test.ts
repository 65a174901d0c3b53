import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUES } from './lexicon/cues.ts';
import { propose } from './propose.ts';

/** Words that grammars look for, thrown together: more of them meet than in any language. */
const SCRAPS = [
	'“',
	'”',
	'"',
	'«',
	'»',
	'—',
	'’s',
	',',
	'.',
	'?',
	':',
	'(',
	')',
	'\n',
	'\n\n',
	'- ',
	'• ',
	'…',
	'12',
	'1,000',
	'99.5 percent',
	'5/8/971',
	'May 4, 2019',
	'en marzo de 1976',
	'Ana Robles',
	'ROBLES, Ana',
	'Mr.',
	'el Cnel.',
	'San Telmo Prison',
	'said',
	'that',
	'dijo que',
	'según',
	'according to',
	'not',
	'allegedly',
	'did not respond to requests for comment',
	'when asked whether',
	'declined to comment',
	'se negó a informar',
	'calls it a',
	'concentration camp',
	'rather than a',
	'is defined as a place where',
	'se entiende por',
	'without a hearing',
	'nunca fue presentado ante un juez',
	'was arrested',
	'fue detenido',
	'transferred to',
	'people',
	'personas',
	'who',
	'he',
	'she',
	'and',
	'in',
	'Suspen-\ndido',
	'\ud83d\ude00',
	'\ud800',
	'é',
	'ß',
	'#',
	'```',
	'[a](http://x)',
];
const anyText = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 300 }),
	fc.string({ unit: 'binary', maxLength: 300 }),
	fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join(' ')),
	fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join('')),
);

describe('propose', () => {
	it('never throws, and every place that it names stands in the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const proposal of propose(text).proposals) {
					expect(proposal.anchors.length).toBeGreaterThan(0);
					expect(proposal.chain.length).toBeGreaterThan(0);
					// A slot may hold several: what a word means.
					const slots = Object.values(proposal.slots)
						.flat()
						.filter((slot) => typeof slot === 'object');
					for (const place of [...proposal.anchors, ...proposal.chain, ...slots]) {
						if (place.start !== undefined) expect(text.slice(place.start, place.end)).toBe(place.exact);
						else expect('act' in place || place.inferred === true).toBe(true);
					}
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('reads a text that begins or ends with any word it knows', () => {
		// A form of every twelfth verb, and words that other readers look behind.
		const verbs = [...CUES.en.keys(), ...CUES.es.keys()].filter((_, nth) => nth % 12 === 0);
		const others = 'Calling No Not Datos Pregunta Constitution According Según Heard was'.split(' ');
		for (const word of [...verbs, ...others]) {
			for (const text of [
				word,
				`${word} lawyer was told that he was held.`,
				`${word}’s promise, kept by the men`,
				`“${word} the man known by his name?`,
				`${word} de la población señalan que no dio información.`,
			])
				expect(() => propose(text)).not.toThrow();
		}
	});

	it('gives the same result for the same text, byte for byte', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(JSON.stringify(propose(text, { published: '2031-05-04' }))).toBe(
					JSON.stringify(propose(text, { published: '2031-05-04' })),
				);
			}),
			{ numRuns: 60 },
		);
	});

	it('gives words within a speech to who speaks, and others to the source', () => {
		const text = 'At least 40 people were moved. Ana Robles said that 90 people were moved.';
		const voices = propose(text)
			.proposals.filter((proposal) => proposal.kind === 'quantity')
			.map(({ chain }) => chain.at(-1)?.name ?? chain.at(-1)?.described);
		expect(voices).toEqual(['this source', 'Ana Robles']);
	});

	it('counts a paragraph that no grammar reads', () => {
		const { refused } = propose(
			'Les gardiens ont dit que les hommes avaient été emmenés de la maison pendant la nuit.',
		);
		expect(refused).toEqual([
			{ kind: 'quote', rule: 'language/other', reason: 'paragraph 1 is neither English nor Spanish' },
		]);
	});

	const MEGABYTE = 1_000_000;
	it.each([
		'"',
		'“',
		'” ',
		"'",
		' "a',
		'“a ',
		'« ',
		'1',
		'1 ',
		'1,',
		'9/',
		'a',
		'A ',
		'Ab Cd ',
		'AB, Cd ',
		'\n',
		' ',
		'[a](',
		'-\n',
		'a-',
		'A. ',
		'said ',
		'he said that ',
		'of the ',
		'Ana de la ',
		'not arrested ',
		'dozens of ',
		'January 1, 2020 ',
		'según ',
		'—a —dijo ',
	])('stays quick on a megabyte of %j', (unit) => {
		const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
		const begun = process.cpuUsage();
		propose(text);
		const { user, system } = process.cpuUsage(begun);
		// The aim is 2 s for each grammar; this is all of them, in time that a busy machine does not stretch.
		expect((user + system) / 1e6).toBeLessThan(8);
	});
});
